// Marks one sentence's voice: a single choice, held against the key and its readings.

import type { Back, Marking, Option, Response } from "../exercise.ts";

/** @throws RangeError if the response is not the value of an option. */
export function markVoice(options: readonly Option[], back: Back<string>, response: Response): Marking {
  if (typeof response !== "string" || !options.some((option) => option.value === response)) {
    throw new RangeError(`not an option: ${JSON.stringify(response)}`);
  }
  const told = { reason: response, errors: [] };
  // Where careful coders differ, every answer is discussed and none is marked.
  if (back.readings.some((reading) => reading.status === "arguable")) {
    return { state: "arguable", mark: null, ...told };
  }
  const isRight = response === back.key || back.readings.some((reading) => reading.value === response);
  return isRight ? { state: "right", mark: 1, ...told } : { state: "wrong", mark: 0, ...told };
}
