// Where words are marked: the words themselves, a switch for marking runs, what was just done,
// and the list of all that is marked, from which every mark can be taken away.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Label, Option, Token } from "../exercise.ts";
import { type Marked, type Run, quote, runsIn, withLabel, without } from "../marked.ts";
import { textOf } from "../spans.ts";
import { type Tags, tagsFor } from "../tags.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";
import { useUniqueId } from "./hooks.ts";
import { TagName } from "./Sentence.tsx";
import { Words } from "./Words.tsx";

interface Props {
  tokens: readonly Token[];
  /** The parts; a mark's label is the value of one. */
  options: readonly Option[];
  /** What a part is called inside a sentence. */
  nameOf: (label: Label) => string;
  /** Which part the next words are marked as. */
  label: Label;
  marked: Marked;
  onChange: (marked: Marked) => void;
  /** Words that are marked for the learner, and locked. */
  given?: Marked;
  isFinished: boolean;
  /** Whether nothing was answered yet, or all was begun anew. */
  isNew: boolean;
  /** The accessible name of the words, and that of the switch where its own is not enough. */
  name: string;
  runName?: string;
  /** The id of the text that says how to mark. */
  howTo: string;
  /** What stands before the switch, such as a choice of parts. */
  children?: ComponentChildren;
}

const NONE: Marked = new Map();

export function Surface(props: Props): JSX.Element {
  const { tokens, options, nameOf, label, marked, onChange, given = NONE, isFinished: finished, name, runName, children } = props;
  const [isByRun, setIsByRun] = useState(false);
  const [said, setSaid] = useState("");
  const tags = tagsFor(options);

  useLayoutEffect(() => setSaid(""), [props.isNew]);

  /** Marks the words; if they all are marked as this part already, takes the marks away. */
  function toggle(indices: readonly number[]): void {
    const free = indices.filter((index) => !given.has(index));
    if (finished) return setSaid(say("lockedNow"));
    if (free.length === 0) return setSaid(say("givenStays"));
    if (free.every((index) => marked.get(index) === label)) return remove(free);
    onChange(withLabel(marked, free, label));
    setSaid(say("markedAs", { label: nameOf(label), quoted: quote(tokens, free) }));
  }

  function remove(indices: readonly number[]): void {
    const gone = indices.filter((index) => marked.has(index));
    if (finished) return setSaid(say("lockedNow"));
    if (gone.length === 0) return setSaid(indices.some((index) => given.has(index)) ? say("givenStays") : say("nothingToRemove"));
    onChange(without(marked, gone));
    setSaid(say("removed", { label: nameOf(marked.get(gone[0] ?? -1) ?? ""), quoted: quote(tokens, gone) }));
  }

  function nameOfWord(index: number, word: string): string | undefined {
    const own = marked.get(index);
    const fixed = given.get(index);
    if (fixed !== undefined) return say("givenWord", { word, label: nameOf(fixed) });
    return own === undefined ? undefined : say("markedWord", { word, label: nameOf(own) });
  }

  return (
    <div class="ws-mark">
      <div class="ws-pens">
        {children}
        <button
          type="button"
          aria-label={runName}
          aria-pressed={isByRun}
          aria-disabled={finished}
          onClick={() => {
            if (finished) return;
            setIsByRun(!isByRun);
            setSaid(isByRun ? say("markRunOff") : say("markRunHelp"));
          }}
        >
          {say("markRun")}
        </button>
      </div>
      <Content as="p" class="ws-hidden">{textOf(tokens)}</Content>
      <Words
        tokens={tokens}
        options={options}
        tags={tags}
        marked={new Map([...marked, ...given])}
        isFixed={(index) => finished || given.has(index)}
        nameOf={nameOfWord}
        isByRun={isByRun && !finished}
        name={name}
        howTo={props.howTo}
        onToggle={toggle}
        onRemove={remove}
        onSay={setSaid}
      />
      <p class="ws-said" role="status">{said}</p>
      <YourMarks
        runs={runsIn(marked)}
        options={options}
        nameOf={nameOf}
        tags={tags}
        quoteOf={(run) => quote(tokens, run.indices)}
        onRemove={finished ? null : (run) => remove(run.indices)}
      />
    </div>
  );
}

interface YourMarksProps {
  runs: readonly Run[];
  options: readonly Option[];
  nameOf: (label: Label) => string;
  tags: Tags;
  quoteOf: (run: Run) => string;
  /** Null where marks can no longer be taken away. */
  onRemove: ((run: Run) => void) | null;
}

function YourMarks({ runs, options, nameOf, tags, quoteOf, onRemove }: YourMarksProps): JSX.Element {
  const id = useUniqueId();
  const list = useRef<HTMLDivElement>(null);
  const removedAt = useRef<number | null>(null);

  // The pressed button is gone: the next one takes the focus, or the list itself when it is empty.
  useLayoutEffect(() => {
    if (removedAt.current === null) return;
    const buttons = list.current?.querySelectorAll("button") ?? [];
    (buttons[Math.min(removedAt.current, buttons.length - 1)] ?? list.current)?.focus();
    removedAt.current = null;
  });

  return (
    <div class="ws-yours" role="group" aria-labelledby={id} tabIndex={-1} ref={list}>
      <p class="ws-lead-in" id={id}>{say("yourMarks")}</p>
      {runs.length === 0 && <p class="ws-quiet">{say("nothingMarked")}</p>}
      {runs.length > 0 && (
        <ul>
          {runs.map((run, place) => {
            const label = options.find(({ value }) => value === run.label)?.label ?? run.label;
            return (
              <li key={`${run.label} ${run.indices.join()}`}>
                {options.length > 1 && <TagName letter={tags.get(run.label)} label={`${say("markLabel", { label })} `} />}
                <Content as="q">{quoteOf(run)}</Content>
                {onRemove && (
                  <button
                    type="button"
                    class="ws-small"
                    aria-label={say("removeMark", { label: nameOf(run.label), quoted: quoteOf(run) })}
                    onClick={() => {
                      removedAt.current = place;
                      onRemove(run);
                    }}
                  >
                    {say("remove")}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
