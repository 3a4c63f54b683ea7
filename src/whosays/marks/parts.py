"""Mark the parts of an attribution, word by word, against the key and its readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from whosays.article.spans import Span
from whosays.exercise.exercise import Back, Item, OtherReading
from whosays.exercise.mark import ERROR_CLASSES
from whosays.marks.marking import Marking, ResponseDoesNotFit

# Words are named by their place among the item's words, so that punctuation never counts.
WordSet = frozenset[int]


def mark_parts(item: Item, back: Back, response: Any) -> Marking:
    """Raises ResponseDoesNotFit for a label that is not asked for or a span outside the item.

    A label's score is the F1 overlap of the words marked with those of the nearest accepted value;
    the mark is the mean over the labels on which careful coders agree.
    """
    words = [Span(token[1], token[2]) for token in item.tokens if len(token) == 3]
    marked = _marked_words(item, words, response)

    def word_set(spans: Any) -> WordSet:
        return frozenset().union(*(_touched(words, span) for span in spans or ()))

    def readings_of(label: str) -> list[OtherReading]:
        return [reading for reading in back.readings if reading.field == label]

    discussed = {label for label in item.labels if back.arguable(label)}
    graded = [label for label in item.labels if label not in discussed]

    # What the answer is held against, label by label.
    expected = {label: word_set(spans) for label, spans in (item.given or {}).items()}
    for label in item.labels:
        values = [word_set(back.key.get(label))]
        if label not in discussed:
            values += [word_set(r.value) for r in readings_of(label) if r.status == "accepted"]
        expected[label] = max(values, key=_closeness_to(marked[label]))

    found = {label: _errors(label, marked[label], expected) for label in graded}
    errors = tuple(f"{e}.{label}" for e in ERROR_CLASSES for label in graded if e in found[label])
    reason = errors[0] if errors else "right"

    if not graded or any(reading.field == "unit" for reading in back.readings):
        return Marking("arguable", None, reason, errors)
    scores = [_f1(expected[label], marked[label]) for label in graded]
    mark = sum(scores) / len(scores)
    if mark < 1:
        return Marking("part" if mark else "wrong", mark, reason, errors)
    for label in discussed:
        listed = [back.key.get(label), *(reading.value for reading in readings_of(label))]
        if marked[label] not in [word_set(value) for value in listed]:
            return Marking("arguable", None, reason, errors)
    return Marking("right", 1.0, reason, errors)


def _marked_words(item: Item, words: list[Span], response: Any) -> dict[str, WordSet]:
    if not isinstance(response, dict):
        raise ResponseDoesNotFit(f"not marked parts: {response!r}")
    marked: dict[str, WordSet] = dict.fromkeys(item.labels, frozenset())
    for label, spans in response.items():
        if label not in item.labels:
            raise ResponseDoesNotFit(f"not a label of this item: {label!r}")
        if not isinstance(spans, list):
            raise ResponseDoesNotFit(f"not a list of spans: {spans!r}")
        for span in spans:
            touched = _touched(words, span)
            if not touched:
                raise ResponseDoesNotFit(f"no word of this item stands at {span!r}")
            marked[label] |= touched
    return marked


def _touched(words: list[Span], span: Any) -> WordSet:
    try:
        start, end = span
        stretch = Span(int(start), int(end))
    except (TypeError, ValueError, OverflowError) as error:
        raise ResponseDoesNotFit(f"not a span: {span!r}") from error
    return frozenset(place for place, word in enumerate(words) if stretch.overlaps(word))


def _errors(label: str, marked: WordSet, expected: dict[str, WordSet]) -> set[str]:
    """What is wrong with the words marked for one label."""
    own = expected[label]
    elsewhere = frozenset().union(*(part for other, part in expected.items() if other != label))
    strays = marked - own
    found = set()
    if strays & elsewhere:
        found.add("wrong-label")
    if own and not own & marked:
        found.add("missed")
    if own & marked and own - marked:
        found.add("boundary")
    if strays - elsewhere:
        found.add("too-much")
    return found


def _closeness_to(marked: WordSet) -> Callable[[WordSet], float]:
    return lambda value: _f1(value, marked)


def _f1(expected: WordSet, marked: WordSet) -> float:
    """The overlap of two sets of words, 0 to 1. Two empty sets agree."""
    if not expected and not marked:
        return 1.0
    return 2 * len(expected & marked) / (len(expected) + len(marked))
