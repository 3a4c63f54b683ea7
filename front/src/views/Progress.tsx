// How far a learner has come: a table for each lesson, and over a path one that sums the lessons up.

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { moveFocus } from "../focus.ts";
import { type AllCounts, type Counts, type OutlinedExercise, type OutlinedLesson, type Outline, beside, inWords, summed } from "../progress.ts";
import { say } from "../wording.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";

/** The attributes of a link. */
interface Link {
  href: string;
  onClick?: (event: { currentTarget: HTMLAnchorElement }) => void;
}

/** To another page or notebook, or to the place in it that has an anchor; null where there is no way. */
export type LinkTo = (notebook: string, anchor?: string) => Link | null;

interface Props {
  outline: Outline;
  counts: () => AllCounts;
  /** Why answers cannot be read, if they cannot. */
  notice?: () => string | null;
  subscribe: (listener: () => void) => () => void;
  linkTo: LinkTo;
  level?: number;
}

export function ProgressView({ outline, counts: read, notice: readNotice, subscribe, linkTo, level = 3 }: Props): JSX.Element {
  const id = useUniqueId();
  const counts = useValue(read, subscribe);
  const notice = useValue(() => readNotice?.() ?? null, subscribe);
  const { lessons, paths, are_extensions: areExtensions } = outline;
  const all = lessons.flatMap(({ exercises }) => exercises);
  return (
    <ContentLanguage value={outline.language}>
      <section class="ws-progress-view" aria-labelledby={id}>
        <Heading level={level} id={id} class="ws-title">{areExtensions ? say("extensionsTitle") : say("progressTitle")}</Heading>
        <div class="ws-alert" role="alert">{notice !== null && <p>{notice}</p>}</div>
        <p>{inWords(summed(all, counts))}</p>
        {paths.length > 0 && (
          <Table head={say("progressPath")}>
            {paths.map(({ name, minutes, lessons: names }) => {
              const own = lessons.filter((lesson) => names.includes(lesson.name)).flatMap(({ exercises }) => exercises);
              return (
                <Row key={name} counts={summed(own, counts)}>
                  {minutes === null ? say("wholePath") : say("pathOfMinutes", { n: minutes })}
                </Row>
              );
            })}
          </Table>
        )}
        {lessons.map((lesson) => (
          <LessonPart key={lesson.name} lesson={lesson} counts={counts} linkTo={linkTo} level={level + 1} />
        ))}
      </section>
    </ContentLanguage>
  );
}

interface LessonProps {
  lesson: OutlinedLesson;
  counts: AllCounts;
  linkTo: LinkTo;
  level: number;
}

function LessonPart({ lesson: { title, notebook, exercises }, counts, linkTo, level }: LessonProps): JSX.Element {
  const id = useUniqueId();
  const [said, setSaid] = useState("");
  const link = notebook === null ? null : linkTo(notebook);
  return (
    <>
      {notebook !== null && (
        <>
          <Heading level={level} id={id} class="ws-lesson" isContent>{link ? <a {...link}>{title}</a> : title}</Heading>
          <p class="ws-quiet">{inWords(summed(exercises, counts))}</p>
        </>
      )}
      <Table head={say("progressExercise")} labelledBy={notebook === null ? undefined : id}>
        {exercises.map((exercise) => {
          const own = summed([exercise], counts);
          const elsewhere = notebook === null ? null : linkTo(notebook, exercise.anchor);
          return (
            <Row key={exercise.id} counts={own}>
              <Content>
                {notebook === null ? (
                  <GoTo exercise={exercise} onSay={setSaid} />
                ) : elsewhere ? (
                  <a {...elsewhere}>{exercise.title}</a>
                ) : (
                  exercise.title
                )}
              </Content>
              {beside(own).map((note) => <span class="ws-beside">{note}</span>)}
            </Row>
          );
        })}
      </Table>
      <p class="ws-said" role="status">{said}</p>
    </>
  );
}

/** A link to an exercise on this page: the focus moves to its heading. */
function GoTo({ exercise: { id, anchor, title }, onSay }: { exercise: OutlinedExercise; onSay: (said: string) => void }): JSX.Element {
  function go(event: Event): void {
    event.preventDefault();
    const heading = document.querySelector<HTMLElement>(`[data-whosays-exercise="${CSS.escape(id)}"] .ws-title`);
    onSay(heading ? "" : say("runAllCells"));
    if (heading) moveFocus(heading, "start");
  }
  return <a href={`#${anchor}`} onClick={go}>{title}</a>;
}

interface TableProps {
  /** What each row is. */
  head: string;
  /** The id of the heading that names the table, where it has one of its own. */
  labelledBy?: string | undefined;
  children: JSX.Element[];
}

function Table({ head, labelledBy, children }: TableProps): JSX.Element {
  return (
    <table class="ws-counts" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[say("columnDone"), say("columnArguable"), say("columnOpen")].map((name) => (
            <th key={name} scope="col"><span class="ws-counted">{name}</span></th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ counts: { total, done, arguable }, children }: { counts: Counts; children: ComponentChildren }): JSX.Element {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>{done}</td>
      <td>{arguable}</td>
      <td>{total - done}</td>
    </tr>
  );
}
