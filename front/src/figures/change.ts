// Before and after: how many sound items a learner trusted, and how many weak ones they doubted. Python counts
// alike, `src/whosays/report/change.py`, and says there what is reckoned, and from when on.

import type { Exercise, ExerciseOf } from "../exercise.ts";
import { listed, say, spoken } from "../wording.ts";
import { type Bar, type Change, type Group, type Responses, appearances, percentOf } from "./drawing.ts";
import type { Elsewhere } from "./profile.ts";

/** By how many items there are: the z of 0, 1, … and all of them trusted, in ten-thousandths. */
export type ZTables = Readonly<Record<string, readonly number[]>>;

type Sourced = keyof typeof appearances.sourced;
type Time = keyof typeof appearances.times;

/** What the first answers made of the items of an exercise that are sourced in one way. */
interface Tally {
  readonly time: Time;
  readonly sourced: Sourced;
  readonly items: number;
  readonly answered: number;
  /** Sound ones trusted, weak ones doubted. */
  readonly met: number;
}

interface Sitting {
  readonly time: Time;
  readonly title: string;
  readonly isBegun: boolean;
  readonly open: number;
  readonly tallies: readonly [sound: Tally, weak: Tally];
}

const Z_UNIT = 10_000;

/** A group for each way to be sourced, a bar for each time. `before` stands in the lesson `elsewhere`. */
export function changeOf(
  before: ExerciseOf<"choose">,
  after: ExerciseOf<"choose">,
  firstAnswers: (exercise: Exercise) => Responses,
  elsewhere: Elsewhere,
  z: ZTables,
): Change {
  const start = sittingOf("before", before, firstAnswers(before));
  const now = sittingOf("after", after, firstAnswers(after));
  return {
    figure: "change",
    title: say("changeTitle"),
    words: [...paragraphs(start, now, elsewhere, z)].join("\n"),
    groups: now.open > 0 ? [] : kindsOf([start, now]).map(groupOf),
    scale: say("changeScale"),
    lesson: elsewhere.title,
    notebook: elsewhere.notebook,
  };
}

function sittingOf(time: Time, { title, items, back }: ExerciseOf<"choose">, answers: Responses): Sitting {
  const asked = items.filter(({ worked }) => !worked);
  const tally = (sourced: Sourced): Tally => {
    const own = asked.filter(({ id }) => back?.[id]?.key === sourced);
    const answered = own.filter(({ id }) => answers.has(id));
    const met = answered.filter(({ id }) => (answers.get(id) === "sound") === (sourced === "sound"));
    return { time, sourced, items: own.length, answered: answered.length, met: met.length };
  };
  const answered = asked.filter(({ id }) => answers.has(id)).length;
  return { time, title, isBegun: answered > 0, open: asked.length - answered, tallies: [tally("sound"), tally("weak")] };
}

/** The tallies of several times, by the way to be sourced. */
function kindsOf(sittings: readonly Sitting[]): Tally[][] {
  return [sittings.map(({ tallies: [sound] }) => sound), sittings.map(({ tallies: [, weak] }) => weak)];
}

function groupOf(tallies: readonly Tally[]): Group {
  const sourced = tallies[0]?.sourced ?? "sound";
  return { letter: appearances.sourced[sourced].letter, name: say(`changeKind.${sourced}`), language: spoken().lang, bars: tallies.map(barOf) };
}

function barOf({ time, answered, met }: Tally): Bar {
  const share = answered === 0 ? 0 : percentOf(met, answered);
  return {
    name: say(`changeTime.${time}`),
    count: met,
    share,
    said: answered === 0 ? say("changeNone") : say("changeShare", { count: met, n: answered, percent: share }),
    pattern: appearances.times[time].pattern,
    language: spoken().lang,
  };
}

function* paragraphs(start: Sitting, now: Sitting, { title: lesson }: Elsewhere, z: ZTables): Generator<string> {
  const begun = [start, now].filter(({ isBegun }) => isBegun);
  const noStart = start.isBegun ? [] : [say("changeNoStart", { lesson })];
  if (now.open > 0) {
    yield [say("changeOpen", { n: now.open, title: now.title }), ...noStart].join(" ");
    return;
  }
  const lacking = start.isBegun && start.open > 0 ? [say("changeStartOpen", { n: start.open })] : noStart;
  yield [...kindsOf(begun).map(countsOf), say("firstCounted"), ...lacking].join(" ");
  yield* measured(begun.filter(({ open }) => open === 0), z);
  const answered = begun.flatMap(({ tallies }) => tallies.map((tally) => tally.answered)).filter((n) => n > 0);
  yield [say("changeFew", { percent: percentOf(1, Math.min(...answered)) }), say("changeMeaning")].join(" ");
}

function countsOf(tallies: readonly Tally[]): string {
  const counts = tallies
    .filter(({ answered }) => answered > 0)
    .map(({ time, met, answered }) => at(time, say("changeCount", { count: met, n: answered })));
  return say("changeCounts", { kind: say(`changeKind.${tallies[0]?.sourced ?? "sound"}`), counts: listed(counts) });
}

/** A paragraph on d′ and one on c, of exercises of which every item is answered. */
function* measured(sittings: readonly Sitting[], z: ZTables): Generator<string> {
  const all = sittings.map(({ time, tallies }) => ({ time, ...measuresOf(tallies, z) }));
  const most = decimal(Math.max(...all.map((each) => each.most)));
  const told = say("changeApart", { values: listed(all.map(({ time, apart }) => at(time, decimal(apart)))), most });
  yield all.some(({ apart }) => apart < 0) ? `${told} ${say("changeBelow")}` : told;
  yield `${say("changeLean", { values: listed(all.map(({ time, lean }) => at(time, leaning(lean)))) })} ${say("changeHalf")}`;
}

/** d′, c, and the highest d′ that there could be, in tenths. */
function measuresOf([sound, weak]: Sitting["tallies"], z: ZTables): { apart: number; lean: number; most: number } {
  const zOf = (items: number, trusted: number): number => z[items]?.[trusted] ?? 0;
  const hits = zOf(sound.items, sound.met);
  const alarms = zOf(weak.items, weak.items - weak.met);
  return {
    apart: tenths(hits - alarms, Z_UNIT),
    // c is half of this, so its unit counts twice.
    lean: tenths(-hits - alarms, 2 * Z_UNIT),
    most: tenths(zOf(sound.items, sound.items) - zOf(weak.items, 0), Z_UNIT),
  };
}

function at(time: Time, what: string): string {
  return say(`changeAt.${time}`, { what });
}

function leaning(value: number): string {
  return say(value > 0 ? "changeDoubting" : value < 0 ? "changeTrusting" : "changeNeither", { value: decimal(value) });
}

/** How many tenths of the unit a number is; halves are rounded away from 0, on both sides. */
function tenths(number: number, unit: number): number {
  return Math.sign(number) * Math.floor((20 * Math.abs(number) + unit) / (2 * unit));
}

function decimal(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? "−" : ""}${Math.floor(size / 10)}.${size % 10}`;
}
