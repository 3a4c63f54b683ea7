// What a learner can open under a result: another example, and the answers given before Try again.
// It stands outside of the element that announces results, so that opening it announces nothing anew.

import type { ComponentChildren, JSX } from "preact";
import type { Earlier, Example, ExerciseOf, KindName, Kinds, Standing } from "../exercise.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";
import type { KindView, SolvedProps } from "./kind.ts";

interface Props<Kind extends KindName> {
  exercise: ExerciseOf<Kind>;
  item: Kinds[Kind]["item"];
  kind: KindView<Kind>;
  standing: Standing;
}

export function More<Kind extends KindName>(props: Props<Kind>): JSX.Element {
  const { example } = props.standing.feedback;
  return (
    <>
      {example && <AnotherExample example={example} />}
      {props.standing.earlier.length > 0 && <EarlierAnswers {...props} />}
    </>
  );
}

function AnotherExample({ example: { text, why } }: { example: Example }): JSX.Element {
  return (
    <Opened summary={say("anotherExample")}>
      <Content as="p" class="ws-text">{text}</Content>
      <Content as="p">{why}</Content>
    </Opened>
  );
}

function EarlierAnswers<Kind extends KindName>({ exercise, item, kind: { Solved }, standing }: Props<Kind>): JSX.Element {
  const { earlier, feedback } = standing;
  return (
    <Opened summary={say("earlierAnswers")}>
      {isVerdict(feedback.state) && <p>{changeSince(earlier.at(-1)?.state, feedback.state)}</p>}
      <ol class="ws-earlier">
        {earlier.map(({ response, state }) => (
          <li>
            <p>{say(`verdict.${state}`)}</p>
            <div class="ws-solved">
              <Solved exercise={exercise} item={item} response={response as SolvedProps<Kind>["response"]} isTold />
            </div>
          </li>
        ))}
      </ol>
    </Opened>
  );
}

function Opened({ summary, children }: { summary: string; children: ComponentChildren }): JSX.Element {
  return (
    <details class="ws-more">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

type Verdict = Earlier["state"];

function isVerdict(state: Standing["feedback"]["state"]): state is Verdict {
  return state !== "shown" && state !== "held";
}

function changeSince(before: Verdict | undefined, now: Verdict): string {
  if (before === undefined || before === now) return say("unchanged", { now: say(`result.${now}`) });
  return say("changed", { before: say(`result.${before}`), now: say(`result.${now}`) });
}
