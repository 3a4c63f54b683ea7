"""The answers that stand: for each item those given since it was last begun anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whosays.answers.event import Event
from whosays.exercise.exercise import Exercise


@dataclass(frozen=True)
class Given:
    """The first and the newest answer to an item since its last redo; they may be one."""

    first: Event
    newest: Event


def by_exercise(events: Iterable[Event]) -> dict[str, list[Event]]:
    """Exercise id → its events, in the order they come in."""
    sorted_out: dict[str, list[Event]] = {}
    for event in events:
        sorted_out.setdefault(event.exercise, []).append(event)
    return sorted_out


def answers_given(exercise: Exercise, events: Iterable[Event]) -> dict[str, Given]:
    """Item → its answers, from `events` in order; none for an item that is not answered now."""
    given: dict[str, Given] = {}
    for event in events:
        if (event.exercise, event.exercise_version) != (exercise.id, exercise.version):
            continue
        if event.action == "answer" and event.response is not None:
            before = given.get(event.item)
            given[event.item] = Given(before.first if before else event, event)
        elif event.action == "redo":
            given.pop(event.item, None)
    return given
