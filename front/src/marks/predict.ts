// Holds a prediction against what the key counts. It is noted, never marked.

import { type Marker, acceptedOf, doesNotFit, readingsOf } from "./marker.ts";

export const markPredict: Marker<"predict"> = (_exercise, item, back, response) => {
  if (typeof response !== "number" || !Number.isInteger(response) || response < 0 || response > item.most) {
    throw doesNotFit(`not a whole number from 0 to ${item.most}`, response);
  }
  const { key } = back;
  const arguable = readingsOf(back, "count").filter(({ status }) => status === "arguable").map(({ value }) => Number(value));
  const isMet = Math.abs(response - key) <= item.tolerance || acceptedOf(back, "count").includes(response);
  // Between two counts that can both be defended, nothing is too high or too low.
  const isArguable = arguable.some((value) => Math.min(key, value) <= response && response <= Math.max(key, value));
  const errors = isMet || isArguable ? [] : [response < key ? "too-low" : "too-high"];
  const isNoted = isMet || !isArguable;
  return {
    state: isNoted && readingsOf(back, "unit").length === 0 ? "unscored" : "arguable",
    mark: null,
    reason: errors[0] ?? "right",
    errors,
  };
};
