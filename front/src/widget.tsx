// The module in a notebook: one widget carries it, and every screen calls its `draw`, see screen.ts.

import { type VNode, render as draw } from "preact";
import type { Article } from "./article.ts";
import type { Desk } from "./desk.ts";
import type { Exercise } from "./exercise.ts";
import type { Drawing as Picture } from "./figures/drawing.ts";
import { type Model, kernelHost } from "./hosts/kernel.ts";
import { notebookLink } from "./hosts/links.ts";
import type { AllCounts, Outline } from "./progress.ts";
import { ArticleView } from "./views/Article.tsx";
import { DeskView } from "./views/Desk.tsx";
import { ExerciseView } from "./views/Exercise.tsx";
import { PictureView } from "./views/Picture.tsx";
import { ProgressView } from "./views/Progress.tsx";
import { Root } from "./views/Root.tsx";
import { type Catalogue, speak } from "./wording.ts";

/** What the widget that carries the module has to offer to the others. */
export interface Drawing {
  /** Draws the screen of a model; returns what takes it away again. */
  draw(place: { model: Model; el: HTMLElement }): () => void;
}

function drawScreen({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const { name, id, view } = chosenView(model);
  const element = document.createElement("div");
  element.className = "whosays";
  // The same door as in the page without a kernel.
  element.setAttribute(`data-whosays-${name}`, id);
  el.append(element);
  draw(<Root>{view}</Root>, element);
  return () => draw(null, element);
}

function chosenView(model: Model): { name: string; id: string; view: VNode } {
  const name = model.get("view");
  if (name === "article") {
    const article = model.get("data") as Article;
    return { name, id: article.slug, view: <ArticleView article={article} /> };
  }
  if (name === "desk") {
    const desk = model.get("data") as Desk;
    return { name, id: desk.name, view: <DeskView desk={desk} linkTo={notebookLink} /> };
  }
  if (name === "progress") {
    const outline = model.get("data") as Outline;
    const view = <ProgressView outline={outline} {...countsOf(model)} linkTo={notebookLink} />;
    return { name, id: outline.name, view };
  }
  if (name === "picture") {
    // Python has counted; the picture stands until its cell is run again.
    const picture = model.get("data") as Picture & { name: string };
    const view = <PictureView drawing={() => picture} subscribe={() => () => {}} linkTo={notebookLink} />;
    return { name, id: picture.name, view };
  }
  const exercise = model.get("data") as Exercise;
  return { name: "exercise", id: exercise.id, view: <ExerciseView exercise={exercise} host={kernelHost(model)} /> };
}

/** Python counts, from the record that all of a lesson's screens share. */
function countsOf(model: Model): Pick<Parameters<typeof ProgressView>[0], "counts" | "notice" | "subscribe"> {
  return {
    counts: () => model.get("progress") as AllCounts,
    notice: () => model.get("notice") as string | null,
    subscribe(listener) {
      for (const event of CHANGES) model.on(event, listener);
      return () => CHANGES.forEach((event) => model.off(event, listener));
    },
  };
}

const CHANGES = ["change:progress", "change:notice"];

/** The kernel says in which language; each widget that carries the module is a module of its own. */
function initialize({ model }: { model: Model }): Drawing {
  speak(model.get("words") as Catalogue);
  return { draw: drawScreen };
}

export default { initialize };
