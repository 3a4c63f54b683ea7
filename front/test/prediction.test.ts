// Is a prediction said and drawn as it was made?

import assert from "node:assert/strict";
import { test } from "node:test";
import { numberOf, predictionInWords, reach } from "../src/prediction.ts";
import "./english.ts";

test("both numbers are said, and what they count once", () => {
  assert.equal(predictionInWords(5, 9, "of 12 sentences"), "You predicted 5 of 12 sentences; the key counts 9.");
});

test("a prediction of nothing is one too", () => {
  assert.equal(predictionInWords(0, 9, "of 12 sentences"), "You predicted 0 of 12 sentences; the key counts 9.");
});

test("without a prediction only the key is said", () => {
  assert.equal(predictionInWords(null, 9, "of 12 sentences"), "The key counts 9 of 12 sentences.");
});

test("a bare number needs no unit", () => {
  assert.equal(predictionInWords(5, 9, ""), "You predicted 5; the key counts 9.");
  assert.equal(numberOf(9, ""), "9");
});

test("a bar reaches as far as its number, from nothing to all there can be", () => {
  assert.deepEqual([0, 3, 9, 12].map((n) => reach(n, 12)), [0, 25, 75, 100]);
});

test("a bar never leaves its frame", () => {
  assert.equal(reach(13, 12), 100);
  assert.equal(reach(-1, 12), 0);
  assert.equal(reach(0, 0), 0);
});
