// How far a learner has come: what is done, arguable, open and begun anew, from events alone.
// Python counts the same; `tests/progress_cases.json` holds both to it.

import type { AnswerEvent } from "./events.ts";
import { UNTRIED, triesAt } from "./standing.ts";
import { say } from "./wording.ts";

/** What counting needs of an exercise: its asked items, and those that are discussed. */
export interface OutlinedExercise {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly arguable: readonly string[];
  /** Where a link finds it on its page. */
  readonly anchor: string;
  readonly held: boolean;
}

export interface OutlinedLesson {
  readonly name: string;
  readonly title: string;
  /** Its place, as seen from here; null for the page or notebook that this stands in. */
  readonly notebook: string | null;
  readonly exercises: readonly OutlinedExercise[];
}

export interface Outline {
  readonly name: string;
  /** Whether these are the extensions, which have a heading of their own. */
  readonly are_extensions: boolean;
  readonly language: string;
  readonly lessons: readonly OutlinedLesson[];
  /** Minutes are null for the whole path. */
  readonly paths: readonly { readonly name: string; readonly minutes: number | null; readonly lessons: readonly string[] }[];
}

/** Of those done, the arguable are discussed and not marked. What is not done is open. */
export interface Counts {
  readonly total: number;
  readonly done: number;
  readonly arguable: number;
  /** Questions begun anew at least once. */
  readonly anew: number;
  /** Answers to another version. */
  readonly older: number;
}

/** By exercise. */
export type AllCounts = Readonly<Record<string, Counts>>;

export function counted(exercise: OutlinedExercise, events: readonly AnswerEvent[]): Counts {
  const { id, version, items, held } = exercise;
  const tries = triesAt(exercise, events);
  const done = items.filter((item) => {
    const { attempt, isShown, isHinted } = tries.get(item) ?? UNTRIED;
    return held ? attempt > 0 : isShown || (attempt > 0 && !isHinted);
  });
  const own = events.filter(({ exercise: other }) => other === id);
  const redone = own.filter(({ action, exercise_version }) => action === "redo" && exercise_version === version);
  const older = own.filter(({ action, exercise_version }) => action === "answer" && exercise_version !== version);
  return {
    total: items.length,
    done: done.length,
    arguable: done.filter((item) => exercise.arguable.includes(item)).length,
    anew: items.filter((item) => redone.some((redo) => redo.item === item)).length,
    older: older.length,
  };
}

/** @param eventsOf the events of an exercise, by its id. */
export function countedAll({ lessons }: Outline, eventsOf: (exercise: string) => readonly AnswerEvent[]): AllCounts {
  return Object.fromEntries(lessons.flatMap(({ exercises }) => exercises.map((each) => [each.id, counted(each, eventsOf(each.id))])));
}

/** The counts of several exercises together. */
export function summed(exercises: readonly OutlinedExercise[], counts: AllCounts): Counts {
  const sum = (field: keyof Counts): number => exercises.reduce((total, { id }) => total + (counts[id]?.[field] ?? 0), 0);
  return { total: sum("total"), done: sum("done"), arguable: sum("arguable"), anew: sum("anew"), older: sum("older") };
}

export function inWords(counts: Counts): string {
  const { total, done, arguable } = counts;
  const open = total - done;
  return [
    say("progressDone", { n: total, done }),
    ...(arguable > 0 ? [say("progressArguable", { n: arguable })] : []),
    ...(0 < open && open < total ? [say("progressOpen", { n: open })] : []),
    ...beside(counts),
  ].join(" ");
}

/** What else is to be told: questions begun anew, and answers to an older version. */
export function beside({ anew, older }: Counts): string[] {
  return [...(anew > 0 ? [say("progressAnew", { n: anew })] : []), ...(older > 0 ? [say("progressOlder", { n: older })] : [])];
}
