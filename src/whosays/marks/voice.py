"""Mark a *voice*: whose voice a sentence is in, held against the key and its readings."""

from __future__ import annotations

from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import VoiceItem
from whosays.marks.choose import mark_option
from whosays.marks.marking import Marking


def mark_voice(exercise: Exercise, item: VoiceItem, response: Any) -> Marking:
    """One of the exercise's options: right, wrong, or arguable where careful coders differ.

    Raises ResponseDoesNotFit if the response is not the value of an option.
    """
    return mark_option(exercise.options, "voice", item.back, response)
