// Is a file of answers refused, merged or asked about as it should be?

import assert from "node:assert/strict";
import { test } from "node:test";
import { type AnswerEvent, asLines } from "../src/events.ts";
import { type Offer, offered } from "../src/importing.ts";
import { AnswerRecord } from "../src/record.ts";
import { FakeStorage, event } from "./fakes.ts";
import "./english.ts";

function recordOf(...held: AnswerEvent[]): AnswerRecord {
  const record = new AnswerRecord(new FakeStorage());
  record.merge(held);
  return record;
}
const mine = event({ event: "mine" });
const hers = event({ event: "hers", store: "elsewhere", learner: "anna" });
const nameless = event({ event: "nameless", store: "elsewhere" });
const take = (offer: Offer): string => ("take" in offer ? offer.take() : assert.fail(JSON.stringify(offer)));

test("into an empty record a file is taken in unasked, whoever made it", () => {
  const record = recordOf();
  const offer = offered(record, "a.jsonl", asLines([hers]));
  assert.equal(offer.is, "own");
  assert.equal(record.events().length, 0);
  assert.equal(take(offer), "Imported 1 new entry from a.jsonl.");
  assert.deepEqual(record.events(), [hers]);
});
test("one's own file is taken in unasked, and says what was here already", () => {
  const offer = offered(recordOf(mine), "a.jsonl", asLines([mine, event({ event: "e2", seq: 2 })]));
  assert.equal(offer.is, "own");
  assert.equal(take(offer), "Imported 1 new entry from a.jsonl; 1 entry was here already.");
});
test("what comes from another record is asked about, and counts what is new", () => {
  const record = recordOf(mine);
  const offer = offered(record, "a.jsonl", asLines([mine, nameless, { ...nameless, event: "e3" }]));
  assert.ok(offer.is === "doubtful");
  assert.equal(offer.question, "2 entries in a.jsonl come from another record. Are they your own, made on another device?");
  assert.deepEqual([offer.yes, offer.no], ["Yes, they are mine", "No, leave them out"]);
  assert.deepEqual(record.events(), [mine]);
  take(offer);
  assert.equal(record.events().length, 3);
});
test("another learner's name is told with the question", () => {
  const offer = offered(recordOf(mine), "a.jsonl", asLines([hers]));
  assert.ok(offer.is === "doubtful");
  assert.match(offer.question, /^1 entry in a\.jsonl comes from another record, by “anna”\. Is it your own/);
});
test("what was taken in once is known, and not asked about again", () => {
  const record = recordOf(mine);
  take(offered(record, "a.jsonl", asLines([hers])));
  assert.equal(offered(record, "a.jsonl", asLines([hers, { ...hers, event: "e4", seq: 9 }])).is, "own");
});
test("a file by several learners is refused, also into an empty record", () => {
  const file = asLines([hers, { ...hers, event: "e5", learner: "ben" }, mine]);
  for (const record of [recordOf(), recordOf(mine)]) {
    const offer = offered(record, "a.jsonl", file);
    assert.ok(offer.is === "refused");
    assert.match(offer.why, /^a\.jsonl: this holds answers by several learners \(“anna” and “ben”\), so nothing was imported/);
  }
});
test("a stranger's text is refused, and a cut line told", () => {
  const record = recordOf();
  assert.equal(offered(record, "a.jsonl", "Dear diary").is, "refused");
  const told = take(offered(record, "a.jsonl", `${asLines([mine])}{"format": "whosays-ans`));
  assert.equal(told, "Imported 1 new entry from a.jsonl. Line 2 was cut off and has been left out.");
});
