// How sure is the learner? Asked with an answer and before its feedback; it never counts.

import type { JSX } from "preact";
import { say, spoken } from "../wording.ts";
import { Choices } from "./Choices.tsx";
import { ContentLanguage } from "./Content.tsx";

const SHARES: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

interface Props {
  chosen: number | null;
  /** Whether the item is finished. */
  isLocked: boolean;
  onChoose: (confidence: number) => void;
}

export function Confidence({ chosen, isLocked, onChoose }: Props): JSX.Element {
  return (
    // All that is said here the interface says by itself.
    <ContentLanguage value={spoken().lang}>
      <Choices
        class="ws-confidence"
        legend={say("howSureAreYou")}
        options={SHARES.map((share) => ({ value: String(share), label: say("percent", { n: 100 * share }), gloss: inWords(share) }))}
        chosen={[String(chosen)]}
        keyed={isLocked ? [] : null}
        onChoose={(value) => onChoose(Number(value))}
      />
    </ContentLanguage>
  );
}

/** A stranger's record may say anything between. */
export function isOffered(confidence: number | null | undefined): confidence is number {
  return SHARES.some((share) => share === confidence);
}

/** Only the ends need words. */
function inWords(share: number): string {
  return share === 0 ? say("justGuessing") : share === 1 ? say("certain") : "";
}
