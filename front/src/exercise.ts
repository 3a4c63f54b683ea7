// What an exercise is: the data a screen receives, and what it sends back.
// Python writes these shapes; `tests/marking_cases/` holds both sides to the same rules.

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

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly gloss: string;
}

/** Another defensible value of one field of the key. */
export interface Reading {
  /** Which field of the key: "voice", a label, a mention, …; "unit" is the item itself, which careful people might leave out. */
  readonly field: string;
  readonly value: unknown;
  readonly label: string;
  readonly status: "accepted" | "arguable";
  readonly why: string;
}

/** A short case from no article, solved, and why it is read as it is. */
export interface Example {
  readonly text: string;
  readonly why: string;
}

/** What stands behind an item: read only when an answer is marked. */
export interface Back<Key = unknown> {
  readonly key: Key;
  readonly readings: readonly Reading[];
  /** By reason, by the part a reason is about, or "" for everything else. */
  readonly hints: Readonly<Record<string, string>>;
  /** By reason: an option's value, a class of error such as "missed.source", or "right". */
  readonly explanations: Readonly<Record<string, string>>;
  /** Looked up as hints are. */
  readonly examples: Readonly<Record<string, Example>>;
}

/** A solved item is shown, not asked. */
export interface Worked {
  readonly response: unknown;
  readonly explanation: string;
}

interface ItemBase {
  readonly id: string;
  readonly help: "worked" | "faded" | "alone";
  readonly prompt: string;
  /** The help of a faded item. */
  readonly lead: string | null;
  readonly worked?: Worked | null;
}

export interface VoiceItem extends ItemBase {
  readonly tokens: readonly Token[];
}

export interface MarkItem extends ItemBase {
  readonly tokens: readonly Token[];
  /** Parts that are already marked, and locked. */
  readonly given: Parts;
  /** The labels the learner is asked for. */
  readonly labels: readonly Label[];
}

