// Do cards stand in a chain where they were put?

import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, withCard, withoutCard } from "../src/chains.ts";

const chain = ["a", "b", "c"];

test("a new card comes last", () => assert.deepEqual(withCard(chain, "d"), ["a", "b", "c", "d"]));
test("a card is never there twice", () => assert.equal(withCard(chain, "a"), chain));
test("a card that is taken out leaves the others in order", () => assert.deepEqual(withoutCard(chain, "b"), ["a", "c"]));
test("a card is moved later", () => assert.deepEqual(moved(chain, "a", 1), ["b", "a", "c"]));
test("a card is moved earlier", () => assert.deepEqual(moved(chain, "c", -1), ["a", "c", "b"]));
test("nothing is moved past either end", () => {
  assert.equal(moved(chain, "a", -1), chain);
  assert.equal(moved(chain, "c", 1), chain);
});
test("a card that is not in the chain is not moved into it", () => assert.equal(moved(chain, "d", 1), chain));
