// Every kind of exercise and its views. Nothing else that draws exercises knows a kind by name.

import type { ExerciseOf, KindName } from "../exercise.ts";
import { chain } from "./Chain.tsx";
import { choose } from "./Choose.tsx";
import { compare } from "./Compare.tsx";
import type { KindView } from "./kind.ts";
import { mark } from "./Mark.tsx";
import { match } from "./Match.tsx";
import { predict } from "./Predict.tsx";
import { stance } from "./Stance.tsx";
import { voice } from "./Voice.tsx";
import { write } from "./Write.tsx";

const KINDS: { readonly [Kind in KindName]: KindView<Kind> } = {
  voice,
  mark,
  match,
  chain,
  stance,
  choose,
  compare,
  predict,
  write,
};

export function kindOf<Kind extends KindName>(exercise: ExerciseOf<Kind>): KindView<Kind> {
  return KINDS[exercise.kind];
}
