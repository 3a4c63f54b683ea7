// An article to be read: set like one, with the page's furniture apart, the outlet under a mask, and
// notes beside the words they help with, or below their paragraph where there is no room beside it.

import type { JSX } from "preact";
import { type Article, type Note, type Paragraph, type Row, isMasked, rowsOf } from "../article.ts";
import { goTo } from "../focus.ts";
import { type MaskableText, isOutletShown, onOutletChanged, showOutlet, textShown } from "../masks.ts";
import { say, spoken } from "../wording.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";

export function ArticleView({ article, level = 3 }: { article: Article; level?: number }): JSX.Element {
  const id = useUniqueId();
  const isShown = useValue(isOutletShown, onOutletChanged);
  const isMaskable = isMasked(article.regions);
  const shared = { id, level, isOutletShown: isShown };
  return (
    <ContentLanguage value={article.language}>
      <article class="ws-article" aria-labelledby={id}>
        <header class="ws-article-head">
          <Content as="p" class="ws-number" id={id}>{article.name}</Content>
          {isMaskable && (
            <label class="ws-switch">
              <input type="checkbox" checked={isShown} onChange={(event) => showOutlet(event.currentTarget.checked)} />
              {say("showOutlet")}
            </label>
          )}
        </header>
        <div class="ws-page">
          {rowsOf(article.regions).map((row, place) => (
            <>
              <RowView {...shared} row={row} />
              {row.notes.length > 0 && (
                <div class="ws-notes" style={{ "--ws-row": place + 1, "--ws-rows": row.span }}>
                  {row.notes.map((note) => <NoteView {...shared} note={note} />)}
                </div>
              )}
            </>
          ))}
          {(isShown || !isMaskable) && <Content as="p" class="ws-credit">{article.credit}</Content>}
        </div>
      </article>
    </ContentLanguage>
  );
}

interface Shared {
  /** The article's id, from which those of its notes are made. */
  id: string;
  level: number;
  isOutletShown: boolean;
}

function RowView({ row: { kind, paragraphs }, ...shared }: Shared & { row: Row }): JSX.Element {
  const id = useUniqueId();
  const set = paragraphs.map((paragraph) => <Words {...shared} paragraph={paragraph} />);
  switch (kind) {
    case "headline":
      return <Heading level={shared.level} class="ws-headline" isContent>{set}</Heading>;
    case "furniture":
    case "credit":
      return (
        <div class={`ws-${kind === "credit" ? "photo-credit" : "furniture"}`} role="group" aria-labelledby={id}>
          <p class="ws-lead-in" id={id}>{kind === "credit" ? say("photoCredit") : say("furniture")}</p>
          {set.map((each) => <Content as="p">{each}</Content>)}
        </div>
      );
    case "subhead":
    case "dateline":
    case "byline":
    case "body":
      return <Content as="p" class={`ws-${kind}`}>{set}</Content>;
  }
}

/** The words of a paragraph, each note's number after those it is about. */
function Words({ paragraph: { runs, notes }, ...shared }: Shared & { paragraph: Paragraph }): JSX.Element {
  return (
    <>
      {runs.map((run, place) => (
        <>
          <Run run={run} isOutletShown={shared.isOutletShown} />
          {notes.filter(({ after }) => after === place + 1).map((note) => <Reference {...shared} note={note} />)}
        </>
      ))}
    </>
  );
}

function Run({ run, isOutletShown: isShown }: { run: MaskableText; isOutletShown: boolean }): JSX.Element {
  const text = textShown(run, isShown);
  return run.length === 2 && !isShown ? <span class="ws-mask">{text}</span> : <>{text}</>;
}

const noteId = (id: string, note: Note): string => `${id}-note-${note.number}`;
const referenceId = (id: string, note: Note): string => `${id}-words-${note.number}`;

function Reference({ id, note }: Shared & { note: Note }): JSX.Element {
  return (
    <a
      class="ws-reference"
      role="doc-noteref"
      {...spoken()}
      id={referenceId(id, note)}
      href={`#${noteId(id, note)}`}
      aria-label={say("note", { number: note.number })}
      onClick={(event) => goTo(event, noteId(id, note))}
    >
      {note.number}
    </a>
  );
}

function NoteView({ id, note, isOutletShown: isShown }: Shared & { note: Note }): JSX.Element {
  return (
    <aside class="ws-aside" role="doc-footnote" id={noteId(id, note)}>
      <a
        class="ws-back"
        role="doc-backlink"
        href={`#${referenceId(id, note)}`}
        aria-label={say("backFromNote", { number: note.number })}
        onClick={(event) => goTo(event, referenceId(id, note))}
      >
        {note.number}
      </a>
      <Content as="p">{note.text.map((run) => <Run run={run} isOutletShown={isShown} />)}</Content>
    </aside>
  );
}
