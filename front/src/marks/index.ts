// Marks an answer to any item of an exercise whose data carries its back (a page without a kernel).

import type { Back, ExerciseOf, KindName, Marking } from "../exercise.ts";
import { markChain } from "./chain.ts";
import { markChoose } from "./choose.ts";
import { markCompare } from "./compare.ts";
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
export function markAnswer<Kind extends KindName>(exercise: ExerciseOf<Kind>, itemId: string, response: unknown): Marking {
  const item = exercise.items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`unknown item: ${itemId}`);
  // Which key an item has follows from its kind; only here must that be taken on trust.
  return MARKERS[exercise.kind](exercise, item, backOf(exercise, itemId) as Back<Keys[Kind]>, response);
}

/** @throws RangeError if the item is unknown. */
export function backOf(exercise: ExerciseOf<KindName>, itemId: string): Back {
  const back = exercise.back?.[itemId];
  if (!back) throw new RangeError(`no key for item: ${itemId}`);
  return back;
}
