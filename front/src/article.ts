// An article as a page shows it: its regions in order, the outlet's name under a mask.

import type { MaskableText } from "./masks.ts";

export interface Region {
  readonly kind: "headline" | "subhead" | "dateline" | "byline" | "credit" | "body" | "furniture";
  readonly paragraphs: readonly (readonly MaskableText[])[];
}

export interface Article {
  readonly format: "whosays-article/1";
  readonly slug: string;
  readonly name: string;
  /** The publisher's full credit, shown once the outlet is. */
  readonly credit: string;
  readonly regions: readonly Region[];
}
