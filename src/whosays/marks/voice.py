"""Mark one sentence’s voice: a single choice, held against the key and its readings."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from whosays.exercise.exercise import Back
from whosays.marks.marking import Marking, ResponseDoesNotFit


def mark_voice(options: Collection[str], back: Back, response: Any) -> Marking:
    """Raises ResponseDoesNotFit if the response is not the value of an option."""
    if not isinstance(response, str) or response not in options:
        raise ResponseDoesNotFit(f"not an option: {response!r}")
    # Where careful coders differ, every answer is discussed and none is marked.
    if any(reading.status == "arguable" for reading in back.readings):
        return Marking("arguable", None, response)
    if response == back.key or any(reading.value == response for reading in back.readings):
        return Marking("right", 1.0, response)
    return Marking("wrong", 0.0, response)
