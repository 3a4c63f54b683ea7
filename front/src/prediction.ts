// A prediction beside what the key counts, said in words.

import { say } from "./wording.ts";

/** @param predicted null for a learner who asked to be shown without predicting. */
export function predictionInWords(predicted: number | null, counted: number, unit: string): string {
  const withUnit = (n: number): string => numberOf(n, unit);
  return predicted === null ? say("counted", { counted: withUnit(counted) }) : say("predicted", { predicted: withUnit(predicted), counted });
}

/** "9 of 12 sentences". */
export function numberOf(n: number, unit: string): string {
  return unit === "" ? String(n) : `${n} ${unit}`;
}

/** How far a bar reaches, in per cent of the longest there can be. */
export function reach(n: number, most: number): number {
  return most === 0 ? 0 : Math.max(0, Math.min(100, (100 * n) / most));
}
