// What the views share: ids that are unique on the page, and values that change outside of them.

import { useEffect, useState } from "preact/hooks";

// Preact's own useId counts anew in every root, and each widget of a notebook is one.
const prefix = `ws-${Math.random().toString(36).slice(2, 8)}`;
let given = 0;

/** An id that no other element on the page has, however often this module was loaded. */
export function useUniqueId(): string {
  return useState(() => `${prefix}-${(given += 1)}`)[0];
}

/** A value read now, and again whenever its owner says that it has changed. */
export function useValue<T>(read: () => T, subscribe: (listener: () => void) => () => void): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    // It may have changed between the first drawing and this subscription.
    setValue(read);
    return subscribe(() => setValue(read));
  }, []);
  return value;
}
