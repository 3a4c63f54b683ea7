// Is a text counted as a reader would count it?

import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, hasWord, wordsWritten } from "../src/writing.ts";
import "./english.ts";

test("words are counted, whatever stands between them", () => {
  assert.equal(countWords("Who says so?"), 3);
  assert.equal(countWords("  Who\n\nsays\t so? "), 3);
  assert.equal(countWords("Who\u00a0says"), 2);
});

test("an empty text has no words", () => {
  for (const text of ["", " ", "\n\t"]) assert.equal(countWords(text), 0);
});

test("a hyphen, an apostrophe and a stop inside a word do not make it two", () => {
  assert.equal(countWords("The Kremlin’s state-run agency, 1.5 years"), 6);
});

test("a dash or an ellipsis alone is no word", () => {
  assert.equal(countWords("sources – … — and “quotes”"), 3);
});

test("letters of every script make words, and so do digits", () => {
  assert.equal(countWords("ТАСС сообщает 2024 étude"), 4);
  assert.equal(countWords("नमस्ते दुनिया"), 2);
});

test("marks alone are no text", () => {
  for (const text of ["", " ", "…", "?!", "– –", "_", "\u200b", "👍"]) assert.equal(hasWord(text), false, JSON.stringify(text));
  for (const text of ["a", "7", "“я”", "½"]) assert.equal(hasWord(text), true, text);
});

test("the count says how many words are aimed at, where some are", () => {
  assert.equal(wordsWritten(43, 150), "43 of about 150 words");
  assert.equal(wordsWritten(0, 150), "0 of about 150 words");
  assert.equal(wordsWritten(1, null), "1 word");
  assert.equal(wordsWritten(2, null), "2 words");
});
