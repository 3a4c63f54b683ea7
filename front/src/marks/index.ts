// Marks an answer to any item of an exercise whose data carries its back (a page without a kernel).

import type { Back, Exercise, Feedback, Response } from "../exercise.ts";
import { feedbackOn, feedbackShown } from "./feedback.ts";
import { markParts } from "./mark.ts";
import { markVoice } from "./voice.ts";

/** @throws RangeError if the item is unknown or the response does not fit it. */
export function markAnswer(exercise: Exercise, itemId: string, response: Response, attempt: number): Feedback {
  if (exercise.kind === "voice") {
    const back = backOf(exercise.back, itemId);
    return feedbackOn(back, markVoice(exercise.options, back, response), attempt);
  }
  const back = backOf(exercise.back, itemId);
  const item = exercise.items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`unknown item: ${itemId}`);
  return feedbackOn(back, markParts(item, back, response), attempt);
}

/** @throws RangeError if the item is unknown. */
export function showAnswer(exercise: Exercise, itemId: string, attempt: number): Feedback {
  return feedbackShown(backOf<Response>(exercise.back, itemId), attempt);
}

function backOf<R extends Response>(backs: Readonly<Record<string, Back<R>>> | null | undefined, itemId: string): Back<R> {
  const back = backs?.[itemId];
  if (!back) throw new RangeError(`no key for item: ${itemId}`);
  return back;
}
