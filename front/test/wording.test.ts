// Does the page say its words as Python does, slots, plurals and lists?

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import german from "../../src/whosays/wording/de.json";
import english from "../../src/whosays/wording/en.json";
import { type Catalogue, listed, phrase, quoted, say, sequence, speak, spoken } from "../src/wording.ts";

/** English, with some of it changed. */
function changed(words: Partial<Catalogue["words"]>, fields: Partial<Catalogue> = {}): Catalogue {
  return { ...(english as Catalogue), ...fields, words: { ...english.words, ...words } };
}

speak(english as Catalogue);
afterEach(() => speak(english as Catalogue));

test("slots are filled", () => assert.equal(say("done", { n: 3, total: 7 }), "3 of 7 done"));
test("one is one, and nothing is many", () => {
  assert.deepEqual([0, 1, 2].map((n) => say("deleted", { n })), ["Deleted 0 entries.", "Deleted 1 entry.", "Deleted 2 entries."]);
});
test("a language with more plural forms has its own rules", () => {
  speak(changed({ deleted: { one: "{n} wpis", few: "{n} wpisy", many: "{n} wpisów", other: "{n} wpisu" } }, { plurals: "pl" }));
  assert.deepEqual([1, 2, 5, 12, 22].map((n) => say("deleted", { n })), ["1 wpis", "2 wpisy", "5 wpisów", "12 wpisów", "22 wpisy"]);
});
test("a plural form that is missing falls back to other", () => {
  speak(changed({ deleted: { other: "{n} wpisów" } }, { plurals: "pl" }));
  assert.equal(say("deleted", { n: 1 }), "1 wpisów");
});
test("what fills a slot is taken for itself", () => {
  assert.equal(say("keySays", { source: "{n} $& {source}" }), "The key: {n} $& {source}");
});
test("lists and quotations are joined and marked as the language does", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed), ["", "a", "a and b", "a, b and c"]);
  assert.equal(sequence(["a", "b", "c"]), "a, b, c");
  speak(german as Catalogue);
  assert.equal(listed(["a", "b", "c"]), "a, b und c");
  assert.equal(quoted("said"), "„said“");
});
test("a phrase keeps what stands in its slots apart", () => {
  assert.deepEqual(phrase("howClose", { source: 7n }), ["How close is ", 7n, " to the claim?"]);
  assert.deepEqual(phrase("mentionTimes", { mention: 7n, n: 1 }), ["", 7n, " (", 1, " time)"]);
});
test("in a language from right to left other texts keep their direction", () => {
  speak(changed({}, { language: "he", direction: "rtl" }));
  assert.equal(say("badLine", { file: "a.jsonl", line: 3, what: "?" }), "\u2068a.jsonl\u2069, line 3: \u2068?\u2069");
  assert.deepEqual(spoken(), { lang: "he", dir: "rtl" });
});
test("the script for a page in German holds the German catalogue", () => {
  const script = readFileSync("../src/whosays/screens/built/words.de.js", "utf8");
  const page: { whosaysWords?: unknown } = {};
  new Function("window", script)(page);
  assert.deepEqual(page.whosaysWords, german);
});
