// The learner's own record: take it along, bring it back, delete it. Each button says what it did.

import type { JSX, RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { offered } from "../importing.ts";
import { type AnswerRecord, lossInWords } from "../record.ts";
import { say } from "../wording.ts";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";

interface Props {
  record: AnswerRecord;
  /** The page's name, which the exported file takes. */
  name: string;
  level?: number;
}

/** Asked before anything is done; `act` does it, and says what it did. */
interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly act: () => string;
  /** What is said after a no. */
  readonly refrained: string;
  readonly raisedBy: RefObject<HTMLElement | null>;
}

export function RecordPanel({ record, name, level = 3 }: Props): JSX.Element {
  const id = useUniqueId();
  const subscribe = (listener: () => void): (() => void) => record.subscribe(listener);
  const count = useValue(() => record.events().length, subscribe);
  const unsaved = useValue(() => record.unsaved, subscribe);
  const loss = useValue(() => lossInWords(record), subscribe);
  const [said, setSaid] = useState("");
  const [question, setQuestion] = useState<Question | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const deleteButton = useRef<HTMLButtonElement>(null);

  function tell(what: string): void {
    setQuestion(null);
    setSaid(what);
  }

  function ask(raised: Question): void {
    setSaid("");
    setQuestion(raised);
  }

  function exportAnswers(): void {
    if (count === 0) return tell(say("nothingToExport"));
    const file = `${name}.answers.jsonl`;
    download(file, record.asLines());
    tell(say("exported", { n: count, file }));
  }

  async function importAnswers(file: File): Promise<void> {
    // A byte that is no UTF-8 makes its line unreadable, and no other.
    const offer = offered(record, file.name, await file.text());
    if (offer.is === "refused") return tell(offer.why);
    if (offer.is === "own") return tell(offer.take());
    const { question: text, yes, no, take: act } = offer;
    ask({ text, yes, no, act, refrained: say("leftOut"), raisedBy: fileInput });
  }

  function deleteAnswers(): void {
    if (count === 0) return tell(say("nothingToDelete"));
    if (question?.raisedBy === deleteButton) return tell("");
    ask({
      text: say("deleteQuestion", { n: count }),
      yes: say("deleteYes"),
      no: say("deleteNo"),
      act: () => say("deleted", { n: record.clear() }),
      refrained: say("kept"),
      raisedBy: deleteButton,
    });
  }

  /** The answered question goes away, so the focus returns to what raised it. */
  function answerQuestion({ act, refrained, raisedBy }: Question, isSure: boolean): void {
    tell(isSure ? act() : refrained);
    raisedBy.current?.focus();
  }

  return (
    <section class="ws-record" aria-labelledby={id}>
      <Heading level={level} id={id} class="ws-title">{say("recordTitle")}</Heading>
      <p>{count === unsaved ? say("recordEmpty") : say("recordHolds", { n: count - unsaved })}</p>
      {loss !== null && <p class="ws-alert" role="alert">{loss}</p>}
      <div class="ws-buttons">
        <button type="button" onClick={exportAnswers}>{say("exportAnswers")}</button>
        <label class="ws-file">
          <input
            type="file"
            accept=".jsonl"
            ref={fileInput}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              // Else choosing the same file once more would change nothing, and so do nothing.
              if (file) void importAnswers(file).then(() => (input.value = ""));
            }}
          />
          {say("importAnswers")}
        </label>
        <button
          type="button"
          ref={deleteButton}
          aria-expanded={question?.raisedBy === deleteButton}
          onClick={deleteAnswers}
        >
          {say("deleteAnswers")}
        </button>
      </div>
      <div role="status" class="ws-feedback">
        {question !== null && <p>{question.text}</p>}
        {said !== "" && <p>{said}</p>}
      </div>
      {question !== null && (
        <div class="ws-buttons">
          <button type="button" onClick={() => answerQuestion(question, true)}>{question.yes}</button>
          <button type="button" onClick={() => answerQuestion(question, false)}>{question.no}</button>
        </div>
      )}
    </section>
  );
}

function download(file: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
