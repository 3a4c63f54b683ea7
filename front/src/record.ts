// The page's append-only record of what a learner did, kept in the browser.
// Each event has its own key in localStorage, so two tabs never overwrite one another.

import { type AnswerEvent, MAX_SEQ, asLines, readEvent } from "./events.ts";
import { Ledger } from "./ledger.ts";
import { hasRoom, localStorageIfAllowed, put } from "./storage.ts";
import { uuid } from "./uuid.ts";
import { say } from "./wording.ts";

const OURS = "whosays/1/";
const EVENT = `${OURS}event/`;
const STORE = `${OURS}store`;
/** Another value with each deletion, so that other tabs can tell one from a storage that was cleared. */
const DELETED = `${OURS}deleted`;

/** What is said of a new event; the record adds the rest. */
export type Draft = Omit<AnswerEvent, "format" | "event" | "store" | "seq" | "at" | "learner">;

/** Why some entries last only as long as the page. */
export type Loss = "forbidden" | "full" | "cleared";

export class AnswerRecord {
  readonly #storage: Storage | null;
  /** Everything the page knows of, whether it is stored or not. */
  #ledger = new Ledger();
  readonly #stored = new Map<string, AnswerEvent>();
  /** What storage would not take, or has lost: it lasts as long as the page. */
  readonly #unsaved = new Map<string, AnswerEvent>();
  #unsavedLength = 0;
  #wasCleared = false;
  #deletion: string | null = null;
  /** How many keys storage held when it was last looked at. */
  #keys = 0;
  /** The record's name, as long as storage has no other. */
  #name = uuid();
  readonly #listeners = new Set<() => void>();

  /** @param storage localStorage, or null where the browser forbids it. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
    this.#deletion = storage?.getItem(DELETED) ?? null;
    this.#reload();
  }

  /** All events, in order. */
  events(): readonly AnswerEvent[] {
    return this.#ledger.all;
  }

  /** The events of one exercise, in order. */
  of(exercise: string): readonly AnswerEvent[] {
    return this.#ledger.of(exercise);
  }

