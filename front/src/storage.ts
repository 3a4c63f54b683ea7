// The browser's storage, which a page cannot count on.

/** Null where the browser forbids it: private windows, blocked cookies, some file:// pages. */
export function localStorageIfAllowed(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Stores a value, if it can: storage may be full, or may turn itself off at any time. */
export function put(storage: Storage | null, key: string, value: string): boolean {
  if (!storage) return false;
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** No browser keeps more characters for a page. */
const MOST = 10_000_000;
const PROBE = "room/whosays";

/** Whether so many characters would fit, found out by trying. */
export function hasRoom(storage: Storage | null, length: number): boolean {
  if (!storage || length > MOST || !put(storage, PROBE, " ".repeat(Math.max(0, length - PROBE.length)))) return false;
  storage.removeItem(PROBE);
  return true;
}
