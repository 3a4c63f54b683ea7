// Marks what a reporting verb does: how it places the outlet, and what another verb in its place would change.

import { fieldsOf, listedFor, optionOf, rightFor } from "./fields.ts";
import { type Marker, isDiscussed, markingOf } from "./marker.ts";

const FIELDS = ["stance", "change"] as const;

export const markStance: Marker<"stance"> = (exercise, item, back, response) => {
  const fields = fieldsOf(FIELDS, response);
  const answer = { stance: optionOf(exercise.options, fields.stance), change: optionOf(item.changes, fields.change) };
  const graded = FIELDS.filter((field) => !isDiscussed(back, field));
  const missed = graded.filter((field) => !rightFor(back, field, back.key[field]).includes(answer[field]));
  return markingOf(back, {
    scores: graded.map((field) => (missed.includes(field) ? 0 : 1)),
    // Each choice has an explanation of its own.
    errors: missed.map((field) => `${field}.${answer[field]}`),
    isListed: FIELDS.every((field) => graded.includes(field) || listedFor(back, field, back.key[field]).includes(answer[field])),
  });
};
