// Do both hosts answer the same questions in the same way?

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Feedback } from "../src/exercise.ts";
import { kernelHost } from "../src/hosts/kernel.ts";
import { pageHost } from "../src/hosts/page.ts";
import { AnswerRecord } from "../src/record.ts";
import { FakeModel, FakeStorage, event, exercise } from "./fakes.ts";
import "./english.ts";

const actions = (record: AnswerRecord): string[] => record.events().map(({ action }) => action);

test("page: a first miss gets a hint, and both are recorded", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const { feedback, saved } = await pageHost(record, exercise).answer("s1", "own", null);
  assert.equal(feedback?.shown, "hint");
  assert.equal(saved, true);
  assert.deepEqual(actions(record), ["answer", "hint"]);
});
test("page: a second miss is explained", async () => {
  const host = pageHost(new AnswerRecord(new FakeStorage()), exercise);
  await host.answer("s1", "own", null);
  const { feedback } = await host.answer("s1", "direct", null);
  assert.deepEqual([feedback?.attempt, feedback?.shown, feedback?.text], [2, "explanation", "No marks."]);
});
test("page: after a redo attempts begin again, and the record keeps all", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const host = pageHost(record, exercise);
  await host.answer("s1", "own", null);
  await host.show("s1");
  await host.redo("s1");
  assert.deepEqual(host.progress(), {});
  const { feedback } = await host.answer("s1", "own", null);
  assert.equal(feedback?.attempt, 1);
  assert.deepEqual(actions(record), ["answer", "hint", "show", "redo", "answer", "hint"]);
});
test("page: progress is what the record says, also after a new load", async () => {
  const storage = new FakeStorage();
  const { feedback } = await pageHost(new AnswerRecord(storage), exercise).answer("s1", "indirect", null);
  const progress = pageHost(new AnswerRecord(storage), exercise).progress();
  assert.deepEqual(progress, { s1: { response: "indirect", confidence: null, feedback, attempt: 1, earlier: [] } });
});
test("page: asked to be shown after a miss, the answer stays beside the key", async () => {
  const host = pageHost(new AnswerRecord(null), exercise);
  await host.answer("s1", "own", null);
  await host.show("s1");
  assert.equal(host.progress()["s1"]?.response, "own");
  assert.equal(host.progress()["s1"]?.feedback.state, "shown");
});
test("page: answers on an older text or to an earlier version are kept, told apart and not marked", () => {
  const record = new AnswerRecord(new FakeStorage());
  const older = { exercise_version: "older" };
  record.merge([event(older), event({ event: "e2", text_sha256: "older", ...older }), event({ event: "e3", ...older })]);
  const host = pageHost(record, exercise);
  assert.deepEqual(host.progress(), {});
  assert.equal(
    host.notice(),
    "1 answer was made on an older text of the article. It is kept, and not counted here. " +
      "2 answers were made on an earlier version of this exercise. They are kept, and not counted here.",
  );
});
test("page: an imported answer that is no option is kept and not marked", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.merge([event({ response: "paraphrase" })]);
  assert.deepEqual(pageHost(record, exercise).progress(), {});
});
test("page: an imported answer that does not fit is not shown beside the key either", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.merge([event({ response: { chain: 3 } }), event({ event: "e2", seq: 2, action: "show", response: null })]);
  const standing = pageHost(record, exercise).progress()["s1"];
  assert.deepEqual([standing?.response, standing?.feedback.state, standing?.attempt], [null, "shown", 1]);
});
test("page: an exercise without its key cannot stand there", () => {
  assert.throws(() => pageHost(new AnswerRecord(null), { ...exercise, back: null }), RangeError);
});
test("page: where nothing is kept, every reply and a notice say so", async () => {
  const host = pageHost(new AnswerRecord(null), exercise);
  assert.equal((await host.answer("s1", "own", null)).saved, false);
  assert.match(host.notice() ?? "", /does not keep your answers/);
});

const asking = { ...exercise, confidence: true };
const confidences = (record: AnswerRecord) => record.events().map(({ confidence }) => confidence);

