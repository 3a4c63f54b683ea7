// Stances by count: where a learner heard the reporting verbs place the outlet.

import type { ExerciseOf } from "../exercise.ts";
import { entriesOf } from "../json.ts";
import { listed, say } from "../wording.ts";
import { type Bars, type Responses, appearances, percentOf } from "./drawing.ts";

const LOOKS: Readonly<Record<string, { readonly pattern: string }>> = appearances.stances;

/** One bar for each stance, in the order of the options. */
export function stancesByCount({ language, title, options, items }: ExerciseOf<"stance">, responses: Responses): Bars {
  const coded = items.flatMap(({ id }) => (responses.has(id) ? [entriesOf(responses.get(id))["stance"]] : []));
  const bars = options.map(({ value, label }) => {
    const count = coded.filter((stance) => stance === value).length;
    return {
      name: label,
      count,
      share: coded.length === 0 ? 0 : percentOf(count, coded.length),
      said: String(count),
      pattern: LOOKS[value]?.pattern ?? "solid",
      language,
    };
  });
  const heard = bars.filter(({ count }) => count > 0);
  const told = say("stancesIn", { n: coded.length, total: items.filter(({ worked }) => !worked).length });
  const each = heard.map(({ count, name }) => say("stanceCount", { count, stance: name.toLowerCase() }));
  const words = heard.length === 0 ? told : `${told} ${say("stancesOf", { stances: listed(each) })}`;
  return { figure: "bars", title: say("stancesTitle", { title }), words, bars };
}
