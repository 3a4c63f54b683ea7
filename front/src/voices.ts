// The strip of voices, said in words: how much of the text a learner coded as which voice.
// Python says the same sentence; `tests/picture_cases.json` holds both to it.

import type { Option } from "./exercise.ts";
import { listed, say } from "./wording.ts";

export interface PicturedSentence {
  readonly item: string;
  readonly words: number;
}

/** The learner's code for each sentence coded so far: item → option value. */
export type Codes = Readonly<Record<string, string>>;

export function voicesInWords(
  options: readonly Pick<Option, "value" | "label">[],
  sentences: readonly PicturedSentence[],
  codes: Codes,
): string {
  const coded = sentences.filter(({ item }) => codes[item] !== undefined);
  const counted = say("codedOf", { n: coded.length, total: sentences.length });
  const all = wordsOf(coded);
  const shares = options.flatMap(({ value, label }) => {
    const own = wordsOf(coded.filter(({ item }) => codes[item] === value));
    return own > 0 ? [{ percent: percentOf(own, all), voice: label.toLowerCase() }] : [];
  });
  if (shares.length === 0) return counted;
  const list = shares.map(({ percent, voice }, index) => say(index === 0 ? "firstShare" : "nextShare", { percent, voice }));
  return `${counted} ${say("sharesOf", { words: all, shares: listed(list) })}`;
}

function wordsOf(sentences: readonly PicturedSentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0);
}

/** Halves are rounded up, in whole numbers, so that every language rounds alike. */
function percentOf(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}
