// How right at each confidence, beside the diagonal on which one is as right as sure.

import type { JSX } from "preact";
import type { Calibration as Drawn } from "../figures/drawing.ts";
import { useUniqueId } from "./hooks.ts";

/** In pixels. Across, per cent, so that text keeps its size on a narrow screen. */
const TALL = 220;
const ROOM_FOR_NUMBERS = 24;
const ROOM_FOR_TICKS = 20;

const TICKS = [0, 25, 50, 75, 100];

export function Calibration({ calibration: { title, points, sure, right, even, number } }: { calibration: Drawn }): JSX.Element {
  const id = useUniqueId();
  const up = (percent: number): number => ROOM_FOR_NUMBERS + TALL - (TALL * percent) / 100;
  const bottom = up(0) + ROOM_FOR_NUMBERS;
  return (
    <div class="ws-calibration">
      <p class="ws-axis" aria-hidden="true">{right}</p>
      <svg class="ws-field" role="img" aria-labelledby={id} height={bottom + ROOM_FOR_TICKS}>
        <title id={id}>{title}</title>
        {/* The words underneath say all of it. */}
        <g aria-hidden="true">
          {TICKS.map((tick) => (
            <>
              <line class="ws-grid" x1="0%" x2="100%" y1={up(tick)} y2={up(tick)} />
              <text class="ws-tick" x={-14} y={up(tick) + 4} text-anchor="end">{tick}</text>
              <text class="ws-tick" x={`${tick}%`} y={bottom + 14} text-anchor="middle">{tick}</text>
            </>
          ))}
          <line class="ws-even" x1="0%" y1={up(0)} x2="100%" y2={up(100)} />
          {points.map((point) => (
            <>
              <line class="ws-gap" x1={`${point.sure}%`} x2={`${point.sure}%`} y1={up(point.sure)} y2={up(point.right)} />
              <circle class="ws-point" cx={`${point.sure}%`} cy={up(point.right)} r="5" />
              {/* On the side away from the diagonal. */}
              <text class="ws-tick" x={`${point.sure}%`} y={up(point.right) + (point.right < point.sure ? 20 : -10)} text-anchor="middle">
                {point.answers}
              </text>
            </>
          ))}
        </g>
      </svg>
      <p class="ws-axis ws-axis-below" aria-hidden="true">{sure}</p>
      <p class="ws-legend" aria-hidden="true">
        <span>
          <svg width="28" height="10">
            <line class="ws-even" x1="0" y1="5" x2="28" y2="5" />
          </svg>
          {even}
        </span>
        <span>
          <svg width="28" height="14">
            <circle class="ws-point" cx="8" cy="7" r="5" />
            <text class="ws-tick" x="18" y="12">n</text>
          </svg>
          {number}
        </span>
      </p>
    </div>
  );
}
