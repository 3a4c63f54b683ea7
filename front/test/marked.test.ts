// Are words marked, unmarked and quoted as the learner sees them?

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../src/exercise.ts";
import { between, markedIn, partsOf, quote, runsIn, withLabel, without } from "../src/marked.ts";
import { wordsIn } from "../src/spans.ts";
import { tagsFor } from "../src/tags.ts";

const tokens: Token[] = ["Talks", "will", "go", "on", "in", "May", "and", "June", "he", "said", "again"].flatMap(
  (word, index): Token[] => [[word, index * 10, index * 10 + word.length], [" "]],
);
const words = wordsIn(tokens);

test("marking a word as another part replaces its mark", () => {
  assert.deepEqual([...withLabel(new Map([[8, "cue"]]), [8], "source")], [[8, "source"]]);
});
test("taking marks away leaves the others", () => {
  assert.deepEqual([...without(new Map([[8, "source"], [9, "cue"]]), [8])], [[9, "cue"]]);
});
test("a response has an entry for every label asked, empty or not", () => {
  const marked = withLabel(new Map(), [0, 1], "content");
  assert.deepEqual(partsOf(words, marked, ["source", "content"]), { source: [], content: [[0, 14]] });
});
test("a response is read back as the same marks", () => {
  const parts = { source: [[80, 82]], content: [[0, 14], [50, 53]] } as const;
  assert.deepEqual(partsOf(words, markedIn(words, parts), ["source", "content"]), parts);
});
test("runs come in the order of the text", () => {
  const runs = runsIn(new Map([[9, "cue"], [8, "source"], [0, "content"], [1, "content"]]));
  assert.deepEqual(runs.map(({ label, indices }) => [label, indices]), [["content", [0, 1]], ["source", [8]], ["cue", [9]]]);
});
test("a stretch may run backwards", () => assert.deepEqual(between(4, 2), [2, 3, 4]));
test("a short run is quoted whole", () => assert.equal(quote(tokens, between(0, 8)), "Talks will go on in May and June he"));
test("a long run is quoted by its two ends", () => {
  assert.equal(quote(tokens, between(0, 10)), "Talks will go on … he said again");
});
test("each option has a letter of its own", () => {
  const values = ["source", "cue", "content"].map((value) => ({ value }));
  assert.deepEqual([...tagsFor(values)], [["source", "S"], ["cue", "C"], ["content", "T"]]);
});
test("the five voices are D, I, M, O and S", () => {
  const values = ["direct", "indirect", "mixed", "own", "split"].map((value) => ({ value }));
  assert.equal([...tagsFor(values).values()].join(""), "DIMOS");
});
