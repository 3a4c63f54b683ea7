// An item of kind voice: whose voice is this sentence in?

import type { JSX } from "preact";
import { textOf } from "../spans.ts";
import { say } from "../wording.ts";
import { Answer, Choices } from "./Choices.tsx";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView } from "./kind.ts";

export const voice: KindView<"voice"> = {
  View: VoiceView,
  Stem: ({ item }) => <Content as="p" class="ws-text">{textOf(item.tokens)}</Content>,
  Solved: ({ exercise, response }) => <p class="ws-answer"><Answer options={exercise.options} value={response} /></p>,
};

function VoiceView(props: ItemProps<"voice">): JSX.Element {
  const { exercise, item, standing } = props;
  const finished = isFinished(standing);
  const [chosen, setDraft] = useDraft<unknown>(standing, (response) => response);

  const collect = (): Collected => (typeof chosen === "string" ? { response: chosen } : { wanted: say("chooseFirst") });

  return (
    <ItemFrame {...props} collect={collect}>
      <Choices
        class="ws-voice"
        legend={textOf(item.tokens)}
        isText
        options={exercise.options}
        chosen={[chosen]}
        keyed={finished ? [standing?.feedback.key] : null}
        onChoose={setDraft}
      />
    </ItemFrame>
  );
}
