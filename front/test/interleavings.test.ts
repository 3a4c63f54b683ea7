// Do a thousand random interleavings of tabs and browsers merge to the same events and the same standing?

import assert from "node:assert/strict";
import { test } from "node:test";
import { type AnswerEvent, inOrder, readLines } from "../src/events.ts";
import { AnswerRecord, type Draft } from "../src/record.ts";
import { triesAt } from "../src/standing.ts";
import { FakeStorage, event, exercise } from "./fakes.ts";
import "./english.ts";

const CASES = 1_000;

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const ACTIONS = ["answer", "answer", "hint", "show", "redo"] as const;
const RESPONSES = ["own", "direct", "indirect"];

function draft(roll: (sides: number) => number): Draft {
  const action = ACTIONS[roll(ACTIONS.length)] ?? "answer";
  const response = action === "answer" ? (RESPONSES[roll(RESPONSES.length)] ?? "own") : null;
  const { format, event: id, store, seq, at, learner, ...rest } = event({ action, response, item: `s${roll(2)}` });
  return rest;
}

const standing = (events: readonly AnswerEvent[]): unknown => [...triesAt(exercise, events)].sort();

/** What a file that was exported holds, its last line perhaps cut off. */
function exported(record: AnswerRecord, cut: number): AnswerEvent[] {
  const lines = record.asLines();
  const read = readLines("a.jsonl", lines.slice(0, Math.max(0, lines.length - cut)));
  assert.ok(read.problem === null);
  return read.events;
}

test(`${CASES} interleavings of two tabs in each of two browsers come to the same`, () => {
  for (let seed = 1; seed <= CASES; seed += 1) {
    const roll = dice(seed);
    // Some have no room for everything, and one forbids storage.
    const storages = [new FakeStorage(roll(2) ? Infinity : 3_000), roll(5) ? new FakeStorage() : null];
    const records = storages.flatMap((storage) => [new AnswerRecord(storage), new AnswerRecord(storage)]);
    const any = (): AnswerRecord => records[roll(records.length)] as AnswerRecord;
    const made = new Map<string, AnswerEvent>();

    for (let step = roll(14); step > 0; step -= 1) {
      const record = any();
      if (roll(3) > 0) {
        const before = new Set(record.events());
        record.append(Array.from({ length: 1 + roll(2) }, () => draft(roll)));
        for (const each of record.events()) if (!before.has(each)) made.set(each.event, each);
      } else if (roll(2)) record.merge(exported(any(), roll(3) ? 0 : roll(200)));
      else record.refresh();
    }

    const expected = [...made.values()].sort(inOrder);
    const gathered = new AnswerRecord(new FakeStorage());
    for (const record of [any(), any(), ...records, any()]) gathered.merge(exported(record, 0));
    for (const record of [...records, ...records]) for (const other of records) record.merge(exported(other, 0));
    for (const record of [gathered, ...records]) {
      record.refresh();
      assert.deepEqual(record.events(), expected, `seed ${seed}`);
      assert.deepEqual(standing(record.events()), standing(expected), `seed ${seed}`);
      assert.deepEqual(record.of(exercise.id), expected, `seed ${seed}`);
    }
  }
});
