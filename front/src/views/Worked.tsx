// A worked item: solved for the learner and explained, with nothing to operate.

import type { JSX } from "preact";
import type { KindName } from "../exercise.ts";
import { Content } from "./Content.tsx";
import { type HeadProps, ItemHead } from "./Item.tsx";
import type { SolvedProps } from "./kind.ts";

export function WorkedItem<Kind extends KindName>(props: HeadProps<Kind>): JSX.Element {
  const { exercise, item, kind: { Stem, Solved } } = props;
  return (
    <li class="ws-item" data-state="done" data-item={item.id}>
      <ItemHead {...props} />
      {Stem && <Stem exercise={exercise} item={item} />}
      <div class="ws-solved">
        <Solved exercise={exercise} item={item} response={item.worked?.response as SolvedProps<Kind>["response"]} />
      </div>
      <Content as="p" class="ws-worked">{item.worked?.explanation}</Content>
    </li>
  );
}
