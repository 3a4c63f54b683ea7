// An item of kind write: a sample to score by a rubric, or a text to write and then to score oneself.

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Criterion, Scores, WriteItem } from "../exercise.ts";
import type { Reply } from "../hosts/host.ts";
import { entriesOf } from "../json.ts";
import { say } from "../wording.ts";
import { countWords, hasWord, wordsWritten } from "../writing.ts";
import { Choices } from "./Choices.tsx";
import { Content, useContent } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView, SolvedProps, StemProps } from "./kind.ts";

export const write: KindView<"write"> = {
  View: WriteView,
  Stem,
  Solved,
  Told: ({ item, answered }) => (isOwn(item) && answered !== null ? <p>{say("selfScored")}</p> : null),
  asksInside: isOwn,
};

/** What the learner has written and scored so far. */
interface Draft {
  readonly text: string;
  readonly scores: Scores;
}

function WriteView(props: ItemProps<"write">): JSX.Element {
  const { item, standing, host } = props;
  const finished = isFinished(standing);
  const [{ text, scores }, setDraft] = useDraft<Draft>(standing, draftIn);
  const keyed = finished ? scoresIn(standing?.feedback.key) : null;
  const isKept = useRef(false);
  const written = useRef("");
  written.current = text === "" ? written.current : text;

  // Try again opens the scores; but nobody should have to write a text anew to mend it.
  // Where the item was begun anew elsewhere, or the record deleted, the text goes too.
  useLayoutEffect(() => {
    if (standing !== undefined) return;
    if (isKept.current) setDraft({ text: written.current, scores: {} });
    else written.current = "";
    isKept.current = false;
  }, [standing === undefined]);

  async function redo(id: string): Promise<Reply> {
    isKept.current = true;
    const reply = await host.redo(id);
    if (reply.problem !== null) isKept.current = false;
    return reply;
  }

  function collect(): Collected {
    const open = item.rubric.filter(({ value }) => scores[value] === undefined).length;
    if (isOwn(item) && !hasWord(text)) return { wanted: say("writeFirst") };
    if (open > 0) return { wanted: say("scoresOpen", { n: open }) };
    const asked = Object.fromEntries(item.rubric.map(({ value }) => [value, scores[value] ?? NaN]));
    return { response: isOwn(item) ? { text, scores: asked } : { scores: asked } };
  }

  return (
    <ItemFrame {...props} host={{ ...host, redo }} collect={collect}>
      {isOwn(item) && finished && <Stem {...props} />}
      {isOwn(item) && finished && text !== "" && <Text text={text} />}
      {isOwn(item) && !finished && <Sheet item={item} text={text} onWrite={(fresh) => setDraft({ text: fresh, scores })} />}
      {item.sample !== null && <Text text={item.sample} />}
      <div class="ws-rubric">
        {isOwn(item) && <p class="ws-question">{say("scoreYourText")}</p>}
        {item.rubric.map(({ value, label, levels }) => (
          <Choices
            key={value}
            class="ws-criterion"
            legend={<Content>{label}</Content>}
            options={levels.map((gloss, place) => ({ value: String(place + 1), label: String(place + 1), gloss }))}
            chosen={[String(scores[value])]}
            keyed={keyed && [String(keyed[value])]}
            onChoose={(level) => setDraft({ text, scores: { ...scores, [value]: Number(level) } })}
          />
        ))}
      </div>
    </ItemFrame>
  );
}

interface SheetProps {
  item: WriteItem;
  text: string;
  onWrite: (text: string) => void;
}

/** Where the text is written. Its length is there to be looked up, not announced at every key. */
function Sheet({ item: { prompt, target }, text, onWrite }: SheetProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="ws-sheet">
      <Content as="label" class="ws-question" for={id}>{prompt}</Content>
      <textarea
        id={id}
        rows={10}
        value={text}
        {...useContent()}
        aria-describedby={`${id}-count`}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <p class="ws-quiet" id={`${id}-count`}>{wordsWritten(countWords(text), target)}</p>
    </div>
  );
}

function Stem({ item }: StemProps<"write">): JSX.Element {
  return (
    <>
      <Content as="p" class="ws-question">{item.prompt}</Content>
      {item.sample !== null && <Text text={item.sample} />}
    </>
  );
}

function Text({ text }: { text: string }): JSX.Element {
  return <Content as="blockquote" class="ws-text ws-written">{text}</Content>;
}

function Solved({ item, response }: SolvedProps<"write">): JSX.Element {
  // A key is nothing but scores; a response names them.
  const { text, scores } = "scores" in response && typeof response.scores === "object" ? draftIn(response) : { text: "", scores: scoresIn(response) };
  return (
    <>
      {text !== "" && <Text text={text} />}
      <dl class="ws-levels">
        {item.rubric.map((criterion) => (
          <div>
            <dt><Content>{criterion.label}</Content></dt>
            <dd>{levelOf(criterion, scores[criterion.value])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function levelOf({ levels }: Criterion, level: number | undefined): string {
  return level === undefined ? "" : say("level", { level, description: levels[level - 1] ?? "" });
}

function isOwn({ sample }: WriteItem): boolean {
  return sample === null;
}

function draftIn(response: unknown): Draft {
  const { text, scores } = entriesOf(response);
  return { text: typeof text === "string" ? text : "", scores: scoresIn(scores) };
}

function scoresIn(value: unknown): Scores {
  return Object.fromEntries(Object.entries(entriesOf(value)).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}
