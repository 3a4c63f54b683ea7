// A letter for each option, so that no meaning hangs on colour alone: source S, cue C, content T.

import type { Option } from "./exercise.ts";

export type Tags = ReadonlyMap<string, string>;

/**
 * The first letter of the value, or, where another option has it, the last; else any that is free.
 * A single option has none: there is nothing to tell it from.
 */
export function tagsFor(options: readonly Pick<Option, "value">[]): Tags {
  const tags = new Map<string, string>();
  if (options.length < 2) return tags;
  for (const { value } of options) {
    const letters = [...value.toUpperCase()];
    const wishes = [letters[0], letters.at(-1), ...letters, String(tags.size + 1)];
    const taken = new Set(tags.values());
    tags.set(value, wishes.find((letter) => letter !== undefined && !taken.has(letter)) ?? "");
  }
  return tags;
}
