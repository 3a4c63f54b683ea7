// The host in a page without a kernel: it keeps answers in the browser's record and marks them here.

import type { AnswerEvent } from "../events.ts";
import type { Earlier, Exercise, Feedback, Progress, Response, Standing } from "../exercise.ts";
import { feedbackHeld, feedbackOn, feedbackShown } from "../marks/feedback.ts";
import { backOf, markAnswer } from "../marks/index.ts";
import { type AnswerRecord, lossInWords } from "../record.ts";
import { type Tries, UNTRIED, olderAnswers, triesAt } from "../standing.ts";
import { say } from "../wording.ts";
import type { Host, Reply } from "./host.ts";

/** @throws RangeError if an item came without what stands behind it, so that nothing here could mark it. */
export function pageHost(record: AnswerRecord, exercise: Exercise): Host {
  const unmarkable = exercise.items.find((item) => !item.worked && !exercise.back?.[item.id]);
  if (unmarkable) throw new RangeError(`${exercise.id}: item ${unmarkable.id} has no key`);
  const triesOf = (item: string): Tries =>
    triesAt(exercise, record.of(exercise.id)).get(item) ?? UNTRIED;

  const entry = (item: string, action: AnswerEvent["action"], response: Response | null, confidence: number | null) => ({
    action,
    exercise: exercise.id,
    exercise_version: exercise.version,
    text_sha256: exercise.text_sha256,
    item,
    response,
    confidence,
  });

  const reply = (feedback: Feedback | null): Promise<Reply> =>
    Promise.resolve({ feedback, saved: record.isKept, problem: null });

  return {
    progress: () => progressOf(exercise, record),
    notice: () => noticeOf(exercise, record),
    subscribe: (listener) => record.subscribe(listener),

    answer(item, response, given) {
      const confidence = exercise.confidence ? given : null;
      const feedback = feedbackAt(exercise, item, response, { attempt: triesOf(item).attempt + 1, confidence, isHinted: null });
      const answer = entry(item, "answer", response, confidence);
      record.append(feedback.shown === "hint" ? [answer, entry(item, "hint", null, null)] : [answer]);
      return reply(feedback);
    },
    show(item) {
      if (exercise.held) throw new RangeError("the key is held back");
      const feedback = feedbackShown(backOf(exercise, item), triesOf(item).attempt);
      record.append([entry(item, "show", null, null)]);
      return reply(feedback);
    },
    redo(item) {
      record.append([entry(item, "redo", null, null)]);
      return reply(null);
    },
  };
}

function progressOf(exercise: Exercise, record: AnswerRecord): Progress {
  const standings = [...triesAt(exercise, record.of(exercise.id))].flatMap(([item, tries]) => {
    const standing = standingAt(exercise, item, tries);
    return standing ? [[item, standing] as const] : [];
  });
  return Object.fromEntries(standings);
}

/** @throws RangeError if the item is unknown or the response does not fit it. */
function feedbackAt(
  exercise: Exercise,
  item: string,
  response: unknown,
  { attempt, confidence, isHinted }: { attempt: number; confidence: number | null; isHinted: boolean | null },
): Feedback {
  const marking = markAnswer(exercise, item, response);
  return exercise.held ? feedbackHeld(attempt) : feedbackOn(backOf(exercise, item), marking, attempt, confidence, isHinted);
}

/** Null for an imported answer that this exercise cannot read: it stays in the record, unmarked. */
function standingAt(exercise: Exercise, item: string, tries: Tries): Standing | null {
  const { attempt, confidence } = tries;
  const marked = tries.response === null ? null : orNull(() => feedbackAt(exercise, item, tries.response, tries));
  const isShown = tries.isShown && !exercise.held;
  const feedback = isShown ? orNull(() => feedbackShown(backOf(exercise, item), attempt)) : marked;
  if (!feedback) return null;
  // What does not fit the item is not shown in it either.
  const response = marked && tries.response;
  return { response, confidence, feedback, attempt, earlier: exercise.held ? [] : earlierIn(exercise, item, tries) };
}

/** What was answered before each redo, as it is marked; a stranger's answer that does not fit is left out. */
function earlierIn(exercise: Exercise, item: string, { earlier }: Tries): Earlier[] {
  return earlier.flatMap((response) => {
    const marking = orNull(() => markAnswer(exercise, item, response));
    return marking ? [{ response, state: marking.state, mark: marking.mark }] : [];
  });
}

/** Null where the item is unknown or the response does not fit it. */
function orNull<Found>(look: () => Found): Found | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function noticeOf(exercise: Exercise, record: AnswerRecord): string | null {
  const { ofText, ofVersion } = olderAnswers(exercise, record.of(exercise.id));
  const notices = [
    lossInWords(record),
    ofText > 0 ? say("olderText", { n: ofText }) : null,
    ofVersion > 0 ? say("olderVersion", { n: ofVersion }) : null,
  ].filter((notice) => notice !== null);
  return notices.length > 0 ? notices.join(" ") : null;
}
