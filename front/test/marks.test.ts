// Does the page mark as Python does? Both run every row of tests/marking_cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Back, Exercise, Feedback, MarkItem, Parts, Response, VoiceItem } from "../src/exercise.ts";
import { markAnswer, showAnswer } from "../src/marks/index.ts";

type Expected = Pick<Feedback, "state" | "mark" | "reason" | "errors" | "shown" | "text" | "key">;
type Row = { name: string; response: Response; attempt: number; action?: "show"; expect: Expected | { refused: true } } & (
  | { kind: "voice"; item: VoiceItem; back: Back<string> }
  | { kind: "mark"; item: MarkItem; back: Back<Parts> }
);

const rows: Row[] = JSON.parse(readFileSync("../tests/marking_cases.json", "utf-8"));
const voices = ["direct", "indirect", "mixed", "own", "split"];

for (const row of rows) {
  test(row.name, () => {
    const mark = (): Feedback =>
      row.action === "show"
        ? showAnswer(exerciseOf(row), row.item.id, row.attempt)
        : markAnswer(exerciseOf(row), row.item.id, row.response, row.attempt);
    if ("refused" in row.expect) {
      assert.throws(mark, RangeError);
      return;
    }
    const { mark: points, readings, attempt, ...told } = mark();
    const { mark: expectedPoints, ...expected } = row.expect;
    assert.deepEqual(told, expected);
    assert.equal(points === null ? null : Number(points.toFixed(6)), expectedPoints);
    assert.deepEqual(readings, expected.key === null ? [] : row.back.readings);
    assert.equal(attempt, row.attempt);
  });
}

test("every class of error is tried on every label", () => {
  const tried = new Set(rows.flatMap(({ expect }) => ("errors" in expect ? expect.errors : [])));
  for (const error of ["wrong-label", "missed", "boundary", "too-much"]) {
    for (const label of ["source", "cue", "content"]) assert.ok(tried.has(`${error}.${label}`), `${error}.${label}`);
  }
});

/** The smallest exercise that holds a row's item. */
function exerciseOf(row: Row): Exercise {
  const shared = { format: "whosays-exercise/1", id: "cases", version: "0", title: "", task: "", article: "", text_sha256: "" } as const;
  const options = voices.map((value) => ({ value, label: value, gloss: "" }));
  return row.kind === "voice"
    ? { ...shared, kind: "voice", options, items: [row.item], back: { [row.item.id]: row.back } }
    : { ...shared, kind: "mark", options: [], items: [row.item], back: { [row.item.id]: row.back } };
}
