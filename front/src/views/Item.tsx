// The frame around one item: its number and prompt, its buttons, and the place where results are told.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ExerciseOf, KindName, Kinds, Response, Standing } from "../exercise.ts";
import type { Host, Reply } from "../hosts/host.ts";
import { say } from "../wording.ts";
import { Confidence, isOffered } from "./Confidence.tsx";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { FeedbackView } from "./Feedback.tsx";
import { Heading } from "./Heading.tsx";
import type { KindView } from "./kind.ts";
import { More } from "./More.tsx";

/** What Check finds in an item's inputs: an answer, or what is still wanted for one. */
export type Collected = { response: Response } | { wanted: string };

export interface HeadProps<Kind extends KindName> {
  exercise: ExerciseOf<Kind>;
  item: Kinds[Kind]["item"];
  kind: KindView<Kind>;
  number: number;
  level: number;
}

export interface ItemProps<Kind extends KindName> extends HeadProps<Kind> {
  host: Host;
  standing: Standing | undefined;
  /** The id of the text that says what to do, where the kind has one. */
  howTo: string;
}

/** A finished item has been explained; it opens again with Try again. */
export function isFinished(standing: Standing | undefined): boolean {
  return standing?.feedback.shown === "explanation";
}

/** Done is also what was noted where feedback is held back; that answer can still be changed. */
export function isDone(standing: Standing | undefined): boolean {
  return isFinished(standing) || standing?.feedback.shown === "held";
}

interface Props<Kind extends KindName> extends ItemProps<Kind> {
  collect: () => Collected;
  children: ComponentChildren;
}

/** Before this, a wait is too short to be worth a word. */
const SHORT_WAIT_MS = 1000;

export function ItemFrame<Kind extends KindName>(props: Props<Kind>): JSX.Element {
  const { exercise, item, kind, host, standing, collect, children } = props;
  const [wait, setWait] = useState<"none" | "short" | "long">("none");
  const [problem, setProblem] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [confidence, setConfidence] = useDraft(standing, () => (isOffered(standing?.confidence) ? standing.confidence : null));
  const inputs = useRef<HTMLDivElement>(null);
  const beginsAnew = useRef(false);
  const finished = isFinished(standing);
  const isIdle = wait === "none";
  const isTold = isIdle && wanted === null && standing !== undefined;

  // Try again goes away when it has done its work, so the focus moves to where work begins, at
  // once: a Tab pressed in between would start from nowhere.
  useLayoutEffect(() => {
    if (!beginsAnew.current || finished) return;
    beginsAnew.current = false;
    inputs.current?.querySelector<HTMLElement>("input, textarea, button, [tabindex='0']")?.focus();
  });

  // An answer that was given up may arrive after all: what was said of it is no longer so.
  useLayoutEffect(() => setProblem(null), [standing?.attempt, standing?.feedback.shown]);

  async function ask(question: () => Promise<Reply>): Promise<Reply> {
    setWanted(null);
    setProblem(null);
    setWait("short");
    const long = setTimeout(() => setWait("long"), SHORT_WAIT_MS);
    const reply = await question();
    clearTimeout(long);
    setWait("none");
    setProblem(reply.problem);
    return reply;
  }

  function check(): void {
    if (finished || !isIdle) return;
    const collected = collect();
    if ("wanted" in collected) setWanted(collected.wanted);
    else if (exercise.confidence && confidence === null) setWanted(say("sureFirst"));
    else void ask(() => host.answer(item.id, collected.response, confidence));
  }

  function show(): void {
    if (!finished && isIdle) void ask(() => host.show(item.id));
  }

  async function redo(): Promise<void> {
    if (!isIdle) return;
    beginsAnew.current = true;
    const { problem: trouble } = await ask(() => host.redo(item.id));
    if (trouble !== null) beginsAnew.current = false;
  }

  return (
    <li class="ws-item" data-state={stateOf(standing, isIdle)} data-item={item.id}>
      <ItemHead {...props} />
      <div ref={inputs}>{children}</div>
      {exercise.confidence && <Confidence chosen={confidence} isLocked={finished} onChoose={setConfidence} />}
      <div class="ws-buttons">
        <button type="button" class="ws-primary" aria-disabled={finished || !isIdle} onClick={check}>{say("check")}</button>
        {!exercise.held && (
          <button type="button" aria-disabled={finished || !isIdle} onClick={show}>{say("showMe")}</button>
        )}
        {finished && (
          <button type="button" aria-disabled={!isIdle} onClick={() => void redo()}>{say("tryAgain")}</button>
        )}
      </div>
      <div class="ws-alert" role="alert">{problem !== null && <p>{problem}</p>}</div>
      <div class="ws-feedback" role="status">
        {wait === "long" && <p>{say("waiting")}</p>}
        {isIdle && wanted !== null && <p>{wanted}</p>}
        {isTold && <FeedbackView exercise={exercise} item={item} kind={kind} response={standing.response} feedback={standing.feedback} />}
      </div>
      {isTold && <More exercise={exercise} item={item} kind={kind} standing={standing} />}
    </li>
  );
}

export function ItemHead<Kind extends KindName>({ exercise, item, kind, number, level }: HeadProps<Kind>): JSX.Element {
  return (
    <>
      <div class="ws-item-head">
        <Heading level={level} class="ws-number">{say("questionOf", { n: number, total: exercise.items.length })}</Heading>
        {item.worked && <p class="ws-prompt">{say("workedExample")}</p>}
        {!item.worked && !kind.asksInside?.(item) && <Content as="p" class="ws-prompt">{item.prompt}</Content>}
      </div>
      {item.lead && (
        <p class="ws-lead">
          <span class="ws-lead-in">{say("help")} </span>
          <Content>{item.lead}</Content>
        </p>
      )}
    </>
  );
}

type State = "start" | "answered" | "held" | "hint" | "explained" | "arguable" | "done";

function stateOf(standing: Standing | undefined, isIdle: boolean): State {
  if (!isIdle) return "answered";
  if (!standing) return "start";
  const { shown, state } = standing.feedback;
  if (shown !== "explanation") return shown;
  if (state === "arguable") return "arguable";
  return state === "right" || state === "shown" || state === "unscored" ? "done" : "explained";
}
