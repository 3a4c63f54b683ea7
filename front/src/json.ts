// Reading JSON that a stranger may have written: a record can be imported from anywhere.

export type Entries = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of a value; none, if it is no object. */
export function entriesOf(value: unknown): Entries {
  return isObject(value) ? value : {};
}

/** What stands in a list; nothing, if it is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
