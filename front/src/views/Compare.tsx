// An item of kind compare: one question put to two passages. The answer is marked where it stands in each.

import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import type { CompareItem, Label, Option, Parts, Passage } from "../exercise.ts";
import { type Marked, markedIn, partsIn, partsOf, quote, runsIn } from "../marked.ts";
import { wordsIn } from "../spans.ts";
import { say } from "../wording.ts";
import { Content } from "./Content.tsx";
import { useDraft } from "./draft.ts";
import { useUniqueId } from "./hooks.ts";
import { type Collected, ItemFrame, type ItemProps, isFinished } from "./Item.tsx";
import type { KindView, SolvedProps } from "./kind.ts";
import { MarkedText } from "./Sentence.tsx";
import { Surface } from "./Surface.tsx";

export const compare: KindView<"compare"> = {
  View: CompareView,
  Stem: ({ item }) => <Content as="p" class="ws-question">{item.prompt}</Content>,
  Solved,
  howTo: () => `${say("howToMark")} ${say("noAnswerThere")}`,
  asksInside: () => true,
};

/** The words marked in each passage. */
type Drafts = ReadonlyMap<Label, Marked>;

function CompareView(props: ItemProps<"compare">): JSX.Element {
  const { item, standing, howTo } = props;
  const id = useUniqueId();
  const [drafts, setDrafts] = useDraft<Drafts>(standing, (response) => draftsIn(item, response));
  const sureOfNothing = useRef(false);
  const markedOf = ({ letter }: Passage): Marked => drafts.get(letter) ?? new Map();

  function collect(): Collected {
    // An article may well leave a question open, and so may both; but not by a slip.
    if (item.passages.every((passage) => markedOf(passage).size === 0) && !sureOfNothing.current) {
      sureOfNothing.current = true;
      return { wanted: say("nothingMarkedSure") };
    }
    sureOfNothing.current = false;
    const parts = item.passages.map((passage) => partsOf(wordsIn(passage.tokens), markedOf(passage), [passage.letter]));
    return { response: Object.assign({}, ...parts) as Parts };
  }

  return (
    <ItemFrame {...props} collect={collect}>
      <div class="ws-compare" role="group" aria-labelledby={id}>
        <Content as="p" class="ws-question" id={id}>{item.prompt}</Content>
        <Passages>
          {item.passages.map((passage) => (
            <PassageFrame key={passage.letter} article={passage.article}>
              <Surface
                tokens={passage.tokens}
                options={answerOption(passage)}
                label={passage.letter}
                nameOf={() => say("theAnswer")}
                marked={markedOf(passage)}
                onChange={(marked) => setDrafts(new Map([...drafts, [passage.letter, marked]]))}
                isFinished={isFinished(standing)}
                isNew={standing === undefined}
                name={say("wordsOfArticle", { article: passage.article })}
                runName={say("markRunIn", { article: passage.article })}
                howTo={howTo}
              />
            </PassageFrame>
          ))}
        </Passages>
      </div>
    </ItemFrame>
  );
}

function Solved({ item, response, isTold }: SolvedProps<"compare">): JSX.Element {
  const drafts = draftsIn(item, response);
  return (
    <Passages>
      {item.passages.map((passage) => {
        const marked = drafts.get(passage.letter) ?? new Map();
        return (
          <PassageFrame key={passage.letter} article={passage.article}>
            {!isTold && <MarkedText tokens={passage.tokens} marked={marked} options={answerOption(passage)} />}
            {marked.size === 0 ? (
              <p class="ws-no-answer">{say("doesNotAnswer")}</p>
            ) : (
              <ul class="ws-found">
                {runsIn(marked).map(({ indices }) => (
                  <li>
                    <Content as="q">{quote(passage.tokens, indices)}</Content>
                  </li>
                ))}
              </ul>
            )}
          </PassageFrame>
        );
      })}
    </Passages>
  );
}

/** Side by side where there is room, else one above the other. */
function Passages({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="ws-passages">
      <div class="ws-columns">{children}</div>
    </div>
  );
}

function PassageFrame({ article, children }: { article: string; children: ComponentChildren }): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="ws-passage" role="group" aria-labelledby={id}>
      <Content as="p" class="ws-passage-name" id={id}>{article}</Content>
      {children}
    </div>
  );
}

/** The one part that there is to mark in a passage. */
function answerOption({ letter }: Passage): readonly Option[] {
  return [{ value: letter, label: letter, gloss: "" }];
}

function draftsIn({ passages }: CompareItem, response: unknown): Drafts {
  return new Map(
    passages.map(({ letter, tokens }) => [letter, markedIn(wordsIn(tokens), partsIn(response, [letter]))]),
  );
}
