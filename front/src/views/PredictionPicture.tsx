// A prediction beside what the key counts: two bars in frames as long as the number could be at most.

import type { JSX } from "preact";
import type { PredictItem } from "../exercise.ts";
import { predictionInWords, reach } from "../prediction.ts";
import { say, spoken } from "../wording.ts";
import { useUniqueId } from "./hooks.ts";

/** In pixels. Widths are per cent, so that letters keep their size on a narrow screen. */
const ROW = 48;
const BAR = 18;
const TEXT_BASE = 15;
const BAR_TOP = 22;

interface Props {
  item: PredictItem;
  /** Null for a learner who asked to be shown without predicting. */
  predicted: number | null;
  counted: number;
}

export function PredictionPicture({ item: { most, unit }, predicted, counted }: Props): JSX.Element {
  const id = useUniqueId();
  // Bars grow the way in which the words over them are read; SVG knows only left and right.
  const isFromRight = spoken().dir === "rtl";
  const rows = [
    ...(predicted === null ? [] : [{ said: say("youPredicted", { n: predicted }), n: predicted, fill: `url(#${id}-stripes)` }]),
    { said: say("keyCounts", { n: counted }), n: counted, fill: "currentColor" },
  ];
  return (
    <svg class="ws-bars" role="img" aria-label={predictionInWords(predicted, counted, unit)} width="100%" height={ROW * rows.length}>
      <defs>
        <pattern id={`${id}-stripes`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M3 0V6" stroke="currentColor" stroke-width="2" />
        </pattern>
      </defs>
      {/* The name says all of it. */}
      <g aria-hidden="true">
        {rows.map(({ said, n, fill }, place) => (
          <svg key={said} y={place * ROW} height={ROW} overflow="visible">
            <text class="ws-bar-text" x={isFromRight ? "100%" : 0} y={TEXT_BASE}>{said}</text>
            <rect class="ws-bar-frame" y={BAR_TOP} width="100%" height={BAR} />
            <rect
              class="ws-bar"
              x={isFromRight ? `${100 - reach(n, most)}%` : 0}
              y={BAR_TOP}
              width={`${reach(n, most)}%`}
              height={BAR}
              fill={fill}
            />
          </svg>
        ))}
      </g>
    </svg>
  );
}
