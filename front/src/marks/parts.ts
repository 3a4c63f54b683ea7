// Marks words that were marked as parts: each part is compared word by word with the key and its readings.

import type { Back, Label, Marking, Parts, Word } from "../exercise.ts";
import { isObject } from "../json.ts";
import { isSpan, spansIn, wordSet, wordsTouched } from "../spans.ts";
import { acceptedOf, doesNotFit, isDiscussed, markingOf, readingsOf } from "./marker.ts";
import { f1, isSame, nearest } from "./overlap.ts";

export type WordSet = ReadonlySet<number>;

/** They say nothing of who, how or what: whoever marks “mayor” has found what “the mayor” is. */
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** In the order in which they are told: what helps the learner most comes first. */
const ERROR_CLASSES = ["wrong-label", "missed", "boundary", "too-much"] as const;

/** One part that is asked for, and the words it is looked for in: those of a text that all parts share, or of its own. */
export interface AskedPart {
  readonly label: Label;
  readonly words: readonly Word[];
}

/** A part with its answer beside what the answer is held against. */
interface Part extends AskedPart {
  readonly expected: WordSet;
  readonly marked: WordSet;
  /** Taken out of both, because neither marking them nor leaving them out counts. */
  readonly optional: WordSet;
  readonly isDiscussed: boolean;
  readonly isListed: boolean;
}

/**
 * @param given words that belong to parts which nobody asks for.
 * @throws RangeError if the response marks a label not asked for, or a span where no word stands.
 */
export function markParts(back: Back<Parts>, asked: readonly AskedPart[], given: WordSet, response: unknown): Marking {
  const marked = markedWords(asked, response);
  const parts = asked.map((part) => partOf(back, part, marked.get(part.label) ?? new Set()));
  const graded = parts.filter((part) => !part.isDiscussed);
  const found = graded.map((part) => ({ label: part.label, errors: errorsOf(part, elsewhere(part, parts, given)) }));
  // Nothing was left to find but words on which careful people differ.
  const isAllOptional = parts.every(({ expected }) => expected.size === 0) && asked.some(({ label }) => isDiscussed(back, `optional.${label}`));
  return markingOf(back, {
    scores: graded.map((part) => f1(part.expected, part.marked)),
    errors: ERROR_CLASSES.flatMap((error) => found.flatMap(({ label, errors }) => (errors.has(error) ? [`${error}.${label}`] : []))),
    isListed: !isAllOptional && parts.every((part) => !part.isDiscussed || part.isListed),
  });
}

/** The words that may be marked as a part or left out. */
export function optionalWords(back: Back, { label, words }: AskedPart): WordSet {
  const articles = words.flatMap(([text], index) => (ARTICLES.has(text.toLowerCase()) ? [index] : []));
  return new Set([...articles, ...wordSet(words, readingsOf(back, `optional.${label}`).flatMap(({ value }) => spansIn(value)))]);
}

function partOf(back: Back<Parts>, asked: AskedPart, answered: WordSet): Part {
  const { label, words } = asked;
  const optional = optionalWords(back, asked);
  const outside = (spans: unknown): WordSet => minus(wordSet(words, spansIn(spans)), optional);
  const marked = minus(answered, optional);
  const key = outside(back.key[label]);
  const discussed = isDiscussed(back, label);
  const accepted = discussed ? [] : acceptedOf(back, label).map(outside);
  return {
    ...asked,
    marked,
    optional,
    expected: nearest([key, ...accepted], (value) => f1(value, marked)),
    isDiscussed: discussed,
    isListed: [key, ...readingsOf(back, label).map(({ value }) => outside(value))].some((value) => isSame(value, marked)),
  };
}

/** The words of the same text that belong to other parts. */
function elsewhere(own: Part, parts: readonly Part[], given: WordSet): WordSet {
  const others = parts.filter(({ label, words }) => label !== own.label && words === own.words);
  return new Set([...given, ...others.flatMap(({ expected, optional }) => [...expected, ...optional])]);
}

/** What is wrong with the words marked for one label. */
function errorsOf({ expected, marked }: Part, others: WordSet): ReadonlySet<string> {
  const hits = [...expected].filter((word) => marked.has(word));
  const strays = [...minus(marked, expected)];
  const errors = new Set<(typeof ERROR_CLASSES)[number]>();
  if (strays.some((word) => others.has(word))) errors.add("wrong-label");
  if (expected.size > 0 && hits.length === 0) errors.add("missed");
  if (hits.length > 0 && hits.length < expected.size) errors.add("boundary");
  if (!strays.every((word) => others.has(word))) errors.add("too-much");
  return errors;
}

function markedWords(asked: readonly AskedPart[], response: unknown): ReadonlyMap<Label, WordSet> {
  if (!isObject(response)) throw doesNotFit("not marked parts", response);
  const marked = new Map<Label, WordSet>();
  for (const [label, spans] of Object.entries(response)) {
    const part = asked.find((each) => each.label === label);
    if (!part) throw doesNotFit("not a label of this item", label);
    if (!Array.isArray(spans)) throw doesNotFit("not a list of spans", spans);
    marked.set(label, new Set(spans.flatMap((span: unknown) => wordsAt(part.words, span))));
  }
  return marked;
}

function wordsAt(words: readonly Word[], span: unknown): number[] {
  if (!isSpan(span)) throw doesNotFit("not a span", span);
  const touched = wordsTouched(words, span);
  if (touched.length === 0) throw doesNotFit("no word of this item stands there", span);
  return touched;
}

function minus(words: WordSet, others: WordSet): WordSet {
  return new Set([...words].filter((word) => !others.has(word)));
}
