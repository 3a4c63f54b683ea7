// Do spans and sets of words turn into one another without loss?

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../src/exercise.ts";
import { runsOf, spansOf, textOf, wordSet, wordsIn } from "../src/spans.ts";

const tokens: Token[] = [["“"], ["We", 1, 3], [" "], ["changed", 4, 11], [",” "], ["he", 14, 16], [" "], ["said", 17, 21], ["."]];
const words = wordsIn(tokens);

test("the text is put together from its tokens", () => assert.equal(textOf(tokens), "“We changed,” he said."));
test("gaps are no words", () => assert.deepEqual(words.map(([text]) => text), ["We", "changed", "he", "said"]));
test("a span touches a word if it shares one character with it", () => assert.deepEqual([...wordSet(words, [[10, 15]])], [1, 2]));
test("a span's end is exclusive", () => assert.deepEqual([...wordSet(words, [[3, 4]])], []));
test("neighbouring indices are one run", () => assert.deepEqual(runsOf([3, 0, 1]), [[0, 1], [3]]));
test("neighbouring words are one span, gap and all", () => assert.deepEqual(spansOf(words, [2, 1]), [[4, 16]]));
test("words apart are spans apart, in the order of the text", () => assert.deepEqual(spansOf(words, [3, 0]), [[1, 3], [17, 21]]));
