// Does the page count and say a picture as Python does? Both run tests/picture_cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { ExerciseOf, Option } from "../src/exercise.ts";
import { type SureAnswer, calibrationOf } from "../src/figures/calibration.ts";
import { type ZTables, changeOf } from "../src/figures/change.ts";
import type { Bar, Block, Point } from "../src/figures/drawing.ts";
import { drawingOf } from "../src/figures/live.ts";
import { profileOf } from "../src/figures/profile.ts";
import { sourcesByWords } from "../src/figures/sources.ts";
import { stancesByCount } from "../src/figures/stances.ts";
import { stripOfVoices, voicesInWords } from "../src/figures/voices.ts";
import { event, exercise as voices } from "./fakes.ts";
import "./english.ts";

interface Case {
  name: string;
  words: string;
}
interface Barred<Items> extends Case {
  items: Items;
  responses: Record<string, unknown>;
  bars: Bar[];
}

interface Sided {
  name: string;
  articles: {
    article: string;
    sentences: string[];
    worked: string[];
    voices: Record<string, unknown>;
    attributions: Pick<ExerciseOf<"mark">["items"][number], "id" | "labels" | "tokens">[];
    marks: Record<string, unknown>;
  }[];
  groups: { voice: string; bars: unknown[][] }[];
  words: string[];
}

interface Judged {
  name: string;
  before: Judgements;
  after: Judgements;
  groups: { name: string; bars: unknown[][] }[];
  words: string[];
}
/** By the kind of the items: what each was taken for, or null. */
type Judgements = Record<string, unknown[]>;

const cases: {
  voices: { options: Option[]; rows: (Case & { blocks: Block[] })[] };
  sources: Barred<Pick<ExerciseOf<"mark">["items"][number], "id" | "labels" | "tokens">[]>[];
  stances: Barred<string[]>[];
  calibration: (Case & { answers: SureAnswer[]; points: Point[] })[];
  profile: Sided[];
  change: { z: ZTables; rows: Judged[] };
} = JSON.parse(readFileSync("../tests/picture_cases.json", "utf-8"));

const shown = { help: "alone", prompt: "", lead: null } as const;
const option = (label: string): Option => ({ value: label.toLowerCase(), label, gloss: "" });

for (const { name, blocks, words } of cases.voices.rows) {
  test(`voices: ${name}`, () => assert.equal(voicesInWords(cases.voices.options, blocks), words));
}

for (const { name, items, responses, bars, words } of cases.sources) {
  test(`sources: ${name}`, () => {
    const marks = { ...voices, kind: "mark", items: items.map((item) => ({ ...shown, ...item, given: {} })) } as ExerciseOf<"mark">;
    const drawn = sourcesByWords(marks, new Map(Object.entries(responses)));
    assert.deepEqual([drawn.bars, drawn.words], [bars, words]);
  });
}

for (const { name, items, responses, bars, words } of cases.stances) {
  test(`stances: ${name}`, () => {
    const verbs = items.map((id) => ({ ...shown, id, tokens: [], cue: [], test: "", swap: "", changes: [] }));
    const options = ["Acknowledge", "Endorse", "Distance"].map(option);
    const stances: ExerciseOf<"stance"> = { ...voices, kind: "stance", options, items: verbs };
    const drawn = stancesByCount(stances, new Map(Object.entries(responses)));
    assert.deepEqual([drawn.bars, drawn.words], [bars, words]);
  });
}

for (const { name, answers, points, words } of cases.calibration) {
  test(`calibration: ${name}`, () => {
    const drawn = calibrationOf(answers);
    assert.deepEqual([drawn.points, drawn.words], [points, words]);
  });
}

