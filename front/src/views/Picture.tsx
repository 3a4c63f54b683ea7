// A picture of the learner's own codes. What it shows is said in words underneath: the image has only a name.

import type { JSX } from "preact";
import type { Change, Drawing, Profile } from "../figures/drawing.ts";
import { phrase } from "../wording.ts";
import { Bars } from "./Bars.tsx";
import { Calibration } from "./Calibration.tsx";
import { Content } from "./Content.tsx";
import { useValue } from "./hooks.ts";
import { Profile as SideBySide } from "./Profile.tsx";
import type { LinkTo } from "./Progress.tsx";
import { Strip } from "./Strip.tsx";

interface Props {
  drawing: () => Drawing;
  subscribe: (listener: () => void) => () => void;
  /** The way to the lesson whose answers are drawn, where that is another. */
  linkTo: LinkTo;
}

export function PictureView({ drawing: read, subscribe, linkTo }: Props): JSX.Element {
  const drawing = useValue(read, subscribe);
  return (
    <figure class="ws-picture">
      <Figure drawing={drawing} />
      <figcaption>
        {drawing.words.split("\n").map((line) => <p>{line}</p>)}
        {(drawing.figure === "profile" || drawing.figure === "change") && <DrawnFrom drawing={drawing} linkTo={linkTo} />}
      </figcaption>
    </figure>
  );
}

function DrawnFrom({ drawing: { figure, lesson, notebook }, linkTo }: { drawing: Profile | Change; linkTo: LinkTo }): JSX.Element {
  const link = linkTo(notebook);
  const way = <Content>{link ? <a {...link}>{lesson}</a> : lesson}</Content>;
  return <p class="ws-quiet">{phrase(figure === "change" ? "changeFrom" : "profileFrom", { lesson: way })}</p>;
}

function Figure({ drawing }: { drawing: Drawing }): JSX.Element {
  switch (drawing.figure) {
    case "strip":
      return <Strip strip={drawing} />;
    case "bars":
      return <Bars bars={drawing} />;
    case "calibration":
      return <Calibration calibration={drawing} />;
    case "profile":
    case "change":
      return <SideBySide drawing={drawing} />;
  }
}
