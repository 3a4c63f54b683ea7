// Whether the outlet's name is shown. One switch lifts the mask everywhere on the page at once, also in
// other widgets of a notebook, each of which may have loaded this module for itself: so the document
// carries the state, and an event on it the change.

import { localStorageIfAllowed } from "./storage.ts";

const KEY = "whosays/1/outlet";
const CHANGED = "whosays:outlet";

/** Text, and what stands in its place while outlets are masked. */
export type MaskableText = readonly [text: string] | readonly [text: string, mask: string];

export function textShown([text, mask]: MaskableText, isOutletShown: boolean): string {
  return isOutletShown ? text : (mask ?? text);
}

export function isOutletShown(): boolean {
  const state = document.documentElement.dataset["whosaysOutlet"] ?? localStorageIfAllowed()?.getItem(KEY);
  return state === "shown";
}

export function showOutlet(isShown: boolean): void {
  const state = isShown ? "shown" : "masked";
  document.documentElement.dataset["whosaysOutlet"] = state;
  try {
    localStorageIfAllowed()?.setItem(KEY, state);
  } catch {
    // Storage is full: the choice then lasts as long as the page.
  }
  document.dispatchEvent(new CustomEvent(CHANGED));
}

/** Returns the way to stop. */
export function onOutletChanged(listener: () => void): () => void {
  document.addEventListener(CHANGED, listener);
  return () => document.removeEventListener(CHANGED, listener);
}
