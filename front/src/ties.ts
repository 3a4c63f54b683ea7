// Mentions tied together: who is one source. Numbers of groups have no meaning of their own, so two ways
// of tying are held together by who stands with whom.

import type { Ties } from "./exercise.ts";

/** What a mention is tied to that belongs to no source. */
export const NOBODY = "none";

/** Group or source → its mentions, in the order in which they come up. Mentions that belong to no source are left out. */
export function groupsIn(ties: Ties, mentions: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const mention of mentions) {
    const group = ties[mention];
    if (group !== undefined && group !== NOBODY) groups.set(group, [...(groups.get(group) ?? []), mention]);
  }
  return groups;
}

/**
 * Source of the key → the group of an answer that stands for it: the one that shares most mentions with it.
 * A group stands for one source only; of equally good pairs, the first counts.
 */
export function standIns(key: Ties, answer: Ties, mentions: readonly string[]): ReadonlyMap<string, string> {
  const pairs = [...groupsIn(key, mentions)].flatMap(([source, members]) =>
    [...groupsIn(answer, members)].map(([group, { length: shared }]) => ({ source, group, shared })),
  );
  const found = new Map<string, string>();
  for (const { source, group } of pairs.sort((one, other) => other.shared - one.shared)) {
    if (!found.has(source) && ![...found.values()].includes(group)) found.set(source, group);
  }
  return found;
}

/** Whether an answer ties a mention to a source, or to none. */
export function isTiedTo(source: string, mention: string, answer: Ties, found: ReadonlyMap<string, string>): boolean {
  const group = answer[mention];
  if (source === NOBODY) return group === NOBODY;
  if (found.has(source)) return group === found.get(source);
  // A source that the key gives no mention: one of its own.
  return group !== NOBODY && group !== undefined && Object.entries(answer).every(([other, own]) => other === mention || own !== group);
}
