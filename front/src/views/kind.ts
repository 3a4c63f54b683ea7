// What a kind of exercise shows: one object a kind, with the same few members.

import type { JSX } from "preact";
import type { ExerciseOf, KindName, Kinds } from "../exercise.ts";
import type { Keys } from "../marks/marker.ts";
import type { ItemProps } from "./Item.tsx";

export interface KindView<Kind extends KindName> {
  /** The inputs of one item, inside its frame. */
  readonly View: (props: ItemProps<Kind>) => JSX.Element;
  /** What an item asks about, to be read; left out where Solved shows it by itself. */
  readonly Stem?: (props: StemProps<Kind>) => JSX.Element | null;
  /** A response or a key, to be read: in a worked item, and when the key is told. */
  readonly Solved: (props: SolvedProps<Kind>) => JSX.Element;
  /** What to do, said once under the task of an exercise. */
  readonly howTo?: () => string;
  /** Whether the inputs are labelled by the item's prompt, so that its head does not say it too. */
  readonly asksInside?: (item: Kinds[Kind]["item"]) => boolean;
  /** What is told of a finished item right after the verdict. */
  readonly Told?: (props: ToldProps<Kind>) => JSX.Element | null;
  /** Whether the key is told: by default where it says more than an answer that is right. */
  readonly tellsKey?: "always" | "never";
}

export interface StemProps<Kind extends KindName> {
  exercise: ExerciseOf<Kind>;
  item: Kinds[Kind]["item"];
}

export interface ToldProps<Kind extends KindName> extends StemProps<Kind> {
  /** Anything a stranger's record may hold; null where nothing was answered. */
  answered: unknown;
  /** The feedback's key; null where there is none. */
  keyed: unknown;
}

export interface SolvedProps<Kind extends KindName> extends StemProps<Kind> {
  response: Kinds[Kind]["response"] | NonNullable<Keys[Kind]>;
  /** Whether it is told under the item itself, whose text need not be shown once more. */
  isTold?: boolean;
}
