// Stand-ins for what a browser or a notebook gives: storage, and a widget's model.

import type { AnswerEvent } from "../src/events.ts";
import type { ExerciseOf } from "../src/exercise.ts";
import type { Model } from "../src/hosts/kernel.ts";

/** Storage in memory, with room for so many characters, as a browser counts them. */
export class FakeStorage implements Storage {
  readonly #held = new Map<string, string>();
  /** How often a key was looked up by its place. */
  looks = 0;
  constructor(readonly room = Infinity) {}

  get length(): number {
    return this.#held.size;
  }
  get used(): number {
    return [...this.#held].flat().join("").length;
  }
  key(index: number): string | null {
    this.looks += 1;
    return [...this.#held.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#held.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const more = this.#held.has(key) ? value.length - (this.getItem(key) ?? "").length : key.length + value.length;
    if (this.room !== Infinity && this.used + more > this.room) throw new DOMException("full", "QuotaExceededError");
    this.#held.set(key, value);
  }
  removeItem(key: string): void {
    this.#held.delete(key);
  }
  clear(): void {
    this.#held.clear();
  }
}

type Message = Record<string, unknown>;

/** A model whose kernel answers as it is told to; undefined is silence. */
export class FakeModel implements Model {
  readonly sent: Message[] = [];
  readonly #values = new Map<string, unknown>();
  readonly #callbacks = new Map<string, Set<(message: unknown) => void>>();
  constructor(readonly kernel: (message: Message) => Message | undefined) {}

  get(name: string): unknown {
    return this.#values.get(name);
  }
  /** As when Python sets a traitlet. */
  set(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.#tell(`change:${name}`, undefined);
  }
  on(event: string, callback: (message: unknown) => void): void {
    this.#callbacks.set(event, new Set([...(this.#callbacks.get(event) ?? []), callback]));
  }
  off(event: string, callback: (message: unknown) => void): void {
    this.#callbacks.get(event)?.delete(callback);
  }
  send(message: unknown): void {
    this.sent.push(message as Message);
    const reply = this.kernel(message as Message);
    if (reply) queueMicrotask(() => this.#tell("msg:custom", reply));
  }
  listening(event: string): number {
    return this.#callbacks.get(event)?.size ?? 0;
  }
  #tell(event: string, message: unknown): void {
    for (const callback of [...(this.#callbacks.get(event) ?? [])]) callback(message);
  }
}

export const exercise: ExerciseOf<"voice"> = {
  format: "whosays-exercise/1",
  id: "lesson1.voice.test",
  kind: "voice",
  version: "0123456789abcdef",
  language: "en",
  title: "Whose voice?",
  task: "Choose.",
  article: "Article A",
  text_sha256: "ab".repeat(32),
  confidence: false,
  held: false,
  options: ["direct", "indirect", "own"].map((value) => ({ value, label: value, gloss: value })),
  items: [{ id: "s1", help: "alone", prompt: "Whose?", tokens: [["Rain", 0, 4], [", "], ["he", 6, 8], [" "], ["said", 9, 13], ["."]], lead: null }],
  back: {
    s1: {
      key: "indirect",
      readings: [],
      hints: { "": "Look." },
      explanations: { direct: "No marks.", indirect: "Yes.", own: "He said." },
      examples: { "": { text: "It will snow, she said.", why: "She is credited." } },
    },
  },
};

export function event(changes: Partial<AnswerEvent> = {}): AnswerEvent {
  return {
    format: "whosays-answers/1",
    event: "e1",
    store: "a",
    seq: 1,
    at: "2024-05-01T10:00:00.000Z",
    learner: null,
    action: "answer",
    exercise: exercise.id,
    exercise_version: exercise.version,
    text_sha256: exercise.text_sha256,
    item: "s1",
    response: "direct",
    confidence: null,
    ...changes,
  };
}
