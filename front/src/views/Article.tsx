// An article to be read: set like one, with the page's furniture apart and the outlet under a mask.

import type { JSX } from "preact";
import type { Article, Region } from "../article.ts";
import { type MaskableText, isOutletShown, onOutletChanged, showOutlet, textShown } from "../masks.ts";
import { say } from "../wording.ts";
import { Heading } from "./Heading.tsx";
import { useUniqueId, useValue } from "./hooks.ts";

export function ArticleView({ article, level = 3 }: { article: Article; level?: number }): JSX.Element {
  const id = useUniqueId();
  const isShown = useValue(isOutletShown, onOutletChanged);
  const isMaskable = article.regions.some(({ paragraphs }) => paragraphs.some((runs) => runs.some((run) => run.length === 2)));
  return (
    <article class="ws-article" aria-labelledby={id}>
      <header class="ws-head ws-article-head">
        <p class="ws-number" id={id}>{article.name}</p>
        {isMaskable && (
          <label class="ws-switch">
            <input type="checkbox" checked={isShown} onChange={(event) => showOutlet(event.currentTarget.checked)} />
            {say("showOutlet")}
          </label>
        )}
      </header>
      {article.regions.map((region) => (
        <RegionView region={region} level={level} isOutletShown={isShown} />
      ))}
      {(isShown || !isMaskable) && <p class="ws-quiet ws-credit">{article.credit}</p>}
    </article>
  );
}

interface RegionProps {
  region: Region;
  level: number;
  isOutletShown: boolean;
}

function RegionView({ region: { kind, paragraphs }, level, isOutletShown: isShown }: RegionProps): JSX.Element {
  const set = (runs: readonly MaskableText[]): string => runs.map((run) => textShown(run, isShown)).join("");
  const id = useUniqueId();
  switch (kind) {
    case "headline":
      return <Heading level={level} class="ws-headline">{paragraphs.map(set).join(" ")}</Heading>;
    case "furniture":
    case "credit":
      return (
        <div class={`ws-${kind === "credit" ? "photo-credit" : "furniture"}`} role="group" aria-labelledby={id}>
          <p class="ws-lead-in" id={id}>{kind === "credit" ? say("photoCredit") : say("furniture")}</p>
          {paragraphs.map((runs) => <p>{set(runs)}</p>)}
        </div>
      );
    case "subhead":
    case "dateline":
    case "byline":
    case "body":
      return <>{paragraphs.map((runs) => <p class={`ws-${kind}`}>{set(runs)}</p>)}</>;
  }
}
