// Does the page's record only ever grow, until it is deleted?

import assert from "node:assert/strict";
import { test } from "node:test";
import { MAX_SEQ, readLines } from "../src/events.ts";
import { AnswerRecord, type Draft } from "../src/record.ts";
import { FakeStorage, event } from "./fakes.ts";
import "./english.ts";

function draft(response: string): Draft {
  const { format, event: id, store, seq, at, learner, ...rest } = event({ response });
  return rest;
}
const responses = (record: AnswerRecord): unknown[] => record.events().map(({ response }) => response);

test("what is appended is there, in order, under one store", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.append([draft("direct")]);
  record.append([draft("own"), draft("indirect")]);
  assert.deepEqual(responses(record), ["direct", "own", "indirect"]);
  assert.deepEqual(record.events().map(({ seq }) => seq), [1, 2, 3]);
  assert.equal(new Set(record.events().map(({ store }) => store)).size, 1);
});
test("it is there again after the page is loaded anew", () => {
  const storage = new FakeStorage();
  new AnswerRecord(storage).append([draft("direct")]);
  assert.deepEqual(responses(new AnswerRecord(storage)), ["direct"]);
});
test("two tabs never overwrite one another", () => {
  const storage = new FakeStorage();
  const [one, other] = [new AnswerRecord(storage), new AnswerRecord(storage)];
  one.append([draft("direct")]);
  other.append([draft("own")]);
  one.refresh();
  assert.deepEqual(responses(one), ["direct", "own"]);
});
test("after an import from elsewhere the next event comes last", () => {
  const record = new AnswerRecord(new FakeStorage());
  assert.equal(record.merge([event({ seq: 41, store: "elsewhere" })]), 1);
  record.append([draft("own")]);
  assert.equal(record.events().at(-1)?.seq, 42);
});
test("after the highest number there is an answer can still be read", () => {
  const storage = new FakeStorage();
  const record = new AnswerRecord(storage);
  record.merge([event({ seq: MAX_SEQ })]);
  record.append([draft("own"), draft("indirect")]);
  assert.equal(new AnswerRecord(storage).events().length, 3);
});
test("the same events imported twice are there once", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.merge([event()]);
  assert.equal(record.merge([event(), event({ event: "e2" })]), 1);
  assert.equal(record.events().length, 2);
});
test("what is exported can be imported", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.append([draft("direct"), draft("own")]);
  const read = readLines("a.jsonl", record.asLines());
  assert.ok(read.problem === null);
  assert.deepEqual(read.events, record.events());
});
test("without storage the record lasts as long as the page, and says so", () => {
  const record = new AnswerRecord(null);
  record.append([draft("direct")]);
  record.append([draft("own")]);
  assert.deepEqual(responses(record), ["direct", "own"]);
  assert.equal(record.isKept, false);
});
test("deleting takes every event, and begins a record of another name", () => {
  const storage = new FakeStorage();
  storage.setItem("someone-else", "stays");
  const record = new AnswerRecord(storage);
  record.append([draft("direct"), draft("own")]);
  const before = record.events()[0]?.store;
  assert.equal(record.clear(), 2);
  const left = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  assert.deepEqual(left, ["someone-else", "whosays/1/deleted"]);
  record.append([draft("own")]);
  assert.notEqual(record.events()[0]?.store, before);
});
test("what is deleted in one tab is gone in the other", () => {
  const storage = new FakeStorage();
  const [one, other] = [new AnswerRecord(storage), new AnswerRecord(storage)];
  one.append([draft("direct")]);
  other.clear();
  one.refresh();
  assert.deepEqual(responses(one), []);
});
test("without storage deleting takes what the page holds", () => {
  const record = new AnswerRecord(null);
  record.append([draft("direct")]);
  assert.equal(record.clear(), 1);
  assert.deepEqual(responses(record), []);
});
test("an exercise's own events are its share of the whole, in order", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.append([draft("direct"), { ...draft("own"), exercise: "other" }]);
  record.merge([event({ event: "e2", seq: 1, store: "0", response: "indirect" })]);
  assert.deepEqual(record.of(event().exercise).map(({ response }) => response), ["indirect", "direct"]);
  assert.deepEqual(record.of("other").map(({ response }) => response), ["own"]);
  assert.deepEqual(record.of("none"), []);
});
test("an answer does not look through all that is stored", () => {
  const storage = new FakeStorage();
  const record = new AnswerRecord(storage);
  record.merge(Array.from({ length: 100 }, (_, index) => event({ event: `e${index}` })));
  storage.looks = 0;
  for (let n = 0; n < 5; n += 1) record.append([draft("own")]);
  assert.equal(storage.looks, 0);
  assert.equal(record.events().length, 105);
});
test("an answer follows what another tab has stored a moment before, and nobody has told of", () => {
  const storage = new FakeStorage();
  const [one, other] = [new AnswerRecord(storage), new AnswerRecord(storage)];
  one.append([draft("direct"), draft("own")]);
  other.append([draft("indirect")]);
  assert.deepEqual(other.events().map(({ seq }) => seq), [1, 2, 3]);
});
test("answers keep their order when the clock goes back", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 0, 30) });
  const record = new AnswerRecord(new FakeStorage());
  record.append([draft("direct")]);
  context.mock.timers.setTime(Date.UTC(2025, 0, 30));
  record.append([draft("own")]);
  assert.deepEqual(responses(record), ["direct", "own"]);
  assert.deepEqual(record.events().map(({ at }) => at.slice(0, 4)), ["2026", "2025"]);
});
test("a spoilt entry in storage is passed over", () => {
  const storage = new FakeStorage();
  storage.setItem("whosays/1/event/x", "not json");
  assert.deepEqual(new AnswerRecord(storage).events(), []);
});
test("listeners hear of every change until they stop", () => {
  const record = new AnswerRecord(null);
  let heard = 0;
  const stop = record.subscribe(() => (heard += 1));
  record.append([draft("direct")]);
  record.merge([event()]);
  stop();
  record.clear();
  assert.equal(heard, 2);
});
