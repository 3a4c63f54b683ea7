// A heading at the level that the surrounding page asks for.

import { type ComponentChildren, type JSX, h } from "preact";
import { Content } from "./Content.tsx";

interface Props {
  level: number;
  id?: string;
  class: string;
  /** Whether its words come from an exercise or an article. */
  isContent?: boolean;
  children: ComponentChildren;
}

export function Heading({ level, isContent = false, ...rest }: Props): JSX.Element {
  const element = `h${Math.min(level, 6)}` as "h1";
  return isContent ? <Content as={element} {...rest} /> : h(element, rest);
}
