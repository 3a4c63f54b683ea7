"""What a learner is told: after the first miss a hint, after the second the explanation.

Whatever is right or arguable is explained at once. An explanation teaches more than the word
“wrong” or the bare answer (Van der Kleij, Feskens & Eggen 2015).

Who was sure and is wrong gets no hint but both explanations at once, that of the answer given and
that of the key: errors made with high confidence are the most readily corrected once the right
answer is told (hypercorrection: Butterfield & Metcalfe 2001).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from whosays.answers.standing import Tries
from whosays.exercise.exercise import Back, Example, Exercise, OtherReading
from whosays.marks.markers import MARKERS
from whosays.marks.marking import Marking

Feedback = dict[str, Any]

# From this confidence on a learner is sure.
SURE = 0.75


def mark_answer(exercise: Exercise, item_id: str, response: Any) -> Marking:
    """Raises KeyError for an unknown item, ResponseDoesNotFit for an unfitting response."""
    return MARKERS[exercise.kind](exercise, exercise.item(item_id), response)


def feedback_to(
    exercise: Exercise,
    item_id: str,
    marking: Marking,
    attempt: int,
    confidence: float | None,
    is_hinted: bool | None = None,
) -> Feedback:
    """What a learner is told of an answer now: nothing yet, if the exercise holds feedback back."""
    if exercise.held:
        return feedback_held(attempt)
    back = exercise.item(item_id).back
    return feedback_on(back, marking, attempt, confidence, is_hinted)


def feedback_told(exercise: Exercise, item_id: str, marking: Marking, stand: Tries) -> Feedback:
    """What was told of the newest answer in the record, or is now that it is no longer held back.

    A miss was told by a hint only if the record has that hint: an answer that waited for its
    feedback got none, and is explained.
    """
    return feedback_to(exercise, item_id, marking, stand.attempt, stand.confidence, stand.is_hinted)


def feedback_on(
    back: Back,
    marking: Marking,
    attempt: int,
    confidence: float | None = None,
    is_hinted: bool | None = None,
) -> Feedback:
    """What is told about the `attempt`-th answer (counted from 1) since the item was begun.

    `confidence` is how sure the learner was of it, 0 to 1, or None where that was not asked. It
    changes what is told, and never the mark. `is_hinted` says whether a miss gets a hint, where
    that is settled already.
    """
    told: Feedback = asdict(marking) | {"errors": list(marking.errors), "attempt": attempt}
    if not _is_miss(marking):
        return told | _explained(back, marking.reason)
    is_sure_but_wrong = marking.state in ("wrong", "part") and (confidence or 0) >= SURE
    if is_hinted is None:
        is_hinted = attempt < 2 and not is_sure_but_wrong
    if is_hinted:
        return told | _untold("hint", back.hint(marking.reason))
    explained = _explained(back, marking.reason, example=back.example(marking.reason))
    if is_sure_but_wrong and explained["text"] != back.key_explanation:
        explained["fuller"] = back.key_explanation
    return told | explained


def feedback_shown(back: Back, attempt: int) -> Feedback:
    """For a learner who asks to be shown: the key and its explanation, and no mark."""
    told = _unmarked("shown", "show", attempt)
    return told | _explained(back, back.key_reason, example=back.example("show"))


def feedback_held(attempt: int) -> Feedback:
    """That an answer was noted, and nothing of how it compares with the key."""
    return _unmarked("held", "held", attempt) | _untold("held", "")


def _is_miss(marking: Marking) -> bool:
    # A prediction is never scored, but it can be off.
    is_off = marking.state == "unscored" and bool(marking.errors)
    return is_off or marking.state in ("wrong", "part")


def _unmarked(state: str, reason: str, attempt: int) -> Feedback:
    return {"state": state, "mark": None, "reason": reason, "errors": [], "attempt": attempt}


def _untold(shown: str, text: str) -> Feedback:
    """The key, and all that would give it away, stay untold."""
    return _told(shown, text, key=None, readings=(), example=None)


def _explained(back: Back, reason: str, example: Example | None = None) -> Feedback:
    text = back.explanations.get(reason, "")
    return _told("explanation", text, back.key, back.readings, example)


def _told(
    shown: str, text: str, key: Any, readings: Iterable[OtherReading], example: Example | None
) -> Feedback:
    return {
        "shown": shown,
        "text": text,
        "fuller": "",
        "key": key,
        "readings": [asdict(reading) for reading in readings],
        "example": example and asdict(example),
    }
