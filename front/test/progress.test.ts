// Does the page count as Python does? Both run every row of tests/progress_cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Action, AnswerEvent } from "../src/events.ts";
import { type Counts, type OutlinedExercise, counted, inWords, summed } from "../src/progress.ts";
import "./english.ts";
import { event } from "./fakes.ts";

/** A deed is named by its action; that of an answer holds the response. */
type Deed = { [action in Action]?: unknown } & Partial<AnswerEvent>;
interface Row {
  name: string;
  arguable?: string[];
  held?: boolean;
  deeds: Deed[];
  expect: Partial<Counts>;
  words: string;
}

const rows = JSON.parse(readFileSync("../tests/progress_cases.json", "utf-8")) as Row[];
const ACTIONS: readonly Action[] = ["answer", "hint", "show", "redo"];
const NOTHING: Counts = { total: 0, done: 0, arguable: 0, anew: 0, older: 0 };

for (const { name, arguable = [], held = false, deeds, expect, words } of rows) {
  test(`progress: ${name}`, () => {
    const counts = counted({ ...outlined("pebble.voice"), arguable, held }, deeds.map(eventOf));
    assert.deepEqual(counts, { ...NOTHING, ...expect });
    assert.equal(inWords(counts), words);
  });
}

test("counts are summed over exercises, and one without counts adds nothing", () => {
  const counts = { a: { total: 5, done: 3, arguable: 1, anew: 2, older: 4 }, b: { total: 7, done: 7, arguable: 0, anew: 1, older: 0 } };
  assert.deepEqual(summed(["a", "b", "c"].map(outlined), counts), { total: 12, done: 10, arguable: 1, anew: 3, older: 4 });
});

function outlined(id: string): OutlinedExercise {
  return { id, version: "1", title: "Voices", items: ["s1", "s2", "s3"], arguable: [], anchor: "", held: false };
}

function eventOf(deed: Deed, place: number): AnswerEvent {
  const action = ACTIONS.find((each) => each in deed) as Action;
  const fixed = { exercise: "pebble.voice", exercise_version: "1", seq: place + 1, event: `e${place}` };
  return event({ ...fixed, ...deed, action, response: deed.answer ?? null });
}
