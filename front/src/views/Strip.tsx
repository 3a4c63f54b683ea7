// A block a sentence, as wide as its words, as tall and as filled as the voice the learner gave it.

import type { JSX } from "preact";
import { type Strip as Drawn, appearances, sum } from "../figures/drawing.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { useUniqueId } from "./hooks.ts";
import { Patterns, fillOf } from "./Patterns.tsx";

interface Look {
  readonly letter: string;
  readonly height: number;
  readonly pattern: string;
}

const VOICES: Readonly<Record<string, Look>> = appearances.voices;

function lookOf(code: string | null): Look {
  return (code === null ? undefined : VOICES[code]) ?? appearances.notCoded;
}

/** In pixels. Widths are per cent, so that letters keep their size on a narrow screen. */
const TALLEST = 64;
const ROOM_FOR_LETTERS = 18;
const ROOM_FOR_NUMBERS = 18;
const BASE = ROOM_FOR_LETTERS + TALLEST;

export function Strip({ strip: { title, blocks, legend, language, empty } }: { strip: Drawn }): JSX.Element {
  const id = useUniqueId();
  const all = sum(blocks.map(({ words }) => words));
  let before = 0;
  return (
    <ContentLanguage value={language}>
      <svg class="ws-strip" role="img" aria-labelledby={id} width="100%" height={BASE + ROOM_FOR_NUMBERS}>
        <title id={id}>{title}</title>
        <Patterns id={id} />
        {/* The words underneath say all of it: the letters would only be read out one by one. */}
        <g aria-hidden="true">
          {blocks.map(({ item, words, code, number }) => {
            const from = (100 * before) / all;
            const { letter, height, pattern } = lookOf(code);
            before += words;
            const top = BASE - TALLEST * height;
            return (
              <svg key={item} x={`${from}%`} width={`${(100 * words) / all}%`} overflow="visible">
                <rect
                  class={code === null ? "ws-block ws-empty" : "ws-block"}
                  y={top}
                  width="100%"
                  height={TALLEST * height}
                  fill={fillOf(id, pattern)}
                />
                <text class="ws-block-letter" x="50%" y={top - 5}>{letter}</text>
                <text class="ws-block-number" x="50%" y={BASE + 14}>{number}</text>
              </svg>
            );
          })}
        </g>
      </svg>
      <p class="ws-legend">
        {legend.map(({ code, label }) => (
          <span>
            <Swatch pattern={lookOf(code).pattern} />
            <b>{lookOf(code).letter}</b> <Content>{label}</Content>
          </span>
        ))}
        <span>
          <b>{appearances.notCoded.letter}</b> {empty}
        </span>
      </p>
    </ContentLanguage>
  );
}

function Swatch({ pattern }: { pattern: string }): JSX.Element {
  const id = useUniqueId();
  return (
    <svg width="16" height="14" aria-hidden="true">
      <Patterns id={id} />
      <rect class="ws-block" y="1" width="100%" height="12" fill={fillOf(id, pattern)} />
    </svg>
  );
}
