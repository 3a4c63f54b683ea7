// Articles side by side: how often a learner heard each voice in them, and how many wordings of sources they marked.

import type { Exercise, ExerciseOf, Option } from "../exercise.ts";
import { entriesOf } from "../json.ts";
import { textOfRun } from "../marked.ts";
import { runsOf, spansIn, wordSet, wordsIn } from "../spans.ts";
import { listed, say } from "../wording.ts";
import { type Bar, type Group, type Profile, type Responses, appearances, percentOf } from "./drawing.ts";

/** The lesson whose answers are drawn; `notebook` is its place, seen from this page. */
export interface Elsewhere {
  readonly title: string;
  readonly notebook: string;
}

/** What a learner coded in one article. */
interface Tally {
  readonly article: string;
  /** The voices they heard, a sentence each, of so many asked. */
  readonly codes: readonly string[];
  readonly asked: number;
  /** How many sentences were worked for them. */
  readonly worked: number;
  /** All voices that are counted: what was worked alone says nothing of the learner, and is not. */
  readonly voices: readonly string[];
  /** The words they marked as a source, an attribution each, of so many in which it is asked for. */
  readonly wordings: readonly string[];
  readonly attributions: number;
}

type Answered = (exercise: Exercise) => Responses;

const LETTERS: Readonly<Record<string, { readonly letter: string } | undefined>> = appearances.voices;

/** A bar for each voice and each exercise that asks for it; one that asks for sources belongs to the article it is about. */
export function profileOf(exercises: readonly Exercise[], answered: Answered, elsewhere: Elsewhere): Profile {
  const voices = exercises.filter((exercise) => exercise.kind === "voice");
  const sources = exercises.filter((exercise) => exercise.kind === "mark");
  const tallies = voices.map((exercise) => tallyOf(exercise, sources, answered));
  const options = voices[0]?.options ?? [];
  const language = voices[0]?.language ?? "";
  return {
    figure: "profile",
    title: say("profileTitle", { articles: listed(tallies.map(({ article }) => article)) }),
    words: [...paragraphs(options, tallies, elsewhere)].join("\n"),
    groups: options.map((option) => groupOf(option, tallies, language)),
    scale: say("profileScale"),
    lesson: elsewhere.title,
    notebook: elsewhere.notebook,
  };
}

function tallyOf(voices: ExerciseOf<"voice">, sources: readonly ExerciseOf<"mark">[], answered: Answered): Tally {
  const asked = voices.items.filter(({ worked }) => !worked);
  const responses = answered(voices);
  const codes = asked.flatMap(({ id }) => (responses.has(id) ? [responses.get(id) as string] : []));
  const worked = voices.items.flatMap((item) => (item.worked ? [item.worked.response as string] : []));
  const marks = sources.filter(({ article }) => article === voices.article);
  return {
    article: voices.article,
    codes,
    asked: asked.length,
    worked: worked.length,
    voices: codes.length === 0 ? [] : [...codes, ...worked],
    wordings: marks.flatMap((exercise) => wordingsIn(exercise, answered(exercise))),
    attributions: marks.flatMap(({ items }) => items.filter(({ worked, labels }) => !worked && labels.includes("source"))).length,
  };
}

function wordingsIn({ items }: ExerciseOf<"mark">, responses: Responses): string[] {
  return items.flatMap(({ id, tokens, worked }) => {
    const spans = worked ? [] : spansIn(entriesOf(responses.get(id))["source"]);
    const runs = runsOf(wordSet(wordsIn(tokens), spans)).map((run) => textOfRun(tokens, run));
    return runs.length === 0 ? [] : [runs.join(" … ")];
  });
}

function groupOf({ value, label }: Option, tallies: readonly Tally[], language: string): Group {
  const bars = tallies.map((tally, place) => barOf(value, place, tally, language));
  return { letter: LETTERS[value]?.letter ?? appearances.notCoded.letter, name: label, language, bars };
}

function barOf(voice: string, place: number, { article, voices }: Tally, language: string): Bar {
  const count = timesIn(voices, voice);
  const share = voices.length === 0 ? 0 : percentOf(count, voices.length);
  const said = voices.length === 0 ? say("notCoded") : say("profileShare", { count, n: voices.length, percent: share });
  const pattern = appearances.articles[place % appearances.articles.length]?.pattern ?? "solid";
  return { name: article, count, share, said, pattern, language };
}

function* paragraphs(options: readonly Option[], tallies: readonly Tally[], { title }: Elsewhere): Generator<string> {
  if (tallies.every(({ codes, wordings }) => codes.length === 0 && wordings.length === 0)) {
    yield say("profileNothing", { lesson: title });
    return;
  }
  for (const tally of tallies) yield [...told(options, tally)].join(" ");
  yield say("profileMeaning");
}

function* told(options: readonly Option[], { article, codes, asked, worked, voices, wordings, attributions }: Tally): Generator<string> {
  yield say("profileCoded", { article, n: codes.length, total: asked });
  if (codes.length > 0 && worked > 0) yield say("workedToo", { n: worked });
  if (codes.length > 0) {
    yield say("profileStep", { percent: percentOf(1, voices.length) });
    const counts = options
      .map(({ value, label }) => ({ count: timesIn(voices, value), voice: label.toLowerCase() }))
      .filter(({ count }) => count > 0);
    yield say("profileCounts", { voices: listed(counts.map((each) => say("voiceCount", each))) });
  }
  if (attributions > 0) {
    const different = new Set(wordings.map((wording) => wording.toLowerCase())).size;
    yield say("profileSources", { n: different, marked: wordings.length, total: attributions });
  }
}

function timesIn(codes: readonly string[], voice: string): number {
  return codes.filter((code) => code === voice).length;
}
