// Do notes stand beside their own paragraph, and leave off where the next begin?

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Note, type Paragraph, type Region, isMasked, rowsOf } from "../src/article.ts";

const paragraph = (text: string, ...numbers: number[]): Paragraph => ({
  runs: [[text]],
  notes: numbers.map((number): Note => ({ number, after: 1, text: [["a note"]] })),
});
const regions: Region[] = [
  { kind: "headline", paragraphs: [paragraph("Rain")] },
  { kind: "body", paragraphs: [paragraph("It rains.", 1, 2), paragraph("It pours."), paragraph("It stops.", 3)] },
  { kind: "furniture", paragraphs: [paragraph("Menu"), paragraph("Search", 4)] },
  { kind: "furniture", paragraphs: [paragraph("More")] },
];

test("a paragraph of the body is a row, and so is each piece of furniture as a whole", () => {
  assert.deepEqual(rowsOf(regions).map(({ kind }) => kind), ["headline", "body", "body", "body", "furniture", "furniture"]);
});

test("a row has all the notes of its paragraphs, and they end where others begin", () => {
  const noted = rowsOf(regions).filter(({ notes }) => notes.length > 0);
  assert.deepEqual(noted.map(({ notes, span }) => [notes.map(({ number }) => number), span]), [[[1, 2], 2], [[3], 1], [[4], 2]]);
});

test("an article is masked if any of its words are", () => {
  assert.equal(isMasked(regions), false);
  assert.equal(isMasked([{ kind: "body", paragraphs: [{ runs: [["The Bay", "[the outlet]"]], notes: [] }] }]), true);
});
