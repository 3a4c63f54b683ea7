// Marks the parts of an attribution: words marked as source, cue and content,
// compared word by word with the key and its readings.

import type { Back, Label, Marking, MarkItem, Parts, Reading, Response, Span } from "../exercise.ts";
import { wordSet, wordsIn, wordsTouched } from "../spans.ts";

type WordSet = ReadonlySet<number>;

/** In the order in which they are told: what helps the learner most comes first. */
const ERROR_CLASSES = ["wrong-label", "missed", "boundary", "too-much"] as const;

/** @throws RangeError if the response marks a label not asked for, or a span outside the item. */
export function markParts(item: MarkItem, back: Back<Parts>, response: Response): Marking {
  const words = wordsIn(item.tokens);
  const marked = markedWords(item, response);
  const setOf = (spans: readonly Span[] | null | undefined): WordSet => wordSet(words, spans ?? []);
  const readingsOf = (label: Label): readonly Reading[] => back.readings.filter((reading) => reading.field === label);
  const isDiscussed = (label: Label): boolean => readingsOf(label).some((reading) => reading.status === "arguable");
  const valueOf = (reading: Reading): WordSet => setOf(typeof reading.value === "string" ? null : reading.value);
  const answered = (label: Label): WordSet => marked.get(label) ?? new Set();

  // What the answer is held against, label by label.
  const expected = new Map<Label, WordSet>();
  for (const [label, spans] of Object.entries(item.given)) expected.set(label, setOf(spans));
  for (const label of item.labels) {
    const key = setOf(back.key[label]);
    const accepted = readingsOf(label).filter((reading) => reading.status === "accepted").map(valueOf);
    expected.set(label, isDiscussed(label) ? key : nearest([key, ...accepted], answered(label)));
  }

  const graded = item.labels.filter((label) => !isDiscussed(label));
  const scores = graded.map((label) => f1(expected.get(label) ?? new Set(), answered(label)));
  const found = new Map(graded.map((label) => [label, errorsOf(label, answered(label), expected)]));
  const errors = ERROR_CLASSES.flatMap((error) =>
    graded.filter((label) => found.get(label)?.has(error)).map((label) => `${error}.${label}`),
  );
  const told = { reason: errors[0] ?? "right", errors };

  const isUnitArguable = back.readings.some((reading) => reading.field === "unit");
  if (isUnitArguable || graded.length === 0) return { state: "arguable", mark: null, ...told };

  const mark = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  if (scores.every((score) => score === 1)) {
    const isListed = (label: Label): boolean =>
      [setOf(back.key[label]), ...readingsOf(label).map(valueOf)].some((value) => isSame(value, answered(label)));
    return item.labels.filter(isDiscussed).every(isListed)
      ? { state: "right", mark: 1, ...told }
      : { state: "arguable", mark: null, ...told };
  }
  return { state: mark === 0 ? "wrong" : "part", mark, ...told };
}

function markedWords(item: MarkItem, response: Response): ReadonlyMap<Label, WordSet> {
  if (typeof response !== "object") throw new RangeError(`not marked parts: ${JSON.stringify(response)}`);
  const words = wordsIn(item.tokens);
  const marked = new Map<Label, WordSet>();
  for (const [label, spans] of Object.entries(response)) {
    if (!item.labels.includes(label)) throw new RangeError(`not a label of this item: ${label}`);
    const stray = spans.find((span) => wordsTouched(words, span).length === 0);
    if (stray) throw new RangeError(`no word of this item stands at ${stray.join("–")}`);
    marked.set(label, wordSet(words, spans));
  }
  return marked;
}

/** What is wrong with the words marked for one label. */
function errorsOf(label: Label, marked: WordSet, expected: ReadonlyMap<Label, WordSet>): ReadonlySet<string> {
  const own = expected.get(label) ?? new Set();
  const others = [...expected].filter(([other]) => other !== label).map(([, words]) => words);
  const hits = [...own].filter((word) => marked.has(word));
  const strays = [...marked].filter((word) => !own.has(word));
  const belongsElsewhere = (word: number): boolean => others.some((words) => words.has(word));

  const errors = new Set<(typeof ERROR_CLASSES)[number]>();
  if (strays.some(belongsElsewhere)) errors.add("wrong-label");
  if (own.size > 0 && hits.length === 0) errors.add("missed");
  if (hits.length > 0 && hits.length < own.size) errors.add("boundary");
  if (!strays.every(belongsElsewhere)) errors.add("too-much");
  return errors;
}

/** Of several defensible values, the one nearest to the answer; of equally near ones, the first. */
function nearest(values: readonly WordSet[], answered: WordSet): WordSet {
  return values.reduce((best, value) => (f1(value, answered) > f1(best, answered) ? value : best));
}

/** The overlap of two sets of words, from 0 to 1: the F1 score. Two empty sets agree. */
function f1(expected: WordSet, marked: WordSet): number {
  if (expected.size + marked.size === 0) return 1;
  const shared = [...expected].filter((word) => marked.has(word)).length;
  return (2 * shared) / (expected.size + marked.size);
}

function isSame(one: WordSet, other: WordSet): boolean {
  return f1(one, other) === 1;
}