/** Words that name or point to somebody, with what stands around them in their sentence. */
export interface Mention {
  readonly id: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface MatchItem extends ItemBase {
  readonly mentions: readonly Mention[];
  /** How many groups are offered: "1" and up. */
  readonly groups: number;
}

export interface ChainItem extends ItemBase {
  readonly tokens: readonly Token[];
  /** The claim whose way is asked for. */
  readonly claim: string;
  readonly cards: readonly Option[];
  /** The source whose closeness is asked for. */
  readonly hand_of: string;
  readonly hands: readonly Option[];
}

export interface StanceItem extends ItemBase {
  readonly tokens: readonly Token[];
  readonly cue: readonly Span[];
  /** The denial test: the sentence with its content denied. */
  readonly test: string;
  /** The verb to put in the cue's place. */
  readonly swap: string;
  readonly changes: readonly Option[];
}

export interface ChooseItem extends ItemBase {
  /** The text that is asked about; may be empty. */
  readonly tokens: readonly Token[];
  readonly options: readonly Option[];
  readonly several: boolean;
}

/** What is shown of one article; its letter is its label in a response. */
export interface Passage {
  readonly letter: Label;
  readonly article: string;
  readonly tokens: readonly Token[];
}

export interface CompareItem extends ItemBase {
  readonly passages: readonly Passage[];
}

export interface PredictItem extends ItemBase {
  /** The highest number there can be; the lowest is 0. */
  readonly most: number;
  /** What is counted, as it follows a number: "of 12 sentences". */
  readonly unit: string;
  /** How far off a prediction may be and still count as met. */
  readonly tolerance: number;
}

/** One row of a rubric; `levels` describe the levels 1 to 4. */
export interface Criterion {
  readonly value: string;
  readonly label: string;
  readonly levels: readonly string[];
}

export interface WriteItem extends ItemBase {
  /** A text to score; null where the learner writes one. */
  readonly sample: string | null;
  /** How many words to write. */
  readonly target: number | null;
  readonly rubric: readonly Criterion[];
}

/** The groups of a match: mention → "1" and up, or "none". Its key says names of sources instead of numbers. */
export type Ties = Readonly<Record<string, string>>;
/** Card values in order, then how close the source is. */
export interface ChainResponse {
  readonly chain: readonly string[];
  readonly hand: string;
}
export interface StanceResponse {
  readonly stance: string;
  readonly change: string;
}
/** Criterion → level, 1 to 4. */
export type Scores = Readonly<Record<string, number>>;
/** `text` stands only where the learner wrote one. */
export interface WriteResponse {
  readonly scores: Scores;
  readonly text?: string;
}

/** For each kind: its items, and what a learner responds to one. */
export interface Kinds {
  voice: { item: VoiceItem; response: string };
  mark: { item: MarkItem; response: Parts };
  match: { item: MatchItem; response: Ties };
  chain: { item: ChainItem; response: ChainResponse };
  stance: { item: StanceItem; response: StanceResponse };
  choose: { item: ChooseItem; response: string | readonly string[] };
  compare: { item: CompareItem; response: Parts };
  predict: { item: PredictItem; response: number };
  write: { item: WriteItem; response: WriteResponse };
}
export type KindName = keyof Kinds;
export type Item = Kinds[KindName]["item"];
export type Response = Kinds[KindName]["response"];

export interface ExerciseOf<Kind extends KindName> {
  readonly format: "whosays-exercise/1";
  readonly id: string;
  readonly kind: Kind;
  readonly version: string;
  /** The language in which it asks and explains, as a tag: "en". */
  readonly language: string;
  readonly title: string;
  readonly task: string;
  /** The article's name as the page shows it: "Article A". */
  readonly article: string;
  readonly text_sha256: string;
  /** Whether each answer is asked how sure the learner is. */
  readonly confidence: boolean;
  /** Whether nothing is told of an answer, until the exercise is released. */
  readonly held: boolean;
  /** The options that the items share: voices, parts, stances. */
  readonly options: readonly Option[];
  readonly items: readonly Kinds[Kind]["item"][];
  /** Present only where no kernel marks the answers. */
  readonly back?: Readonly<Record<string, Back>> | null;
}
export type Exercise = { [Kind in KindName]: ExerciseOf<Kind> }[KindName];

/** How an answer compares with the key and its other readings. */
export interface Marking {
  /** Unscored: a prediction, or a text of one's own, which no machine marks. */
  readonly state: "right" | "part" | "wrong" | "arguable" | "unscored";
  /** From 0 to 1; null where the answer is discussed or not marked. */
  readonly mark: number | null;
  /** Which explanation belongs to this answer. */
  readonly reason: string;
  readonly errors: readonly string[];
}

/** What a learner is told after an answer, or after asking to be shown. */
export interface Feedback extends Omit<Marking, "state"> {
  readonly state: Marking["state"] | "shown" | "held";
  readonly shown: "hint" | "explanation" | "held";
  readonly text: string;
  /** The key's own explanation beside that of the answer, for who was sure and is wrong; else "". */
  readonly fuller: string;
  /** Null until the key is given away, and where there is none. */
  readonly key: unknown;
  readonly readings: readonly Reading[];
  /** Offered after a miss, once that is explained, and to who asked to be shown. */
  readonly example: Example | null;
  readonly attempt: number;
}

/** What was answered before a redo, and how it was marked. */
export interface Earlier {
  readonly response: unknown;
  readonly state: Marking["state"];
  readonly mark: number | null;
}

/** Where a learner stands with one item, since the last redo. */
export interface Standing {
  readonly response: unknown;
  /** How sure the learner was of it, 0 to 1; null where that was not asked. */
  readonly confidence: number | null;
  readonly feedback: Feedback;
  readonly attempt: number;
  /** Oldest first. */
  readonly earlier: readonly Earlier[];
}

export type Progress = Readonly<Record<string, Standing>>;
