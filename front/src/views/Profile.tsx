// Articles, or before and after, side by side: groups of bars in frames of one length.

import type { JSX } from "preact";
import type { Change, Profile as Articles } from "../figures/drawing.ts";
import { Share } from "./Bars.tsx";
import { Content, ContentLanguage } from "./Content.tsx";

export function Profile({ drawing: { figure, title, groups, scale } }: { drawing: Articles | Change }): JSX.Element | null {
  // Before and after, none of nothing is drawn too: there is no group until there is something to count.
  const isEmpty = figure === "profile" ? groups.every(({ bars }) => bars.every(({ count }) => count === 0)) : groups.length === 0;
  if (isEmpty) return null;
  return (
    <>
      {/* One image with a name: what it holds is said in the words underneath. */}
      <div class="ws-profile" role="img" aria-label={title}>
        {groups.map(({ letter, name, language, bars }) => (
          <div class="ws-shares">
            <p>
              <b>{letter}</b>{" "}
              <ContentLanguage value={language}>
                <Content>{name}</Content>
              </ContentLanguage>
            </p>
            {bars.map((bar) => <Share bar={bar} />)}
          </div>
        ))}
      </div>
      <p class="ws-quiet">{scale}</p>
    </>
  );
}
