// An item of kind voice: whose voice is this sentence in? One choice among native radio buttons.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Option, VoiceExercise, VoiceItem, Worked } from "../exercise.ts";
import { textOf } from "../spans.ts";
import { words } from "../words.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, ItemHead, type ItemProps, isFinished } from "./Item.tsx";

export function VoiceView(props: ItemProps<VoiceExercise, VoiceItem>): JSX.Element {
  const { exercise, item, standing } = props;
  const id = useUniqueId();
  const [draft, setDraft] = useState<string | null>(null);
  const finished = isFinished(standing);
  const answered = standing?.response ?? null;
  const chosen = finished ? answered : (draft ?? answered);

  // Begun anew, here or in another tab: nothing is chosen.
  useEffect(() => setDraft(null), [standing === undefined]);

  const collect = (): Collected => (typeof chosen === "string" ? { response: chosen } : { wanted: words.chooseFirst });

  return (
    <ItemFrame {...props} collect={collect}>
      <fieldset class="ws-voice" disabled={finished}>
        <legend class="ws-text">{textOf(item.tokens)}</legend>
        <div class="ws-options">
          {exercise.options.map((option) => (
            <OptionView
              option={option}
              name={id}
              isChosen={option.value === chosen}
              note={finished ? noteOn(option.value, answered, standing?.feedback.key) : null}
              onChoose={setDraft}
            />
          ))}
        </div>
      </fieldset>
    </ItemFrame>
  );
}

/** Said at an option once the item is finished. */
function noteOn(value: string, answered: unknown, key: unknown): string | null {
  const notes = [...(value === answered ? [words.yourAnswer] : []), ...(value === key ? [words.keyAnswer] : [])];
  return notes.length > 0 ? notes.join(", ") : null;
}

interface OptionProps {
  option: Option;
  name: string;
  isChosen: boolean;
  note: string | null;
  onChoose: (value: string) => void;
}

function OptionView({ option: { value, label, gloss }, name, isChosen, note, onChoose }: OptionProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="ws-option">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={isChosen}
        aria-describedby={`${id}-gloss`}
        onChange={() => onChoose(value)}
      />
      <label for={id}>{label}</label>
      {note !== null && <span class="ws-note">{note}</span>}
      <span class="ws-gloss" id={`${id}-gloss`}>{gloss}</span>
    </div>
  );
}

interface WorkedProps {
  exercise: VoiceExercise;
  item: VoiceItem;
  worked: Worked<string>;
  number: number;
  level: number;
}

export function WorkedVoice({ exercise, item, worked, number, level }: WorkedProps): JSX.Element {
  const option = exercise.options.find(({ value }) => value === worked.response);
  return (
    <li class="ws-item" data-state="done" data-item={item.id}>
      <ItemHead exercise={exercise} item={item} number={number} level={level} />
      <p class="ws-text">{textOf(item.tokens)}</p>
      <p class="ws-worked">
        <strong>{option?.label ?? worked.response}.</strong> {worked.explanation}
      </p>
    </li>
  );
}
