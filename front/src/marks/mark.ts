// Marks the parts of an attribution: words marked as source, cue and content.

import { wordSet, wordsIn } from "../spans.ts";
import type { Marker } from "./marker.ts";
import { markParts, optionalWords } from "./parts.ts";

export const markMark: Marker<"mark"> = (_exercise, item, back, response) => {
  const words = wordsIn(item.tokens);
  const given = new Set(
    Object.entries(item.given).flatMap(([label, spans]) => [...wordSet(words, spans), ...optionalWords(back, { label, words })]),
  );
  return markParts(back, item.labels.map((label) => ({ label, words })), given, response);
};
