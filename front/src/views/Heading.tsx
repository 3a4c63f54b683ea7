// A heading at the level that the surrounding page asks for.

import { type ComponentChildren, type JSX, h } from "preact";

interface Props {
  level: number;
  id?: string;
  class: string;
  children: ComponentChildren;
}

export function Heading({ level, children, ...rest }: Props): JSX.Element {
  return h(`h${Math.min(level, 6)}`, rest, children);
}
