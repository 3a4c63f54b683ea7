// An item of kind predict: a number, guessed before it is known. Nothing of the result is drawn before that.

import type { JSX } from "preact";
import { numberOf } from "../prediction.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView } from "./kind.ts";
import { PredictionPicture } from "./PredictionPicture.tsx";

export const predict: KindView<"predict"> = {
  View: PredictView,
  Stem: ({ item }) => <Content as="p" class="ws-question">{item.prompt}</Content>,
  Solved: ({ item, response }) => <p class="ws-answer"><Content as="strong">{numberOf(response, item.unit)}</Content></p>,
  Told: ({ item, answered, keyed }) =>
    typeof keyed === "number" ? (
      <PredictionPicture item={item} predicted={typeof answered === "number" ? answered : null} counted={keyed} />
    ) : null,
  tellsKey: "never",
  asksInside: () => true,
};

function PredictView(props: ItemProps<"predict">): JSX.Element {
  const { item, standing } = props;
  const id = useUniqueId();
  const [typed, setTyped] = useDraft<string>(standing, (response) => (typeof response === "number" ? String(response) : ""));

  function collect(): Collected {
    const number = typed === "" ? NaN : Number(typed);
    const isFit = Number.isInteger(number) && number >= 0 && number <= item.most;
    return isFit ? { response: number } : { wanted: say("wholeNumber", { most: item.most }) };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <div class="ws-predict">
        <Content as="label" class="ws-question" for={id}>{item.prompt}</Content>
        <div class="ws-count">
          <input
            type="number"
            id={id}
            min={0}
            max={item.most}
            step={1}
            inputMode="numeric"
            value={typed}
            disabled={isFinished(standing)}
            aria-describedby={`${id}-unit`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <Content id={`${id}-unit`}>{item.unit}</Content>
        </div>
      </div>
    </ItemFrame>
  );
}
