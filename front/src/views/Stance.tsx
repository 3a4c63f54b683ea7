// An item of kind stance: how does a reporting verb place the outlet, and what would another verb change?

import type { JSX } from "preact";
import type { StanceItem } from "../exercise.ts";
import { entriesOf } from "../json.ts";
import { markedIn, quote, runsIn } from "../marked.ts";
import { wordsIn } from "../spans.ts";
import { phrase, quoted, say } from "../wording.ts";
import { Answer, Choices } from "./Choices.tsx";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView } from "./kind.ts";
import { drawn } from "./Sentence.tsx";

export const stance: KindView<"stance"> = {
  View: StanceView,
  Stem,
  Solved: ({ exercise, item, response }) => (
    <dl class="ws-pairs">
      <div>
        <dt><Content>{quoted(cueOf(item))}</Content></dt>
        <dd><Answer options={exercise.options} value={response.stance} /></dd>
      </div>
      <div>
        <dt>{phrase("swapped", { verb: <Content>{item.swap}</Content> })}</dt>
        <dd><Answer options={item.changes} value={response.change} /></dd>
      </div>
    </dl>
  ),
};

function StanceView(props: ItemProps<"stance">): JSX.Element {
  const { exercise, item, standing } = props;
  const [answer, setAnswer] = useDraft(standing, entriesOf);
  const key = isFinished(standing) ? entriesOf(standing?.feedback.key) : null;

  function collect(): Collected {
    const { stance: place, change } = answer;
    return typeof place === "string" && typeof change === "string" ? { response: { stance: place, change } } : { wanted: say("chooseBoth") };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <Stem item={item} />
      <Choices
        class="ws-stance"
        legend={phrase("stanceLegend", { cue: <Content>{cueOf(item)}</Content> })}
        options={exercise.options}
        chosen={[answer["stance"]]}
        keyed={key && [key["stance"]]}
        onChoose={(value) => setAnswer({ ...answer, stance: value })}
      />
      <Choices
        class="ws-change"
        legend={phrase("swapLegend", { verb: <Content>{item.swap}</Content> })}
        options={item.changes}
        chosen={[answer["change"]]}
        keyed={key && [key["change"]]}
        onChoose={(value) => setAnswer({ ...answer, change: value })}
      />
    </ItemFrame>
  );
}

function Stem({ item }: { item: StanceItem }): JSX.Element {
  const id = useUniqueId();
  return (
    <>
      <Content as="p" class="ws-text"><WithCue item={item} /></Content>
      <div class="ws-test" role="group" aria-labelledby={id}>
        <p class="ws-lead-in" id={id}>{say("denialTest")}</p>
        <Content as="p" class="ws-text">{item.test}</Content>
        <p class="ws-quiet">{say("denialHow")}</p>
      </div>
    </>
  );
}

const cued = ({ tokens, cue }: StanceItem) => markedIn(wordsIn(tokens), { cue });

/** The words of the cue; what stands between its parts is left out. */
function cueOf(item: StanceItem): string {
  return runsIn(cued(item)).map(({ indices }) => quote(item.tokens, indices)).join(" … ");
}

/** The sentence, with each run of the cue emphasised as one. */
function WithCue({ item }: { item: StanceItem }): JSX.Element {
  const stretches: { text: string; isCue: boolean }[] = [];
  for (const { token: [text], label } of drawn(item.tokens, cued(item))) {
    const isCue = label !== null;
    const before = stretches.at(-1);
    if (before?.isCue === isCue) before.text += text;
    else stretches.push({ text, isCue });
  }
  return <>{stretches.map(({ text, isCue }) => (isCue ? <mark class="ws-cue">{text}</mark> : text))}</>;
}
