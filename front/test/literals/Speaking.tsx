// A view that does what none may do, in every place in which words can stand.

import type { JSX } from "preact";

export function Speaking({ n, isSure }: { n: number; isSure: boolean }): JSX.Element {
  const wanted = n === 0 ? "Nothing is marked" : `the key, ${n}`;
  return (
    <section class="ws-item ws-yours" role="group">
      <h3>Question {n}</h3>
      <label>
        <span>Pick one: </span>
        <input type="checkbox" aria-label="Remove the mark" />
      </label>
      <p>{isSure ? "Yes" : "not yet"}</p>
      <p>{wanted}</p>
    </section>
  );
}
