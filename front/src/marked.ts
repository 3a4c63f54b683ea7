// The words a learner has marked, while an answer is being made: word index → label.

import type { Label, Parts, Token, Word } from "./exercise.ts";
import { entriesOf } from "./json.ts";
import { isWord, runsOf, spansIn, spansOf, wordSet } from "./spans.ts";

export type Marked = ReadonlyMap<number, Label>;

/** Neighbouring words with the same label. */
export interface Run {
  readonly label: Label;
  readonly indices: readonly number[];
}

export function markedIn(words: readonly Word[], parts: Parts): Marked {
  return new Map(
    Object.entries(parts).flatMap(([label, spans]) => [...wordSet(words, spans)].map((index) => [index, label] as const)),
  );
}

/** The parts asked for, in a response that may be anything. */
export function partsIn(response: unknown, labels: readonly Label[]): Parts {
  const entries = entriesOf(response);
  return Object.fromEntries(labels.map((label) => [label, spansIn(entries[label])]));
}

/** As a response: an entry for every label asked, empty where nothing is marked. */
export function partsOf(words: readonly Word[], marked: Marked, labels: readonly Label[]): Parts {
  return Object.fromEntries(labels.map((label) => [label, spansOf(words, wordsWith(marked, label))]));
}

export function withLabel(marked: Marked, indices: readonly number[], label: Label): Marked {
  return new Map([...marked, ...indices.map((index) => [index, label] as const)]);
}

export function without(marked: Marked, indices: readonly number[]): Marked {
  return new Map([...marked].filter(([index]) => !indices.includes(index)));
}

/** In the order of the text. */
export function runsIn(marked: Marked): Run[] {
  const labels = [...new Set(marked.values())];
  const runs = labels.flatMap((label) => runsOf(wordsWith(marked, label)).map((indices) => ({ label, indices })));
  return runs.sort((one, other) => (one.indices[0] ?? 0) - (other.indices[0] ?? 0));
}

/** All the words from one to another, whichever comes first. */
export function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index);
}

const LONG_RUN = 9;

/** A run of words as the text has it; the middle of a long one is left out. */
export function quote(tokens: readonly Token[], indices: readonly number[]): string {
  if (indices.length > LONG_RUN) {
    const [start, end] = [indices.slice(0, 4), indices.slice(-3)].map((part) => textOfRun(tokens, part));
    return closed(`${start} … ${end}`);
  }
  return closed(textOfRun(tokens, indices));
}

/** A quotation inside that the run cuts off is closed; nobody reads one that never ends. */
function closed(text: string): string {
  const open = text.split("“").length - text.split("”").length;
  return text + "”".repeat(Math.max(0, open));
}

/** The words of a run as the text has them. */
export function textOfRun(tokens: readonly Token[], indices: readonly number[]): string {
  const places = tokens.flatMap((token, place) => (isWord(token) ? [place] : []));
  const first = places[indices[0] ?? -1] ?? 0;
  const last = places[indices.at(-1) ?? -1] ?? 0;
  return tokens.slice(first, last + 1).map((token) => token[0]).join("");
}

function wordsWith(marked: Marked, label: Label): number[] {
  return [...marked].flatMap(([index, own]) => (own === label ? [index] : []));
}
