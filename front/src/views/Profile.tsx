// Articles side by side: for each voice a bar an article, in frames of one length.

import type { JSX } from "preact";
import type { Profile as Drawn } from "../figures/drawing.ts";
import { Share } from "./Bars.tsx";
import { Content, ContentLanguage } from "./Content.tsx";

export function Profile({ profile: { title, groups, scale } }: { profile: Drawn }): JSX.Element | null {
  if (groups.every(({ bars }) => bars.every(({ count }) => count === 0))) return null;
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
