// What a learner is told about one answer: the verdict in a word, the hint or the explanation,
// then the key and the other readings once they are given away.

import type { JSX } from "preact";
import type { ExerciseOf, Feedback, KindName, Kinds } from "../exercise.ts";
import { isObject } from "../json.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";
import type { KindView, SolvedProps } from "./kind.ts";

interface Props<Kind extends KindName> {
  exercise: ExerciseOf<Kind>;
  item: Kinds[Kind]["item"];
  kind: KindView<Kind>;
  response: unknown;
  feedback: Feedback;
}

export function FeedbackView<Kind extends KindName>({ exercise, item, kind, response, feedback }: Props<Kind>): JSX.Element {
  const { state, shown, text, fuller, key, readings } = feedback;
  const { Solved, Told, tellsKey } = kind;
  const isKeyNews = tellsKey === "always" || (tellsKey !== "never" && state !== "right" && key !== response);
  return (
    <>
      <p class="ws-verdict">
        <strong>{say(state === "shown" && key === null ? "noKey" : `verdict.${state}`)}</strong> {state === "arguable" && say(isDefended(response, feedback) ? "arguableMeans" : "arguableOther")}
        {state === "held" && say("heldMeans")}
        {state === "right" && isRead(exercise.kind, response, key) && say("rightToo")}
      </p>
      {Told && shown === "explanation" && <Told exercise={exercise} item={item} answered={response} keyed={key} />}
      {text !== "" && <Explanation text={text} isHint={shown === "hint"} />}
      {key !== null && isKeyNews && (
        <div class="ws-key">
          <p class="ws-lead-in">{say("theKey")} </p>
          <Solved exercise={exercise} item={item} response={key as SolvedProps<Kind>["response"]} isTold />
        </div>
      )}
      {fuller !== "" && (
        <p>
          <strong class="ws-lead-in">{say("whyKey")} </strong>
          <Content>{fuller}</Content>
        </p>
      )}
      {readings.length > 0 && (
        <div class="ws-readings">
          <p class="ws-lead-in">{say("otherReadings")}</p>
          <ul>
            {readings.map(({ label, status, why }) => (
              <li>
                <Content as="strong">{label}</Content> ({say(`readingStatus.${status}`)}). <Content>{why}</Content>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Whether careful readers would give this answer, where one option is chosen. Whatever is no option has no other word for it. */
function isDefended(response: unknown, { key, readings }: Feedback): boolean {
  return typeof response !== "string" || [key, ...readings.map(({ value }) => value)].includes(response);
}

/** Kinds whose one explanation of the right answer is the key’s, however else an answer may be right. */
const EXPLAINED_BY_KEY: readonly KindName[] = ["chain", "stance"];

function isRead(kind: KindName, response: unknown, key: unknown): boolean {
  return EXPLAINED_BY_KEY.includes(kind) && key !== null && JSON.stringify(sorted(response)) !== JSON.stringify(sorted(key));
}

function sorted(value: unknown): unknown {
  return isObject(value) ? Object.entries(value).sort() : value;
}

function Explanation({ text, isHint }: { text: string; isHint: boolean }): JSX.Element {
  if (!isHint) return <Content as="p">{text}</Content>;
  return (
    <p>
      <strong class="ws-lead-in">{say("hint")} </strong>
      <Content>{text}</Content>
    </p>
  );
}
