// A picture of the learner's own codes. What it shows is said in words underneath: the image has only a name.

import type { JSX } from "preact";
import type { Drawing, Profile } from "../figures/drawing.ts";
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
        {drawing.figure === "profile" && <DrawnFrom profile={drawing} linkTo={linkTo} />}
      </figcaption>
    </figure>
  );
}

function DrawnFrom({ profile: { lesson, notebook }, linkTo }: { profile: Profile; linkTo: LinkTo }): JSX.Element {
  const link = linkTo(notebook);
  return <p class="ws-quiet">{phrase("profileFrom", { lesson: <Content>{link ? <a {...link}>{lesson}</a> : lesson}</Content> })}</p>;
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
      return <SideBySide profile={drawing} />;
  }
}
