// What a learner is told: after the first miss a hint, after the second the explanation.
// Whatever is right, arguable or not scored is explained at once; an unscored answer can still be a miss.
// Who was sure and is wrong gets no hint, but the answer's explanation and the key's beside it:
// `whosays/marks/feedback.py` says why, and `tests/feedback_cases.json` holds both sides to it.

import type { Back, Feedback, Marking } from "../exercise.ts";

/** From this confidence on a learner is sure. */
const SURE = 0.75;

/**
 * @param confidence changes what is told, and never the mark.
 * @param isHinted whether a miss gets a hint, where that is settled already: in a record, by the hints it has.
 */
export function feedbackOn(
  back: Back,
  marking: Marking,
  attempt: number,
  confidence: number | null,
  isHinted: boolean | null = null,
): Feedback {
  const { state, reason } = marking;
  const told = { ...marking, attempt };
  if (!isMissed(marking)) return { ...told, ...explained(back, reason) };
  const isSureButWrong = state !== "unscored" && (confidence ?? 0) >= SURE;
  if (isHinted ?? (attempt < 2 && !isSureButWrong)) return { ...told, ...UNTOLD, shown: "hint", text: nearest(back.hints, reason) ?? "" };
  const { text, ...others } = explained(back, reason);
  const keyText = explained(back, keyReason(back)).text;
  const fuller = isSureButWrong && keyText !== text ? keyText : "";
  return { ...told, ...others, text, fuller, example: nearest(back.examples, reason) };
}

/** For a learner who asks to be shown: the key and its explanation, and no mark. */
export function feedbackShown(back: Back, attempt: number): Feedback {
  const example = nearest(back.examples, "show");
  return { state: "shown", mark: null, reason: "show", errors: [], ...explained(back, keyReason(back)), example, attempt };
}

/** That an answer was noted, and nothing of how it compares with the key. */
export function feedbackHeld(attempt: number): Feedback {
  return { state: "held", mark: null, reason: "held", errors: [], ...UNTOLD, shown: "held", text: "", attempt };
}

/** The key, and all that would give it away, stay untold. */
const UNTOLD = { fuller: "", key: null, readings: [], example: null } as const;

function isMissed({ state, errors }: Marking): boolean {
  return state === "wrong" || state === "part" || (state === "unscored" && errors.length > 0);
}

function explained({ explanations, key, readings }: Back, reason: string) {
  return { shown: "explanation", text: explanations[reason] ?? "", fuller: "", key, readings, example: null } as const;
}

/** Under what the key is explained: its own value if that is an option. */
function keyReason({ key }: Back): string {
  return typeof key === "string" ? key : "right";
}

/** "missed.source" asks for a text of its own, then for the one on the source. */
function nearest<T>(texts: Readonly<Record<string, T>>, reason: string): T | null {
  const part = reason.slice(reason.indexOf(".") + 1);
  return texts[reason] ?? texts[part] ?? texts[""] ?? null;
}
