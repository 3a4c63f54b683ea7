"""Mark a *predict*: a number guessed before it is counted. It is never scored."""

from __future__ import annotations

from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import PredictItem
from whosays.marks.fields import unit_is_discussed
from whosays.marks.marking import Marking
from whosays.marks.responses import whole_number

_FIELD = "count"


def mark_predict(_exercise: Exercise, item: PredictItem, response: Any) -> Marking:
    """Near enough to the key, or an accepted reading: met. Else too low or too high.

    Where careful people count differently, whatever lies between the key and their count is
    arguable. There is no mark in any case: to guess wrong is no fault.

    Raises ResponseDoesNotFit for anything but a whole number from 0 to the item's `most`.
    """
    count = whole_number(response, 0, item.most)
    back = item.back
    errors: tuple[str, ...] = ()
    state = "arguable" if unit_is_discussed(back) else "unscored"
    if abs(count - back.key) > item.tolerance and count not in back.accepted(_FIELD, back.key):
        if _is_arguable(item, count):
            state = "arguable"
        else:
            errors = ("too-low" if count < back.key else "too-high",)
    return Marking(state, None, errors[0] if errors else "right", errors)


def _is_arguable(item: PredictItem, count: int) -> bool:
    key = item.back.key
    return any(
        min(key, reading.value) <= count <= max(key, reading.value)
        for reading in item.back.readings_of(_FIELD)
        if reading.status == "arguable"
    )
