"""Mark a *chain*: who told whom, and how close the source is to what is claimed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import ChainItem
from whosays.exercise.kinds.chain import ERROR_CLASSES
from whosays.marks.fields import discussed_as_listed, f1, settle
from whosays.marks.marking import Marking
from whosays.marks.responses import mapping, option_value, option_values

_FIELDS = ("chain", "hand")


def mark_chain(_exercise: Exercise, item: ChainItem, response: Any) -> Marking:
    """A chain earns the F1 overlap of its links with the nearest accepted one's, a hand 1 or 0.

    A link is one card handing on to the next. The mark is the mean of what is graded.

    Raises ResponseDoesNotFit unless the response has both fields and no other, the chain is a list
    of cards, none of them twice, and the hand is one of the item's hands.
    """
    answer = mapping(response, _FIELDS)
    chain = option_values(item.cards, answer["chain"])
    hand = option_value(item.hands, answer["hand"])
    back = item.back
    scores: list[float] = []
    errors: set[str] = set()
    if not back.arguable("chain"):
        chains = back.accepted("chain", back.key["chain"])
        expected = max(chains, key=lambda value: f1(_links(value), _links(chain)))
        scores.append(f1(_links(expected), _links(chain)))
        errors |= _chain_errors(expected, chain)
    if not back.arguable("hand"):
        is_right = hand in back.accepted("hand", back.key["hand"])
        scores.append(float(is_right))
        errors |= set() if is_right else {"wrong-hand"}
    return settle(
        back,
        scores,
        [error for error in ERROR_CLASSES if error in errors],
        discussed_as_listed=discussed_as_listed(back, answer, back.key),
    )


def _links(chain: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(chain))


def _chain_errors(expected: Sequence[str], chain: Sequence[str]) -> set[str]:
    found = set()
    if set(chain) - set(expected):
        found.add("stranger")
    if set(expected) - set(chain):
        found.add("missing-link")
    if [card for card in chain if card in expected] != [card for card in expected if card in chain]:
        found.add("order")
    return found
