// A desk of source cards as Python lays it out: see `src/whosays/desk.py`.

export type Mark = "hindsight" | "one-source" | "official" | "stake" | "none";

export interface Card {
  /** Who speaks, or the date of a fact; empty where the row has the name. */
  readonly name: string;
  /** Null where nothing was found. */
  readonly text: string | null;
  readonly when: string;
  readonly quote: string;
  readonly marks: readonly Mark[];
  readonly facts: readonly string[];
}

export interface Row {
  readonly name: string;
  /** Never none: where nothing was found, a card says so. */
  readonly cards: readonly Card[];
}

export interface Stack {
  readonly name: string;
  readonly rows: readonly Row[];
  /** A question to both outlets, the words of a claim, or an article whose day lies between. */
  readonly sort: "outlets" | "claim" | "time";
}

export interface Desk {
  readonly language: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly stacks: readonly Stack[];
  /** Whether title, note and names of rows are the interface’s own words, in its language. */
  readonly spoken: boolean;
}

/** The page on which each fact stands under its id, as seen from a lesson. */
export const FACTS = "../book/facts";
