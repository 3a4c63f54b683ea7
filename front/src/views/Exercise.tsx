// The frame of an exercise: its title and task, how far the learner has come, and its items down the page.

import type { JSX } from "preact";
import type { ExerciseOf, KindName } from "../exercise.ts";
import type { Host } from "../hosts/host.ts";
import { say } from "../wording.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";
import { isDone } from "./Item.tsx";
import { kindOf } from "./kinds.ts";
import { WorkedItem } from "./Worked.tsx";

interface Props<Kind extends KindName> {
  exercise: ExerciseOf<Kind>;
  host: Host;
  /** The level of the exercise's own heading; its items stand one below. */
  level?: number;
}

export function ExerciseView<Kind extends KindName>({ exercise, host, level = 3 }: Props<Kind>): JSX.Element {
  const id = useUniqueId();
  const kind = kindOf(exercise);
  const { View, howTo } = kind;
  const howToId = `${id}-how`;
  const progress = useValue(() => host.progress(), host.subscribe);
  const notice = useValue(() => host.notice(), host.subscribe);
  const asked = exercise.items.filter((item) => !item.worked);
  const done = asked.filter((item) => isDone(progress[item.id])).length;

  return (
    <ContentLanguage value={exercise.language}>
      {/* A page may have an exercise held and released: the names of the two must differ. */}
      <section class="ws-exercise" aria-labelledby={exercise.held ? `${id} ${id}-later` : id}>
        <header class="ws-head">
          <Heading level={level} id={id} class="ws-title" isContent>{exercise.title}</Heading>
          <p class="ws-quiet">
            <Content>{exercise.article}</Content>
            {asked.length > 0 && <> · <span class="ws-progress">{say("done", { n: done, total: asked.length })}</span></>}
            {exercise.held && <> · <span id={`${id}-later`}>{say("feedbackLater")}</span></>}
          </p>
          <Content as="p" class="ws-task">{exercise.task}</Content>
          {exercise.confidence && <p class="ws-quiet">{say("asksConfidence")} {!exercise.held && say("sureAndWrong")}</p>}
          {exercise.held && <p class="ws-quiet">{say("holdsFeedback")}</p>}
          {howTo !== undefined && <p class="ws-quiet" id={howToId}>{howTo()}</p>}
        </header>
        <div class="ws-alert" role="alert">{notice !== null && <p>{notice}</p>}</div>
        <ol class="ws-items">
          {exercise.items.map((item, place) => {
            const shared = { exercise, item, kind, number: place + 1, level: level + 1 };
            return item.worked ? (
              <WorkedItem key={item.id} {...shared} />
            ) : (
              <View key={item.id} {...shared} host={host} standing={progress[item.id]} howTo={howToId} />
            );
          })}
        </ol>
      </section>
    </ContentLanguage>
  );
}
