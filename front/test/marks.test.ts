// Does the page mark as Python does? Both run every row of tests/marking_cases/<kind>.json.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import type { Back, ExerciseOf, Feedback, Item, KindName } from "../src/exercise.ts";
import { feedbackOn, feedbackShown } from "../src/marks/feedback.ts";
import { backOf, markAnswer } from "../src/marks/index.ts";

type Expected = Pick<Feedback, "state" | "mark" | "reason" | "errors" | "shown" | "text" | "key">;
interface Row {
  name: string;
  /** The name of an earlier row of the same file, of which this one has all that it does not say itself. */
  like?: string;
  kind: KindName;
  /** The values of the options of the exercise. */
  options?: string[];
  item: Item;
  back: Omit<Back, "examples">;
  response: unknown;
  attempt: number;
  action?: "show";
  expect: Expected | { refused: true };
}

const CASES = "../tests/marking_cases";
const rows = readdirSync(CASES).sort().flatMap((name) => rowsIn(`${CASES}/${name}`));

for (const row of rows) {
  test(row.name, () => {
    const mark = (): Feedback => feedbackOf(row);
    if ("refused" in row.expect) {
      assert.throws(mark, RangeError);
      return;
    }
    const { mark: points, readings, attempt, fuller, example, ...told } = mark();
    const { mark: expectedPoints, ...expected } = row.expect;
    assert.deepEqual(told, expected);
    assert.equal(points === null ? null : Number(points.toFixed(6)), expectedPoints);
    assert.deepEqual(readings, expected.key === null ? [] : row.back.readings);
    assert.deepEqual([attempt, fuller, example], [row.attempt, "", null]);
  });
}

test("every class of error is tried on every label", () => {
  const tried = new Set(rows.flatMap(({ expect }) => ("errors" in expect ? expect.errors : [])));
  for (const error of ["wrong-label", "missed", "boundary", "too-much"]) {
    for (const label of ["source", "cue", "content"]) assert.ok(tried.has(`${error}.${label}`), `${error}.${label}`);
  }
});

/** The rows of a file, each filled up from the earlier one that it is like. */
function rowsIn(file: string): Row[] {
  const read: Row[] = [];
  for (const row of JSON.parse(readFileSync(file, "utf-8")) as Row[]) {
    const other = read.find(({ name }) => name === row.like);
    assert.ok(other || row.like === undefined, `${row.name}: no earlier row is called “${row.like}”`);
    read.push({ ...other, ...row });
  }
  return read;
}

function feedbackOf(row: Row): Feedback {
  const exercise = exerciseOf(row);
  const back = backOf(exercise, row.item.id);
  if (row.action === "show") return feedbackShown(back, row.attempt);
  return feedbackOn(back, markAnswer(exercise, row.item.id, row.response), row.attempt, null);
}

/** The smallest exercise that holds a row's item. */
function exerciseOf({ kind, options = [], item, back }: Row): ExerciseOf<KindName> {
  return {
    format: "whosays-exercise/1", id: "cases", kind, version: "0", language: "en", title: "", task: "", article: "", text_sha256: "", confidence: false, held: false,
    options: options.map((value) => ({ value, label: value, gloss: "" })),
    items: [item],
    back: { [item.id]: { ...back, examples: {} } },
  };
}