for (const { name, articles, groups, words } of cases.profile) {
  test(`profile: ${name}`, () => {
    const answers = new Map<string, Record<string, unknown>>();
    const exercises = articles.flatMap(({ article, sentences, worked, voices: codes, attributions, marks }) => {
      const solved = { worked: { response: "own", explanation: "" }, help: "worked" } as const;
      const items = [...sentences.map((id) => ({ id, ...shown, tokens: [] })), ...worked.map((id) => ({ id, ...shown, ...solved, tokens: [] }))];
      const voice: ExerciseOf<"voice"> = { ...voices, id: `voice ${article}`, article, options: cases.voices.options, items };
      const mark = { ...voices, id: `mark ${article}`, article, kind: "mark", items: attributions.map((item) => ({ ...shown, ...item, given: {} })) } as ExerciseOf<"mark">;
      answers.set(voice.id, codes).set(mark.id, marks);
      return [voice, mark];
    });
    const lesson = { title: "Lesson P", notebook: "lesson-p" };
    const drawn = profileOf(exercises, ({ id }) => new Map(Object.entries(answers.get(id) ?? {})), lesson);
    const drawnGroups = drawn.groups.map((group) => ({ voice: group.name, bars: group.bars.map(({ name: article, count, share, said }) => [article, count, share, said]) }));
    assert.deepEqual([drawnGroups, drawn.words.split("\n")], [groups, words]);
  });
}

/** An exercise with an item for each judgement, of the kind it stands under. */
function choices(id: string, kinds: Judgements): { exercise: ExerciseOf<"choose">; responses: Map<string, unknown> } {
  const entries = Object.entries(kinds).flatMap(([kind, judged]) => judged.map((response, place) => ({ kind, id: `${kind} ${place}`, response })));
  const options = ["sound", "weak"].map((value) => ({ value, label: value, gloss: "" }));
  const items = entries.map((entry) => ({ id: entry.id, ...shown, tokens: [], options, several: false }));
  const unsaid = { readings: [], hints: {}, explanations: {}, examples: {} };
  const back = Object.fromEntries(entries.map((entry) => [entry.id, { key: entry.kind, ...unsaid }]));
  const exercise = { ...voices, id, kind: "choose", options: [], items, back } as ExerciseOf<"choose">;
  return { exercise, responses: new Map(entries.filter(({ response }) => response !== null).map((entry) => [entry.id, entry.response])) };
}

const startLine = { title: "Lesson P", notebook: "lesson-p" };

for (const { name, before, after, groups, words } of cases.change.rows) {
  test(`change: ${name}`, () => {
    const [start, now] = [choices("before", before), choices("after", after)];
    const exercises = [{ ...start.exercise, title: "Eight items" }, { ...now.exercise, title: "Eight new items" }];
    const given = (id: string): Map<string, unknown> => (id === "before" ? start : now).responses;
    const eventsOf = (exercise: string): ReturnType<typeof event>[] =>
      [...given(exercise)].map(([item, response]) => event({ event: item, exercise, item, response }));
    const drawn = drawingOf("change", exercises, eventsOf, startLine, cases.change.z);
    assert.ok(drawn.figure === "change");
    const drawnGroups = drawn.groups.map((group) => ({ name: group.name, bars: group.bars.map(({ name: time, count, share, said }) => [time, count, share, said]) }));
    assert.deepEqual([drawnGroups, drawn.words.split("\n")], [groups, words]);
    assert.deepEqual([drawn.lesson, drawn.notebook], ["Lesson P", "lesson-p"]);
  });
}

test("before and after count the first answer since an item was begun, held back or not", () => {
  const [start, now] = [choices("before", { sound: ["sound"], weak: [] }), choices("after", { sound: ["weak"], weak: [] })];
  const answers = (...deeds: Parameters<typeof event>[0][]): string => {
    const eventsOf = (exercise: string): ReturnType<typeof event>[] =>
      exercise === "before" ? [] : deeds.map((deed) => event({ exercise, item: "sound 0", ...deed }));
    const exercises = [start.exercise, { ...now.exercise, held: true }];
    return drawingOf("change", exercises, eventsOf, startLine, cases.change.z).words;
  };
  assert.match(answers({ response: "sound" }, { response: "weak" }), /^Sound items you trusted: 1 of 1 now/);
  assert.match(answers({ response: "sound" }, { action: "redo", response: null }, { response: "weak" }), /trusted: 0 of 1 now/);
  assert.match(answers({ response: "sound" }, { action: "redo", response: null }), /^1 item of .* is still open/);
  assert.match(answers({ action: "show", response: null }), /^1 item of .* is still open/);
});

