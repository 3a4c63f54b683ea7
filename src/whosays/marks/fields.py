"""The rules that all kinds share: what the fields of an answer earn together.

A field that has an arguable reading is discussed and never graded; every other one is graded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from whosays.exercise.exercise import Back
from whosays.marks.marking import Marking

# The field of a reading that says that careful people might leave the whole item out.
UNIT = "unit"


def f1(expected: AbstractSet[Any], found: AbstractSet[Any]) -> float:
    """The overlap of two sets, 0 to 1: the F1 score. Two empty sets agree."""
    if not expected and not found:
        return 1.0
    return 2 * len(expected & found) / (len(expected) + len(found))


def unit_is_discussed(back: Back) -> bool:
    """Whether the item itself is discussed, so that no answer to it is marked."""
    return bool(back.readings_of(UNIT))


def discussed_as_listed(back: Back, answer: Mapping[str, Any], key: Mapping[str, Any]) -> bool:
    """Whether each discussed field of an answer holds its key or one of its readings."""
    return all(
        value in back.listed(field, key[field])
        for field, value in answer.items()
        if back.arguable(field)
    )


def settle(
    back: Back,
    scores: Sequence[float],
    errors: Sequence[str] = (),
    *,
    discussed_as_listed: bool = True,
) -> Marking:
    """The marking of an answer whose graded fields earned `scores`, 0 to 1 each.

    The mark is their mean. Where nothing is graded, or the item itself is discussed, there is
    none. A full mark stands only if every discussed field holds its key or one of its readings
    (`discussed_as_listed`); otherwise the answer is arguable, and never wrong.
    """
    reason, told = errors[0] if errors else "right", tuple(errors)
    if not scores or unit_is_discussed(back):
        return Marking("arguable", None, reason, told)
    mark = sum(scores) / len(scores)
    if mark < 1:
        return Marking("part" if mark else "wrong", mark, reason, told)
    if not discussed_as_listed:
        return Marking("arguable", None, reason, told)
    return Marking("right", 1.0, reason, told)
