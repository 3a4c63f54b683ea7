// Mentions tied together, to be read: for each source its words, and what is no source.

import type { JSX } from "preact";
import type { Mention, Ties } from "../exercise.ts";
import { NOBODY, groupsIn } from "../ties.ts";
import { words } from "../words.ts";

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
  const quoted = (ids: readonly string[]): string => counted(mentions.filter(({ id }) => ids.includes(id)).map((mention) => mention.words));
  const none = mentions.flatMap(({ id }) => (ties[id] === NOBODY ? [id] : []));
  return (
    <>
      {tellsSingleSource && single && <p>{words.singleSource(single[1].length, isNumber(single[0]) ? null : single[0])}</p>}
      <dl class="ws-groups">
        {[...groups, ...(none.length > 0 ? [[NOBODY, none] as const] : [])].map(([group, ids]) => (
          <div key={group}>
            <dt>{nameOf(group)}</dt>
            <dd>{quoted(ids)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a group is called: a number, or the name of a source. */
export function nameOf(group: string): string {
  if (group === NOBODY) return words.notASource;
  return isNumber(group) ? words.sourceNumber(group) : group;
}

const isNumber = (group: string): boolean => /^\d+$/.test(group);

/** Names stay in the order in which the text brings them up. */
function byNumber([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return isNumber(one) && isNumber(other) ? Number(one) - Number(other) : 0;
}

/** Each wording once, with how often it is there. */
function counted(mentions: readonly string[]): string {
  const times = new Map<string, number>();
  for (const mention of mentions) times.set(mention, (times.get(mention) ?? 0) + 1);
  return [...times].map(([mention, n]) => `“${mention}”${n > 1 ? ` (${words.times(n)})` : ""}`).join(", ");
}
