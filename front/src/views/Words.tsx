// The words of a sentence as a row of checkboxes with one tab stop. Keys: arrows, Home and End move,
// Shift stretches a choice of several words, Space marks, Delete removes, Escape lets go.
// Pointer: click a word, or sweep over several with a mouse. Two taps mark a run where sweeping is hard.
// Native text selection plays no part: screen readers make theirs where the page cannot see it.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Option, Token } from "../exercise.ts";
import { type Marked, between, quote } from "../marked.ts";
import { wordsIn } from "../spans.ts";
import type { Tags } from "../tags.ts";
import { say, spoken } from "../wording.ts";
import { Content, useContent } from "./Content.tsx";
import { Tag, drawn, partNumber } from "./Sentence.tsx";

interface Props {
  tokens: readonly Token[];
  options: readonly Option[];
  tags: Tags;
  marked: Marked;
  /** Whether a word can no longer be marked. */
  isFixed: (index: number) => boolean;
  /** A word's accessible name, where its own text is not enough. */
  nameOf: (index: number, word: string) => string | undefined;
  /** Whether two choices, a first and a last word, mark all between. */
  isByRun: boolean;
  /** The accessible name of the words together. */
  name: string;
  howTo: string;
  onToggle: (indices: readonly number[]) => void;
  onRemove: (indices: readonly number[]) => void;
  onSay: (said: string) => void;
}

/** Several words chosen, not marked yet; `to` is where it is being stretched. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly by: "keys" | "mouse" | "run";
}

export function Words(props: Props): JSX.Element {
  const { tokens, options, tags, marked, isByRun, onToggle, onRemove, onSay } = props;
  const group = useRef<HTMLDivElement>(null);
  const { lang = spoken().lang } = useContent();
  const [active, setActive] = useState(0);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  /** The click that ends a sweep must not toggle the word it ends on. */
  const hasSwept = useRef(false);
  const last = wordsIn(tokens).length - 1;
  const chosen = stretch ? between(stretch.from, stretch.to) : [];
  const isSweeping = stretch?.by === "mouse";

  useEffect(() => setStretch(null), [isByRun]);

  // The mouse button may be let go anywhere on the page.
  useEffect(() => {
    if (!isSweeping) return undefined;
    const end = (): void => {
      hasSwept.current = chosen.length > 1;
      setStretch(null);
      if (hasSwept.current) onToggle(chosen);
    };
    const cancel = (): void => setStretch(null);
    document.addEventListener("pointerup", end);
    document.addEventListener("pointercancel", cancel);
    return () => {
      document.removeEventListener("pointerup", end);
      document.removeEventListener("pointercancel", cancel);
    };
  });

  function choose(index: number): void {
    if (!isByRun) {
      onToggle(stretch ? chosen : [index]);
      setStretch(null);
    } else if (stretch?.by === "run") {
      onToggle(between(stretch.from, index));
      setStretch(null);
    } else {
      setStretch({ from: index, to: index, by: "run" });
      onSay(say("runFrom", { word: quote(tokens, [index]) }));
    }
  }

  function move(to: number, isStretching: boolean): void {
    const index = Math.max(0, Math.min(last, to));
    setActive(index);
    group.current?.querySelector<HTMLElement>(`[data-word="${index}"]`)?.focus();
    if (isStretching && !isByRun) {
      const from = stretch?.from ?? active;
      setStretch({ from, to: index, by: "keys" });
      const indices = between(from, index);
      onSay(say("chosen", { n: indices.length, quoted: quote(tokens, indices) }));
    } else if (stretch?.by === "keys") {
      setStretch(null);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // To the right, in a text that is read from left to right.
    const onward = isFromRight(event.target) ? -1 : 1;
    const act = {
      ArrowRight: () => move(active + onward, event.shiftKey),
      ArrowDown: () => move(active + 1, event.shiftKey),
      ArrowLeft: () => move(active - onward, event.shiftKey),
      ArrowUp: () => move(active - 1, event.shiftKey),
      Home: () => move(0, event.shiftKey),
      End: () => move(last, event.shiftKey),
      " ": () => choose(active),
      Delete: () => removeChosen(),
      Backspace: () => removeChosen(),
      Escape: () => setStretch(null),
    }[event.key];
    if (!act) return;
    // Else the page would scroll.
    event.preventDefault();
    act();
  }

  function removeChosen(): void {
    onRemove(chosen.length > 0 ? chosen : [active]);
    setStretch(null);
  }

  function onPointerDown(event: PointerEvent): void {
    const index = wordAt(event);
    hasSwept.current = false;
    // A finger must be free to scroll, so only the mouse sweeps.
    if (index === null || isByRun || event.pointerType !== "mouse" || event.button !== 0) return;
    setStretch({ from: event.shiftKey ? active : index, to: index, by: "mouse" });
  }

  function onPointerOver(event: PointerEvent): void {
    const index = wordAt(event);
    if (index !== null && isSweeping) setStretch({ ...stretch, to: index });
  }

  function onClick(event: MouseEvent): void {
    const index = wordAt(event);
    if (index !== null && !hasSwept.current) choose(index);
    hasSwept.current = false;
  }

  return (
    <div
      class="ws-text ws-words"
      role="group"
      aria-label={props.name}
      aria-describedby={props.howTo}
      ref={group}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerOver={onPointerOver}
      onClick={onClick}
      onFocusIn={(event) => setActive(wordAt(event) ?? active)}
    >
      <Content as="div">
        {drawn(tokens, marked).map(({ token, isGap, index, label, isFirst }) =>
          isGap ? (
            <span
              data-part={partNumber(options, label)}
              data-chosen={(chosen.includes(index) && chosen.includes(index + 1)) || undefined}
            >
              {token[0]}
            </span>
          ) : (
            <span
              class="ws-word"
              role="checkbox"
              aria-checked={marked.has(index)}
              aria-disabled={props.isFixed(index) || undefined}
              aria-label={props.nameOf(index, token[0])}
              // Such a name is in the language of the interface. Never left out: Preact would leave it empty.
              lang={label === null ? lang : spoken().lang}
              tabIndex={index === active ? 0 : -1}
              data-word={index}
              data-part={partNumber(options, label)}
              data-chosen={chosen.includes(index) || undefined}
            >
              {isFirst && label !== null && <Tag letter={tags.get(label)} />}
              {label === null ? token[0] : <Content>{token[0]}</Content>}
            </span>
          ),
        )}
      </Content>
    </div>
  );
}

function isFromRight(target: EventTarget | null): boolean {
  return target instanceof Element && getComputedStyle(target).direction === "rtl";
}

function wordAt(event: Event): number | null {
  const word = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-word]") : null;
  return word ? Number(word.dataset["word"]) : null;
}
