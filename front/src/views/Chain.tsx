// An item of kind chain: who told whom? Cards are put in a row by buttons, so that nothing needs to be dragged;
// then one choice says how close a source is to the claim.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { ChainItem } from "../exercise.ts";
import { type Chain, moved, withCard, withoutCard } from "../chains.ts";
import { entriesOf, listOf } from "../json.ts";
import { textOf } from "../spans.ts";
import { phrase, say } from "../wording.ts";
import { Answer, Choices } from "./Choices.tsx";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView } from "./kind.ts";
import { Links } from "./Links.tsx";

export const chain: KindView<"chain"> = {
  View: ChainView,
  Stem,
  Solved: ({ item, response }) => (
    <>
      <ol class="ws-chain-line">
        {response.chain.map((card) => <li><Answer options={item.cards} value={card} /></li>)}
      </ol>
      <p>{howClose(item)} <Answer options={item.hands} value={response.hand} /></p>
    </>
  ),
  howTo: () => say("howToChain"),
};

interface Draft {
  readonly cards: Chain;
  readonly hand: unknown;
}

function ChainView(props: ItemProps<"chain">): JSX.Element {
  const { item, standing, howTo } = props;
  const [{ cards, hand }, setDraft] = useDraft<Draft>(standing, (response) => draftIn(item, response));
  const [said, setSaid] = useState("");
  const finished = isFinished(standing);
  const key = finished ? entriesOf(standing?.feedback.key) : null;
  const labelOf = (card: string): string => item.cards.find(({ value }) => value === card)?.label ?? card;

  useLayoutEffect(() => setSaid(""), [standing === undefined]);

  function change(after: Chain, told: string): void {
    setDraft({ cards: after, hand });
    setSaid(told);
  }

  function add(card: string): void {
    if (finished) return setSaid(say("lockedNow"));
    if (cards.includes(card)) return setSaid(say("isInChain", { label: labelOf(card) }));
    change(withCard(cards, card), say("linkAdded", { label: labelOf(card), place: cards.length + 1 }));
  }

  function move(card: string, by: 1 | -1): void {
    const after = moved(cards, card, by);
    if (after === cards) setSaid(say(by < 0 ? "isFirstLink" : "isLastLink", { label: labelOf(card) }));
    else change(after, say("linkMoved", { label: labelOf(card), place: after.indexOf(card) + 1 }));
  }

  function collect(): Collected {
    return cards.length >= 2 && typeof hand === "string" ? { response: { chain: cards, hand } } : { wanted: say("chainFirst") };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <Stem item={item} />
      <Cards item={item} used={cards} isLocked={finished} howTo={howTo} onAdd={add} />
      <p class="ws-said" role="status">{said}</p>
      <Links
        chain={cards}
        labelOf={labelOf}
        keyed={key && listOf(key["chain"])}
        onMove={move}
        onRemove={(card) => change(withoutCard(cards, card), say("linkRemoved", { label: labelOf(card) }))}
      />
      <Choices
        class="ws-hand"
        legend={howClose(item)}
        options={item.hands}
        chosen={[hand]}
        keyed={key && [key["hand"]]}
        onChoose={(value) => setDraft({ cards, hand: value })}
      />
    </ItemFrame>
  );
}

/** Of a response that may be anything, what this item could have been answered with. */
function draftIn({ cards }: ChainItem, response: unknown): Draft {
  const { chain: answered, hand } = entriesOf(response);
  const known = new Set<unknown>(cards.map(({ value }) => value));
  const chained = new Set(listOf(answered).filter((card) => known.has(card)) as readonly string[]);
  return { cards: [...chained], hand };
}

function howClose({ hand_of }: ChainItem): ComponentChildren {
  return phrase("howClose", { source: <Content>{hand_of}</Content> });
}

function Stem({ item }: { item: ChainItem }): JSX.Element {
  return (
    <>
      <Content as="p" class="ws-text">{textOf(item.tokens)}</Content>
      <p class="ws-claim">
        <span class="ws-lead-in">{say("theClaim")} </span>
        <Content as="q" class="ws-text">{item.claim}</Content>
      </p>
    </>
  );
}

interface CardsProps {
  item: ChainItem;
  /** The cards that are in the chain. */
  used: Chain;
  isLocked: boolean;
  howTo: string;
  onAdd: (card: string) => void;
}

function Cards({ item, used, isLocked, howTo, onAdd }: CardsProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="ws-cards" role="group" aria-labelledby={id} aria-describedby={howTo}>
      <p class="ws-lead-in" id={id}>{say("cards")}</p>
      <ul>
        {item.cards.map(({ value, label, gloss }) => (
          <li key={value}>
            <button
              type="button"
              data-card={value}
              aria-label={say("addCard", { label })}
              aria-describedby={gloss === "" ? undefined : `${id}-${value}`}
              aria-disabled={isLocked || used.includes(value)}
              onClick={() => onAdd(value)}
            >
              <Content>{label}</Content>
            </button>
            {gloss !== "" && <Content class="ws-gloss" id={`${id}-${value}`}>{gloss}</Content>}
          </li>
        ))}
      </ul>
    </div>
  );
}
