// Is nothing lost, and the truth told, when storage is full, cleared or forbidden?

import assert from "node:assert/strict";
import { test } from "node:test";
import { AnswerRecord, type Draft } from "../src/record.ts";
import { FakeStorage, event } from "./fakes.ts";

function draft(response: string): Draft {
  const { format, event: id, store, seq, at, learner, ...rest } = event({ response });
  return rest;
}
const responses = (record: AnswerRecord): unknown[] => record.events().map(({ response }) => response);
const state = (record: AnswerRecord): unknown[] => [record.loss, record.unsaved];

/** Takes up all but so many characters. */
function fill(storage: FakeStorage, left: number): void {
  storage.setItem("filler", "");
  storage.setItem("filler", "x".repeat(storage.room - storage.used - left));
}

test("when storage is full nothing is lost from the page, and it says so", () => {
  const storage = new FakeStorage(10_000);
  const record = new AnswerRecord(storage);
  record.append([draft("direct")]);
  assert.deepEqual(state(record), [null, 0]);
  fill(storage, 100);
  record.append([draft("own"), draft("indirect")]);
  assert.deepEqual(state(record), ["full", 2]);
  assert.deepEqual(responses(record), ["direct", "own", "indirect"]);
  assert.deepEqual(responses(new AnswerRecord(storage)), ["direct"]);
});
test("with room again, the next answer is stored and all that the page has held", () => {
  const storage = new FakeStorage(10_000);
  const record = new AnswerRecord(storage);
  fill(storage, 100);
  record.append([draft("direct")]);
  storage.removeItem("filler");
  record.append([draft("own")]);
  assert.deepEqual(state(record), [null, 0]);
  assert.deepEqual(new AnswerRecord(storage).events(), record.events());
});
test("an import that does not fit is held by the page whole, and leaves room for answers", () => {
  const storage = new FakeStorage(10_000);
  const record = new AnswerRecord(storage);
  const many = Array.from({ length: 100 }, (_, index) => event({ event: `e${index}`, seq: index + 1 }));
  assert.equal(record.merge(many), 100);
  assert.deepEqual(state(record), ["full", 100]);
  record.append([draft("own")]);
  assert.deepEqual(state(record), ["full", 100]);
  assert.equal(record.events().length, 101);
  assert.deepEqual(responses(new AnswerRecord(storage)), ["own"]);
});
test("deleting makes room even in a full storage, and other tabs hear that it was wanted", () => {
  const storage = new FakeStorage(10_000);
  const [record, other] = [new AnswerRecord(storage), new AnswerRecord(storage)];
  record.append([draft("direct"), draft("own")]);
  other.refresh();
  fill(storage, 0);
  other.append([draft("indirect")]);
  assert.equal(record.clear(), 2);
  other.refresh();
  assert.deepEqual([responses(record), responses(other)], [[], []]);
  assert.deepEqual(state(other), [null, 0]);
});
test("what the browser has cleared lasts as long as the page, and the next answer stores it again", () => {
  const storage = new FakeStorage();
  const record = new AnswerRecord(storage);
  record.append([draft("direct"), draft("own")]);
  const name = record.events()[0]?.store;
  storage.clear();
  record.refresh();
  assert.deepEqual(state(record), ["cleared", 2]);
  assert.equal(storage.length, 0);
  record.append([draft("indirect")]);
  assert.deepEqual(state(record), [null, 0]);
  assert.deepEqual(responses(new AnswerRecord(storage)), ["direct", "own", "indirect"]);
  assert.equal(new Set(record.events().map(({ store }) => store)).size, 1);
  assert.equal(record.events()[0]?.store, name);
});
test("what was cleared and then stored again by another tab is no longer missing", () => {
  const storage = new FakeStorage();
  const [record, other] = [new AnswerRecord(storage), new AnswerRecord(storage)];
  record.append([draft("direct")]);
  other.refresh();
  storage.clear();
  other.refresh();
  record.append([draft("own")]);
  other.refresh();
  assert.deepEqual(state(other), [null, 0]);
  assert.deepEqual(responses(other), ["direct", "own"]);
});
test("a new tab that begins after the clearing does not make another forget", () => {
  const storage = new FakeStorage();
  const record = new AnswerRecord(storage);
  record.append([draft("direct")]);
  record.clear();
  record.append([draft("own")]);
  storage.clear();
  new AnswerRecord(storage).append([draft("indirect")]);
  record.refresh();
  assert.deepEqual(state(record), ["cleared", 1]);
  assert.equal(record.events().length, 2);
});
test("what was cleared can be deleted", () => {
  const storage = new FakeStorage();
  const record = new AnswerRecord(storage);
  record.append([draft("direct")]);
  storage.clear();
  assert.equal(record.clear(), 1);
  assert.deepEqual([responses(record), ...state(record)], [[], null, 0]);
});
test("after a deletion in another tab the record begins under a new name", () => {
  const storage = new FakeStorage();
  const [record, other] = [new AnswerRecord(storage), new AnswerRecord(storage)];
  record.append([draft("direct")]);
  const before = record.events()[0]?.store;
  other.clear();
  record.append([draft("own")]);
  assert.deepEqual(responses(record), ["own"]);
  assert.notEqual(record.events()[0]?.store, before);
});
test("without storage every entry is told as lasting no longer than the page", () => {
  const record = new AnswerRecord(null);
  record.append([draft("direct")]);
  assert.deepEqual([record.loss, record.isKept], ["forbidden", false]);
});
