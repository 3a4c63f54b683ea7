// What an answer of several named fields must look like, and what its field is held against.

import type { Back, Option } from "../exercise.ts";
import { isObject } from "../json.ts";
import { acceptedOf, doesNotFit, readingsOf } from "./marker.ts";

/** A response with these fields and no other. */
export function fieldsOf<Name extends string>(names: readonly Name[], response: unknown): Readonly<Record<Name, unknown>> {
  const isFit = isObject(response) && Object.keys(response).length === names.length && names.every((name) => Object.hasOwn(response, name));
  if (!isFit) throw doesNotFit(`not an answer of ${names.join(" and ")}`, response);
  return response as Readonly<Record<Name, unknown>>;
}

/** @throws RangeError if the value is not that of an option. */
export function optionOf(options: readonly Option[], value: unknown): string {
  const option = options.find((each) => each.value === value);
  if (!option) throw doesNotFit("not an option", value);
  return option.value;
}

/** What counts as right for a field. */
export function rightFor(back: Back, field: string, key: unknown): readonly [unknown, ...unknown[]] {
  return [key, ...acceptedOf(back, field)];
}

/** What can be defended for a field. */
export function listedFor(back: Back, field: string, key: unknown): readonly unknown[] {
  return [key, ...readingsOf(back, field).map(({ value }) => value)];
}
