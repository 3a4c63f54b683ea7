// Marks one sentence's voice: a single choice, held against the key and its readings.

import type { Back, Marking, Option } from "../exercise.ts";
import { type Marker, acceptedOf, doesNotFit, isDiscussed, isUnitDiscussed } from "./marker.ts";

export const markVoice: Marker<"voice"> = (exercise, _item, back, response) => markChoice("voice", exercise.options, back, response);

/**
 * The answer itself is the reason: every option has an explanation of its own.
 * @throws RangeError if the response is not the value of an option.
 */
export function markChoice(field: string, options: readonly Option[], back: Back, response: unknown): Marking {
  if (typeof response !== "string" || !options.some((option) => option.value === response)) {
    throw doesNotFit("not an option", response);
  }
  const told = { reason: response, errors: [] };
  // Where careful coders differ, every answer is discussed and none is marked.
  if (isDiscussed(back, field) || isUnitDiscussed(back)) return { state: "arguable", mark: null, ...told };
  const isRight = [back.key, ...acceptedOf(back, field)].includes(response);
  return isRight ? { state: "right", mark: 1, ...told } : { state: "wrong", mark: 0, ...told };
}
