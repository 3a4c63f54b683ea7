// Marks which mentions point to one and the same source: by the pairs that are tied, so that the numbers of
// the groups do not count. Each tied mention also makes a pair with itself, so that a source named once counts.

import type { Back, MatchItem, Ties } from "../exercise.ts";
import { isObject } from "../json.ts";
import { NOBODY } from "../ties.ts";
import { type Marker, acceptedOf, doesNotFit, isDiscussed, markingOf, readingsOf } from "./marker.ts";
import { f1, nearest } from "./overlap.ts";

export const markMatch: Marker<"match"> = (_exercise, item, back, response) => {
  const answer = answerOf(item, response);
  const ids = item.mentions.map(({ id }) => id);
  const graded = ids.filter((id) => !isDiscussed(back, id));
  const given = pairsOf(graded, answer);
  const closeness = (ties: Ties): number => f1(pairsOf(graded, ties), given);
  const expected = nearest(defensible(back, graded), closeness);

  /** Whether a discussed mention stands with those, and only those, of a source. */
  const equals = (mention: string, source: unknown): boolean => {
    const group = answer[mention];
    if (source === NOBODY || group === NOBODY) return group === source;
    return graded.every((id) => (answer[id] === group) === (expected[id] === source));
  };
  return markingOf(back, {
    scores: graded.length > 0 ? [closeness(expected)] : [],
    errors: errorsOf(graded, expected, answer),
    isListed: ids.every(
      (id) => graded.includes(id) || [back.key[id], ...readingsOf(back, id).map(({ value }) => value)].some((value) => equals(id, value)),
    ),
  });
};

function answerOf({ mentions, groups }: MatchItem, response: unknown): Ties {
  const isGroup = (value: unknown): boolean =>
    value === NOBODY || Array.from({ length: groups }, (_, place) => String(place + 1)).some((group) => group === value);
  const isWhole = isObject(response)
    && Object.keys(response).length === mentions.length
    && mentions.every(({ id }) => Object.hasOwn(response, id) && isGroup(response[id]));
  if (!isWhole) throw doesNotFit("not a group for every mention", response);
  return response as Ties;
}

/** Every way of tying that the key and its accepted readings allow; the key comes first, the last mention turns fastest. */
function defensible(back: Back<Ties>, mentions: readonly string[]): readonly [Ties, ...Ties[]] {
  return mentions.reduce<readonly Ties[]>((ways, id) => {
    const values = [back.key[id], ...acceptedOf(back, id)] as string[];
    return ways.flatMap((ties) => values.map((value) => ({ ...ties, [id]: value })));
  }, [{}]) as [Ties, ...Ties[]];
}

function pairsOf(mentions: readonly string[], ties: Ties): ReadonlySet<string> {
  return new Set(
    mentions.flatMap((one, place) =>
      mentions.slice(place).flatMap((other) => (isTied(one, other, ties) ? [JSON.stringify([one, other])] : [])),
    ),
  );
}

function isTied(one: string, other: string, ties: Ties): boolean {
  return ties[one] !== NOBODY && ties[one] === ties[other];
}

/** In the order in which they are told. */
function errorsOf(mentions: readonly string[], expected: Ties, answer: Ties): string[] {
  const hasSource = (id: string): boolean => expected[id] !== NOBODY && answer[id] !== NOBODY;
  const sourced = mentions.filter(hasSource);
  const somePair = (isWrong: (one: string, other: string) => boolean): boolean =>
    sourced.some((one, place) => sourced.slice(place + 1).some((other) => isWrong(one, other)));
  const found = {
    stranger: mentions.some((id) => expected[id] === NOBODY && answer[id] !== NOBODY),
    overlooked: mentions.some((id) => expected[id] !== NOBODY && answer[id] === NOBODY),
    merged: somePair((one, other) => expected[one] !== expected[other] && answer[one] === answer[other]),
    split: somePair((one, other) => expected[one] === expected[other] && answer[one] !== answer[other]),
  };
  return Object.entries(found).flatMap(([error, isFound]) => (isFound ? [error] : []));
}
