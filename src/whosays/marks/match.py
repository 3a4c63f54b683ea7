"""Mark a *match*: which mentions point to one and the same source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, combinations_with_replacement, product
from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import NOBODY, MatchItem
from whosays.exercise.kinds.match import ERROR_CLASSES
from whosays.marks.fields import f1, settle
from whosays.marks.marking import Marking
from whosays.marks.responses import mapping, misfit

# Mention → the group it is put in, or the source it belongs to; or NOBODY.
Ties = Mapping[str, str]


def mark_match(_exercise: Exercise, item: MatchItem, response: Any) -> Marking:
    """The mark is the F1 overlap of the tied pairs, a mention being tied to itself as well.

    So the numbers of groups have no meaning of their own, and a source named once counts too. Of
    several accepted readings the nearest counts.

    Raises ResponseDoesNotFit unless each mention, and nothing else, has a group or “none”.
    """
    answer = _answer(item, response)
    back = item.back
    graded = [mention.id for mention in item.mentions if not back.arguable(mention.id)]
    readings = (back.accepted(mention, back.key[mention]) for mention in graded)
    expected: Ties = max(
        (dict(zip(graded, values, strict=True)) for values in product(*readings)),
        key=lambda ties: _score(graded, ties, answer),
    )

    def equals(mention: str, source: str) -> bool:
        """Whether a discussed mention stands with those, and only those, of a source."""
        group = answer[mention]
        if NOBODY in (group, source):
            return group == source
        return all((answer[m] == group) == (expected[m] == source) for m in graded)

    return settle(
        back,
        [_score(graded, expected, answer)] if graded else [],
        _errors(graded, expected, answer),
        discussed_as_listed=all(
            any(equals(mention.id, v) for v in back.listed(mention.id, back.key[mention.id]))
            for mention in item.mentions
            if mention.id not in graded
        ),
    )


def _answer(item: MatchItem, response: Any) -> Ties:
    groups = {NOBODY, *(str(number + 1) for number in range(item.groups))}
    answer = mapping(response, [mention.id for mention in item.mentions])
    for group in answer.values():
        if not isinstance(group, str) or group not in groups:
            raise misfit("not a group of this item", group)
    return answer


def _score(mentions: Sequence[str], expected: Ties, answer: Ties) -> float:
    return f1(_pairs(mentions, expected), _pairs(mentions, answer))


def _pairs(mentions: Sequence[str], ties: Ties) -> set[tuple[str, str]]:
    return {
        (one, other)
        for one, other in combinations_with_replacement(mentions, 2)
        if ties[one] == ties[other] != NOBODY
    }


def _errors(mentions: Sequence[str], expected: Ties, answer: Ties) -> list[str]:
    found = set()
    for mention in mentions:
        if expected[mention] == NOBODY != answer[mention]:
            found.add("stranger")
        if expected[mention] != NOBODY == answer[mention]:
            found.add("overlooked")
    with_a_source = [m for m in mentions if NOBODY not in (expected[m], answer[m])]
    for one, other in combinations(with_a_source, 2):
        together = answer[one] == answer[other]
        if together != (expected[one] == expected[other]):
            found.add("merged" if together else "split")
    return [error for error in ERROR_CLASSES if error in found]
