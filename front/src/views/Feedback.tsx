// What a learner is told about one answer: the verdict in a word, the hint or the explanation,
// then the key and the other readings once they are given away.

import type { JSX } from "preact";
import type { Exercise, Feedback, Item, MarkItem, Response } from "../exercise.ts";
import { words } from "../words.ts";
import { MarkedSentence } from "./Sentence.tsx";

interface Props {
  exercise: Exercise;
  item: Item;
  response: Response | null;
  feedback: Feedback;
}

export function FeedbackView({ exercise, item, response, feedback }: Props): JSX.Element {
  const { state, shown, text, key, readings } = feedback;
  return (
    <>
      <p class="ws-verdict">
        <strong>{words.verdict[state]}</strong> {state === "arguable" && words.arguableMeans}
      </p>
      {text !== "" && (
        <p>
          {shown === "hint" && <strong class="ws-lead-in">{words.hint}: </strong>}
          {text}
        </p>
      )}
      {key !== null && state !== "right" && key !== response && <Key exercise={exercise} item={item} value={key} />}
      {readings.length > 0 && (
        <div class="ws-readings">
          <p class="ws-lead-in">{words.otherReadings}</p>
          <ul>
            {readings.map(({ label, status, why }) => (
              <li>
                <strong>{label}</strong> ({words.readingStatus[status]}). {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Key({ exercise, item, value }: { exercise: Exercise; item: Item; value: Response }): JSX.Element {
  if (typeof value === "string") {
    const option = exercise.options.find((each) => each.value === value);
    return (
      <p>
        <span class="ws-lead-in">{words.theKey}: </span>
        <strong>{option?.label ?? value}</strong>
      </p>
    );
  }
  return (
    <div>
      <p class="ws-lead-in">{words.theKey}</p>
      <MarkedSentence item={item as MarkItem} parts={value} options={exercise.options} />
    </div>
  );
}
