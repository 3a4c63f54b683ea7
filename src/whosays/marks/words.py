"""Words marked with labels, held against the key: what *mark* and *compare* have in common."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from whosays.article.spans import Span
from whosays.article.words import Token, counts
from whosays.exercise.exercise import Back
from whosays.exercise.items import Marks
from whosays.exercise.kinds.parts import ERROR_CLASSES
from whosays.marks.fields import f1, settle
from whosays.marks.marking import Marking
from whosays.marks.responses import misfit


class Word(NamedTuple):
    """A word of an item: which of the item's texts it stands in, and where.

    Words are held together, not characters, so that punctuation never counts. Nor does an article.
    """

    text: str
    span: Span
    counts: bool = True


Words = frozenset[Word]
_NONE = Words()


def words_of(tokens: Iterable[Token], text: str = "") -> list[Word]:
    """The words among `tokens`. An item that shows two texts tells their words apart by a name."""
    return [
        Word(text, Span(token[1], token[2]), counts(token[0]))
        for token in tokens
        if len(token) == 3
    ]


def mark_labels(
    labels: Sequence[str],
    words: Mapping[str, Sequence[Word]],
    given: Marks,
    back: Back,
    response: Any,
) -> Marking:
    """Mark the spans that `response` gives each of `labels`; `given` labels are not asked for.

    `words` are those on which a label can be marked. The score of a label is the F1 overlap of the
    words marked with those of the nearest accepted value. The words of a reading of the field
    `optional.<label>`, and *a*, *an* and *the*, are taken out of both first: they may be marked or
    left out. Those of a reading still belong to that label where they are marked as another.

    Raises ResponseDoesNotFit for a label that is not asked for, and for anything but lists of
    `[start, end]` that touch a word each.
    """
    answer = _answer(labels, words, response)
    asked = [_held(label, words[label], answer.get(label, _NONE), back) for label in labels]
    graded = [held for held in asked if not back.arguable(held.label)]
    # The words of each label, given or asked for, that are not to be marked with another.
    owned = {
        label: _touched(words[label], spans) | _optional(label, words[label], back)
        for label, spans in given.items()
    } | {held.label: held.expected | held.optional for held in asked}
    found = {held.label: _errors(held, owned) for held in graded}
    # Nothing was left to find but words on which careful people differ.
    nothing_sure = not any(held.expected for held in asked) and back.arguable(
        *(f"optional.{label}" for label in labels)
    )
    return settle(
        back,
        [f1(held.expected, held.marked) for held in graded],
        [f"{e}.{held.label}" for e in ERROR_CLASSES for held in graded if e in found[held.label]],
        discussed_as_listed=all(held.is_listed for held in asked if held not in graded)
        and not nothing_sure,
    )


@dataclass(frozen=True)
class _Held:
    """The words marked with a label, held against those expected; the optional ones left out."""

    label: str
    marked: Words
    expected: Words
    optional: Words
    is_listed: bool


def _held(label: str, words: Sequence[Word], answer: Words, back: Back) -> _Held:
    optional = _optional(label, words, back)
    marked = answer - optional

    def counted(values: Iterable[Any]) -> list[Words]:
        return [_touched(words, spans) - optional for spans in values]

    key = back.key.get(label)
    values = counted([key] if back.arguable(label) else back.accepted(label, key))
    return _Held(
        label,
        marked,
        expected=max(values, key=partial(f1, marked)),
        optional=optional,
        is_listed=marked in counted(back.listed(label, key)),
    )


def _optional(label: str, words: Sequence[Word], back: Back) -> Words:
    articles = frozenset(word for word in words if not word.counts)
    return articles | _touched(words, back.optional(label))


def _errors(held: _Held, owned: Mapping[str, Words]) -> set[str]:
    """What is wrong with the words marked with one label."""
    elsewhere = _NONE.union(*(words for label, words in owned.items() if label != held.label))
    strays = held.marked - held.expected
    hits = held.marked & held.expected
    found = set()
    if strays & elsewhere:
        found.add("wrong-label")
    if held.expected and not hits:
        found.add("missed")
    if hits and held.expected - hits:
        found.add("boundary")
    if strays - elsewhere:
        found.add("too-much")
    return found


def _answer(
    labels: Sequence[str], words: Mapping[str, Sequence[Word]], response: Any
) -> dict[str, Words]:
    if not isinstance(response, dict):
        raise misfit("not words marked with labels", response)
    for label, spans in response.items():
        if label not in labels:
            raise misfit("not a label of this item", label)
        if not isinstance(spans, list):
            raise misfit("not a list of spans", spans)
        for span in spans:
            if not _is_span(span):
                raise misfit("not a span", span)
            if not _touched(words[label], [span]):
                raise misfit("no word of this item stands at", span)
    return {label: _touched(words[label], spans) for label, spans in response.items()}


def _is_span(value: Any) -> bool:
    # Spelt out: to Python, true and false are whole numbers as well.
    return isinstance(value, list) and len(value) == 2 and all(type(end) is int for end in value)


def _touched(words: Sequence[Word], spans: Any) -> Words:
    """The words that any of the spans touches, if only by one character. None has no spans."""
    found: set[Word] = set()
    for start, end in spans or ():
        # Words stand in the order of the text, so that those touched are neighbours.
        first = bisect_right(words, start, key=_end)
        found.update(words[first : bisect_left(words, end, key=_start)])
    return frozenset(found)


def _start(word: Word) -> int:
    return word.span.start


def _end(word: Word) -> int:
    return word.span.end
