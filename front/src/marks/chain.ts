// Marks who told whom: a chain by its links, one card handing on to the next, and how close the source is.

import type { Back, ChainItem, ChainResponse } from "../exercise.ts";
import { fieldsOf, listedFor, optionOf, rightFor } from "./fields.ts";
import { type Judged, type Marker, doesNotFit, isDiscussed, markingOf } from "./marker.ts";
import { f1, nearest } from "./overlap.ts";

type Chain = readonly string[];

export const markChain: Marker<"chain"> = (_exercise, item, back, response) => {
  const { chain, hand } = answerOf(item, response);
  const [ofChain, ofHand] = [judgedChain(back, chain), judgedHand(back, hand)];
  return markingOf(back, {
    scores: [...ofChain.scores, ...ofHand.scores],
    errors: [...ofChain.errors, ...ofHand.errors],
    isListed: ofChain.isListed && ofHand.isListed,
  });
};

function answerOf({ cards, hands }: ChainItem, response: unknown): ChainResponse {
  const { chain, hand } = fieldsOf(["chain", "hand"], response);
  if (!Array.isArray(chain)) throw doesNotFit("not a chain", chain);
  const values = chain.map((card: unknown) => optionOf(cards, card));
  if (new Set(values).size < values.length) throw doesNotFit("a card is there twice", chain);
  return { chain: values, hand: optionOf(hands, hand) };
}

function judgedChain(back: Back<ChainResponse>, chain: Chain): Judged {
  if (isDiscussed(back, "chain")) {
    const isListed = listedFor(back, "chain", back.key.chain).some((value) => isSameOrder(value as Chain, chain));
    return { scores: [], errors: [], isListed };
  }
  const links = linksOf(chain);
  const closeness = (value: Chain): number => f1(linksOf(value), links);
  const expected = nearest(rightFor(back, "chain", back.key.chain) as readonly [Chain, ...Chain[]], closeness);
  return { scores: [closeness(expected)], errors: chainErrors(expected, chain), isListed: true };
}

function judgedHand(back: Back<ChainResponse>, hand: string): Judged {
  if (isDiscussed(back, "hand")) return { scores: [], errors: [], isListed: listedFor(back, "hand", back.key.hand).includes(hand) };
  const isRight = rightFor(back, "hand", back.key.hand).includes(hand);
  return { scores: [isRight ? 1 : 0], errors: isRight ? [] : ["wrong-hand"], isListed: true };
}

function linksOf(chain: Chain): ReadonlySet<string> {
  return new Set(chain.slice(1).map((card, place) => JSON.stringify([chain[place], card])));
}

/** In the order in which they are told. */
function chainErrors(expected: Chain, chain: Chain): string[] {
  const shared = chain.filter((card) => expected.includes(card));
  return [
    ...(shared.length < chain.length ? ["stranger"] : []),
    ...(shared.length < expected.length ? ["missing-link"] : []),
    ...(isSameOrder(shared, expected.filter((card) => chain.includes(card))) ? [] : ["order"]),
  ];
}

function isSameOrder(one: Chain, other: Chain): boolean {
  return one.length === other.length && one.every((card, place) => card === other[place]);
}
