// An item of kind predict: a number, guessed before it is known. Nothing of the result is drawn before that.

import type { JSX } from "preact";
import { numberOf } from "../prediction.ts";
import { say } from "../wording.ts";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView } from "./kind.ts";
import { PredictionPicture } from "./PredictionPicture.tsx";

export const predict: KindView<"predict"> = {
  View: PredictView,
  Stem: ({ item }) => <p class="ws-question">{item.prompt}</p>,
  Solved: ({ item, response }) => <p class="ws-answer"><strong>{numberOf(response, item.unit)}</strong></p>,
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
        <label class="ws-question" for={id}>{item.prompt}</label>
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
          <span id={`${id}-unit`}>{item.unit}</span>
        </div>
      </div>
    </ItemFrame>
  );
}
