// What a learner is told: after the first miss a hint, after the second the explanation.
// Whatever is right, arguable or not scored is explained at once; an unscored answer can still be a miss.

import type { Back, Feedback, Marking } from "../exercise.ts";

export function feedbackOn(back: Back, marking: Marking, attempt: number): Feedback {
  return isMissed(marking) && attempt < 2
    ? { ...marking, shown: "hint", text: hintFor(back, marking.reason), key: null, readings: [], attempt }
    : { ...marking, ...explained(back, marking.reason), attempt };
}

/** For a learner who asks to be shown: the key and its explanation, and no mark. */
export function feedbackShown(back: Back, attempt: number): Feedback {
  const reason = typeof back.key === "string" ? back.key : "right";
  return { state: "shown", mark: null, reason: "show", errors: [], ...explained(back, reason), attempt };
}

function isMissed({ state, errors }: Marking): boolean {
  return state === "wrong" || state === "part" || (state === "unscored" && errors.length > 0);
}

function explained(back: Back, reason: string): Pick<Feedback, "shown" | "text" | "key" | "readings"> {
  return { shown: "explanation", text: back.explanations[reason] ?? "", key: back.key, readings: back.readings };
}

/** "missed.source" asks for a hint of its own, then for the one on the source. */
function hintFor({ hints }: Back, reason: string): string {
  const part = reason.slice(reason.indexOf(".") + 1);
  return hints[reason] ?? hints[part] ?? hints[""] ?? "";
}
