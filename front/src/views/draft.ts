// An answer in the making: what was answered before, until the learner changes it.

import { useLayoutEffect, useState } from "preact/hooks";
import type { Standing } from "../exercise.ts";
import { isFinished } from "./Item.tsx";

/**
 * The answer as it stands now, and the way to change it. A finished item shows what was answered; one begun
 * anew, here or in another tab, nothing.
 * @param read takes any response, also none (null) and one that does not fit.
 */
export function useDraft<Answer>(
  standing: Standing | undefined,
  read: (response: unknown) => Answer,
): [answer: Answer, change: (answer: Answer) => void] {
  const [draft, setDraft] = useState<{ readonly answer: Answer } | null>(null);
  // Before it is drawn: what is gone must not be there to be pressed for a moment.
  useLayoutEffect(() => setDraft(null), [standing === undefined]);
  const isOpen = draft !== null && !isFinished(standing);
  return [isOpen ? draft.answer : read(standing?.response ?? null), (answer) => setDraft({ answer })];
}
