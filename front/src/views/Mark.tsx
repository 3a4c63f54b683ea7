// An item of kind mark: which words are the source, the cue, the content?
// Choose a part, mark words as that part; every mark is listed and can be taken away.

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MarkExercise, MarkItem, Option, Worked } from "../exercise.ts";
import { type Marked, type Run, markedIn, partsOf, quote, runsIn, withLabel, without } from "../marked.ts";
import { textOf, wordsIn } from "../spans.ts";
import { type Tags, tagsFor } from "../tags.ts";
import { words } from "../words.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, ItemHead, type ItemProps, isFinished } from "./Item.tsx";
import { MarkedSentence, TagName } from "./Sentence.tsx";
import { Words } from "./Words.tsx";

interface Props extends ItemProps<MarkExercise, MarkItem> {
  /** The id of the text that says how to mark. */
  howTo: string;
}

export function MarkView({ howTo, ...props }: Props): JSX.Element {
  const { exercise, item, standing } = props;
  const asked = exercise.options.filter(({ value }) => item.labels.includes(value));
  const all = wordsIn(item.tokens);
  const given = markedIn(all, item.given);
  const [label, setLabel] = useState(asked[0]?.value ?? "");
  const [draft, setDraft] = useState<Marked | null>(null);
  const [isByRun, setIsByRun] = useState(false);
  const [said, setSaid] = useState("");
  const sureOfNothing = useRef(false);

  const finished = isFinished(standing);
  const answered = typeof standing?.response === "object" && standing.response !== null ? markedIn(all, standing.response) : new Map();
  const marked: Marked = finished ? answered : (draft ?? answered);
  const nameOf = (value: string): string => exercise.options.find((option) => option.value === value)?.label.toLowerCase() ?? value;

  // Begun anew, here or in another tab: nothing is marked.
  useEffect(() => {
    setDraft(null);
    setSaid("");
  }, [standing === undefined]);

  /** Marks the words; if they all are marked as this part already, takes the marks away. */
  function toggle(indices: readonly number[]): void {
    const free = indices.filter((index) => !given.has(index));
    if (finished) return setSaid(words.lockedNow);
    if (free.length === 0) return setSaid(words.givenStays);
    if (free.every((index) => marked.get(index) === label)) return remove(free);
    setDraft(withLabel(marked, free, label));
    setSaid(words.markedAs(nameOf(label), quote(item.tokens, free)));
  }

  function remove(indices: readonly number[]): void {
    const gone = indices.filter((index) => marked.has(index));
    if (finished) return setSaid(words.lockedNow);
    if (gone.length === 0) return setSaid(indices.some((index) => given.has(index)) ? words.givenStays : words.nothingToRemove);
    setDraft(without(marked, gone));
    setSaid(words.removed(nameOf(marked.get(gone[0] ?? -1) ?? ""), quote(item.tokens, gone)));
  }

  function collect(): Collected {
    // A part may well be missing from a sentence, so nothing is an answer too; but not by a slip.
    if (marked.size === 0 && !sureOfNothing.current) {
      sureOfNothing.current = true;
      return { wanted: words.nothingMarkedSure };
    }
    sureOfNothing.current = false;
    return { response: partsOf(all, marked, item.labels) };
  }

  const tags = tagsFor(exercise.options);
  return (
    <ItemFrame {...props} collect={collect}>
      <div class="ws-mark">
        <div class="ws-pens">
          <Pens options={asked} tags={tags} chosen={label} isLocked={finished} onChoose={setLabel} />
          <button
            type="button"
            aria-pressed={isByRun}
            aria-disabled={finished}
            onClick={() => {
              if (finished) return;
              setIsByRun(!isByRun);
              setSaid(isByRun ? words.markRunOff : words.markRunHelp);
            }}
          >
            {words.markRun}
          </button>
        </div>
        <p class="ws-hidden">{textOf(item.tokens)}</p>
        <Words
          tokens={item.tokens}
          options={exercise.options}
          tags={tags}
          marked={new Map([...marked, ...given])}
          isFixed={(index) => finished || given.has(index)}
          nameOf={(index, word) => {
            const own = marked.get(index);
            const fixed = given.get(index);
            if (fixed !== undefined) return words.givenWord(word, nameOf(fixed));
            return own === undefined ? undefined : words.markedWord(word, nameOf(own));
          }}
          isByRun={isByRun && !finished}
          howTo={howTo}
          onToggle={toggle}
          onRemove={remove}
          onSay={setSaid}
        />
        <p class="ws-said" role="status">{said}</p>
        <YourMarks
          runs={runsIn(marked)}
          options={exercise.options}
          tags={tags}
          quoteOf={(run) => quote(item.tokens, run.indices)}
          onRemove={finished ? null : (run) => remove(run.indices)}
        />
      </div>
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
      <legend>{words.markAs}</legend>
      {options.map(({ value, label }) => (
        <label class="ws-label">
          <input type="radio" name={id} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <TagName letter={tags.get(value)} label={label} />
        </label>
      ))}
    </fieldset>
  );
}

interface YourMarksProps {
  runs: readonly Run[];
  options: readonly Option[];
  tags: Tags;
  quoteOf: (run: Run) => string;
  /** Null where marks can no longer be taken away. */
  onRemove: ((run: Run) => void) | null;
}

function YourMarks({ runs, options, tags, quoteOf, onRemove }: YourMarksProps): JSX.Element {
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
      <p class="ws-lead-in" id={id}>{words.yourMarks}</p>
      {runs.length === 0 && <p class="ws-quiet">{words.nothingMarked}</p>}
      {runs.length > 0 && (
        <ul>
          {runs.map((run, place) => {
            const label = options.find(({ value }) => value === run.label)?.label ?? run.label;
            return (
              <li key={`${run.label} ${run.indices.join()}`}>
                <TagName letter={tags.get(run.label)} label={`${label}: `} />
                <q>{quoteOf(run)}</q>
                {onRemove && (
                  <button
                    type="button"
                    class="ws-small"
                    aria-label={words.removeMark(label.toLowerCase(), quoteOf(run))}
                    onClick={() => {
                      removedAt.current = place;
                      onRemove(run);
                    }}
                  >
                    {words.remove}
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

interface WorkedProps {
  exercise: MarkExercise;
  item: MarkItem;
  worked: Worked<MarkItem["given"]>;
  number: number;
  level: number;
}

export function WorkedMark({ exercise, item, worked, number, level }: WorkedProps): JSX.Element {
  return (
    <li class="ws-item" data-state="done" data-item={item.id}>
      <ItemHead exercise={exercise} item={item} number={number} level={level} />
      <MarkedSentence item={item} parts={worked.response} options={exercise.options} />
      <p class="ws-worked">{worked.explanation}</p>
    </li>
  );
}
