// An item of kind mark: which words are the source, the cue, the content?
// Choose a part, then mark words as that part.

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Label, Option, Parts } from "../exercise.ts";
import { markedIn, partsIn, partsOf } from "../marked.ts";
import { wordsIn } from "../spans.ts";
import { type Tags, tagsFor } from "../tags.ts";
import { say } from "../wording.ts";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView } from "./kind.ts";
import { MarkedSentence, TagName } from "./Sentence.tsx";
import { Surface } from "./Surface.tsx";

export const mark: KindView<"mark"> = {
  View: MarkView,
  Solved: ({ exercise, item, response }) => (
    <MarkedSentence tokens={item.tokens} parts={{ ...item.given, ...response }} options={exercise.options} />
  ),
  howTo: () => `${say("howToMark")} ${say("missingPart")}`,
};

function MarkView(props: ItemProps<"mark">): JSX.Element {
  const { exercise, item, standing, howTo } = props;
  const asked = exercise.options.filter(({ value }) => item.labels.includes(value));
  const all = wordsIn(item.tokens);
  const [label, setLabel] = useState(asked[0]?.value ?? "");
  const [marked, setMarked] = useDraft(standing, (response) => markedIn(all, partsIn(response, item.labels)));
  const sureOfNothing = useRef(false);
  const finished = isFinished(standing);
  const nameOf = (value: Label): string => exercise.options.find((option) => option.value === value)?.label.toLowerCase() ?? value;

  function collect(): Collected {
    // A part may well be missing from a sentence, so nothing is an answer too; but not by a slip.
    if (marked.size === 0 && !sureOfNothing.current) {
      sureOfNothing.current = true;
      return { wanted: say("nothingMarkedSure") };
    }
    sureOfNothing.current = false;
    const response: Parts = partsOf(all, marked, item.labels);
    return { response };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <Surface
        tokens={item.tokens}
        options={exercise.options}
        nameOf={nameOf}
        label={label}
        marked={marked}
        onChange={setMarked}
        given={markedIn(all, item.given)}
        isFinished={finished}
        isNew={standing === undefined}
        name={say("wordsOfSentence")}
        howTo={howTo}
      >
        <Pens options={asked} tags={tagsFor(exercise.options)} chosen={label} isLocked={finished} onChoose={setLabel} />
      </Surface>
    </ItemFrame>
  );
}

interface PensProps {
  options: readonly Option[];
  tags: Tags;
  chosen: string;
  isLocked: boolean;
  onChoose: (label: string) => void;
}

/** Which part the next words are marked as. */
function Pens({ options, tags, chosen, isLocked, onChoose }: PensProps): JSX.Element {
  const id = useUniqueId();
  return (
    <fieldset class="ws-labels" disabled={isLocked}>
      <legend>{say("markAs")}</legend>
      {options.map(({ value, label }) => (
        <label class="ws-label">
          <input type="radio" name={id} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <TagName letter={tags.get(value)} label={label} />
        </label>
      ))}
    </fieldset>
  );
}
