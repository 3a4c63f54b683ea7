"""Mark a *compare*: where two passages answer one question, each in words of its own."""

from __future__ import annotations

from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import CompareItem
from whosays.marks.marking import Marking
from whosays.marks.words import mark_labels, words_of


def mark_compare(_exercise: Exercise, item: CompareItem, response: Any) -> Marking:
    """Each passage's letter is a label on its own words, marked as labels of a *mark* are.

    A word of one passage never belongs to the other, so there is no wrong label.

    Raises ResponseDoesNotFit for an unknown letter or a span outside its passage.
    """
    words = {p.letter: words_of(p.tokens, p.letter) for p in item.passages}
    return mark_labels(list(words), words, {}, item.back, response)
