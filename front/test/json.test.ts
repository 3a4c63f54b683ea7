// Can anything be asked for its fields, whatever it is?

import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, isObject, listOf } from "../src/json.ts";
import { partsIn } from "../src/marked.ts";

for (const value of [null, undefined, 3, true, "text", [1]]) {
  test(`${JSON.stringify(value)} is no object, and has no fields`, () => {
    assert.ok(!isObject(value));
    assert.deepEqual(entriesOf(value), {});
  });
}
test("an object has its fields", () => assert.deepEqual(entriesOf({ a: 1 }), { a: 1 }));
test("only a list has something in it", () => {
  assert.deepEqual(listOf([1, 2]), [1, 2]);
  assert.deepEqual(listOf("12"), []);
  assert.deepEqual(listOf({ length: 2 }), []);
});
test("of a stranger's answer, the parts are read that are parts", () => {
  const response = { source: [[0, 3], [1], ["a", 2], [0.5, 2]], cue: "said", content: null, other: [[0, 1]] };
  assert.deepEqual(partsIn(response, ["source", "cue", "content"]), { source: [[0, 3]], cue: [], content: [] });
});
