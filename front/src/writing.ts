// A learner's own text: whether there is one, and how long it is.

import { say } from "./wording.ts";

/** Whether a text holds a word: a letter or a digit of any script. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A dash that stands alone is no word; a hyphen inside one does not make two. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(hasWord).length;
}

/** How far a text has come. @param target how many words to write; null where that is left open. */
export function wordsWritten(n: number, target: number | null): string {
  return target === null ? say("wordsWritten", { n }) : say("wordsWrittenOf", { n, target });
}
