// Where a learner stands with each item of an exercise: the fold of the record's events.

import type { AnswerEvent } from "./events.ts";
import type { Exercise } from "./exercise.ts";

/** One item since its last redo. */
export interface Tries {
  /** How many answers were given. */
  readonly attempt: number;
  /** Null where there is none; whether it fits the item, the marker says. */
  readonly response: unknown;
  /** Whether the learner asked to be shown, and has not answered since. */
  readonly isShown: boolean;
}

export const UNTRIED: Tries = { attempt: 0, response: null, isShown: false };

type Edition = Pick<Exercise, "id" | "version">;

/** Item → tries, from events in order. Items that were never tried, or begun anew, have no entry. */
export function triesAt({ id, version }: Edition, events: readonly AnswerEvent[]): ReadonlyMap<string, Tries> {
  const tries = new Map<string, Tries>();
  for (const event of events) {
    if (event.exercise !== id || event.exercise_version !== version) continue;
    const { attempt, response } = tries.get(event.item) ?? UNTRIED;
    if (event.action === "answer" && event.response !== null) {
      tries.set(event.item, { attempt: attempt + 1, response: event.response, isShown: false });
    } else if (event.action === "show") {
      tries.set(event.item, { attempt, response, isShown: true });
    } else if (event.action === "redo") {
      tries.delete(event.item);
    }
  }
  return tries;
}

/** How many answers were made on another text or wording of this exercise. */
export function olderAnswers({ id, version }: Edition, events: readonly AnswerEvent[]): number {
  return events.filter((event) => event.exercise === id && event.exercise_version !== version && event.action === "answer").length;
}
