"""A learner's own codes as data: one row for each unit and field that was coded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from whosays.answers.event import Event
from whosays.answers.standing import Tries, tries
from whosays.exercise.exercise import Back, Exercise
from whosays.marks.feedback import feedback_told, mark_answer
from whosays.marks.fields import UNIT
from whosays.marks.marking import ResponseDoesNotFit
from whosays.report.coded import Coded, Stretch, coded


@dataclass(frozen=True)
class Code:
    """One unit of the newest answer to an item; `book/formats.md` says what is one for each kind.

    exercise, kind, article, item, field
        What was asked. `article` is the neutral name, and the outlet is masked in `text` as well.
    start, end
        Where the words stand in the article, in Unicode characters, end exclusive; None where the
        unit is no stretch of it.
    text, words
        The words, and how many there are.
    code, key
        The learner's code and the key's; None where one of them has nothing here. The key stands
        only where it has been explained to the learner.
    readings
        The other defensible readings, each with “accepted” or “arguable”; as the key, or empty.
    state, mark
        Those of the whole answer: right, part, wrong, arguable, unscored, or held; 0 to 1.
    confidence, attempt, at
        How sure the learner was, 0 to 1, if that was asked; which answer it is since the item was
        begun; when it was given, in UTC.
    """

    exercise: str
    kind: str
    article: str
    item: str
    field: str
    start: int | None
    end: int | None
    text: str
    words: int | None
    code: str | None
    key: str | None
    readings: str
    state: str
    mark: float | None
    confidence: float | None
    attempt: int
    at: str


def codes(exercises: Iterable[Exercise], events: Sequence[Event]) -> list[Code]:
    """The rows of every answer, exercise by exercise, item by item; `events` in order.

    Answers to an older text of an exercise, and responses that do not fit their item, have none.
    """
    return [code for exercise in exercises for code in _codes(exercise, events)]


def _codes(exercise: Exercise, events: Iterable[Event]) -> Iterator[Code]:
    standing = tries(exercise.id, exercise.version, events)
    for item in exercise.asked:
        stand = standing.get(item.id, Tries())
        answer = stand.newest
        if answer is None:
            continue
        try:
            marking = mark_answer(exercise, item.id, answer.response)
        except ResponseDoesNotFit:
            continue
        feedback = feedback_told(exercise, item.id, marking, stand)
        is_shown = stand.shown and not exercise.held
        is_explained = is_shown or feedback["shown"] == "explanation"
        units = coded(exercise, item, answer.response)
        for unit in units if is_explained else _without_key(units):
            yield Code(
                exercise=exercise.id,
                kind=exercise.kind,
                article=unit.article or exercise.article,
                item=item.id,
                field=unit.field,
                start=unit.stretch.start,
                end=unit.stretch.end,
                text=unit.stretch.text,
                words=unit.stretch.words,
                code=unit.code,
                key=unit.key,
                readings=_readings(item.back, unit) if is_explained else "",
                state=feedback["state"],
                mark=feedback["mark"],
                confidence=answer.confidence,
                attempt=stand.attempt,
                at=answer.at,
            )


def _without_key(units: list[Coded]) -> list[Coded]:
    """The units as the learner alone has them: one in the key alone would tell what to find."""
    own = [unit for unit in units if unit.code is not None]
    return [replace(unit, key=None) for unit in own] or [Coded(units[0].field, Stretch("", 0))]


def _readings(back: Back, unit: Coded) -> str:
    """The other readings of a unit, and those of the whole item, in words."""
    return "; ".join(
        f"{reading.label} ({reading.status})"
        for reading in back.readings
        if reading.field in (*unit.read_as, UNIT)
    )
