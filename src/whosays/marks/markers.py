"""The markers: for each kind of exercise the function that marks a response to one of its items."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.marks.chain import mark_chain
from whosays.marks.choose import mark_choose
from whosays.marks.compare import mark_compare
from whosays.marks.marking import Marking
from whosays.marks.match import mark_match
from whosays.marks.parts import mark_parts
from whosays.marks.predict import mark_predict
from whosays.marks.stance import mark_stance
from whosays.marks.voice import mark_voice
from whosays.marks.write import mark_write

# The exercise, an item of its kind, and a response, which may be any JSON. Raises
# ResponseDoesNotFit, and no other error, for a response that the item cannot be given.
Marker = Callable[[Exercise, Any, Any], Marking]

MARKERS: dict[str, Marker] = {
    "voice": mark_voice,
    "mark": mark_parts,
    "match": mark_match,
    "chain": mark_chain,
    "stance": mark_stance,
    "choose": mark_choose,
    "compare": mark_compare,
    "predict": mark_predict,
    "write": mark_write,
}
