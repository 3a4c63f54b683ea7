// The links of a chain, one under the other, with buttons that move and remove them. The focus stays with
// the work: on the button that was pressed, or, when that is gone, on what comes next.

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Chain } from "../chains.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";
import { useUniqueId } from "./hooks.ts";

interface Props {
  chain: Chain;
  labelOf: (card: string) => string;
  /** The key's chain once the item is finished: then the links stay as they are. */
  keyed: readonly unknown[] | null;
  onMove: (card: string, by: 1 | -1) => void;
  onRemove: (card: string) => void;
}

type Act = "earlier" | "later" | "remove";

export function Links({ chain, labelOf, keyed, onMove, onRemove }: Props): JSX.Element {
  const id = useUniqueId();
  const element = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);

  // A link that is moved on the page loses the focus, and one that is removed takes it along.
  useLayoutEffect(() => {
    if (focusOn.current === null) return;
    element.current?.closest("[data-item]")?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });

  function move(card: string, act: "earlier" | "later"): void {
    focusOn.current = button(card, act);
    onMove(card, act === "earlier" ? -1 : 1);
  }

  function remove(card: string): void {
    const next = chain[chain.indexOf(card) + 1];
    focusOn.current = next === undefined ? `[data-card="${CSS.escape(card)}"]` : button(next, "remove");
    onRemove(card);
  }

  return (
    <div class="ws-yours ws-chain" ref={element}>
      <p class="ws-lead-in" id={id}>{say("yourChain")}</p>
      {chain.length === 0 && <p class="ws-quiet">{say("chainEmpty")}</p>}
      {chain.length > 0 && (
        <ol aria-labelledby={id}>
          {chain.map((card, place) => {
            const label = labelOf(card);
            const small = (act: Act, text: string, name: string, isIdle: boolean, onClick: () => void): JSX.Element => (
              <button type="button" class="ws-small" data-act={`${act} ${card}`} aria-label={name} aria-disabled={isIdle} onClick={onClick}>
                {text}
              </button>
            );
            return (
              <li key={card}>
                <div class="ws-link">
                  <Content as="strong">{label}</Content>
                  {keyed !== null && <span class="ws-note">{noteOn(card, keyed)}</span>}
                  {keyed === null && (
                    <div class="ws-link-buttons">
                      {small("earlier", say("earlier"), say("moveEarlier", { label }), place === 0, () => move(card, "earlier"))}
                      {small("later", say("later"), say("moveLater", { label }), place === chain.length - 1, () => move(card, "later"))}
                      {small("remove", say("remove"), say("removeLink", { label }), false, () => remove(card))}
                    </div>
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

function button(card: string, act: Act): string {
  return `[data-act="${CSS.escape(`${act} ${card}`)}"]`;
}

function noteOn(card: string, keyed: readonly unknown[]): string {
  const place = keyed.indexOf(card);
  return place < 0 ? say("notInKey") : say("placeInKey", { place: place + 1 });
}
