// One line of a record (whosays-answers/1): its shape, its place in the order, and how it is read.

import { say } from "./wording.ts";

export type Action = "answer" | "hint" | "show" | "redo";

export interface AnswerEvent {
  readonly format: "whosays-answers/1";
  readonly event: string;
  /** The record in which the event was made: one browser, or one notebook's file. */
  readonly store: string;
  readonly seq: number;
  readonly at: string;
  readonly learner: string | null;
  readonly action: Action;
  readonly exercise: string;
  readonly exercise_version: string;
  readonly text_sha256: string;
  readonly item: string;
  readonly response: unknown;
  readonly confidence: number | null;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isText = (value: Json | undefined): boolean => typeof value === "string" && value !== "";
const isNullOr = (fits: (value: Json | undefined) => boolean) => (value: Json | undefined) => value === null || fits(value);

/** Far below where a number would stop counting in ones. No learner comes near it; what is answered after it stays there. */
export const MAX_SEQ = 2 ** 52 - 1;

/** What every field must hold. A field that is not named here is carried along unread. */
const FIELDS: Readonly<Record<keyof AnswerEvent, (value: Json | undefined) => boolean>> = {
  format: (value) => value === "whosays-answers/1",
  event: isText,
  store: isText,
  seq: (value) => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= MAX_SEQ,
  at: isText,
  learner: isNullOr(isText),
  action: (value) => value === "answer" || value === "hint" || value === "show" || value === "redo",
  exercise: isText,
  exercise_version: isText,
  text_sha256: isText,
  item: isText,
  // Whether it fits its item is for the marker to say: what does not fit is kept, and never dropped.
  response: (value) => value !== undefined,
  confidence: isNullOr((value) => typeof value === "number" && value >= 0 && value <= 1),
};

export type ReadEvent = { event: AnswerEvent; problem: null } | { event: null; problem: string };

/** Reads one line; where it is no event, the problem says what is wrong and how to mend it. */
export function readEvent(line: string): ReadEvent {
  const value = readJson(line);
  return value === undefined ? { event: null, problem: say("notJson") } : asEvent(value);
}

function asEvent(value: Json): ReadEvent {
  const field = wrongField(value);
  return field === null
    ? { event: value as unknown as AnswerEvent, problem: null }
    : { event: null, problem: say("notAnEvent", { field }) };
}

/** The first field that keeps a value from being an event; null if it is one. */
function wrongField(value: Json): string | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "format";
  const fields = value as { readonly [name: string]: Json };
  return Object.entries(FIELDS).find(([name, fits]) => !fits(fields[name]))?.[0] ?? null;
}

/** The order of events: the sequence number is a Lamport clock, the rest breaks ties alike everywhere. */
export function inOrder(one: AnswerEvent, other: AnswerEvent): number {
  return one.seq - other.seq || compare(one.store, other.store) || compare(one.event, other.event);
}

/** By code unit: localeCompare would order differently from reader to reader. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function asLines(events: readonly AnswerEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}

export type ReadLines = { events: AnswerEvent[]; torn: number[]; problem: null } | { problem: string };

/** How an event begins, spaces left out: Python writes some, JavaScript none. */
const BEGINNING = '{"format":"whosays-answers/1"';

function mayBeTornEvent(text: string): boolean {
  const start = text.replaceAll(" ", "").trim();
  return start.startsWith(BEGINNING) || BEGINNING.startsWith(start);
}

/**
 * Reads an exported file whole or not at all. Only torn lines are set aside, by number: a machine
 * stopped while it was writing, and what was written afterwards begins on a line of its own.
 */
export function readLines(file: string, text: string): ReadLines {
  const events: AnswerEvent[] = [];
  const torn: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = readJson(line);
    if (value === undefined) {
      torn.push(index + 1);
      continue;
    }
    const { event, problem } = asEvent(value);
    if (problem !== null) return { problem: say("badLine", { file, line: index + 1, what: problem }) };
    events.push(event);
  }
  const [firstTorn] = torn;
  // Without one whole event, the file may be the first event cut off, or a stranger's altogether.
  const isForeign = events.length === 0 && !mayBeTornEvent(text);
  if (firstTorn !== undefined && isForeign) return { problem: say("badLine", { file, line: firstTorn, what: say("notJson") }) };
  return { events, torn, problem: null };
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
