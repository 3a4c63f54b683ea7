"""The first answer to each item of an exercise since it was begun: given before any help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whosays.answers.event import Event
from whosays.answers.standing import Tries, tries
from whosays.exercise.exercise import Exercise
from whosays.marks.feedback import mark_answer
from whosays.marks.marking import Marking, ResponseDoesNotFit


def first_answers(
    exercise: Exercise, events: Iterable[Event]
) -> Iterator[tuple[str, Event, Marking]]:
    """Item, answer and what it earned, in the order asked; `events` in order.

    A stranger’s answer that does not fit its item is none.
    """
    standing = tries(exercise.id, exercise.version, events)
    for item in exercise.asked:
        first = standing.get(item.id, Tries()).first
        if first is None:
            continue
        try:
            marking = mark_answer(exercise, item.id, first.response)
        except ResponseDoesNotFit:
            continue
        yield item.id, first, marking
