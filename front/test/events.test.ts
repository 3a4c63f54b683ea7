// Is a record's file read whole or not at all, with one sentence that says why?

import assert from "node:assert/strict";
import { test } from "node:test";
import { asLines, inOrder, readEvent, readLines } from "../src/events.ts";
import { event } from "./fakes.ts";
import "./english.ts";

const problemOf = (text: string): string | null => readLines("a.jsonl", text).problem;

test("what is written is read back", () => {
  const events = [event(), event({ event: "e2", seq: 2, response: { cue: [[1, 5]] } })];
  assert.deepEqual(readLines("a.jsonl", asLines(events)), { events, torn: [], problem: null });
});
test("an empty file holds no events, and no problem", () => assert.deepEqual(readLines("a.jsonl", ""), { events: [], torn: [], problem: null }));
test("a line end of two characters is a line end", () => assert.equal(problemOf(asLines([event()]).replace("\n", "\r\n")), null));
test("a last line that was cut off is set aside", () => {
  const read = readLines("a.jsonl", asLines([event()]) + '{"format": "whosays-ans');
  assert.deepEqual(read, { events: [event()], torn: [2], problem: null });
});
test("a last line without a line end is read if it is whole", () => {
  assert.deepEqual(readLines("a.jsonl", JSON.stringify(event())), { events: [event()], torn: [], problem: null });
});
test("a line that was cut off inside is set aside by number, and the rest is read", () => {
  const read = readLines("a.jsonl", `${asLines([event()])}{"format"\n${asLines([event()])}`);
  assert.deepEqual(read, { events: [event(), event()], torn: [2], problem: null });
});
test("an empty line is passed over", () => assert.deepEqual(readLines("a.jsonl", `\n${asLines([event()])}`), { events: [event()], torn: [], problem: null }));
test("the first event of all, cut off, is set aside", () => {
  for (const text of ['{"format": "whosays-answers/1", "ev', '{"format":"whosays-answers/1","ev', '{"for']) {
    assert.deepEqual(readLines("a.jsonl", text), { events: [], torn: [1], problem: null });
  }
});
test("a stranger's text is refused, with or without a line end", () => {
  for (const text of ["Lesson 1 was fun.", "Lesson 1 was fun.\n"]) {
    assert.match(problemOf(text) ?? "", /^a\.jsonl, line 1: this is not a line of JSON; /);
  }
});
test("a seq after which counting would stop is refused", () => {
  assert.match(problemOf(asLines([event({ seq: Number.MAX_SAFE_INTEGER })])) ?? "", /“seq”/);
});
test("another format is refused by name", () => {
  assert.match(problemOf(asLines([event()]).replace("answers/1", "answers/9")) ?? "", /line 1: “format” is missing/);
});
for (const [field, value] of Object.entries({
  event: "", store: 3, seq: 0, at: null, learner: 5, action: "guess", exercise: "", exercise_version: null, text_sha256: 1, item: [], confidence: 2,
})) {
  test(`a line with a wrong ${field} is refused by name`, () => {
    assert.match(problemOf(`${JSON.stringify({ ...event(), [field]: value })}\n`) ?? "", new RegExp(`“${field}”`));
  });
}
test("a line without a response is refused", () => {
  const { response, ...rest } = event();
  assert.equal(response, "direct");
  assert.match(problemOf(`${JSON.stringify(rest)}\n`) ?? "", /“response”/);
});
for (const line of ["null", "3", "[]", '"text"']) {
  test(`${line} is no event`, () => assert.equal(readEvent(line).event, null));
}
test("a field from a later version is kept", () => {
  assert.deepEqual(readEvent(JSON.stringify({ ...event(), device: "x" })).event, { ...event(), device: "x" });
});
test("events are ordered by seq, then store, then event", () => {
  const named = (seq: number, store: string, id: string) => event({ seq, store, event: id });
  const ordered = [named(1, "b", "z"), named(2, "a", "y"), named(2, "a", "z"), named(2, "b", "a")];
  assert.deepEqual([...ordered].reverse().sort(inOrder), ordered);
});
for (const response of ["own", { cue: [[0, 2]] }, { chain: ["tass"], hand: "first" }, ["a", "b"], 7, 0, false, {}, null]) {
  test(`a response may be anything, also ${JSON.stringify(response)}`, () => {
    assert.deepEqual(readEvent(JSON.stringify(event({ response }))).event?.response, response);
  });
}
