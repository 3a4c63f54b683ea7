// Builds the committed files. The same sources give the same bytes on every machine:
// esbuild's version is pinned, and no path, date or source map goes into the output.
import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = fileURLToPath(new URL("../src/whosays/screens/built/", import.meta.url));

const catalogues = fileURLToPath(new URL("../src/whosays/wording/", import.meta.url));

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  banner: {
    js: "/* Built from front/ by `npm run build`. Contains Preact: see preact-LICENSE.txt. */",
    css: "/* Built from front/ by `npm run build`. */",
  },
  logLevel: "warning",
};

/** English is in the page's script; for another language a page loads one more script before it. */
async function buildWords(file) {
  const catalogue = JSON.parse(await readFile(catalogues + file, "utf8"));
  await writeFile(`${built}words.${file.replace(".json", ".js")}`, `window.whosaysWords = ${JSON.stringify(catalogue)};\n`);
}

const translations = (await readdir(catalogues)).filter((file) => file.endsWith(".json") && file !== "en.json");

await Promise.all([
  // anywidget imports these as modules: the first once, the second, a few lines, for every screen.
  build({ ...shared, entryPoints: ["src/widget.tsx"], format: "esm", outfile: `${built}widget.js` }),
  build({ ...shared, entryPoints: ["src/screen.ts"], format: "esm", outfile: `${built}screen.js`, banner: {} }),
  // Beside stock widgets, which need no more of the module than this.
  build({ ...shared, entryPoints: ["src/explorer.ts"], format: "esm", outfile: `${built}explorer.js`, banner: {} }),
  build({ ...shared, entryPoints: ["src/styles/explorer.css"], outfile: `${built}explorer.css` }),
  // A module cannot be loaded from file://, so the page gets a classic script.
  build({ ...shared, entryPoints: ["src/page.tsx"], format: "iife", outfile: `${built}page.js` }),
  // One style sheet for both.
  build({ ...shared, entryPoints: ["src/styles/index.css"], outfile: `${built}whosays.css` }),
  ...translations.map(buildWords),
  // Preact's licence asks to travel with it.
  copyFile(`${here}node_modules/preact/LICENSE`, `${built}preact-LICENSE.txt`),
]);
