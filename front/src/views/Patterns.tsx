// Fills that can be told apart without colour: lines, dots, crosses, bars. Python's figures have the same.

import type { JSX } from "preact";

/** The value of a `fill`, for a picture whose patterns have this id. */
export function fillOf(id: string, pattern: string): string {
  if (pattern === "none") return "none";
  return pattern === "solid" ? "currentColor" : `url(#${id}-${pattern})`;
}

export function Patterns({ id }: { id: string }): JSX.Element {
  const shared = { width: 6, height: 6, patternUnits: "userSpaceOnUse", stroke: "currentColor" } as const;
  return (
    <defs>
      <pattern id={`${id}-stripes`} {...shared} patternTransform="rotate(45)">
        <path d="M3 0V6" stroke-width="2.5" />
      </pattern>
      <pattern id={`${id}-dots`} {...shared}>
        <circle cx="3" cy="3" r="1.3" fill="currentColor" stroke="none" />
      </pattern>
      <pattern id={`${id}-crosses`} {...shared} patternTransform="rotate(45)">
        <path d="M3 0V6M0 3H6" stroke-width="1" />
      </pattern>
      <pattern id={`${id}-lines`} {...shared}>
        <path d="M0 3H6" stroke-width="1" />
      </pattern>
    </defs>
  );
}
