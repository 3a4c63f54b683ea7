"""Mark a *mark*: the words marked as parts of an attribution, or with other labels."""

from __future__ import annotations

from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import MarkItem
from whosays.marks.marking import Marking
from whosays.marks.words import mark_labels, words_of


def mark_parts(_exercise: Exercise, item: MarkItem, response: Any) -> Marking:
    """The mark is the mean over the labels on which careful coders agree.

    A word marked with one label that belongs to another is told first; the rule for each label
    stands in `mark_labels`.

    Raises ResponseDoesNotFit for a label that is not asked for or a span outside the item.
    """
    words = dict.fromkeys((*item.labels, *item.given), words_of(item.tokens))
    return mark_labels(item.labels, words, item.given, item.back, response)
