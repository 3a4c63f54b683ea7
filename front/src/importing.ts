// What is to be done with a file of answers: refuse it, merge it, or ask first whose they are.

import { type ReadLines, readLines } from "./events.ts";
import type { AnswerRecord } from "./record.ts";
import { listed, quoted, say } from "./wording.ts";

export type Offer =
  | { is: "refused"; why: string }
  /** `take` merges the answers, and says what it did. */
  | { is: "own"; take: () => string }
  | { is: "doubtful"; question: string; yes: string; no: string; take: () => string };

/** Nothing is merged yet. */
export function offered(record: AnswerRecord, file: string, text: string): Offer {
  const read = readLines(file, text);
  if (read.problem !== null) return { is: "refused", why: read.problem };
  const learners = [...new Set(read.events.flatMap(({ learner }) => learner ?? []))];
  if (learners.length > 1) {
    return { is: "refused", why: say("severalLearners", { file, names: listed(learners.map(quoted)) }) };
  }
  const take = (): string => taken(record, file, read);
  const missing = record.missing(read.events);
  if (record.isOwn(missing)) return { is: "own", take };
  const [n, name] = [missing.length, learners[0]];
  const question = name === undefined ? say("importQuestion", { n, file }) : say("importQuestionOf", { n, file, name });
  return { is: "doubtful", question, yes: say("importYes", { n }), no: say("importNo", { n }), take };
}

function taken(record: AnswerRecord, file: string, { events, torn }: Extract<ReadLines, { problem: null }>): string {
  const added = record.merge(events);
  const told = inWords(file, added, events.length - added);
  return torn.length > 0 ? `${told} ${say("tornLines", { n: torn.length, lines: listed(torn.map(String)) })}` : told;
}

function inWords(file: string, added: number, known: number): string {
  if (known === 0) return say("imported", { n: added, file });
  return say("importedBeside", { n: added, file, known: say("knownAlready", { n: known }) });
}
