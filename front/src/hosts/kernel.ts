// The host in a notebook: Python keeps the answers and marks them; this end asks and waits.

import type { Progress, Response, Standing } from "../exercise.ts";
import { uuid } from "../uuid.ts";
import { say } from "../wording.ts";
import type { Host, Reply } from "./host.ts";

/** As much of an anywidget model as is used here. */
export interface Model {
  get(name: string): unknown;
  on(event: string, callback: (message: unknown) => void): void;
  off(event: string, callback: (message: unknown) => void): void;
  send(message: unknown): void;
}

const PATIENCE_MS = 20_000;
const silence = (): Reply => ({ feedback: null, saved: false, problem: say("kernelSilent") });

type Question =
  | { type: "answer"; item: string; response: Response; confidence: number | null }
  | { type: "show" | "redo"; item: string };

interface Answered extends Reply {
  readonly type: "feedback";
  readonly request: string;
}

export function kernelHost(model: Model): Host {
  const synced = (): Progress => (model.get("progress") ?? {}) as Progress;
  const listeners = new Set<() => void>();
  /** What was heard since `progress` last came over; null for an item begun anew. */
  let heard = new Map<string, Standing | null>();

  const changed = (): void => listeners.forEach((listener) => listener());

  function progress(): Progress {
    const standings = Object.entries(synced()).filter(([item]) => !heard.has(item));
    const fresh = [...heard].flatMap(([item, standing]) => (standing ? [[item, standing] as const] : []));
    return Object.fromEntries([...standings, ...fresh]);
  }

  async function ask(question: Question): Promise<Reply> {
    const reply = await replyTo(model, question);
    const { item, type } = question;
    if (reply.feedback) {
      const { response = null, confidence = null, earlier = [] } = { ...progress()[item], ...question };
      heard.set(item, { response, confidence, feedback: reply.feedback, attempt: reply.feedback.attempt, earlier });
    } else if (type === "redo" && reply.problem === null) {
      heard.set(item, null);
    }
    changed();
    return reply;
  }

  return {
    progress,
    notice: () => (model.get("notice") ?? null) as string | null,
    subscribe(listener) {
      const onProgress = (): void => {
        heard = new Map();
        listener();
      };
      listeners.add(listener);
      model.on("change:progress", onProgress);
      model.on("change:notice", listener);
      return () => {
        listeners.delete(listener);
        model.off("change:progress", onProgress);
        model.off("change:notice", listener);
      };
    },
    answer: (item, response, confidence) => ask({ type: "answer", item, response, confidence }),
    show: (item) => ask({ type: "show", item }),
    redo: (item) => ask({ type: "redo", item }),
  };
}

/** Sends one question and waits for the message that answers it. Never fails: silence is an answer too. */
function replyTo(model: Model, question: Question): Promise<Reply> {
  const request = uuid();
  return new Promise((resolve) => {
    const settle = (reply: Reply): void => {
      clearTimeout(patience);
      model.off("msg:custom", hear);
      resolve(reply);
    };
    const hear = (message: unknown): void => {
      if (!isAnswered(message) || message.request !== request) return;
      settle({ feedback: message.feedback, saved: message.saved, problem: message.problem });
    };
    const patience = setTimeout(() => settle(silence()), PATIENCE_MS);
    model.on("msg:custom", hear);
    try {
      model.send({ ...question, request });
    } catch {
      // The connection to the kernel is closed already.
      settle(silence());
    }
  });
}

function isAnswered(message: unknown): message is Answered {
  return typeof message === "object" && message !== null && "type" in message && message.type === "feedback";
}
