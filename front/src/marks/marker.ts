// What the markers of all kinds share: what one is, and how an answer's state follows from its scores.

import type { Back, ChainResponse, ExerciseOf, KindName, Kinds, Marking, Parts, Reading, Scores, StanceResponse, Ties } from "../exercise.ts";

/** For each kind: what its key says. */
export interface Keys {
  voice: string;
  mark: Parts;
  match: Ties;
  chain: ChainResponse;
  stance: StanceResponse;
  choose: string | readonly string[];
  compare: Parts;
  predict: number;
  /** Null for a text of the learner's own. */
  write: Scores | null;
}

/** Holds an answer against its key. A response that does not fit the item is a RangeError, whatever it is. */
export type Marker<Kind extends KindName> = (
  exercise: ExerciseOf<Kind>,
  item: Kinds[Kind]["item"],
  back: Back<Keys[Kind]>,
  response: unknown,
) => Marking;

/** The other readings of one field of the key; of its values, those that count as right. */
export function readingsOf({ readings }: Back, field: string): readonly Reading[] {
  return readings.filter((reading) => reading.field === field);
}

export function acceptedOf(back: Back, field: string): readonly unknown[] {
  return readingsOf(back, field).flatMap(({ status, value }) => (status === "accepted" ? [value] : []));
}

/** Where careful people differ, an answer is discussed and never graded. */
export function isDiscussed(back: Back, field: string): boolean {
  return readingsOf(back, field).some(({ status }) => status === "arguable");
}

/** Whether the item itself is one that careful people might leave out, so that no answer to it is marked. */
export function isUnitDiscussed(back: Back): boolean {
  return readingsOf(back, "unit").length > 0;
}

/** What an answer, or one field of it, comes to. */
export interface Judged {
  /** One score for each thing that is graded, from 0 to 1. */
  readonly scores: readonly number[];
  /** In the order in which they are told. */
  readonly errors: readonly string[];
  /** Whether every discussed part of the answer is one that the key or its readings name. */
  readonly isListed: boolean;
}

export function markingOf(back: Back, { scores, errors, isListed }: Judged): Marking {
  const told = { reason: errors[0] ?? "right", errors };
  if (isUnitDiscussed(back) || scores.length === 0) return { state: "arguable", mark: null, ...told };
  if (scores.every((score) => score === 1)) {
    return isListed ? { state: "right", mark: 1, ...told } : { state: "arguable", mark: null, ...told };
  }
  const mark = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { state: mark === 0 ? "wrong" : "part", mark, ...told };
}

export function doesNotFit(what: string, value: unknown): RangeError {
  return new RangeError(`${what}: ${JSON.stringify(value)}`);
}