test("page: how sure the learner was is recorded where the exercise asks", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const host = pageHost(record, asking);
  await host.answer("s1", "own", 0.25);
  assert.deepEqual(confidences(record), [0.25, null]);
  assert.equal(host.progress()["s1"]?.confidence, 0.25);
});
test("page: an exercise that does not ask records nothing of it", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const { feedback } = await pageHost(record, exercise).answer("s1", "own", 1);
  assert.deepEqual([feedback?.shown, ...confidences(record)], ["hint", null, null]);
});
test("page: sure but wrong is told both sides at once, with an example and no hint", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const host = pageHost(record, asking);
  const { feedback } = await host.answer("s1", "own", 1);
  assert.deepEqual([feedback?.text, feedback?.fuller], ["He said.", "Yes."]);
  assert.equal(feedback?.example?.why, "She is credited.");
  assert.deepEqual(actions(record), ["answer"]);
  assert.deepEqual(host.progress()["s1"]?.feedback, feedback);
});

const held = { ...exercise, held: true };

test("page: held back, right and wrong are told alike, and no hint is written", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const host = pageHost(record, held);
  const { feedback: wrong } = await host.answer("s1", "own", null);
  const { feedback: right } = await host.answer("s1", "indirect", null);
  assert.deepEqual({ ...wrong, attempt: 2 }, right);
  assert.deepEqual([right?.state, right?.mark, right?.key], ["held", null, null]);
  assert.deepEqual(actions(record), ["answer", "answer"]);
  assert.equal(host.progress()["s1"]?.response, "indirect");
});
test("page: held back, nobody is shown the key", () => {
  const record = new AnswerRecord(new FakeStorage());
  assert.throws(() => pageHost(record, held).show("s1"), RangeError);
  assert.deepEqual(actions(record), []);
});
test("page: a released exercise tells what was held back, and goes on as any other", async () => {
  const record = new AnswerRecord(new FakeStorage());
  await pageHost(record, held).answer("s1", "own", null);
  const released = pageHost(record, exercise);
  assert.deepEqual([released.progress()["s1"]?.feedback.state, released.progress()["s1"]?.feedback.text], ["wrong", "He said."]);
  await released.redo("s1");
  assert.equal((await released.answer("s1", "indirect", null)).feedback?.state, "right");
});
test("page: released on another page, it finds the answers that were held back, and their confidence", async () => {
  const storage = new FakeStorage();
  await pageHost(new AnswerRecord(storage), { ...held, confidence: true }).answer("s1", "own", 0.75);
  const elsewhere = pageHost(new AnswerRecord(storage), { ...exercise, confidence: true });
  const { confidence, feedback, response } = elsewhere.progress()["s1"] ?? {};
  assert.deepEqual([response, confidence, feedback?.state, feedback?.shown], ["own", 0.75, "wrong", "explanation"]);
});
test("page: released where nothing was answered, it asks as any other", async () => {
  const host = pageHost(new AnswerRecord(new FakeStorage()), exercise);
  assert.deepEqual(host.progress(), {});
  assert.equal((await host.answer("s1", "own", null)).feedback?.shown, "hint");
});
test("page: what was done after the release tells nothing where feedback is held back", async () => {
  const record = new AnswerRecord(new FakeStorage());
  const [holding, released] = [pageHost(record, held), pageHost(record, exercise)];
  await holding.answer("s1", "own", null);
  await released.show("s1");
  assert.equal(holding.progress()["s1"]?.feedback.state, "held");
  await released.redo("s1");
  await holding.answer("s1", "direct", null);
  assert.deepEqual(holding.progress()["s1"]?.earlier, []);
});
test("page: what was answered before each redo is listed as it was marked", async () => {
  const host = pageHost(new AnswerRecord(new FakeStorage()), exercise);
  for (const response of ["own", "indirect"]) {
    await host.answer("s1", response, null);
    await host.redo("s1");
  }
  await host.answer("s1", "direct", null);
  assert.deepEqual(host.progress()["s1"]?.earlier, [
    { response: "own", state: "wrong", mark: 0 },
    { response: "indirect", state: "right", mark: 1 },
  ]);
});
test("page: an earlier answer that does not fit is not listed", () => {
  const record = new AnswerRecord(new FakeStorage());
  record.merge([
    event({ response: "paraphrase" }),
    event({ event: "e2", seq: 2, action: "redo", response: null }),
    event({ event: "e3", seq: 3 }),
  ]);
  assert.deepEqual(pageHost(record, exercise).progress()["s1"]?.earlier, []);
});

