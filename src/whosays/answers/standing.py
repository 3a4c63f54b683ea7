"""Where a learner stands with each item of an exercise: the fold of the record’s events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from whosays.answers.event import Event


@dataclass(frozen=True)
class Tries:
    """One item since its last redo; `shown` if the learner asked to see the key since answering.

    `first` and `newest` are answers, and may be the same one. `earlier` holds what stood there
    before: the last response before each redo, oldest first. `is_hinted` if a hint stands after the
    newest answer.
    """

    attempt: int = 0
    first: Event | None = None
    newest: Event | None = None
    shown: bool = False
    hints: int = 0
    is_hinted: bool = False
    earlier: tuple[Any, ...] = ()

    @property
    def response(self) -> Any:
        """The newest response, any JSON; None if there is none."""
        return self.newest.response if self.newest else None

    @property
    def confidence(self) -> float | None:
        """How sure the learner was of it, 0 to 1, if that was asked."""
        return self.newest.confidence if self.newest else None


def tries(exercise: str, version: str, events: Iterable[Event]) -> dict[str, Tries]:
    """Item → tries, from `events` in order. Items never tried, or begun anew, have no entry.

    Events for another version of the exercise stay in the record and are passed over here.
    """
    standing: dict[str, Tries] = {}
    earlier: dict[str, tuple[Any, ...]] = {}
    for event in events:
        if event.exercise != exercise or event.exercise_version != version:
            continue
        item = event.item
        before = standing.get(item, Tries(earlier=earlier.get(item, ())))
        if event.action == "answer" and event.response is not None:
            standing[item] = replace(
                before,
                attempt=before.attempt + 1,
                first=before.first or event,
                newest=event,
                shown=False,
                is_hinted=False,
            )
        elif event.action == "show":
            standing[item] = replace(before, shown=True)
        elif event.action == "hint":
            standing[item] = replace(before, hints=before.hints + 1, is_hinted=True)
        elif event.action == "redo":
            standing.pop(item, None)
            if before.response is not None:
                earlier[item] = (*before.earlier, before.response)
    return standing
