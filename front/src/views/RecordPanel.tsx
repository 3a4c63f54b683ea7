// The learner's own record: take it along, bring it back, delete it. Each button says what it did.

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { readLines } from "../events.ts";
import type { AnswerRecord } from "../record.ts";
import { listed, say } from "../wording.ts";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";

interface Props {
  record: AnswerRecord;
  /** The page's name, which the exported file takes. */
  name: string;
  level?: number;
}

export function RecordPanel({ record, name, level = 3 }: Props): JSX.Element {
  const id = useUniqueId();
  const count = useValue(() => record.events().length, (listener) => record.subscribe(listener));
  const [said, setSaid] = useState("");
  const [isAsking, setIsAsking] = useState(false);
  const deleteButton = useRef<HTMLButtonElement>(null);

  function exportAnswers(): void {
    if (count === 0) return setSaid(say("nothingToExport"));
    const file = `${name}.answers.jsonl`;
    download(file, record.asLines());
    setSaid(say("exported", { n: count, file }));
  }

  async function importAnswers(file: File): Promise<void> {
    // A byte that is no UTF-8 makes its line unreadable, and no other.
    const read = readLines(file.name, await file.text());
    if (read.problem !== null) return setSaid(read.problem);
    const added = record.merge(read.events);
    const told = importedInWords(file.name, added, read.events.length - added);
    setSaid(read.torn.length > 0 ? `${told} ${say("tornLines", { n: read.torn.length, lines: listed(read.torn.map(String)) })}` : told);
  }

  /** The answered question goes away, so the focus returns to the button that raised it. */
  function answerQuestion(isSure: boolean): void {
    setIsAsking(false);
    setSaid(isSure ? say("deleted", { n: record.clear() }) : say("kept"));
    deleteButton.current?.focus();
  }

  return (
    <section class="ws-record" aria-labelledby={id}>
      <Heading level={level} id={id} class="ws-title">{say("recordTitle")}</Heading>
      <p>{count === 0 ? say("recordEmpty") : say("recordHolds", { n: count })}</p>
      {!record.isKept && <p class="ws-alert" role="alert">{say("notSaved")}</p>}
      <div class="ws-buttons">
        <button type="button" onClick={exportAnswers}>{say("exportAnswers")}</button>
        <label class="ws-file">
          <input
            type="file"
            accept=".jsonl"
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
          aria-expanded={isAsking}
          onClick={() => {
            setIsAsking(count > 0 && !isAsking);
            setSaid(count > 0 ? "" : say("nothingToDelete"));
          }}
        >
          {say("deleteAnswers")}
        </button>
      </div>
      <div role="status" class="ws-feedback">
        {isAsking && <p>{say("deleteQuestion", { n: count })}</p>}
        {said !== "" && <p>{said}</p>}
      </div>
      {isAsking && (
        <div class="ws-buttons">
          <button type="button" onClick={() => answerQuestion(true)}>{say("deleteYes")}</button>
          <button type="button" onClick={() => answerQuestion(false)}>{say("deleteNo")}</button>
        </div>
      )}
    </section>
  );
}

function importedInWords(file: string, added: number, known: number): string {
  if (known === 0) return say("imported", { n: added, file });
  return say("importedBeside", { n: added, file, known: say("knownAlready", { n: known }) });
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
