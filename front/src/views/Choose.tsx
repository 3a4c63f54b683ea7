// An item of kind choose: a question with options of its own, one or several of which fit.

import type { JSX } from "preact";
import type { ChooseItem } from "../exercise.ts";
import { listOf } from "../json.ts";
import { textOf } from "../spans.ts";
import { say } from "../wording.ts";
import { Answer, Choices } from "./Choices.tsx";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView, SolvedProps } from "./kind.ts";

export const choose: KindView<"choose"> = {
  View: ChooseView,
  Stem: ({ item }) => (
    <>
      <Text item={item} />
      <Content as="p" class="ws-question">{item.prompt}</Content>
    </>
  ),
  Solved,
  asksInside: () => true,
};

function ChooseView(props: ItemProps<"choose">): JSX.Element {
  const { item, standing } = props;
  const [chosen, setChosen] = useDraft<readonly unknown[]>(standing, valuesIn);

  function choose(value: string): void {
    if (!item.several) setChosen([value]);
    else setChosen(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  }

  function collect(): Collected {
    // In the order of the options, so that the same choice is always the same answer.
    const values = item.options.flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
    const [first] = values;
    if (first === undefined) return { wanted: say("chooseFirst") };
    return { response: item.several ? values : first };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <Text item={item} />
      <Choices
        class="ws-choose"
        legend={<Content>{item.prompt}</Content>}
        hint={item.several ? say("chooseSeveral") : undefined}
        options={item.options}
        isSeveral={item.several}
        chosen={chosen}
        keyed={isFinished(standing) ? valuesIn(standing?.feedback.key) : null}
        onChoose={choose}
      />
    </ItemFrame>
  );
}

function Solved({ item, response }: SolvedProps<"choose">): JSX.Element {
  const values = valuesIn(response);
  if (values.length === 1) return <p class="ws-answer"><Answer options={item.options} value={values[0]} /></p>;
  return (
    <ul class="ws-answers">
      {values.map((value) => (
        <li>
          <Answer options={item.options} value={value} />
        </li>
      ))}
    </ul>
  );
}

function Text({ item: { tokens } }: { item: ChooseItem }): JSX.Element | null {
  return tokens.length === 0 ? null : <Content as="p" class="ws-text">{textOf(tokens)}</Content>;
}

/** One value or several, as a response or a key says them. */
function valuesIn(response: unknown): readonly unknown[] {
  return typeof response === "string" ? [response] : listOf(response);
}
