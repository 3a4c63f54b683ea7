// Does a view say anything that is not in the catalogue?

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { transformSync } from "esbuild";
import english from "../../src/whosays/wording/en.json";

const VIEWS = "src/views";

/** The texts in the code of a view, without the comments and the names of modules. */
function textsIn(view: string): string[] {
  const { code } = transformSync(view, { loader: "tsx", jsx: "automatic", charset: "utf8" });
  const templates: string[] = [];
  const withoutThem = code.replaceAll(/^import .*$/gm, "").replaceAll(/`([^`]*)`/g, (_, text: string) => {
    templates.push(...text.split(/\$\{[^}]*\}?/));
    return "";
  });
  const strings = [...withoutThem.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? "");
  return [...templates, ...strings];
}

/** Two words side by side, a word with a capital, or one with the mark that ends a sentence. */
function isProse(text: string): boolean {
  const isOfThePage = /\bws-|\[|^M\d/.test(text);
  const isKey = Object.keys(english.words).some((key) => key.startsWith(text));
  return !isOfThePage && !isKey && /\p{L}{2,},? \p{L}|^\s*\p{Lu}\p{Ll}|\p{L}[.!?…:,](\s|$)/u.test(text);
}

const proseIn = (view: string): string[] => textsIn(view).filter(isProse);

for (const file of readdirSync(VIEWS).filter((name) => name.endsWith(".tsx"))) {
  test(`${file} takes its words from the catalogue`, () => {
    assert.deepEqual(proseIn(readFileSync(`${VIEWS}/${file}`, "utf8")), []);
  });
}
test("a view that speaks for itself is found out, wherever it does", () => {
  assert.deepEqual(proseIn(readFileSync("test/literals/Speaking.tsx", "utf8")), [
    "the key, ", "Nothing is marked", "Question ", "Pick one: ", "Remove the mark", "Yes", "not yet",
  ]);
});
