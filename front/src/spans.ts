// Spans of the article's text ↔ sets of an item's words.
// A word is named by its index among the item's words; gaps are not counted.

import type { Gap, Span, Token, Word } from "./exercise.ts";
import { listOf } from "./json.ts";

export function isWord(token: Token): token is Word {
  return token.length === 3;
}

export function isGap(token: Token): token is Gap {
  return token.length === 1;
}

export function wordsIn(tokens: readonly Token[]): readonly Word[] {
  return tokens.filter(isWord);
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token[0]).join("");
}

export function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every((offset) => Number.isInteger(offset));
}

/** The spans in a response that may be anything. */
export function spansIn(value: unknown): Span[] {
  return listOf(value).filter(isSpan);
}

/** The indices of the words that a span touches, if only by one character. */
export function wordsTouched(words: readonly Word[], [start, end]: Span): number[] {
  return words.flatMap(([, from, to], index) => (start < to && end > from ? [index] : []));
}

export function wordSet(words: readonly Word[], spans: readonly Span[]): ReadonlySet<number> {
  return new Set(spans.flatMap((span) => wordsTouched(words, span)));
}

/** The indices in runs of neighbours: {0, 1, 4} → [[0, 1], [4]]. */
export function runsOf(indices: Iterable<number>): number[][] {
  const runs: number[][] = [];
  for (const index of [...indices].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** One span for each run of neighbouring words, in the order of the text. */
export function spansOf(words: readonly Word[], indices: Iterable<number>): Span[] {
  return runsOf(indices).flatMap((run) => {
    const first = words[run[0] ?? -1];
    const last = words[run.at(-1) ?? -1];
    return first && last ? [[first[1], last[2]] as const] : [];
  });
}
