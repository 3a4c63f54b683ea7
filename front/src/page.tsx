// The entry for a page without a kernel: puts a view in the place of every marked element's fallback.

import { type VNode, render } from "preact";
import english from "../../src/whosays/wording/en.json";
import type { Article } from "./article.ts";
import type { Desk } from "./desk.ts";
import type { Exercise } from "./exercise.ts";
import type { Drawing } from "./figures/drawing.ts";
import { type Asked, drawingOf } from "./figures/live.ts";
import { pageLink } from "./hosts/links.ts";
import { pageHost } from "./hosts/page.ts";
import { type Outline, countedAll } from "./progress.ts";
import { openRecord } from "./record.ts";
import { ArticleView } from "./views/Article.tsx";
import { DeskView } from "./views/Desk.tsx";
import { ExerciseView } from "./views/Exercise.tsx";
import { PictureView } from "./views/Picture.tsx";
import { ProgressView } from "./views/Progress.tsx";
import { RecordPanel } from "./views/RecordPanel.tsx";
import { Root } from "./views/Root.tsx";
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
  // A picture is of exercises on its own page, which have all that it needs, or brings others with it.
  const here = new Map<string, Exercise>();
  mount<Exercise>("exercise", (exercise, level) => {
    here.set(exercise.id, exercise);
    return <ExerciseView exercise={exercise} host={pageHost(record, exercise)} level={level} />;
  });
  mount<Article>("article", (article, level) => <ArticleView article={article} level={level} />);
  mount<Asked>("picture", ({ shows, exercises, elsewhere, lesson, z }) => {
    const shown = elsewhere ?? exercises.flatMap((id) => here.get(id) ?? []);
    const drawing = (): Drawing => drawingOf(shows, shown, (id) => record.of(id), lesson, z);
    return <PictureView drawing={drawing} subscribe={(listener) => record.subscribe(listener)} linkTo={pageLink} />;
  });
  mount<Outline>("progress", (outline, level) => (
    <ProgressView
      outline={outline}
      counts={() => countedAll(outline, (id) => record.of(id))}
      subscribe={(listener) => record.subscribe(listener)}
      linkTo={pageLink}
      level={level}
    />
  ));
  mount<Desk>("desk", (desk, level) => <DeskView desk={desk} linkTo={pageLink} level={level} />);
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

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mountAll);
else mountAll();