  /** Why not everything that is here will still be here tomorrow; null if it will. */
  get loss(): Loss | null {
    if (this.#storage === null) return "forbidden";
    if (this.#unsaved.size === 0) return null;
    return this.#wasCleared ? "cleared" : "full";
  }

  /** How many entries last only as long as the page. */
  get unsaved(): number {
    return this.#unsaved.size;
  }

  get isKept(): boolean {
    return this.loss === null;
  }

  /** The learner's pseudonym, if a file that was taken in has brought one. */
  get learner(): string | null {
    const events = this.#ledger.all;
    for (let index = events.length - 1; index >= 0; index -= 1) {
      const learner = events[index]?.learner;
      if (learner) return learner;
    }
    return null;
  }

  append(drafts: readonly Draft[]): void {
    this.#catchUp();
    const last = this.#ledger.all.at(-1)?.seq ?? 0;
    const [store, learner, at] = [this.#storeName(), this.learner, new Date().toISOString()];
    const events = drafts.map(
      (draft, index): AnswerEvent =>
        ({ format: "whosays-answers/1", event: uuid(), store, seq: Math.min(last + 1 + index, MAX_SEQ), at, learner, ...draft }),
    );
    this.#ledger.add(events);
    for (const event of events) this.#keep(event);
    this.#keepUnsaved();
    this.#changed();
  }

  /** Those of the events that are not here yet. */
  missing(events: readonly AnswerEvent[]): readonly AnswerEvent[] {
    return events.filter(({ event }) => !this.#ledger.has(event));
  }

  /** Whether events may be merged unasked: they come from records known here and from no other learner, or nothing is here that they could be mixed with. */
  isOwn(events: readonly AnswerEvent[]): boolean {
    if (this.#ledger.size === 0) return true;
    const stores = new Set(this.#ledger.all.map(({ store }) => store)).add(this.#name);
    const { learner: own } = this;
    return events.every(({ store, learner }) => stores.has(store) && (learner === null || learner === own));
  }

  /** Adds the events that are not here yet; says how many were new. What does not fit into storage as a whole lasts as long as the page. */
  merge(events: readonly AnswerEvent[]): number {
    this.#catchUp();
    const fresh = this.#ledger.add(events);
    for (const event of fresh) this.#holdUnsaved(event);
    this.#keepUnsaved();
    this.#changed();
    return fresh.length;
  }

  /** Removes every event, and the record's name with them; says how many there were. */
  clear(): number {
    this.#catchUp();
    const held = this.#ledger.size;
    const deletion = uuid();
    // Other tabs must hear that it is wanted before they hear that entries are gone; a full storage first needs room.
    const isTold = put(this.#storage, DELETED, deletion);
    for (const event of this.#stored.keys()) this.#storage?.removeItem(EVENT + event);
    this.#storage?.removeItem(STORE);
    if (!isTold) put(this.#storage, DELETED, deletion);
    this.#deletion = deletion;
    this.#stored.clear();
    this.#forgetUnsaved();
    this.#reload();
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

  /** Looks at storage again: another tab has written, or the browser has cleared it. */
  refresh(): void {
    this.#reload();
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #keep(event: AnswerEvent): void {
    if (!put(this.#storage, EVENT + event.event, JSON.stringify(event))) return this.#holdUnsaved(event);
    this.#stored.set(event.event, event);
    this.#keys += 1;
  }

  #holdUnsaved(event: AnswerEvent): void {
    this.#unsaved.set(event.event, event);
    this.#unsavedLength += lengthOf(event);
  }

  #releaseUnsaved(event: AnswerEvent): void {
    if (this.#unsaved.delete(event.event)) this.#unsavedLength -= lengthOf(event);
  }

  #forgetUnsaved(): void {
    this.#unsaved.clear();
    this.#unsavedLength = 0;
    this.#name = uuid();
  }

  /** All or nothing: a part of an import would leave no room for answers, and pass for the whole after a reload. */
  #keepUnsaved(): void {
    if (this.#unsaved.size === 0) return;
    if (!hasRoom(this.#storage, this.#unsavedLength)) {
      this.#wasCleared = false;
      return;
    }
    for (const event of [...this.#unsaved.values()]) {
      this.#releaseUnsaved(event);
      this.#keep(event);
    }
  }

  /** Read anew each time: another tab may have deleted the record, and begun a new one. */
  #storeName(): string {
    const known = this.#storage?.getItem(STORE);
    if (known) this.#name = known;
    else if (put(this.#storage, STORE, this.#name)) this.#keys += 1;
    return this.#name;
  }

  /** Another tab's events are told of a moment later than they can be read; looking through all keys for each answer would be slow. */
  #catchUp(): void {
    const isSame = this.#storage?.length === this.#keys && this.#storage.getItem(DELETED) === this.#deletion;
    if (!isSame) this.#reload();
  }

  #reload(): void {
    const found = this.#find();
    this.#keepWhatWasLost(found);
    this.#stored.clear();
    for (const [id, event] of found) this.#stored.set(id, event);
    this.#ledger = new Ledger([...found.values(), ...this.#unsaved.values()]);
    this.#keys = this.#storage?.length ?? 0;
    this.#name = this.#storage?.getItem(STORE) ?? this.#name;
  }

  #find(): ReadonlyMap<string, AnswerEvent> {
    const found = new Map<string, AnswerEvent>();
    for (let index = 0; index < (this.#storage?.length ?? 0); index += 1) {
      const key = this.#storage?.key(index);
      if (!key?.startsWith(EVENT)) continue;
      // Events never change, so what has been read once need not be read again.
      const event = this.#stored.get(key.slice(EVENT.length)) ?? readEvent(this.#storage?.getItem(key) ?? "").event;
      if (event) found.set(event.event, event);
    }
    return found;
  }

  /** What is no longer stored is gone for good if the learner has deleted it, in whichever tab; else the page still has it. */
  #keepWhatWasLost(found: ReadonlyMap<string, AnswerEvent>): void {
    const deletion = this.#storage?.getItem(DELETED) ?? null;
    if (deletion !== null && deletion !== this.#deletion) {
      this.#forgetUnsaved();
    } else {
      const lost = [...this.#stored.values()].filter(({ event }) => !found.has(event));
      for (const event of lost) this.#holdUnsaved(event);
      this.#wasCleared ||= lost.length > 0;
    }
    this.#deletion = deletion;
    // Another tab may have stored it meanwhile.
    for (const event of found.values()) this.#releaseUnsaved(event);
    if (this.#unsaved.size === 0) this.#wasCleared = false;
  }
}

/** What a learner must know of what is not kept; null where all is. */
export function lossInWords({ loss, unsaved }: AnswerRecord): string | null {
  if (loss === null) return null;
  if (loss === "forbidden") return say("notSaved");
  return say(loss === "full" ? "storageFull" : "storageCleared", { n: unsaved });
}

function lengthOf(event: AnswerEvent): number {
  return EVENT.length + event.event.length + JSON.stringify(event).length;
}

/** This browser's record. Other tabs' changes arrive by themselves. */
export function openRecord(): AnswerRecord {
  const record = new AnswerRecord(localStorageIfAllowed());
  let isDue = false;
  // An import in another tab is told entry by entry, and looked at together.
  const look = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      record.refresh();
    }, 20);
  };
  window.addEventListener("storage", ({ key }) => {
    // Without a key, all of storage was cleared.
    if (key === null || key.startsWith(OURS)) look();
  });
  // A page that the browser had put away has heard nothing meanwhile.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) look();
  });
  return record;
}
