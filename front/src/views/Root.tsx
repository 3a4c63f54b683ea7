// Around every view: keys pressed inside stay inside, so that a letter or an arrow
// never reaches the command mode of a notebook around it.

import type { ComponentChildren, JSX } from "preact";
import { spoken } from "../wording.ts";

const keepKey = (event: KeyboardEvent): void => event.stopPropagation();

export function Root({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    // The attributes are JupyterLab's: no notebook shortcuts in here, and the browser's own context menu.
    <div
      class="ws-root"
      {...spoken()}
      data-lm-suppress-shortcuts="true"
      data-jp-suppress-context-menu=""
      onKeyDown={keepKey}
      onKeyUp={keepKey}
      onKeyPress={keepKey}
    >
      {children}
    </div>
  );
}
