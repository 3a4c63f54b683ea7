// A sentence with its parts marked, to be read: in a worked item, and when the key is given.

import type { JSX } from "preact";
import type { Option, Parts, Token } from "../exercise.ts";
import { type Marked, markedIn, quote, runsIn } from "../marked.ts";
import { isWord, wordsIn } from "../spans.ts";
import { tagsFor } from "../tags.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";

/** How a token is drawn. */
export interface Drawn {
  readonly token: Token;
  readonly isGap: boolean;
  /** The word's index; for a gap, that of the word before it, or −1. */
  readonly index: number;
  readonly label: string | null;
  /** Whether a run begins here. */
  readonly isFirst: boolean;
}

/** Gaps inside a run belong to it, so that its underline does not break. */
export function drawn(tokens: readonly Token[], marked: Marked): Drawn[] {
  let index = -1;
  return tokens.map((token) => {
    if (isWord(token)) {
      index += 1;
      const label = marked.get(index) ?? null;
      return { token, isGap: false, index, label, isFirst: label !== null && marked.get(index - 1) !== label };
    }
    const before = marked.get(index) ?? null;
    const label = before === (marked.get(index + 1) ?? null) ? before : null;
    return { token, isGap: true, index, label, isFirst: false };
  });
}

/** The number that gives a part its underline and colour; the style sheet knows four. */
export function partNumber(options: readonly Option[], label: string | null): number | undefined {
  const place = options.findIndex(({ value }) => value === label);
  return place < 0 ? undefined : place + 1;
}

interface Props {
  tokens: readonly Token[];
  parts: Parts;
  options: readonly Option[];
}

export function MarkedSentence({ tokens, parts, options }: Props): JSX.Element {
  const tags = tagsFor(options);
  const marked = markedIn(wordsIn(tokens), parts);
  const runs = runsIn(marked);
  const quotesOf = (value: string): string =>
    runs.filter((run) => run.label === value).map((run) => quote(tokens, run.indices)).join(" … ");
  return (
    <div class="ws-marked">
      <MarkedText tokens={tokens} marked={marked} options={options} />
      <dl class="ws-parts">
        {options.filter(({ value }) => parts[value] !== undefined).map(({ value, label }) => (
          <div>
            <dt>
              <TagName letter={tags.get(value)} label={label} />
            </dt>
            <dd>{quotesOf(value) === "" ? say("noWords") : <Content>{quotesOf(value)}</Content>}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface TextProps {
  tokens: readonly Token[];
  marked: Marked;
  options: readonly Option[];
}

export function MarkedText({ tokens, marked, options }: TextProps): JSX.Element {
  const tags = tagsFor(options);
  return (
    <Content as="p" class="ws-text">
      {drawn(tokens, marked).map(({ token, label, isFirst }) => (
        <span data-part={partNumber(options, label)}>
          {isFirst && label !== null && <Tag letter={tags.get(label)} />}
          {token[0]}
        </span>
      ))}
    </Content>
  );
}

/** The letter over the first word of a run. Its meaning is said in words elsewhere. */
export function Tag({ letter }: { letter: string | undefined }): JSX.Element | null {
  return letter === undefined ? null : <span class="ws-tag" aria-hidden="true">{letter}</span>;
}

export function TagName({ letter, label }: { letter: string | undefined; label: string }): JSX.Element {
  return (
    <>
      {letter !== undefined && <span class="ws-letter" aria-hidden="true">{letter}</span>}
      <Content>{label}</Content>
    </>
  );
}
