"""Where a learner stands with each item of an exercise: the fold of the record’s events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from whosays.answers.event import Event


@dataclass(frozen=True)
class Tries:
    """One item since its last redo; `shown` if the learner asked to see the key since answering."""

    attempt: int = 0
    response: Any = None
    shown: bool = False
    hints: int = 0


def tries(exercise: str, version: str, events: Iterable[Event]) -> dict[str, Tries]:
    """Item → tries, from `events` in order. Items never tried, or begun anew, have no entry.

    Events for another version of the exercise stay in the record and are passed over here.
    """
    standing: dict[str, Tries] = {}
    for event in events:
        if event.exercise != exercise or event.exercise_version != version:
            continue
        before = standing.get(event.item, Tries())
        if event.action == "answer":
            standing[event.item] = Tries(before.attempt + 1, event.response, False, before.hints)
        elif event.action == "show":
            standing[event.item] = Tries(before.attempt, before.response, True, before.hints)
        elif event.action == "hint":
            standing[event.item] = Tries(
                before.attempt, before.response, before.shown, before.hints + 1
            )
        elif event.action == "redo":
            standing.pop(event.item, None)
    return standing
