// What every screen of a notebook is sent: a few lines that borrow the drawing from the one widget that
// carries the module. So the module is sent and loaded once, however many screens there are.

import type { Model } from "./hosts/kernel.ts";
import type { Drawing } from "./widget.tsx";

interface Place {
  model: Model;
  el: HTMLElement;
  /** anywidget's way from one widget to another. */
  host: { getWidget(reference: unknown): Promise<{ exports: Drawing }> };
}

/** @returns what anywidget calls when the view goes away. */
async function render({ model, el, host }: Place): Promise<() => void> {
  const { exports } = await host.getWidget(model.get("module"));
  return exports.draw({ model, el });
}

export default { render };
