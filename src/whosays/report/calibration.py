"""How sure a learner was, held against how right: one point for each confidence given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import floor

from whosays.answers.event import Event
from whosays.exercise.exercise import Exercise
from whosays.report.drawings import APPEARANCES, Calibration, Point
from whosays.report.firsts import first_answers
from whosays.wording.wording import Wording


@dataclass(frozen=True)
class SureAnswer:
    """The first answer to an item since it was begun, with the confidence that belongs to it.

    `state` and `mark` are what that answer earned: no mark if careful readers differ (arguable), if
    nobody marks it (unscored), or while its feedback is held back (held).
    """

    exercise: str
    item: str
    confidence: float
    state: str
    mark: float | None


def sure_answers(exercises: Iterable[Exercise], events: Sequence[Event]) -> list[SureAnswer]:
    """The first answers that a confidence was given with, in the order of the questions."""
    return [answer for exercise in exercises for answer in _answers(exercise, events)]


def _answers(exercise: Exercise, events: Iterable[Event]) -> Iterator[SureAnswer]:
    for item, first, marking in first_answers(exercise, events):
        if first.confidence is None:
            continue
        state, mark = ("held", None) if exercise.held else (marking.state, marking.mark)
        yield SureAnswer(exercise.id, item, first.confidence, state, mark)


def calibration(answers: Sequence[SureAnswer], words: Wording) -> Calibration:
    """The points, and what they come to. A partly right answer counts by its mark."""
    marked = [(_percent(answer.confidence), answer.mark) for answer in answers]
    counted = [(sure, mark) for sure, mark in marked if mark is not None]
    points = []
    for level in sorted({sure for sure, _ in counted}):
        marks = [mark for sure, mark in counted if sure == level]
        points.append(Point(level, _percent(_mean(marks)), len(marks)))
    return Calibration(
        title=words.say("calibrationTitle"),
        words=" ".join(_sentences(answers, points, words)),
        points=tuple(points),
        sure=words.say("howSure"),
        right=words.say("howRight"),
        even=words.say("asSureAsRight"),
        number=words.say("numberOfAnswers"),
    )


def _sentences(
    answers: Sequence[SureAnswer], points: Sequence[Point], words: Wording
) -> Iterator[str]:
    marks = [answer.mark for answer in answers if answer.mark is not None]
    if not marks:
        yield words.say("noSureAnswers")
    for point in points:
        yield words.say("sureOf", n=point.answers, sure=point.sure, right=point.right)
    if len(points) > 1:
        confidences = [answer.confidence for answer in answers if answer.mark is not None]
        sure, right = _percent(_mean(confidences)), _percent(_mean(marks))
        key = "moreSure" if sure > right else "lessSure" if sure < right else "evenlySure"
        yield words.say(key, sure=sure, right=right)
    if marks:
        yield words.say("firstCounted")
    if any(0 < mark < 1 for mark in marks):
        yield words.say("partsCount")
    if 0 < len(marks) < APPEARANCES["fewAnswers"]:
        yield words.say("fewAnswers", n=len(marks))
    left_out = sum(answer.state in ("arguable", "unscored") for answer in answers)
    if left_out:
        yield words.say("notCounted", n=left_out)
    held = sum(answer.state == "held" for answer in answers)
    if held:
        yield words.say("stillHeld", n=held)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _percent(share: float) -> int:
    # Halves are rounded up, as everywhere; Python’s own rounding would take the even number.
    return floor(100 * share + 0.5)
