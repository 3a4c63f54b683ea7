// A picture of the learner's own codes. What it shows is said in words underneath: the image has only a name.

import type { JSX } from "preact";
import type { Drawing } from "../figures/drawing.ts";
import { Bars } from "./Bars.tsx";
import { Calibration } from "./Calibration.tsx";
import { useValue } from "./hooks.ts";
import { Strip } from "./Strip.tsx";

interface Props {
  drawing: () => Drawing;
  subscribe: (listener: () => void) => () => void;
}

export function PictureView({ drawing: read, subscribe }: Props): JSX.Element {
  const drawing = useValue(read, subscribe);
  return (
    <figure class="ws-picture">
      <Figure drawing={drawing} />
      <figcaption>{drawing.words}</figcaption>
    </figure>
  );
}

function Figure({ drawing }: { drawing: Drawing }): JSX.Element {
  switch (drawing.figure) {
    case "strip":
      return <Strip strip={drawing} />;
    case "bars":
      return <Bars bars={drawing} />;
    case "calibration":
      return <Calibration calibration={drawing} />;
  }
}
