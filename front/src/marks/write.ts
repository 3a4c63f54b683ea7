// Marks the scores that a learner gives to a sample, criterion by criterion.
// A text of the learner's own is noted, never marked: no machine can.

import type { Scores, WriteItem } from "../exercise.ts";
import { hasWord } from "../writing.ts";
import { fieldsOf, listedFor, rightFor } from "./fields.ts";
import { type Marker, doesNotFit, isDiscussed, markingOf } from "./marker.ts";

const LEVELS: readonly unknown[] = [1, 2, 3, 4];

export const markWrite: Marker<"write"> = (_exercise, item, back, response) => {
  const scores = scoresIn(item, response);
  const { key } = back;
  if (item.sample === null || key === null) return { state: "unscored", mark: null, reason: "right", errors: [] };

  const criteria = item.rubric.map(({ value: criterion }) => {
    const score = Number(scores[criterion]);
    const right = rightFor(back, criterion, key[criterion]).map(Number);
    return {
      criterion,
      isDiscussed: isDiscussed(back, criterion),
      isListed: listedFor(back, criterion, key[criterion]).includes(score),
      isAbove: score > Math.max(...right),
      /** How many levels the score is away from the nearest that counts as right. */
      off: Math.min(...right.map((level) => Math.abs(level - score))),
    };
  });
  const graded = criteria.filter((each) => !each.isDiscussed);
  return markingOf(back, {
    scores: graded.map(({ off }) => (off === 0 ? 1 : off === 1 ? 0.5 : 0)),
    errors: graded.filter(({ off }) => off > 0).map(({ criterion, isAbove }) => `${isAbove ? "too-generous" : "too-strict"}.${criterion}`),
    isListed: criteria.every((each) => !each.isDiscussed || each.isListed),
  });
};

function scoresIn({ sample, rubric }: WriteItem, response: unknown): Scores {
  const isOwn = sample === null;
  const { text, scores } = fieldsOf(isOwn ? ["text", "scores"] : ["scores"], response);
  if (isOwn && (typeof text !== "string" || !hasWord(text))) throw doesNotFit("not a text", text);
  const levels = fieldsOf(rubric.map(({ value }) => value), scores);
  if (!Object.values(levels).every((level) => LEVELS.includes(level))) throw doesNotFit("not levels", scores);
  return levels as Scores;
}
