// The page's append-only record of what a learner did, kept in the browser.
// Each event has its own key in localStorage, so two tabs never overwrite one another.

import { type AnswerEvent, asLines, inOrder, readEvent } from "./events.ts";
import { localStorageIfAllowed } from "./storage.ts";
import { uuid } from "./uuid.ts";

const EVENT = "whosays/1/event/";
const STORE = "whosays/1/store";

/** What is said of a new event; the record adds the rest. */
export type Draft = Omit<AnswerEvent, "format" | "event" | "store" | "seq" | "at" | "learner">;

export class AnswerRecord {
  readonly #storage: Storage | null;
  #stored = new Map<string, AnswerEvent>();
  /** What storage would not take: it lasts as long as the page. */
  readonly #unsaved = new Map<string, AnswerEvent>();
  /** The record's name where none can be stored. */
  #pageStore = uuid();
  #listeners = new Set<() => void>();
  #isKept: boolean;

  /** @param storage localStorage, or null where the browser forbids it. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
    this.#isKept = storage !== null;
    this.#reload();
  }

  /** All events, in order. */
  events(): readonly AnswerEvent[] {
    return [...this.#stored.values(), ...this.#unsaved.values()].sort(inOrder);
  }

  /** Whether what is done here will still be here tomorrow. */
  get isKept(): boolean {
    return this.#isKept;
  }

  append(drafts: readonly Draft[]): void {
    this.#reload();
    const last = this.events().at(-1)?.seq ?? 0;
    for (const [index, draft] of drafts.entries()) {
      this.#keep({
        format: "whosays-answers/1",
        event: uuid(),
        store: this.#storeId(),
        seq: last + 1 + index,
        at: new Date().toISOString(),
        learner: null,
        ...draft,
      });
    }
    this.#changed();
  }

  /** Adds the events that are not here yet; says how many were new. */
  merge(events: readonly AnswerEvent[]): number {
    this.#reload();
    const before = this.#size;
    for (const event of events) {
      if (!this.#stored.has(event.event) && !this.#unsaved.has(event.event)) this.#keep(event);
    }
    this.#changed();
    return this.#size - before;
  }

  /** Removes every event, and the record's name with them; says how many there were. */
  clear(): number {
    this.#reload();
    const held = this.#size;
    for (const event of this.#stored.keys()) this.#storage?.removeItem(EVENT + event);
    this.#storage?.removeItem(STORE);
    this.#stored.clear();
    this.#unsaved.clear();
    this.#pageStore = uuid();
    this.#changed();
    return held;
  }

  asLines(): string {
    return asLines(this.events());
  }

  /** Calls back after every change, also one made in another tab. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** For `storage` events: another tab has written. */
  refresh(): void {
    this.#reload();
    this.#changed();
  }

  get #size(): number {
    return this.#stored.size + this.#unsaved.size;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #keep(event: AnswerEvent): void {
    const isSaved = this.#write(EVENT + event.event, JSON.stringify(event));
    (isSaved ? this.#stored : this.#unsaved).set(event.event, event);
  }

  /** Read anew each time: another tab may have deleted the record, and begun a new one. */
  #storeId(): string {
    const known = this.#storage?.getItem(STORE);
    if (known) return known;
    const fresh = uuid();
    return this.#write(STORE, fresh) ? fresh : this.#pageStore;
  }

  /** Storage may be full, or may turn itself off at any time. */
  #write(key: string, value: string): boolean {
    if (!this.#storage) return false;
    try {
      this.#storage.setItem(key, value);
      return true;
    } catch {
      this.#isKept = false;
      return false;
    }
  }

  #reload(): void {
    if (!this.#storage) return;
    const before = this.#stored;
    this.#stored = new Map();
    for (let index = 0; index < this.#storage.length; index += 1) {
      const key = this.#storage.key(index);
      if (!key?.startsWith(EVENT)) continue;
      // Events never change, so what has been read once need not be read again.
      const event = before.get(key.slice(EVENT.length)) ?? readEvent(this.#storage.getItem(key) ?? "").event;
      if (event) this.#stored.set(event.event, event);
    }
  }
}

/** This browser's record. Other tabs' changes arrive by themselves. */
export function openRecord(): AnswerRecord {
  const record = new AnswerRecord(localStorageIfAllowed());
  window.addEventListener("storage", () => record.refresh());
  return record;
}
