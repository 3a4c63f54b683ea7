// How far two sets overlap: the F1 score, from 0 to 1.

/** Two empty sets agree. */
export function f1<T>(expected: ReadonlySet<T>, given: ReadonlySet<T>): number {
  if (expected.size + given.size === 0) return 1;
  const shared = [...expected].filter((each) => given.has(each)).length;
  return (2 * shared) / (expected.size + given.size);
}

export function isSame<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return f1(one, other) === 1;
}

/** Of several defensible values, the one nearest to the answer; of equally near ones, the first. */
export function nearest<V>(values: readonly [V, ...V[]], closeness: (value: V) => number): V {
  const [first, ...others] = values;
  return others.reduce((best, value) => (closeness(value) > closeness(best) ? value : best), first);
}
