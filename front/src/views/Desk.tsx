// A desk of source cards: one asks a question, opens its stack, and reads who says what, and since when.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Card, type Desk, FACTS, type Row, type Stack } from "../desk.ts";
import { quoted, say } from "../wording.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { Heading } from "./Heading.tsx";
import { useUniqueId } from "./hooks.ts";
import type { LinkTo } from "./Progress.tsx";

interface Props {
  desk: Desk;
  linkTo: LinkTo;
  level?: number;
}

export function DeskView({ desk: { language, title, note, stacks, spoken }, linkTo, level = 3 }: Props): JSX.Element {
  const id = useUniqueId();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const areAllOpen = opened.size === stacks.length;
  const open = (place: number, isOpen: boolean): void => {
    setOpened((before) => new Set(isOpen ? [...before, place] : [...before].filter((each) => each !== place)));
  };
  return (
    <ContentLanguage value={language}>
      <section class="ws-desk" aria-labelledby={id}>
        <Heading level={level} id={id} class="ws-title" isContent={!spoken}>{title}</Heading>
        {spoken ? <p class="ws-task">{note}</p> : <Content as="p" class="ws-task">{note}</Content>}
        <button
          type="button"
          class="ws-small"
          onClick={() => setOpened(new Set(areAllOpen ? [] : stacks.keys()))}
        >
          {areAllOpen ? say("deskCloseAll") : say("deskOpenAll")}
        </button>
        {stacks.map((stack, place) => (
          <StackView
            stack={stack}
            spoken={spoken}
            isOpen={opened.has(place)}
            onToggle={(isOpen) => open(place, isOpen)}
            linkTo={linkTo}
          />
        ))}
      </section>
    </ContentLanguage>
  );
}

interface StackProps {
  stack: Stack;
  spoken: boolean;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  linkTo: LinkTo;
}

function StackView({ stack: { name, rows, sort }, spoken, isOpen, onToggle, linkTo }: StackProps): JSX.Element {
  return (
    <details class="ws-stack" open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary><Content>{sort === "claim" ? quoted(name) : name}</Content></summary>
      <dl class={sort === "outlets" ? "ws-sides" : "ws-asked"}>
        {rows.map((row) => <RowView row={row} spoken={spoken} linkTo={linkTo} />)}
      </dl>
    </details>
  );
}

function RowView({ row: { name, cards }, spoken, linkTo }: { row: Row; spoken: boolean; linkTo: LinkTo }): JSX.Element {
  return (
    <div class="ws-row">
      <dt>{spoken ? name : <Content>{name}</Content>}</dt>
      {cards.map((card) => <dd class={card.text === null ? "ws-card ws-none" : "ws-card"}><CardView card={card} linkTo={linkTo} /></dd>)}
    </div>
  );
}

function CardView({ card: { name, text, when, quote, marks, facts }, linkTo }: { card: Card; linkTo: LinkTo }): JSX.Element {
  const head = [name, when].filter((each) => each !== "").join(", ");
  return (
    <>
      {head !== "" && <Content as="p" class="ws-who">{head}</Content>}
      {text === null ? <p>{say("deskNotFound")}</p> : <Content as="p">{text}</Content>}
      {quote !== "" && <Content as="blockquote">{quoted(quote)}</Content>}
      {(marks.length > 0 || facts.length > 0) && (
        <p class="ws-marks">
          {marks.map((mark) => <span class={mark === "hindsight" ? "ws-flag ws-late" : "ws-flag"}>{say(`desk.${mark}`)}</span>)}
          {facts.length > 0 && <Facts facts={facts} linkTo={linkTo} />}
        </p>
      )}
    </>
  );
}

/** The ids of facts, each a link to it where there is a way. */
function Facts({ facts, linkTo }: { facts: readonly string[]; linkTo: LinkTo }): JSX.Element {
  return (
    <span class="ws-facts">
      <span class="ws-hidden">{say("deskFacts")}</span>
      {facts.map((fact) => {
        const link = linkTo(FACTS, fact.toLowerCase());
        return <>{" "}{link ? <a {...link}>{fact}</a> : fact}</>;
      })}
    </span>
  );
}
