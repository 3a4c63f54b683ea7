// The strip of voices: each sentence of an article as a learner coded it, in the order of the text.

import type { ExerciseOf, Option, Token } from "../exercise.ts";
import { wordsIn } from "../spans.ts";
import { listed, say } from "../wording.ts";
import { type Block, type Responses, type Strip, percentOf, sum } from "./drawing.ts";

/** Once the learner has coded a sentence, those that were worked for them stand in it as well. */
export function stripOfVoices({ language, title, options, items }: ExerciseOf<"voice">, responses: Responses): Strip {
  const worked = responses.size > 0 ? items.flatMap((item) => (item.worked ? [[item.id, item.worked.response] as const] : [])) : [];
  const codes = new Map<string, unknown>([...responses, ...worked]);
  const inText = [...items].sort((one, other) => startOf(one.tokens) - startOf(other.tokens));
  const blocks = inText.map(({ id, tokens }, place) => ({
    item: id,
    number: String(place + 1),
    words: wordsIn(tokens).length,
    code: (codes.get(id) as string | undefined) ?? null,
  }));
  return {
    figure: "strip",
    title: say("pictureTitle", { title }),
    words: voicesInWords(options, blocks, worked.length),
    blocks,
    legend: options.map(({ value, label }) => ({ code: value, label })),
    language,
    axis: say("pictureAxis"),
    empty: say("notCoded"),
  };
}

export function voicesInWords(
  options: readonly Pick<Option, "value" | "label">[],
  blocks: readonly Pick<Block, "words" | "code">[],
  worked = 0,
): string {
  const coded = blocks.filter(({ code }) => code !== null);
  const mine = say("codedOf", { n: coded.length - worked, total: blocks.length - worked });
  const counted = worked > 0 ? `${mine} ${say("workedToo", { n: worked })}` : mine;
  const all = wordsOf(coded);
  const shares = options.flatMap(({ value, label }) => {
    const own = wordsOf(coded.filter(({ code }) => code === value));
    return own > 0 ? [{ percent: percentOf(own, all), voice: label.toLowerCase() }] : [];
  });
  if (shares.length === 0) return counted;
  const list = shares.map((share, place) => say(place === 0 ? "firstShare" : "nextShare", share));
  return `${counted} ${say("sharesOf", { words: all, shares: listed(list) })}`;
}

function wordsOf(blocks: readonly Pick<Block, "words">[]): number {
  return sum(blocks.map(({ words }) => words));
}

function startOf(tokens: readonly Token[]): number {
  return wordsIn(tokens)[0]?.[1] ?? 0;
}
