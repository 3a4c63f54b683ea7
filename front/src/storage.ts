// The browser's storage, which a page cannot count on.

/** Null where the browser forbids it: private windows, blocked cookies, some file:// pages. */
export function localStorageIfAllowed(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
