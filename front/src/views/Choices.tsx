// A choice among options, each with a few words on what it means: native radio buttons, or checkboxes.

import type { ComponentChildren, JSX } from "preact";
import type { Option } from "../exercise.ts";
import { say, sequence } from "../wording.ts";
import { Content } from "./Content.tsx";
import { useUniqueId } from "./hooks.ts";

interface Props {
  class: string;
  legend: ComponentChildren;
  /** Whether the legend is a text to be read, and set like one. */
  isText?: boolean;
  /** Said under the legend. */
  hint?: string | undefined;
  options: readonly Option[];
  /** Checkboxes in place of radio buttons. */
  isSeveral?: boolean;
  chosen: readonly unknown[];
  /** What the key says, once the item is finished: then nothing can be chosen any more. Empty where there is no key to it. */
  keyed: readonly unknown[] | null;
  /** A pressed radio button, or a checkbox that was set or unset. */
  onChoose: (value: string) => void;
}

export function Choices({ legend, isText = false, hint, options, isSeveral = false, chosen, keyed, onChoose, ...rest }: Props): JSX.Element {
  const name = useUniqueId();
  return (
    <fieldset class={rest.class} disabled={keyed !== null} aria-describedby={hint && `${name}-hint`}>
      {isText ? <Content as="legend" class="ws-text">{legend}</Content> : <legend class="ws-question">{legend}</legend>}
      {hint && <p class="ws-quiet" id={`${name}-hint`}>{hint}</p>}
      <div class="ws-options">
        {options.map((option) => (
          <OptionView
            key={option.value}
            option={option}
            name={name}
            type={isSeveral ? "checkbox" : "radio"}
            isChosen={chosen.includes(option.value)}
            isKey={keyed?.length ? keyed.includes(option.value) : undefined}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OptionProps {
  option: Option;
  name: string;
  type: "radio" | "checkbox";
  isChosen: boolean;
  /** Undefined until the item is finished. */
  isKey: boolean | undefined;
  onChoose: (value: string) => void;
}

function OptionView({ option: { value, label, gloss }, name, type, isChosen, isKey, onChoose }: OptionProps): JSX.Element {
  const id = useUniqueId();
  const notes = isKey === undefined ? [] : [...(isChosen ? [say("yourAnswer")] : []), ...(isKey ? [say("keyAnswer")] : [])];
  return (
    <div class="ws-option">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={isChosen}
        aria-describedby={gloss === "" ? undefined : `${id}-gloss`}
        onChange={() => onChoose(value)}
      />
      <Content as="label" for={id}>{label}</Content>
      {notes.length > 0 && <span class="ws-note">{sequence(notes)}</span>}
      {gloss !== "" && <Content class="ws-gloss" id={`${id}-gloss`}>{gloss}</Content>}
    </div>
  );
}

/** The label of an option, to be read. */
export function Answer({ options, value }: { options: readonly Option[]; value: unknown }): JSX.Element {
  return <Content as="strong">{options.find((option) => option.value === value)?.label ?? String(value)}</Content>;
}
