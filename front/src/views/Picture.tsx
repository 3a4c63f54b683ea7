// The strip of voices: one block a sentence, as wide as its words, as tall and as filled as the voice
// the learner gave it. The same is said in words underneath.

import type { JSX } from "preact";
import type { Option } from "../exercise.ts";
import { type Tags, tagsFor } from "../tags.ts";
import { type Codes, type PicturedSentence, voicesInWords } from "../voices.ts";
import { say } from "../wording.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { useUniqueId, useValue } from "./hooks.ts";

export interface Picture {
  /** The id of the voice exercise whose answers are drawn. */
  readonly exercise: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly options: readonly Option[];
  readonly sentences: readonly (PicturedSentence & { readonly label: string })[];
}

interface Props {
  picture: Picture;
  codes: () => Codes;
  subscribe: (listener: () => void) => () => void;
}

export function PictureView({ picture, codes: readCodes, subscribe }: Props): JSX.Element {
  const id = useUniqueId();
  const codes = useValue(readCodes, subscribe);
  const tags = tagsFor(picture.options);
  return (
    <ContentLanguage value={picture.language}>
      <figure class="ws-picture">
        <Strip id={id} picture={picture} codes={codes} tags={tags} />
        <p class="ws-legend">
          {picture.options.map(({ value, label }) => (
            <span>
              <Swatch id={`${id}-${value}`} value={value} />
              <b>{tags.get(value)}</b> <Content>{label}</Content>
            </span>
          ))}
          <span>
            <b>–</b> {say("notCoded")}
          </span>
        </p>
        <figcaption>{voicesInWords(picture.options, picture.sentences, codes)}</figcaption>
      </figure>
    </ContentLanguage>
  );
}

/** In pixels. Widths are per cent, so that letters keep their size on a narrow screen. */
const TALLEST = 64;
const ROOM_FOR_LETTERS = 18;
const ROOM_FOR_NUMBERS = 18;
const BASE = ROOM_FOR_LETTERS + TALLEST;

/** The taller, the more of the words are quoted; as in the figure that Python draws. */
const HEIGHTS: Readonly<Record<string, number>> = { direct: 1, mixed: 0.85, indirect: 0.7, split: 0.55, own: 0.4 };

interface StripProps {
  id: string;
  picture: Picture;
  codes: Codes;
  tags: Tags;
}

function Strip({ id, picture: { title, sentences }, codes, tags }: StripProps): JSX.Element {
  const all = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  let before = 0;
  return (
    <svg class="ws-strip" role="img" aria-labelledby={id} width="100%" height={BASE + ROOM_FOR_NUMBERS}>
      <title id={id}>{say("pictureTitle", { title })}</title>
      <Patterns id={id} />
      {/* The words underneath say all of it: the letters would only be read out one by one. */}
      <g aria-hidden="true">
        {sentences.map(({ item, words: count, label }) => {
          const code = codes[item];
          const from = (100 * before) / all;
          const width = (100 * count) / all;
          before += count;
          const height = TALLEST * (code === undefined ? 1 : (HEIGHTS[code] ?? 1));
          return (
            <svg key={item} x={`${from}%`} width={`${width}%`} overflow="visible">
              <rect
                class={code === undefined ? "ws-block ws-empty" : "ws-block"}
                y={BASE - height}
                width="100%"
                height={height}
                fill={code === undefined ? "none" : fillOf(id, code)}
              />
              <text class="ws-block-letter" x="50%" y={BASE - height - 5}>{code === undefined ? "–" : tags.get(code)}</text>
              <text class="ws-block-number" x="50%" y={BASE + 14}>{label}</text>
            </svg>
          );
        })}
      </g>
    </svg>
  );
}

function fillOf(id: string, code: string): string {
  return code === "direct" ? "currentColor" : `url(#${id}-${code}-fill)`;
}

/** Fills that can be told apart without colour, again as Python's: lines, dots, crosses, bars. */
function Patterns({ id }: { id: string }): JSX.Element {
  const shared = { width: 6, height: 6, patternUnits: "userSpaceOnUse", stroke: "currentColor" } as const;
  return (
    <defs>
      <pattern id={`${id}-mixed-fill`} {...shared} patternTransform="rotate(45)">
        <path d="M3 0V6" stroke-width="2.5" />
      </pattern>
      <pattern id={`${id}-indirect-fill`} {...shared}>
        <circle cx="3" cy="3" r="1.3" fill="currentColor" stroke="none" />
      </pattern>
      <pattern id={`${id}-split-fill`} {...shared} patternTransform="rotate(45)">
        <path d="M3 0V6M0 3H6" stroke-width="1" />
      </pattern>
      <pattern id={`${id}-own-fill`} {...shared}>
        <path d="M0 3H6" stroke-width="1" />
      </pattern>
    </defs>
  );
}

function Swatch({ id, value }: { id: string; value: string }): JSX.Element {
  return (
    <svg width="16" height="14" aria-hidden="true">
      <Patterns id={id} />
      <rect class="ws-block" y="1" width="100%" height="12" fill={fillOf(id, value)} />
    </svg>
  );
}
