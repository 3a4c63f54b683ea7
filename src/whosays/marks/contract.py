"""Marks in the form other tools rely on: `whosays-marks/1`, one line an item and learner."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from whosays.answers.event import Event
from whosays.answers.standing import tries
from whosays.exercise.exercise import Exercise
from whosays.marks.feedback import mark_answer
from whosays.marks.marking import Marking, ResponseDoesNotFit

FORMAT = "whosays-marks/1"
SCORER = "whosays"

MISSING = Marking("missing", None, "not answered")


def marks(exercise: Exercise, events: Iterable[Event]) -> list[dict[str, Any]]:
    """One mark for each item asked, by learner, from events in order.

    The newest answer since the last redo counts. An item nobody answered is `missing`, which is
    not the same as wrong: its mark is None.
    """
    by_learner: dict[str | None, list[Event]] = {}
    for event in events:
        by_learner.setdefault(event.learner, []).append(event)
    return [
        line
        for learner, own in (by_learner or {None: []}).items()
        for line in _learner_marks(exercise, learner, own)
    ]


def _learner_marks(
    exercise: Exercise, learner: str | None, events: list[Event]
) -> list[dict[str, Any]]:
    standing = tries(exercise.id, exercise.version, events)
    lines = []
    for item in exercise.asked:
        stand = standing.get(item.id)
        marking = MISSING
        if stand is not None and stand.response is not None:
            try:
                marking = mark_answer(exercise, item.id, stand.response)
            except ResponseDoesNotFit as error:
                marking = Marking("unscored", None, str(error))
        lines.append(
            {
                "format": FORMAT,
                "learner": learner,
                "exercise": exercise.id,
                "item": item.id,
                "mark": marking.mark,
                "state": marking.state,
                "reason": marking.reason,
                "attempt": stand.attempt if stand else 0,
                "help": _help(stand.hints, stand.shown) if stand else [],
                "scorer": SCORER,
            }
        )
    return lines


def _help(hints: int, shown: bool) -> list[str]:
    return ["hint"] * bool(hints) + ["show"] * shown
