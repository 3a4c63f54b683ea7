// An item of kind match: which mentions lead to one and the same source? Each mention is tied to a number,
// and what has the same number is one source. What the numbers come to is listed underneath.

import type { JSX } from "preact";
import type { Mention, Ties } from "../exercise.ts";
import { entriesOf } from "../json.ts";
import { NOBODY, isTiedTo, standIns } from "../ties.ts";
import { phrase, quoted, say } from "../wording.ts";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { GroupName, Groups, nameOf } from "./Groups.tsx";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView, SolvedProps } from "./kind.ts";

export const match: KindView<"match"> = {
  View: MatchView,
  Stem: ({ item }) => (
    <ol class="ws-mentions">
      {item.mentions.map((mention) => (
        <Content as="li" class="ws-text"><InContext mention={mention} /></Content>
      ))}
    </ol>
  ),
  Solved,
  // An answer has numbers; the key has the names.
  tellsKey: "always",
};

function MatchView(props: ItemProps<"match">): JSX.Element {
  const { item: { mentions, groups }, standing } = props;
  const choices = [...Array.from({ length: groups }, (_, place) => String(place + 1)), NOBODY];
  const ids = mentions.map(({ id }) => id);
  const [ties, setTies] = useDraft<Ties>(standing, (response) => tiesIn(response, ids, choices));
  const finished = isFinished(standing);
  const key = finished ? (entriesOf(standing?.feedback.key) as Ties) : null;
  const found = key && standIns(key, ties, ids);
  const open = ids.filter((id) => ties[id] === undefined).length;

  const collect = (): Collected => (open > 0 ? { wanted: say("mentionsOpen", { n: open }) } : { response: ties });

  /** What is said beside a mention once the item is finished. */
  function noteOn(mention: string): Note | null {
    const source = key?.[mention];
    if (source === undefined || found === null) return null;
    if (ties[mention] === undefined) return { source, agrees: null };
    const isTied = (to: unknown): boolean => typeof to === "string" && isTiedTo(to, mention, ties, found);
    const isReading = standing?.feedback.readings.some(({ field, value }) => field === mention && isTied(value));
    return { source, agrees: isTied(source) ? "key" : isReading ? "reading" : "nothing" };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <ol class="ws-mentions">
        {mentions.map((mention) => (
          <MentionView
            key={mention.id}
            mention={mention}
            choices={choices}
            chosen={ties[mention.id]}
            isLocked={finished}
            note={noteOn(mention.id)}
            onChoose={(group) => setTies({ ...ties, [mention.id]: group })}
          />
        ))}
      </ol>
      <YourGroups mentions={mentions} ties={ties} />
    </ItemFrame>
  );
}

/** Of a response that may be anything, what ties the mentions of this item. */
function tiesIn(response: unknown, mentions: readonly string[], choices: readonly string[]): Ties {
  const entries = Object.entries(entriesOf(response));
  return Object.fromEntries(
    entries.flatMap(([mention, group]) =>
      mentions.includes(mention) && typeof group === "string" && choices.includes(group) ? [[mention, group]] : [],
    ),
  );
}

/** What the key says of a mention, and what the answer agrees with, where there is one. */
interface Note {
  readonly source: string;
  readonly agrees: "key" | "reading" | "nothing" | null;
}

interface MentionProps {
  mention: Mention;
  choices: readonly string[];
  chosen: string | undefined;
  isLocked: boolean;
  note: Note | null;
  onChoose: (group: string) => void;
}

/** Named by the words alone; the sentence around them describes it. */
function MentionView({ mention, choices, chosen, isLocked, note, onChoose }: MentionProps): JSX.Element {
  const id = useUniqueId();
  return (
    <li data-mention={mention.id}>
      <fieldset aria-label={quoted(mention.words)} aria-describedby={`${id}-context`} disabled={isLocked}>
        <Content as="legend" class="ws-text" id={`${id}-context`}><InContext mention={mention} /></Content>
        <div class="ws-ties">
          <span class="ws-quiet" aria-hidden="true">{say("source")}</span>
          {choices.map((group) => (
            <label class="ws-tie">
              <input
                type="radio"
                name={id}
                value={group}
                aria-label={nameOf(group)}
                checked={group === chosen}
                onChange={() => onChoose(group)}
              />
              {group === NOBODY ? say("notASource") : group}
            </label>
          ))}
        </div>
      </fieldset>
      {note && (
        <p class="ws-note">
          {phrase("keySays", { source: <GroupName group={note.source} /> })}
          {note.agrees && <> · {note.agrees === "nothing" ? <strong>{say("tied.nothing")}</strong> : say(`tied.${note.agrees}`)}</>}
        </p>
      )}
    </li>
  );
}

function InContext({ mention: { before, words: own, after } }: { mention: Mention }): JSX.Element {
  return <>{before}<strong class="ws-mention">{own}</strong>{after}</>;
}

/** What the learner has tied so far: without it, one would have to remember who each number is. */
function YourGroups({ mentions, ties }: { mentions: readonly Mention[]; ties: Ties }): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="ws-yours" role="group" aria-labelledby={id}>
      <p class="ws-lead-in" id={id}>{say("yourGroups")}</p>
      {Object.keys(ties).length === 0 ? <p class="ws-quiet">{say("nothingTied")}</p> : <Groups mentions={mentions} ties={ties} />}
    </div>
  );
}

function Solved({ item, response }: SolvedProps<"match">): JSX.Element {
  return <Groups mentions={item.mentions} ties={response} tellsSingleSource />;
}
