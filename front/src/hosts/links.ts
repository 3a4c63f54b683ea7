// Ways from one lesson to another: to a page of the book, or to a notebook of JupyterLab.

import type { LinkTo } from "../views/Progress.tsx";

export const pageLink: LinkTo = (notebook, anchor) => ({
  href: `${notebook}.html${anchor === undefined ? "" : `#${anchor}`}`,
});

/**
 * JupyterLab opens a notebook in a tab of its own where a link names its command for that; by the address
 * alone it would load all of itself anew. It finds no place inside of a notebook that is not open yet.
 */
export const notebookLink: LinkTo = (notebook, anchor) =>
  anchor === undefined
    ? {
        href: `${notebook}.ipynb`,
        onClick: ({ currentTarget: { dataset, href } }) => {
          const path = new URL(href).pathname.split("/tree/")[1];
          if (path === undefined) return;
          dataset["commandlinkerCommand"] = "docmanager:open";
          dataset["commandlinkerArgs"] = JSON.stringify({ path: decodeURIComponent(path) });
        },
      }
    : null;
