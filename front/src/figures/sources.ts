// Sources by the share of words that a learner credited to them.

import type { ExerciseOf, MarkItem } from "../exercise.ts";
import { textOfRun } from "../marked.ts";
import { entriesOf } from "../json.ts";
import { runsOf, spansIn, wordSet, wordsIn } from "../spans.ts";
import { listed, quoted, say, spoken } from "../wording.ts";
import { type Bar, type Bars, type Responses, appearances, percentOf, sum } from "./drawing.ts";

/** One attribution as marked: the source's words, if any, and how many words it is about. */
interface Credit {
  readonly source: string;
  readonly words: number;
}

/**
 * Content words, by the words marked as their source; the same words, whatever their case, are one source.
 * An attribution of which a part was given, or in which nothing is marked as content, is left out.
 */
export function sourcesByWords({ language, title, items }: ExerciseOf<"mark">, responses: Responses): Bars {
  const asked = items.filter((item) => !item.worked && ["source", "content"].every((part) => item.labels.includes(part)));
  const counted = asked.map((item) => creditIn(item, responses.get(item.id))).filter(({ words }) => words > 0);
  const bars = barsOf(counted, language);
  return { figure: "bars", title: say("sourcesTitle", { title }), words: inWords(bars, counted.length, asked.length), bars };
}

function creditIn({ tokens }: MarkItem, response: unknown): Credit {
  const words = wordsIn(tokens);
  const marked = (part: string): ReadonlySet<number> => wordSet(words, spansIn(entriesOf(response)[part]));
  const source = runsOf(marked("source")).map((run) => textOfRun(tokens, run));
  return { source: source.join(" … "), words: marked("content").size };
}

/** The longest first, of equals the one that came first; nobody comes last. */
function barsOf(counted: readonly Credit[], language: string): Bar[] {
  const names = new Map<string, { label: string; count: number }>();
  for (const { source, words } of counted) {
    const name = source.toLowerCase();
    const before = names.get(name) ?? { label: source, count: 0 };
    names.set(name, { ...before, count: before.count + words });
  }
  const all = sum(counted.map(({ words }) => words));
  return [...names]
    .sort(([one, { count }], [other, { count: next }]) => Number(one === "") - Number(other === "") || next - count)
    .map(([name, { label, count }]) => {
      const share = percentOf(count, all);
      return {
        name: name === "" ? say("nobodyNamed") : quoted(label),
        count,
        share,
        said: say("sourceSaid", { n: count, percent: share }),
        pattern: appearances.sources[name === "" ? "nobody" : "named"].pattern,
        language: name === "" ? spoken().lang : language,
      };
    });
}

function inWords(bars: readonly Bar[], counted: number, asked: number): string {
  const told = say("creditedIn", { n: counted, total: asked });
  if (bars.length === 0) return told;
  const shares = bars.map(({ name, share }, place) =>
    say(place === 0 ? "firstSource" : "nextSource", { source: name, percent: share }),
  );
  const words = sum(bars.map(({ count }) => count));
  return `${told} ${say("sourcesOf", { words, shares: listed(shares) })} ${say("sourcesCounted")}`;
}
