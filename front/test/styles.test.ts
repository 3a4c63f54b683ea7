// Is every side named by the direction of writing? Left and right would be wrong from right to left.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = "src/styles/";
const BY_NAME = /\b(left|right)\b/;
// Top, right, bottom, left: the second and the fourth have to be one.
const BY_PLACE = /\b(?:margin|padding|inset|border-width):((?: +(?:[\w.%-]+|\w+\(.*?\))){4});/;

/** The lines of a style sheet that name a side, comments left out. */
function sidesIn(style: string): string[] {
  const lines = style.replace(/\/\*[^]*?\*\//g, "").split("\n");
  return lines.filter((line) => {
    const [, right, , left] = BY_PLACE.exec(line)?.[1]?.match(/[\w.%-]+(?:\(.*?\))?/g) ?? [];
    return BY_NAME.test(line) || right !== left;
  });
}

test("a side is found however it is named", () => {
  for (const line of ["  margin-left: 1rem;", "  text-align: right;", "  left: 0;", "  padding: 0.5rem 0 0 0.9rem;", "  padding: 1px 0 1px clamp(0.5rem, 2vi, 1rem);"]) {
    assert.deepEqual(sidesIn(line), [line]);
  }
  assert.deepEqual(sidesIn("  padding: 0 1rem 2px 1rem;\n  margin: 0 auto;\n/* to the left */\n  text-align: start;"), []);
});

for (const file of readdirSync(FOLDER)) {
  test(`no side is named left or right in ${file}`, () => {
    assert.deepEqual(sidesIn(readFileSync(FOLDER + file, "utf-8")), []);
  });
}
