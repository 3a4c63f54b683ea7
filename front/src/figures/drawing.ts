// What a picture shows, counted and said but not yet drawn. Python counts alike, `src/whosays/report/`;
// `tests/picture_cases.json` holds both to the same bars, points and words.

import looks from "../../../src/whosays/report/appearances.json";

/** How each code is drawn, without colour: letters, heights, patterns. Python draws by the same list. */
export const appearances = looks;

interface Shown {
  readonly title: string;
  readonly words: string;
}

/** One sentence of a strip: as wide as it has words; no code until it is coded. */
export interface Block {
  readonly item: string;
  readonly number: string;
  readonly words: number;
  readonly code: string | null;
}

export interface Strip extends Shown {
  readonly figure: "strip";
  readonly blocks: readonly Block[];
  readonly legend: readonly { readonly code: string; readonly label: string }[];
  readonly language: string;
  readonly axis: string;
  readonly empty: string;
}

/** A name in its language, with how often it came, and how much that is of all, in per cent. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly share: number;
  readonly said: string;
  readonly pattern: string;
  readonly language: string;
}

export interface Bars extends Shown {
  readonly figure: "bars";
  readonly bars: readonly Bar[];
}

/** Of the answers a learner was so sure of, so many were right; both in per cent. */
export interface Point {
  readonly sure: number;
  readonly right: number;
  readonly answers: number;
}

export interface Calibration extends Shown {
  readonly figure: "calibration";
  readonly points: readonly Point[];
  readonly sure: string;
  readonly right: string;
  readonly even: string;
  readonly number: string;
}

/** Bars of one name, which has a letter as well. */
export interface Group {
  readonly letter: string;
  readonly name: string;
  readonly language: string;
  readonly bars: readonly Bar[];
}

/** Groups of bars, from the answers to another lesson. Its words are a paragraph a line. */
export interface Grouped extends Shown {
  readonly groups: readonly Group[];
  readonly scale: string;
  readonly lesson: string;
  /** The lesson's place, as seen from the picture. */
  readonly notebook: string;
}

/** Articles side by side: for each voice a bar an article. */
export interface Profile extends Grouped {
  readonly figure: "profile";
}

/** Before and after: for each way to be sourced a bar a time. It has no groups until it can be drawn. */
export interface Change extends Grouped {
  readonly figure: "change";
}

export type Drawing = Strip | Bars | Calibration | Profile | Change;

/** What a learner answered: item → a response that fits it. */
export type Responses = ReadonlyMap<string, unknown>;

/** Halves are rounded up, in whole numbers, so that every language rounds alike. */
export function percentOf(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
