// What an exercise needs of the place it stands in: someone who keeps its answers and marks them.

import type { Feedback, Progress, Response } from "../exercise.ts";

export interface Reply {
  /** Null if nobody marked the answer, and after a redo. */
  readonly feedback: Feedback | null;
  readonly saved: boolean;
  /** One sentence for the learner, if something went wrong. */
  readonly problem: string | null;
}

export interface Host {
  progress(): Progress;
  /** A lasting message about the whole exercise, such as why answers cannot be kept. */
  notice(): string | null;
  /** Calls back when progress or notice have changed. Returns the way to stop. */
  subscribe(listener: () => void): () => void;

  answer(item: string, response: Response, confidence: number | null): Promise<Reply>;
  show(item: string): Promise<Reply>;
  /** Attempts begin again at 0; the record keeps all that was done before. */
  redo(item: string): Promise<Reply>;
}
