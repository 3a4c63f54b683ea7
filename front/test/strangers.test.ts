// Are other people's answers told from one's own before they are merged?

import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnswerEvent } from "../src/events.ts";
import { AnswerRecord, type Draft } from "../src/record.ts";
import { FakeStorage, event } from "./fakes.ts";

const { format, event: id, store, seq, at, learner, ...draft } = event();
const own: Draft = draft;

function record(...held: Partial<AnswerEvent>[]): AnswerRecord {
  const made = new AnswerRecord(new FakeStorage());
  made.merge(held.map((changes, index) => event({ event: `held${index}`, ...changes })));
  return made;
}

test("where nothing is here yet, everything is one's own", () => {
  assert.equal(new AnswerRecord(new FakeStorage()).isOwn([event({ store: "elsewhere", learner: "anna" })]), true);
});
test("what was made here is one's own, also after it was exported", () => {
  const made = record();
  made.append([own]);
  assert.equal(made.isOwn(made.events()), true);
});
test("a record never seen here is asked about", () => {
  const made = record({ store: "a" });
  assert.equal(made.isOwn([event({ event: "e2", store: "a" })]), true);
  assert.equal(made.isOwn([event({ event: "e2", store: "a" }), event({ event: "e3", store: "b" })]), false);
});
test("another learner's pseudonym is asked about", () => {
  assert.equal(record({ store: "a", learner: "anna" }).isOwn([event({ store: "a", learner: "ben" })]), false);
  assert.equal(record({ store: "a" }).isOwn([event({ store: "a", learner: "ben" })]), false);
});
test("what one's own pseudonym stands in is one's own, and so is what was made before there was one", () => {
  const made = record({ store: "a", learner: "anna" });
  assert.equal(made.isOwn([event({ store: "a", learner: "anna" }), event({ store: "a", learner: null })]), true);
});
test("after a file with a pseudonym was taken in, new entries carry it", () => {
  const made = record();
  made.append([own]);
  assert.equal(made.events()[0]?.learner, null);
  made.merge([event({ seq: 7, store: "elsewhere", learner: "anna" })]);
  made.append([own]);
  assert.deepEqual([made.learner, made.events().at(-1)?.learner], ["anna", "anna"]);
});