test("before and after are told apart by pattern, and a bar that is empty has a frame", () => {
  const { exercise, responses } = choices("before", { sound: ["weak"], weak: ["sound"] });
  const drawn = changeOf(exercise, { ...exercise, id: "after" }, () => responses, startLine, cases.change.z);
  assert.deepEqual(drawn.groups.map(({ letter, bars }) => [letter, bars.map(({ pattern }) => pattern)]), [
    ["S", ["stripes", "solid"]],
    ["W", ["stripes", "solid"]],
  ]);
});

test("articles side by side are drawn from answers that fit, and told apart by pattern", () => {
  const other = { ...voices, id: "lesson1.voice.other", article: "Article B" };
  const lesson = { title: "Lesson 1", notebook: "lesson-1" };
  const draw = (response: unknown) => drawingOf("profile", [voices, other], () => [event({ response })], lesson);
  assert.match(draw("own").words, /^Article A: you have coded 1 of 1 sentences/);
  const drawn = draw("nobody’s");
  assert.match(drawn.words, /^Nothing is coded yet in “Lesson 1”/);
  assert.ok(drawn.figure === "profile");
  for (const { bars } of drawn.groups) assert.equal(new Set(bars.map(({ pattern }) => pattern)).size, 2);
});

test("the blocks of a strip stand as the sentences in the article, however they are asked", () => {
  const [first] = voices.items;
  assert.ok(first);
  const earlier = { ...first, id: "s0", tokens: [["Now", 2, 5], ["."]] as const };
  const { blocks } = stripOfVoices({ ...voices, items: [{ ...first, tokens: [["Rain", 9, 13]] }, earlier] }, new Map());
  assert.deepEqual(blocks.map(({ item, number }) => [item, number]), [["s0", "1"], ["s1", "2"]]);
});

test("worked sentences stand in a strip once the learner has coded one", () => {
  const [first] = voices.items;
  assert.ok(first);
  const solved = { ...first, id: "s0", help: "worked", worked: { response: "direct", explanation: "" } } as const;
  const exercise = { ...voices, items: [solved, first] };
  assert.match(stripOfVoices(exercise, new Map()).words, /coded 0 of 2/);
  const drawn = stripOfVoices(exercise, new Map([[first.id, "own"]]));
  assert.deepEqual(drawn.blocks.map(({ code }) => code).sort(), ["direct", "own"]);
  assert.match(drawn.words, /coded 1 of 1 .* 1 more sentence was worked for you/);
});

test("a picture is of answers that fit, and of none begun anew", () => {
  const words = (...answers: Parameters<typeof event>[0][]): string =>
    drawingOf("voices", [voices], () => answers.map((answer) => event(answer))).words;
  assert.match(words({ response: "own" }), /coded 1 of 1/);
  assert.match(words({ response: "nobody’s" }), /coded 0 of 1/);
  assert.match(words({ response: "own" }, { action: "redo", response: null }), /coded 0 of 1/);
});

test("a first answer counts with its own confidence, since the item was begun", () => {
  const sure = (...answers: Parameters<typeof event>[0][]): string =>
    drawingOf("calibration", [voices], () => answers.map((answer) => event(answer))).words;
  const first = { response: "direct", confidence: 0.9 };
  const second = { response: "indirect", confidence: 0.5 };
  assert.match(sure(first, second), /^Of 1 answer you were 90% sure of, 0% was right\./);
  assert.match(sure(first, { action: "redo", response: null }, second), /^Of 1 answer you were 50% sure of, 100%/);
  assert.match(sure({ response: "direct" }), /^No answer/);
});

test("a picture of a kind that it cannot show is refused", () => {
  assert.throws(() => drawingOf("stances", [voices], () => []), RangeError);
  assert.throws(() => drawingOf("voices", [], () => []), RangeError);
  assert.throws(() => drawingOf("change", [voices, voices], () => [], startLine, cases.change.z), RangeError);
});
