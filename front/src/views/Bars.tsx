// A bar for each name, in a frame as long as all of it. The names are plain text, so that long ones wrap.

import type { JSX } from "preact";
import type { Bar, Bars as Drawn } from "../figures/drawing.ts";
import { Content, ContentLanguage } from "./Content.tsx";
import { useUniqueId } from "./hooks.ts";
import { Patterns, fillOf } from "./Patterns.tsx";

export function Bars({ bars: { title, bars } }: { bars: Drawn }): JSX.Element {
  return (
    // One image with a name: what it holds is said in the words underneath.
    <div class="ws-shares" role="img" aria-label={title}>
      {bars.map((bar) => <Share bar={bar} />)}
    </div>
  );
}

export function Share({ bar: { name, said, share, pattern, language } }: { bar: Bar }): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="ws-share">
      <p>
        <ContentLanguage value={language}>
          <Content>{name}</Content>
        </ContentLanguage>{" "}
        <span class="ws-quiet">{said}</span>
      </p>
      <svg width="100%" height="18" aria-hidden="true">
        <Patterns id={id} />
        <rect class="ws-bar-frame" width="100%" height="18" />
        <rect class="ws-bar" width={`${share}%`} height="18" fill={fillOf(id, pattern)} />
      </svg>
    </div>
  );
}
