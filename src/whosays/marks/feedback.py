"""What a learner is told: after the first miss a hint, after the second the explanation.

Whatever is right or arguable is explained at once. An explanation teaches more than the word
“wrong” or the bare answer (Van der Kleij, Feskens & Eggen 2015).
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from whosays.exercise.exercise import Back, Exercise
from whosays.marks.marking import Marking
from whosays.marks.parts import mark_parts
from whosays.marks.voice import mark_voice

Feedback = dict[str, Any]


def mark_answer(exercise: Exercise, item_id: str, response: Any) -> Marking:
    """Raises KeyError for an unknown item, ResponseDoesNotFit for an unfitting response."""
    item = exercise.item(item_id)
    if exercise.kind == "voice":
        return mark_voice([option.value for option in exercise.options], item.back, response)
    return mark_parts(item, item.back, response)


def feedback_on(back: Back, marking: Marking, attempt: int) -> Feedback:
    """What is told about the `attempt`-th answer (counted from 1) since the item was begun."""
    told: Feedback = asdict(marking) | {"errors": list(marking.errors), "attempt": attempt}
    if marking.state in ("wrong", "part") and attempt < 2:
        # “missed.source” asks for the hint on the source.
        label = marking.reason.partition(".")[2]
        hint = back.hints.get(label) or back.hints.get("", "")
        return told | {"shown": "hint", "text": hint, "key": None, "readings": []}
    return told | _explained(back, marking.reason)


def feedback_shown(back: Back, attempt: int) -> Feedback:
    """For a learner who asks to be shown: the key and its explanation, and no mark."""
    reason = back.key if isinstance(back.key, str) else "right"
    told: Feedback = {
        "state": "shown",
        "mark": None,
        "reason": "show",
        "errors": [],
        "attempt": attempt,
    }
    return told | _explained(back, reason)


def _explained(back: Back, reason: str) -> Feedback:
    return {
        "shown": "explanation",
        "text": back.explanations.get(reason, ""),
        "key": back.key,
        "readings": [asdict(reading) for reading in back.readings],
    }
