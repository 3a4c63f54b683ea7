"""Mark a *write*: the scores given to a sample. A text of one's own is marked by nobody."""

from __future__ import annotations

from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import HIGHEST, LOWEST, WriteItem
from whosays.marks.fields import discussed_as_listed, settle
from whosays.marks.marking import Marking
from whosays.marks.responses import mapping, misfit, whole_number


def mark_write(_exercise: Exercise, item: WriteItem, response: Any) -> Marking:
    """Each criterion earns 1 for an accepted level, half for the next one to it, else 0.

    The mark is the mean of the graded criteria. A text of one's own has no mark: no machine
    judges it, and its scores are the learner's own.

    Raises ResponseDoesNotFit unless every criterion of the rubric, and nothing else, has a whole
    number from 1 to 4; and, where there is no sample, the text has a letter or a digit in it.
    """
    fields = mapping(response, ["scores"] if item.sample is not None else ["text", "scores"])
    scores = mapping(fields["scores"], [criterion.value for criterion in item.rubric])
    for level in scores.values():
        whole_number(level, LOWEST, HIGHEST)
    if item.sample is not None:
        return _mark_scores(item, scores)
    text = fields["text"]
    if not isinstance(text, str) or not any(character.isalnum() for character in text):
        raise misfit("not a text", text)
    return Marking("unscored", None, "right")


def _mark_scores(item: WriteItem, answer: dict[str, int]) -> Marking:
    back = item.back
    earned, errors = [], []
    for criterion, level in ((each.value, answer[each.value]) for each in item.rubric):
        if back.arguable(criterion):
            continue
        levels = back.accepted(criterion, back.key[criterion])
        steps_off = min(abs(level - other) for other in levels)
        earned.append(max(0.0, 1 - steps_off / 2))
        if steps_off:
            error = "too-generous" if level > max(levels) else "too-strict"
            errors.append(f"{error}.{criterion}")
    return settle(
        back,
        earned,
        errors,
        discussed_as_listed=discussed_as_listed(back, answer, back.key),
    )
