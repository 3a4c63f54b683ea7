// A chain of cards while it is being made: who told whom, in order.

export type Chain = readonly string[];

export function withCard(chain: Chain, card: string): Chain {
  return chain.includes(card) ? chain : [...chain, card];
}

export function withoutCard(chain: Chain, card: string): Chain {
  return chain.filter((each) => each !== card);
}

/** The card so many places later, or earlier if negative; where there is no such place, the chain stays as it is. */
export function moved(chain: Chain, card: string, by: number): Chain {
  const place = chain.indexOf(card) + by;
  if (!chain.includes(card) || place < 0 || place >= chain.length) return chain;
  const others = withoutCard(chain, card);
  return [...others.slice(0, place), card, ...others.slice(place)];
}
