// Do numbers of groups and names of sources come together by who stands with whom?

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ties } from "../src/exercise.ts";
import { groupsIn, isTiedTo, standIns } from "../src/ties.ts";

const mentions = ["m1", "m2", "m3", "m4", "m5"];
const key: Ties = { m1: "Ivanov", m2: "Ivanov", m3: "Ivanov", m4: "Petrova", m5: "none" };

/** What the answer ties as the key does. */
function agreed(answer: Ties): string[] {
  const found = standIns(key, answer, mentions);
  return mentions.filter((mention) => isTiedTo(key[mention] ?? "", mention, answer, found));
}

test("groups come in the order of the text, without those who are no source", () => {
  const groups = groupsIn({ m1: "2", m2: "1", m3: "2", m4: "none" }, mentions);
  assert.deepEqual([...groups], [["2", ["m1", "m3"]], ["1", ["m2"]]]);
});
test("which number a source has does not matter", () => {
  assert.deepEqual(agreed({ m1: "3", m2: "3", m3: "3", m4: "1", m5: "none" }), mentions);
});
test("one mention astray does not spoil the others of its source", () => {
  assert.deepEqual(agreed({ m1: "1", m2: "2", m3: "1", m4: "3", m5: "none" }), ["m1", "m3", "m4", "m5"]);
});
test("of two sources tied together, the group stands for the one with more mentions", () => {
  assert.deepEqual(agreed({ m1: "1", m2: "1", m3: "1", m4: "1", m5: "none" }), ["m1", "m2", "m3", "m5"]);
});
test("no source and a source are never the same", () => {
  assert.deepEqual(agreed({ m1: "none", m2: "none", m3: "none", m4: "none", m5: "1" }), []);
});
test("an answer with nothing tied agrees with nothing", () => assert.deepEqual(agreed({}), []));
test("a source that the key gives no mention is one that stands alone", () => {
  const answer = { m1: "1", m2: "1", m3: "2", m4: "3", m5: "none" };
  const found = standIns(key, answer, mentions);
  assert.ok(isTiedTo("The agency", "m3", answer, found));
  assert.ok(!isTiedTo("The agency", "m1", answer, found));
  assert.ok(!isTiedTo("The agency", "m5", answer, found));
});
