// Does the page fold events as Python does? Both run every row of tests/standing_cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Action, AnswerEvent } from "../src/events.ts";
import { type Tries, UNTRIED, triesAt } from "../src/standing.ts";
import { event } from "./fakes.ts";

/** A deed is named by its action; that of an answer holds the response. */
type Deed = { [action in Action]?: unknown } & Partial<AnswerEvent>;
interface Row {
  name: string;
  deeds: Deed[];
  /** The first answer is named where it is not the newest. */
  expect: (Omit<Partial<Tries>, "first"> & { shown?: boolean; is_hinted?: boolean; first?: Partial<Tries["first"]> }) | null;
}

const rows = JSON.parse(readFileSync("../tests/standing_cases.json", "utf-8")) as Row[];
const ACTIONS: readonly Action[] = ["answer", "hint", "show", "redo"];

for (const { name, deeds, expect } of rows) {
  test(`standing: ${name}`, () => {
    const events = deeds.map((deed, place) => eventOf(deed, place + 1));
    const { shown: isShown = false, is_hinted: isHinted = false, first: named, ...expected } = expect ?? {};
    const { response = null, confidence = null } = named ?? expected;
    const first = response === null ? null : { response, confidence };
    const tries = triesAt({ id: "pebble.voice", version: "1" }, events).get("s1");
    assert.deepEqual(tries, expect === null ? undefined : { ...UNTRIED, isShown, isHinted, first, ...expected });
  });
}

function eventOf(deed: Deed, seq: number): AnswerEvent {
  const action = ACTIONS.find((each) => each in deed) as Action;
  const place = { exercise: "pebble.voice", exercise_version: "1", seq, event: `e${seq}` };
  return event({ ...place, ...deed, action, response: deed.answer ?? null });
}