const right: Feedback = {
  state: "right", mark: 1, reason: "indirect", errors: [], shown: "explanation", text: "Yes.", fuller: "", key: "indirect", readings: [],
  example: null, attempt: 1,
};
const agreeing = () =>
  new FakeModel(({ request, item }) => ({ type: "feedback", request, item, feedback: right, saved: true, problem: null }));

test("kernel: a question goes over with its item, and the reply to it comes back", async () => {
  const model = agreeing();
  const reply = await kernelHost(model).answer("s1", "indirect", 0.8);
  assert.deepEqual(reply, { feedback: right, saved: true, problem: null });
  const [{ request, ...sent } = {}] = model.sent;
  assert.deepEqual(sent, { type: "answer", item: "s1", response: "indirect", confidence: 0.8 });
  assert.equal(typeof request, "string");
});
test("kernel: feedback shows at once, before `progress` comes over", async () => {
  const host = kernelHost(agreeing());
  await host.answer("s1", "indirect", null);
  assert.deepEqual(host.progress(), { s1: { response: "indirect", confidence: null, feedback: right, attempt: 1, earlier: [] } });
});
test("kernel: how sure the learner was stays beside the key, and so do the earlier answers", async () => {
  const model = agreeing();
  const host = kernelHost(model);
  const earlier = [{ response: "own", state: "wrong", mark: 0 }];
  model.set("progress", { s1: { response: "own", confidence: 0.5, feedback: right, attempt: 1, earlier } });
  await host.show("s1");
  assert.deepEqual(host.progress()["s1"], { response: "own", confidence: 0.5, feedback: right, attempt: 1, earlier });
  await host.answer("s1", "indirect", 1);
  assert.deepEqual(host.progress()["s1"], { response: "indirect", confidence: 1, feedback: right, attempt: 1, earlier });
});
test("kernel: what Python says of progress holds", async () => {
  const model = agreeing();
  const host = kernelHost(model);
  const stop = host.subscribe(() => undefined);
  await host.answer("s1", "indirect", null);
  model.set("progress", {});
  assert.deepEqual(host.progress(), {});
  stop();
});
test("kernel: after a redo the item is open again", async () => {
  const model = new FakeModel(({ request }) => ({ type: "feedback", request, feedback: null, saved: true, problem: null }));
  model.set("progress", { s1: { response: "own", feedback: right, attempt: 1 } });
  const host = kernelHost(model);
  await host.redo("s1");
  assert.deepEqual(host.progress(), {});
});
test("kernel: the reply to another question is not taken for ours", async (t: TestContext) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const model = new FakeModel(() => ({ type: "feedback", request: "another", feedback: right, saved: true, problem: null }));
  const reply = kernelHost(model).answer("s1", "own", null);
  await Promise.resolve();
  t.mock.timers.tick(20_000);
  assert.equal((await reply).feedback, null);
});
test("kernel: silence is a problem after twenty seconds, and nothing is left listening", async (t: TestContext) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const model = new FakeModel(() => undefined);
  const asked = kernelHost(model).answer("s1", "own", null);
  t.mock.timers.tick(20_000);
  const reply = await asked;
  assert.equal(reply.saved, false);
  assert.match(reply.problem ?? "", /kernel does not answer/);
  assert.equal(model.listening("msg:custom"), 0);
});
test("kernel: a connection that is closed is a problem at once", async () => {
  const model = new FakeModel(() => {
    throw new Error("comm is closed");
  });
  assert.match((await kernelHost(model).show("s1")).problem ?? "", /kernel does not answer/);
});
test("kernel: a view that goes away stops listening", () => {
  const model = agreeing();
  kernelHost(model).subscribe(() => undefined)();
  assert.equal(model.listening("change:progress") + model.listening("change:notice"), 0);
});
