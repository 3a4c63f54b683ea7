// Where a learner stands with each item of an exercise: the fold of the record's events.

import type { AnswerEvent } from "./events.ts";
import type { Exercise } from "./exercise.ts";

/** One item since its last redo. */
export interface Tries {
  /** How many answers were given. */
  readonly attempt: number;
  /** Null where there is none; whether it fits the item, the marker says. */
  readonly response: unknown;
  /** How sure the learner was of it, 0 to 1; null where that was not asked. */
  readonly confidence: number | null;
  /** The first answer; null where there is none. */
  readonly first: Pick<AnswerEvent, "response" | "confidence"> | null;
  /** Whether the learner asked to be shown, and has not answered since. */
  readonly isShown: boolean;
  /** Whether a hint stands after the newest answer. */
  readonly isHinted: boolean;
  /** What stood there before: the last response before each redo, oldest first. */
  readonly earlier: readonly unknown[];
}

export const UNTRIED: Tries = { attempt: 0, response: null, confidence: null, first: null, isShown: false, isHinted: false, earlier: [] };

type Edition = Pick<Exercise, "id" | "version">;

/** Item → tries, from events in order. Items that were never tried, or begun anew, have no entry. */
export function triesAt({ id, version }: Edition, events: readonly AnswerEvent[]): ReadonlyMap<string, Tries> {
  const tries = new Map<string, Tries>();
  const earlier = new Map<string, readonly unknown[]>();
  for (const { exercise, exercise_version, item, action, response, confidence } of events) {
    if (exercise !== id || exercise_version !== version) continue;
    const before = tries.get(item) ?? { ...UNTRIED, earlier: earlier.get(item) ?? [] };
    if (action === "answer" && response !== null) {
      const first = before.first ?? { response, confidence };
      tries.set(item, { ...before, attempt: before.attempt + 1, response, confidence, first, isShown: false, isHinted: false });
    } else if (action === "show") {
      tries.set(item, { ...before, isShown: true });
    } else if (action === "hint") {
      tries.set(item, { ...before, isHinted: true });
    } else if (action === "redo") {
      tries.delete(item);
      if (before.response !== null) earlier.set(item, [...before.earlier, before.response]);
    }
  }
  return tries;
}

/** How many answers were made on an older text of the article, and how many on the same text but an earlier version of the exercise. */
export function olderAnswers(
  { id, version, text_sha256 }: Edition & Pick<Exercise, "text_sha256">,
  events: readonly AnswerEvent[],
): { ofText: number; ofVersion: number } {
  const older = events.filter((event) => event.exercise === id && event.exercise_version !== version && event.action === "answer");
  const ofText = older.filter((event) => event.text_sha256 !== text_sha256).length;
  return { ofText, ofVersion: older.length - ofText };
}
