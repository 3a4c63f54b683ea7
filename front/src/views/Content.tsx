// What comes from an exercise or an article, in a language of its own: said so where the interface speaks
// another, for the voice of a screen reader and for the direction in which it is read.

import { type ComponentChildren, type JSX, createContext, h } from "preact";
import { useContext } from "preact/hooks";
import { spoken } from "../wording.ts";

const Language = createContext("en");

/** Around the view of an exercise or an article; `value` is its language. */
export const ContentLanguage = Language.Provider;

interface Props {
  /** The element, by default a span. */
  as?: keyof JSX.IntrinsicElements;
  id?: string;
  class?: string;
  for?: string;
  children: ComponentChildren;
}

export function Content({ as = "span", ...rest }: Props): JSX.Element {
  return h(as, { ...rest, ...useContent() });
}

/** The attributes of an element that holds content and nothing else. */
export function useContent(): { lang?: string; dir?: "auto" } {
  const lang = useContext(Language);
  return lang === spoken().lang ? {} : { lang, dir: "auto" };
}
