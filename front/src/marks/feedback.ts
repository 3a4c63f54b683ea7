// What a learner is told: after the first miss a hint, after the second the explanation.
// Whatever is right or arguable is explained at once.

import type { Back, Feedback, Marking, Response } from "../exercise.ts";

export function feedbackOn<R extends Response>(back: Back<R>, marking: Marking, attempt: number): Feedback {
  const isMissed = marking.state === "wrong" || marking.state === "part";
  return isMissed && attempt < 2
    ? { ...marking, shown: "hint", text: hintFor(back, marking.reason), key: null, readings: [], attempt }
    : { ...marking, ...explained(back, marking.reason), attempt };
}

/** For a learner who asks to be shown: the key and its explanation, and no mark. */
export function feedbackShown<R extends Response>(back: Back<R>, attempt: number): Feedback {
  const reason = typeof back.key === "string" ? back.key : "right";
  return { state: "shown", mark: null, reason: "show", errors: [], ...explained(back, reason), attempt };
}

function explained<R extends Response>(back: Back<R>, reason: string): Pick<Feedback, "shown" | "text" | "key" | "readings"> {
  return { shown: "explanation", text: back.explanations[reason] ?? "", key: back.key, readings: back.readings };
}

/** "missed.source" asks for the hint on the source. */
function hintFor<R extends Response>(back: Back<R>, reason: string): string {
  const label = reason.split(".")[1] ?? "";
  return back.hints[label] ?? back.hints[""] ?? "";
}
