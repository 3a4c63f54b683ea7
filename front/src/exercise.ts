// What an exercise is: the data a screen receives, and what it sends back.
// Python writes these shapes; `tests/marking_cases.json` holds both sides to the same rules.

/** Character offsets in the article's text, end exclusive, counted by Python in Unicode characters. */
export type Span = readonly [start: number, end: number];

/** A word knows where it stands in the article; a gap (spaces, punctuation) does not need to. */
export type Word = readonly [text: string, start: number, end: number];
export type Gap = readonly [text: string];
export type Token = Word | Gap;

/** The name of a part that can be marked: source, cue, content. */
export type Label = string;

/** The words marked for each label. */
export type Parts = Readonly<Record<Label, readonly Span[]>>;

/** The chosen option's value (voice), or the marked parts (mark). */
export type Response = string | Parts;

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly gloss: string;
}

/** Another defensible value of one field of the key. */
export interface Reading {
  /** "voice", a label, or "unit": the whole item, which careful people might leave out. */
  readonly field: string;
  readonly value: string | readonly Span[] | null;
  readonly label: string;
  readonly status: "accepted" | "arguable";
  readonly why: string;
}

/** What stands behind an item: read only when an answer is marked. */
export interface Back<R extends Response> {
  readonly key: R;
  readonly readings: readonly Reading[];
  /** By label; "" is the hint for everything else. */
  readonly hints: Readonly<Record<string, string>>;
  /** By reason: an option's value, or an error such as "missed.source". */
  readonly explanations: Readonly<Record<string, string>>;
}

/** A solved item is shown, not asked. */
export interface Worked<R extends Response> {
  readonly response: R;
  readonly explanation: string;
}

interface ItemOf<R extends Response> {
  readonly id: string;
  readonly help: "worked" | "faded" | "alone";
  readonly prompt: string;
  readonly tokens: readonly Token[];
  /** The help of a faded item. */
  readonly lead: string | null;
  readonly worked?: Worked<R> | null;
}

export type VoiceItem = ItemOf<string>;

export interface MarkItem extends ItemOf<Parts> {
  /** Parts that are already marked, and locked. */
  readonly given: Parts;
  /** The labels the learner is asked for. */
  readonly labels: readonly Label[];
}

export type Item = VoiceItem | MarkItem;

interface ExerciseOf<Kind extends string, I extends Item, R extends Response> {
  readonly format: "whosays-exercise/1";
  readonly id: string;
  readonly kind: Kind;
  readonly version: string;
  readonly title: string;
  readonly task: string;
  /** The article's name as the page shows it: "Article A". */
  readonly article: string;
  readonly text_sha256: string;
  readonly options: readonly Option[];
  readonly items: readonly I[];
  /** Present only where no kernel marks the answers. */
  readonly back?: Readonly<Record<string, Back<R>>> | null;
}

export type VoiceExercise = ExerciseOf<"voice", VoiceItem, string>;
export type MarkExercise = ExerciseOf<"mark", MarkItem, Parts>;
export type Exercise = VoiceExercise | MarkExercise;

/** How an answer compares with the key and its other readings. */
export interface Marking {
  readonly state: "right" | "part" | "wrong" | "arguable";
  /** From 0 to 1; null where the answer is discussed and not marked. */
  readonly mark: number | null;
  /** Which explanation belongs to this answer. */
  readonly reason: string;
  readonly errors: readonly string[];
}

/** What a learner is told after an answer, or after asking to be shown. */
export interface Feedback extends Omit<Marking, "state"> {
  readonly state: Marking["state"] | "shown";
  readonly shown: "hint" | "explanation";
  readonly text: string;
  /** Null until the key is given away. */
  readonly key: Response | null;
  readonly readings: readonly Reading[];
  readonly attempt: number;
}

/** Where a learner stands with one item, since the last redo. */
export interface Standing {
  readonly response: Response | null;
  readonly feedback: Feedback;
  readonly attempt: number;
}

export type Progress = Readonly<Record<string, Standing>>;
