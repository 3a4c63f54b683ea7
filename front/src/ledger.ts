// Events in order, all of them and by exercise, without sorting them anew for each answer.

import { type AnswerEvent, inOrder } from "./events.ts";

export class Ledger {
  readonly #held = new Map<string, AnswerEvent>();
  #all: readonly AnswerEvent[] = [];
  #byExercise = new Map<string, readonly AnswerEvent[]>();

  constructor(events: Iterable<AnswerEvent> = []) {
    this.add(events);
  }

  get all(): readonly AnswerEvent[] {
    return this.#all;
  }

  get size(): number {
    return this.#held.size;
  }

  of(exercise: string): readonly AnswerEvent[] {
    return this.#byExercise.get(exercise) ?? [];
  }

  has(event: string): boolean {
    return this.#held.has(event);
  }

  /** Adds the events that are not held yet; gives those, each once. */
  add(events: Iterable<AnswerEvent>): readonly AnswerEvent[] {
    const fresh: AnswerEvent[] = [];
    const shares = new Map<string, AnswerEvent[]>();
    for (const event of events) {
      if (this.#held.has(event.event)) continue;
      this.#held.set(event.event, event);
      fresh.push(event);
      const share = shares.get(event.exercise);
      if (share) share.push(event);
      else shares.set(event.exercise, [event]);
    }
    this.#all = together(this.#all, fresh);
    for (const [exercise, share] of shares) this.#byExercise.set(exercise, together(this.of(exercise), share));
    return fresh;
  }
}

/** Nearly always the new ones come last, and nothing need be sorted. */
function together(events: readonly AnswerEvent[], fresh: readonly AnswerEvent[]): readonly AnswerEvent[] {
  const inTurn = [...fresh].sort(inOrder);
  const [last, first] = [events.at(-1), inTurn[0]];
  const both = [...events, ...inTurn];
  return last && first && inOrder(last, first) > 0 ? both.sort(inOrder) : both;
}
