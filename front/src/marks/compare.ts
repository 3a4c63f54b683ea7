// Marks where the answer to one question stands in two passages: each letter is a part of its own passage.

import { wordsIn } from "../spans.ts";
import type { Marker } from "./marker.ts";
import { markParts } from "./parts.ts";

export const markCompare: Marker<"compare"> = (_exercise, item, back, response) => {
  const asked = item.passages.map(({ letter, tokens }) => ({ label: letter, words: wordsIn(tokens) }));
  return markParts(back, asked, new Set(), response);
};
