// Does the page say the picture in the same words as Python? Both run tests/picture_cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Codes, type PicturedSentence, voicesInWords } from "../src/voices.ts";
import "./english.ts";

interface Row {
  name: string;
  options: { value: string; label: string }[];
  sentences: PicturedSentence[];
  codes: Codes;
  words: string;
}

const rows: Row[] = JSON.parse(readFileSync("../tests/picture_cases.json", "utf-8"));

for (const { name, options, sentences, codes, words } of rows) {
  test(name, () => assert.equal(voicesInWords(options, sentences, codes), words));
}
