"""Mark a *stance*: how a verb places the outlet, and what another verb would change."""

from __future__ import annotations

from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import StanceItem
from whosays.marks.fields import discussed_as_listed, settle
from whosays.marks.marking import Marking
from whosays.marks.responses import mapping, option_value

_FIELDS = ("stance", "change")


def mark_stance(exercise: Exercise, item: StanceItem, response: Any) -> Marking:
    """Each of the two choices earns 1 or 0; the mark is the mean of those that are graded.

    A wrong choice is told by its own name, because each has its own explanation.

    Raises ResponseDoesNotFit unless the response has both fields and no other, the stance is one
    of the exercise's options and the change one of the item's.
    """
    answer = mapping(response, _FIELDS)
    option_value(exercise.options, answer["stance"])
    option_value(item.changes, answer["change"])
    back = item.back
    graded = [field for field in _FIELDS if not back.arguable(field)]
    missed = [
        field for field in graded if answer[field] not in back.accepted(field, back.key[field])
    ]
    return settle(
        back,
        [float(field not in missed) for field in graded],
        [f"{field}.{answer[field]}" for field in missed],
        discussed_as_listed=discussed_as_listed(back, answer, back.key),
    )
