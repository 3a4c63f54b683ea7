// The pictures of a page without a kernel, counted anew from its record and its exercises.

import type { AnswerEvent } from "../events.ts";
import type { Exercise } from "../exercise.ts";
import { markAnswer } from "../marks/index.ts";
import { type Tries, triesAt } from "../standing.ts";
import { type SureAnswer, calibrationOf } from "./calibration.ts";
import { type ZTables, changeOf } from "./change.ts";
import type { Drawing, Responses } from "./drawing.ts";
import { type Elsewhere, profileOf } from "./profile.ts";
import { sourcesByWords } from "./sources.ts";
import { stancesByCount } from "./stances.ts";
import { stripOfVoices } from "./voices.ts";

/** What a page is asked to draw: a picture of some of its exercises, by their ids. */
export interface Asked {
  readonly shows: "voices" | "sources" | "stances" | "calibration" | "profile" | "change";
  readonly exercises: readonly string[];
  /** Exercises that stand on another page, and the lesson there, where the picture is drawn from those. */
  readonly elsewhere?: readonly Exercise[];
  readonly lesson?: Elsewhere;
  /** What a script cannot reckon by itself. */
  readonly z?: ZTables;
}

/** The events of an exercise, in order. */
type Events = (exercise: string) => readonly AnswerEvent[];

/** @throws RangeError if the exercise is not of the kind that is asked for. */
export function drawingOf(
  shows: Asked["shows"],
  exercises: readonly Exercise[],
  eventsOf: Events,
  lesson?: Elsewhere,
  z?: ZTables,
): Drawing {
  if (shows === "calibration") return calibrationOf(sureAnswers(exercises, eventsOf));
  if (shows === "profile" && lesson) return profileOf(exercises, (exercise) => responsesTo(exercise, eventsOf), lesson);
  const [exercise, after] = exercises;
  if (shows === "change" && exercise?.kind === "choose" && after?.kind === "choose" && lesson && z) {
    return changeOf(exercise, after, (one) => firstResponsesTo(one, eventsOf), lesson, z);
  }
  if (shows === "voices" && exercise?.kind === "voice") return stripOfVoices(exercise, responsesTo(exercise, eventsOf));
  if (shows === "sources" && exercise?.kind === "mark") return sourcesByWords(exercise, responsesTo(exercise, eventsOf));
  if (shows === "stances" && exercise?.kind === "stance") return stancesByCount(exercise, responsesTo(exercise, eventsOf));
  throw new RangeError(`no picture of ${shows} in ${exercise?.id ?? "no exercise"}`);
}

/** The newest answers; a stranger's that does not fit its item is none. */
function responsesTo(exercise: Exercise, eventsOf: Events): Responses {
  const answered = [...triesAt(exercise, eventsOf(exercise.id))].map(([item, { response }]) => [item, response] as const);
  return new Map(answered.filter(([item, response]) => response !== null && marked(exercise, item, response) !== null));
}

type First = NonNullable<Tries["first"]> & { readonly item: string; readonly marking: Marked };

/** The first answers since each item was begun, in the order of the items; by the same rule. */
function firstAnswersTo(exercise: Exercise, eventsOf: Events): First[] {
  const tries = triesAt(exercise, eventsOf(exercise.id));
  return exercise.items.flatMap(({ id }) => {
    const answer = tries.get(id)?.first;
    const marking = answer && marked(exercise, id, answer.response);
    return marking ? [{ item: id, ...answer, marking }] : [];
  });
}

function firstResponsesTo(exercise: Exercise, eventsOf: Events): Responses {
  return new Map(firstAnswersTo(exercise, eventsOf).map(({ item, response }) => [item, response]));
}

const HELD = { state: "held", mark: null } as const;

/** The first answer to each item since it was begun, where a confidence was given with it. */
function sureAnswers(exercises: readonly Exercise[], eventsOf: Events): SureAnswer[] {
  return exercises.flatMap((exercise) =>
    firstAnswersTo(exercise, eventsOf).flatMap(({ confidence, marking }) =>
      confidence === null ? [] : [{ confidence, ...(exercise.held ? HELD : { state: marking.state, mark: marking.mark }) }],
    ),
  );
}

type Marked = Pick<SureAnswer, "state" | "mark">;

function marked(exercise: Exercise, item: string, response: unknown): Marked | null {
  try {
    return markAnswer(exercise, item, response);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
