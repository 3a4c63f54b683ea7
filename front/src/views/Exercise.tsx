// The frame of an exercise: its title and task, how far the learner has come, and its items down the page.

import type { JSX } from "preact";
import type { Exercise, Progress } from "../exercise.ts";
import type { Host } from "../hosts/host.ts";
import { words } from "../words.ts";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";
import { isFinished } from "./Item.tsx";
import { MarkView, WorkedMark } from "./Mark.tsx";
import { VoiceView, WorkedVoice } from "./Voice.tsx";

interface Props {
  exercise: Exercise;
  host: Host;
  /** The level of the exercise's own heading; its items stand one below. */
  level?: number;
}

export function ExerciseView({ exercise, host, level = 3 }: Props): JSX.Element {
  const id = useUniqueId();
  const howTo = `${id}-how`;
  const progress = useValue(() => host.progress(), host.subscribe);
  const notice = useValue(() => host.notice(), host.subscribe);
  const asked = exercise.items.filter((item) => !item.worked);
  const done = asked.filter((item) => isFinished(progress[item.id])).length;

  return (
    <section class="ws-exercise" aria-labelledby={id}>
      <header class="ws-head">
        <Heading level={level} id={id} class="ws-title">{exercise.title}</Heading>
        <p class="ws-quiet">
          {exercise.article} · <span class="ws-progress">{words.done(done, asked.length)}</span>
        </p>
        <p class="ws-task">{exercise.task}</p>
        {exercise.kind === "mark" && <p class="ws-quiet" id={howTo}>{words.howToMark}</p>}
      </header>
      <div class="ws-alert" role="alert">{notice !== null && <p>{notice}</p>}</div>
      <ol class="ws-items">
        <Items exercise={exercise} host={host} progress={progress} level={level + 1} howTo={howTo} />
      </ol>
    </section>
  );
}

interface ItemsProps {
  exercise: Exercise;
  host: Host;
  progress: Progress;
  level: number;
  howTo: string;
}

function Items({ exercise, host, progress, level, howTo }: ItemsProps): JSX.Element {
  // Spelled out for each kind, so that an exercise and its items always belong together.
  if (exercise.kind === "voice") {
    return (
      <>
        {exercise.items.map((item, place) => {
          const shared = { exercise, number: place + 1, level };
          return item.worked ? (
            <WorkedVoice key={item.id} {...shared} item={item} worked={item.worked} />
          ) : (
            <VoiceView key={item.id} {...shared} item={item} host={host} standing={progress[item.id]} />
          );
        })}
      </>
    );
  }
  return (
    <>
      {exercise.items.map((item, place) => {
        const shared = { exercise, number: place + 1, level };
        return item.worked ? (
          <WorkedMark key={item.id} {...shared} item={item} worked={item.worked} />
        ) : (
          <MarkView key={item.id} {...shared} item={item} host={host} standing={progress[item.id]} howTo={howTo} />
        );
      })}
    </>
  );
}
