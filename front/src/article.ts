// An article as a page shows it: its regions in order, the outlet's name under a mask, and notes for its reader.

import type { MaskableText } from "./masks.ts";

export interface Note {
  readonly number: number;
  /** It stands after so many runs of its paragraph. */
  readonly after: number;
  readonly text: readonly MaskableText[];
}

export interface Paragraph {
  readonly runs: readonly MaskableText[];
  readonly notes: readonly Note[];
}

export interface Region {
  readonly kind: "headline" | "subhead" | "dateline" | "byline" | "credit" | "body" | "furniture";
  readonly paragraphs: readonly Paragraph[];
}

export interface Article {
  readonly format: "whosays-article/1";
  readonly slug: string;
  /** As a tag: "en". */
  readonly language: string;
  readonly name: string;
  /** The publisher's full credit, shown once the outlet is. */
  readonly credit: string;
  readonly regions: readonly Region[];
}

/** What stands in one row of the page: a paragraph, or a region that is set as a whole. */
export interface Row extends Region {
  readonly notes: readonly Note[];
  /** How many rows the notes beside it may take: as many as there are until others begin. */
  readonly span: number;
}

export function rowsOf(regions: readonly Region[]): Row[] {
  const parts = regions.flatMap(({ kind, paragraphs }): Region[] =>
    kind === "furniture" || kind === "credit" || kind === "headline"
      ? [{ kind, paragraphs }]
      : paragraphs.map((paragraph) => ({ kind, paragraphs: [paragraph] })),
  );
  const rows = parts.map((part) => ({ ...part, notes: part.paragraphs.flatMap(({ notes }) => notes) }));
  return rows.map((row, place) => {
    const next = rows.findIndex(({ notes }, other) => other > place && notes.length > 0);
    return { ...row, span: (next < 0 ? rows.length : next) - place };
  });
}

export function isMasked(regions: readonly Region[]): boolean {
  return regions.some(({ paragraphs }) => paragraphs.some(({ runs }) => runs.some((run) => run.length === 2)));
}
