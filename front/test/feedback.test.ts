// Does the page tell a learner what Python does? Both run every row of tests/feedback_cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Back, Feedback, Marking } from "../src/exercise.ts";
import { feedbackHeld, feedbackOn, feedbackShown } from "../src/marks/feedback.ts";

interface Row {
  name: string;
  back: string;
  marking?: Marking;
  attempt: number;
  confidence?: number | null;
  action?: "show" | "hold";
  expect: Partial<Feedback>;
}

const { backs, rows } = JSON.parse(readFileSync("../tests/feedback_cases.json", "utf-8")) as {
  backs: Record<string, Back>;
  rows: Row[];
};

for (const row of rows) {
  test(`feedback: ${row.name}`, () => {
    const back = backs[row.back] as Back;
    const feedback = told(back, row);
    const key = feedback.shown === "explanation" ? back.key : null;
    assert.deepEqual(feedback, { ...row.marking, ...row.expect, attempt: row.attempt, key, readings: [] });
  });
}

function told(back: Back, { action, attempt, marking, confidence = null }: Row): Feedback {
  if (action === "hold") return feedbackHeld(attempt);
  if (action === "show") return feedbackShown(back, attempt);
  return feedbackOn(back, marking as Marking, attempt, confidence);
}
