// Mentions tied together, to be read: for each source its words, and what is no source.

import type { ComponentChildren, JSX } from "preact";
import type { Mention, Ties } from "../exercise.ts";
import { NOBODY, groupsIn } from "../ties.ts";
import { phrase, quoted, say } from "../wording.ts";
import { Content } from "./Content.tsx";

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
  const wordingsOf = (ids: readonly string[]): ComponentChildren => counted(mentions.filter(({ id }) => ids.includes(id)).map((mention) => mention.words));
  const none = mentions.flatMap(({ id }) => (ties[id] === NOBODY ? [id] : []));
  return (
    <>
      {tellsSingleSource && single && <p>{singleSource(...single)}</p>}
      <dl class="ws-groups">
        {[...groups, ...(none.length > 0 ? [[NOBODY, none] as const] : [])].map(([group, ids]) => (
          <div key={group}>
            <dt><GroupName group={group} /></dt>
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

/** The same, to be read. */
export function GroupName({ group }: { group: string }): JSX.Element {
  return group === NOBODY || isNumber(group) ? <>{nameOf(group)}</> : <Content>{group}</Content>;
}

function singleSource(group: string, { length: n }: readonly string[]): ComponentChildren {
  return isNumber(group) ? say("singleSource", { n }) : phrase("singleSourceNamed", { n, name: <Content>{group}</Content> });
}

/** Names stay in the order in which the text brings them up. */
function byNumber([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return isNumber(one) && isNumber(other) ? Number(one) - Number(other) : 0;
}

/** Each wording once, with how often it is there. */
function counted(mentions: readonly string[]): ComponentChildren {
  const times = new Map<string, number>();
  for (const mention of mentions) times.set(mention, (times.get(mention) ?? 0) + 1);
  const said = [...times].map(([own, n]) => {
    const mention = <Content>{quoted(own)}</Content>;
    return n > 1 ? phrase("mentionTimes", { mention, n }) : mention;
  });
  return said.reduce((list, next) => phrase("listNext", { list, next }));
}
