// How sure a learner was, held against how right: one point for each confidence given.

import { say } from "../wording.ts";
import { type Calibration, type Point, appearances, sum } from "./drawing.ts";

/** The first answer to an item since it was begun, with the confidence that belongs to it. */
export interface SureAnswer {
  readonly confidence: number;
  readonly state: string;
  /** Null if careful readers differ, if nobody marks it, or while its feedback is held back. */
  readonly mark: number | null;
}

interface Marked {
  readonly confidence: number;
  readonly mark: number;
}

/** A partly right answer counts by its mark. */
export function calibrationOf(answers: readonly SureAnswer[]): Calibration {
  const marked = answers.flatMap(({ confidence, mark }) => (mark === null ? [] : [{ confidence, mark }]));
  const levels = new Set(marked.map(({ confidence }) => percent(confidence)));
  const points = [...levels]
    .sort((one, other) => one - other)
    .map((sure) => {
      const marks = marked.filter(({ confidence }) => percent(confidence) === sure).map(({ mark }) => mark);
      return { sure, right: percent(mean(marks)), answers: marks.length };
    });
  return {
    figure: "calibration",
    title: say("calibrationTitle"),
    words: [...sentences(answers, marked, points)].join(" "),
    points,
    sure: say("howSure"),
    right: say("howRight"),
    even: say("asSureAsRight"),
    number: say("numberOfAnswers"),
  };
}

function* sentences(answers: readonly SureAnswer[], marked: readonly Marked[], points: readonly Point[]): Generator<string> {
  if (marked.length === 0) yield say("noSureAnswers");
  for (const { answers: n, sure, right } of points) yield say("sureOf", { n, sure, right });
  if (points.length > 1) {
    const sure = percent(mean(marked.map(({ confidence }) => confidence)));
    const right = percent(mean(marked.map(({ mark }) => mark)));
    yield say(sure > right ? "moreSure" : sure < right ? "lessSure" : "evenlySure", { sure, right });
  }
  if (marked.length > 0) yield say("firstCounted");
  if (marked.some(({ mark }) => mark > 0 && mark < 1)) yield say("partsCount");
  if (marked.length > 0 && marked.length < appearances.fewAnswers) yield say("fewAnswers", { n: marked.length });
  const leftOut = answers.filter(({ state }) => state === "arguable" || state === "unscored").length;
  if (leftOut > 0) yield say("notCounted", { n: leftOut });
  const held = answers.filter(({ state }) => state === "held").length;
  if (held > 0) yield say("stillHeld", { n: held });
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

/** Halves are rounded up, as everywhere. */
function percent(share: number): number {
  return Math.floor(100 * share + 0.5);
}
