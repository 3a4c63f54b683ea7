// Marks a question with options of its own: one choice as voice does, or several, held against the nearest defensible set.

import type { Back, Marking } from "../exercise.ts";
import { type Marker, acceptedOf, doesNotFit, isDiscussed, markingOf, readingsOf } from "./marker.ts";
import { f1, nearest } from "./overlap.ts";
import { markChoice } from "./voice.ts";

const FIELD = "choice";

export const markChoose: Marker<"choose"> = (_exercise, item, back, response) => {
  const values = item.options.map(({ value }) => value);
  return item.several ? markSeveral(values, back, response) : markChoice(FIELD, item.options, back, response);
};

function markSeveral(values: readonly string[], back: Back, response: unknown): Marking {
  const optional = new Set(readingsOf(back, `optional.${FIELD}`).flatMap(({ value }) => [...asSet(value)]));
  const counted = (value: ReadonlySet<string>): ReadonlySet<string> => new Set([...value].filter((each) => !optional.has(each)));
  const chosen = counted(chosenOf(values, response));
  const accepted = acceptedOf(back, FIELD).map((value) => counted(asSet(value)));
  const expected = nearest([counted(asSet(back.key)), ...accepted], (value) => f1(value, chosen));
  const errors = values.flatMap((value) => {
    if (chosen.has(value) === expected.has(value)) return [];
    return [`${chosen.has(value) ? "wrong" : "missed"}.${value}`];
  });
  const isGraded = !isDiscussed(back, FIELD);
  return markingOf(back, { scores: isGraded ? [f1(expected, chosen)] : [], errors: isGraded ? errors : [], isListed: true });
}

function chosenOf(values: readonly string[], response: unknown): ReadonlySet<string> {
  const chosen = new Set(Array.isArray(response) ? response : []);
  const isFit = Array.isArray(response) && chosen.size > 0 && chosen.size === response.length;
  if (!isFit || ![...chosen].every((value) => values.includes(value))) throw doesNotFit("not a choice of options", response);
  return chosen;
}

function asSet(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? (value as string[]) : []);
}
