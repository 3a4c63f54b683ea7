// Marks an answer to any item of an exercise whose data carries its back (a page without a kernel).

import type { Back, ExerciseOf, Feedback, KindName } from "../exercise.ts";
import { markChain } from "./chain.ts";
import { markChoose } from "./choose.ts";
import { markCompare } from "./compare.ts";
import { feedbackOn, feedbackShown } from "./feedback.ts";
import { markMark } from "./mark.ts";
import type { Keys, Marker } from "./marker.ts";
import { markMatch } from "./match.ts";
import { markPredict } from "./predict.ts";
import { markStance } from "./stance.ts";
import { markVoice } from "./voice.ts";
import { markWrite } from "./write.ts";

const MARKERS: { readonly [Kind in KindName]: Marker<Kind> } = {
  voice: markVoice,
  mark: markMark,
  match: markMatch,
  chain: markChain,
  stance: markStance,
  choose: markChoose,
  compare: markCompare,
  predict: markPredict,
  write: markWrite,
};

/** @throws RangeError if the item is unknown or the response does not fit it. */
export function markAnswer<Kind extends KindName>(exercise: ExerciseOf<Kind>, itemId: string, response: unknown, attempt: number): Feedback {
  const item = exercise.items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`unknown item: ${itemId}`);
  const back = backOf(exercise, itemId);
  // Which key an item has follows from its kind; only here must that be taken on trust.
  const marking = MARKERS[exercise.kind](exercise, item, back as Back<Keys[Kind]>, response);
  return feedbackOn(back, marking, attempt);
}

/** @throws RangeError if the item is unknown. */
export function showAnswer(exercise: ExerciseOf<KindName>, itemId: string, attempt: number): Feedback {
  return feedbackShown(backOf(exercise, itemId), attempt);
}

function backOf(exercise: ExerciseOf<KindName>, itemId: string): Back {
  const back = exercise.back?.[itemId];
  if (!back) throw new RangeError(`no key for item: ${itemId}`);
  return back;
}
