// Mentions tied together, to be read: for each source its words, and what is no source.

import type { JSX } from "preact";
import type { Mention, Ties } from "../exercise.ts";
import { NOBODY, groupsIn } from "../ties.ts";
import { quoted, say, sequence } from "../wording.ts";

interface Props {
  mentions: readonly Mention[];
  /** Numbers of groups, as a learner gives them, or names of sources, as the key does. */
  ties: Ties;
  /** Whether to say so where all lead to one source. */
  tellsSingleSource?: boolean;
}

export function Groups({ mentions, ties, tellsSingleSource = false }: Props): JSX.Element {
  const groups = [...groupsIn(ties, mentions.map(({ id }) => id))].sort(byNumber);
  const [single] = groups.length === 1 ? groups : [];
  const wordingsOf = (ids: readonly string[]): string => counted(mentions.filter(({ id }) => ids.includes(id)).map((mention) => mention.words));
  const none = mentions.flatMap(({ id }) => (ties[id] === NOBODY ? [id] : []));
  return (
    <>
      {tellsSingleSource && single && <p>{singleSource(...single)}</p>}
      <dl class="ws-groups">
        {[...groups, ...(none.length > 0 ? [[NOBODY, none] as const] : [])].map(([group, ids]) => (
          <div key={group}>
            <dt>{nameOf(group)}</dt>
            <dd>{wordingsOf(ids)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a group is called: a number, or the name of a source. */
export function nameOf(group: string): string {
  if (group === NOBODY) return say("notASource");
  return isNumber(group) ? say("sourceNumber", { number: group }) : group;
}

const isNumber = (group: string): boolean => /^\d+$/.test(group);

function singleSource(group: string, { length }: readonly string[]): string {
  return isNumber(group) ? say("singleSource", { n: length }) : say("singleSourceNamed", { n: length, name: group });
}

/** Names stay in the order in which the text brings them up. */
function byNumber([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return isNumber(one) && isNumber(other) ? Number(one) - Number(other) : 0;
}

/** Each wording once, with how often it is there. */
function counted(mentions: readonly string[]): string {
  const times = new Map<string, number>();
  for (const mention of mentions) times.set(mention, (times.get(mention) ?? 0) + 1);
  const said = [...times].map(([own, n]) => {
    const mention = quoted(own);
    return n > 1 ? say("mentionTimes", { mention, n }) : mention;
  });
  return sequence(said);
}
