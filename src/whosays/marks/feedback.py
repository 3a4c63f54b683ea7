"""What a learner is told: after the first miss a hint, after the second the explanation.

Whatever is right or arguable is explained at once. An explanation teaches more than the word
“wrong” or the bare answer (Van der Kleij, Feskens & Eggen 2015).
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from whosays.exercise.exercise import Back, Exercise
from whosays.marks.markers import MARKERS
from whosays.marks.marking import Marking

Feedback = dict[str, Any]


def mark_answer(exercise: Exercise, item_id: str, response: Any) -> Marking:
    """Raises KeyError for an unknown item, ResponseDoesNotFit for an unfitting response."""
    return MARKERS[exercise.kind](exercise, exercise.item(item_id), response)


def feedback_on(back: Back, marking: Marking, attempt: int) -> Feedback:
    """What is told about the `attempt`-th answer (counted from 1) since the item was begun."""
    told: Feedback = asdict(marking) | {"errors": list(marking.errors), "attempt": attempt}
    if _is_miss(marking) and attempt < 2:
        hint = back.hint(marking.reason)
        return told | {"shown": "hint", "text": hint, "key": None, "readings": []}
    return told | _explained(back, back.explanations.get(marking.reason, ""))


def feedback_shown(back: Back, attempt: int) -> Feedback:
    """For a learner who asks to be shown: the key and its explanation, and no mark."""
    told: Feedback = {
        "state": "shown",
        "mark": None,
        "reason": "show",
        "errors": [],
        "attempt": attempt,
    }
    return told | _explained(back, back.key_explanation)


def _is_miss(marking: Marking) -> bool:
    # A prediction is never scored, but it can be off.
    is_off = marking.state == "unscored" and bool(marking.errors)
    return is_off or marking.state in ("wrong", "part")


def _explained(back: Back, text: str) -> Feedback:
    return {
        "shown": "explanation",
        "text": text,
        "key": back.key,
        "readings": [asdict(reading) for reading in back.readings],
    }
