"""Mark a *choose*: one option, or several, held against the key and its readings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from whosays.exercise.exercise import Back, Exercise, Option
from whosays.exercise.items import ChooseItem
from whosays.marks.fields import f1, settle
from whosays.marks.marking import Marking
from whosays.marks.responses import misfit, option_value, option_values

_FIELD = "choice"


def mark_choose(_exercise: Exercise, item: ChooseItem, response: Any) -> Marking:
    """One option: right or wrong. Several: the F1 overlap with the nearest accepted set.

    What a reading of the field `optional.choice` lets go either way is taken out of both first.

    Of several, each one chosen in error or missed is told, in the order of the options.

    Raises ResponseDoesNotFit if the response is not the value of an option; or, where several may
    be chosen, not a list of values, none of them twice and at least one.
    """
    if not item.several:
        return mark_option(item.options, _FIELD, item.back, response)
    chosen = set(option_values(item.options, response))
    if not chosen:
        raise misfit("nothing is chosen", response)
    if item.back.arguable(_FIELD):
        return settle(item.back, [])
    optional = set(item.back.optional(_FIELD))
    counted = chosen - optional
    values = [set(each) - optional for each in item.back.accepted(_FIELD, item.back.key)]
    expected: set[str] = max(values, key=partial(f1, counted))
    errors = [
        f"{'wrong' if option.value in counted else 'missed'}.{option.value}"
        for option in item.options
        if option.value in counted ^ expected
    ]
    return settle(item.back, [f1(expected, counted)], errors)


def mark_option(options: Iterable[Option], field: str, back: Back, response: Any) -> Marking:
    """Mark one option chosen: it is its own reason, because each has its own explanation.

    Raises ResponseDoesNotFit if the response is not the value of an option.
    """
    chosen = option_value(options, response)
    # Where careful coders differ, every answer is discussed and none is marked.
    scores = [] if back.arguable(field) else [float(chosen in back.accepted(field, back.key))]
    return replace(settle(back, scores), reason=chosen)
