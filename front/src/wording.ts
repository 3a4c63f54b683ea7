// Every word the interface says by itself, from one catalogue: `src/whosays/wording/`, where Python finds
// its own. What is said about a text (tasks, hints, explanations) comes with the exercise.

import type { ComponentChildren } from "preact";
import type english from "../../src/whosays/wording/en.json";

export type Key = keyof typeof english.words;

/** One text for each plural form of the language; the number is in the slot `n`. */
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Catalogue {
  readonly language: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** The language whose rules choose a plural form. */
  readonly plurals: string;
  readonly words: Readonly<Record<Key, string | Plural>>;
}

export type Slots = Readonly<Record<string, string | number>>;

const SLOT = /\{(\w+)\}/g;

let catalogue: Catalogue;
let rules: Intl.PluralRules;

/** From now on, everything is said in this language. To be called before anything is drawn. */
export function speak(words: Catalogue): void {
  catalogue = words;
  rules = new Intl.PluralRules(words.plurals);
}

/** The attributes of an element in which the interface speaks. */
export function spoken(): { lang: string; dir: "ltr" | "rtl" } {
  return { lang: catalogue.language, dir: catalogue.direction };
}

/** The text called `key`, its slots filled. */
export function say(key: Key, slots: Slots = {}): string {
  return textOf(key, slots["n"]).replaceAll(SLOT, (slot, name: string) => filled(slots[name] ?? slot));
}

/** The same with elements in its slots: what is to be read is set apart from what is said about it. */
export function phrase(key: Key, slots: Readonly<Record<string, ComponentChildren>>): ComponentChildren {
  return textOf(key, slots["n"]).split(SLOT).map((piece, place) => (place % 2 === 0 ? piece : slots[piece]));
}

/** The text in the language's quotation marks. */
export function quoted(text: string): string {
  return say("quoted", { text });
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : say("listLast", { list: sequence(parts.slice(0, -1)), last });
}

/** "a, b, c". */
export function sequence(parts: readonly string[]): string {
  return parts.reduce((list, next) => say("listNext", { list, next }));
}

function textOf(key: Key, n: unknown): string {
  const entry = catalogue.words[key];
  return typeof entry === "string" ? entry : (entry[rules.select(Number(n))] ?? entry.other);
}

/** A text from elsewhere keeps its own direction, and its marks at its own ends. */
function filled(value: string | number): string {
  return typeof value === "number" || catalogue.direction === "ltr" ? String(value) : `\u2068${value}\u2069`;
}
