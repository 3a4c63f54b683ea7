// The entry for a page without a kernel: puts a view in the place of every marked element's fallback.

import { type VNode, render } from "preact";
import english from "../../src/whosays/wording/en.json";
import type { Article } from "./article.ts";
import type { Exercise } from "./exercise.ts";
import { pageHost } from "./hosts/page.ts";
import { type AnswerRecord, openRecord } from "./record.ts";
import { triesAt } from "./standing.ts";
import { ArticleView } from "./views/Article.tsx";
import { ExerciseView } from "./views/Exercise.tsx";
import { type Picture, PictureView } from "./views/Picture.tsx";
import { RecordPanel } from "./views/RecordPanel.tsx";
import { Root } from "./views/Root.tsx";
import type { Codes } from "./voices.ts";
import { type Catalogue, speak } from "./wording.ts";

declare global {
  interface Window {
    /** Another language than English, put there by a script that stands before this one. */
    whosaysWords?: Catalogue;
  }
}

function mountAll(): void {
  speak(window.whosaysWords ?? (english as Catalogue));
  const record = openRecord();
  mount<Exercise>("exercise", (exercise, level) => (
    <ExerciseView exercise={exercise} host={pageHost(record, exercise)} level={level} />
  ));
  mount<Article>("article", (article, level) => <ArticleView article={article} level={level} />);
  mount<Picture>("picture", (picture) => (
    <PictureView
      picture={picture}
      codes={() => codesIn(record, picture)}
      subscribe={(listener) => record.subscribe(listener)}
    />
  ));
  mount<{ name: string }>("record", ({ name }, level) => <RecordPanel record={record} name={name} level={level} />);
}

/**
 * Mounts every `data-whosays-KIND` element. One whose data cannot be read keeps its fallback.
 * `data-whosays-level` says the level of its heading, where that is not 3.
 */
function mount<Data>(kind: string, view: (data: Data, level: number) => VNode): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-whosays-${kind}]`)) {
    const source = element.querySelector('script[type="application/json"]')?.textContent;
    // No data: mounted already, by another copy of this script.
    if (!source) continue;
    const fallback = [...element.childNodes];
    try {
      const drawn = view(JSON.parse(source) as Data, Number(element.dataset["whosaysLevel"] ?? 3));
      element.replaceChildren();
      render(<Root>{drawn}</Root>, element);
    } catch (error) {
      element.replaceChildren(...fallback);
      console.error(`whosays: cannot show this ${kind}`, element, error);
    }
  }
}

function codesIn(record: AnswerRecord, { exercise, version }: Picture): Codes {
  const tries = triesAt({ id: exercise, version }, record.of(exercise));
  return Object.fromEntries(
    [...tries].flatMap(([item, { response }]) => (typeof response === "string" ? [[item, response]] : [])),
  );
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mountAll);
else mountAll();
