"""Spans: where words stand in a text, in Unicode characters, end exclusive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text from character `start` up to, not including, character `end`."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def apart_from(self, other: Span) -> list[Span]:
        """The stretches that only one of two overlapping spans takes in, in order."""
        starts, ends = sorted([self.start, other.start]), sorted([self.end, other.end])
        return [Span(*ends_of) for ends_of in (starts, ends) if ends_of[0] < ends_of[1]]

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class WordsNotFound(LookupError):
    """The quoted words do not stand in the text as often as asked; `times` says how often."""

    def __init__(self, words: str, n: int, times: int):
        self.words, self.n, self.times = words, n, times
        super().__init__(f"“{words}” stands there {times} times, and occurrence {n} was asked for")


def find_words(text: str, words: str, n: int = 1, within: Span | None = None) -> Span:
    """The span of the `n`-th occurrence of `words` in `text`, counted inside `within`.

    Only whole words count: “he” is not found in “the”. Case, quotation marks and spaces must
    match exactly, because a span is a promise about the article's own characters.

    Raises WordsNotFound when there are fewer than `n` occurrences.
    """
    area = within or Span(0, len(text))
    times = 0
    at = text.find(words, area.start, area.end) if words else -1
    while at != -1:
        found = Span(at, at + len(words))
        if _stands_alone(text, found):
            times += 1
            if times == n:
                return found
        at = text.find(words, at + 1, area.end)
    raise WordsNotFound(words, n, times)


def find_stretch(text: str, first: str, last: str, n: int = 1, within: Span | None = None) -> Span:
    """The span from the `n`-th occurrence of `first` to the next end of `last` (both included)."""
    area = within or Span(0, len(text))
    start = find_words(text, first, n, area).start
    end = find_words(text, last, 1, Span(start, area.end)).end
    return Span(start, end)


def uncovered(text: str, spans: Iterable[Span], within: Span | None = None) -> list[Span]:
    """The stretches of `text` (inside `within`) that no span covers, white space left aside."""
    area = within or Span(0, len(text))
    gaps: list[Span] = []
    at = area.start
    inside = sorted(span for span in spans if span.overlaps(area))
    for span in [*inside, Span(area.end, area.end)]:
        loose = text[at : span.start] if span.start > at else ""
        if loose.strip():
            start = at + len(loose) - len(loose.lstrip())
            gaps.append(Span(start, start + len(loose.strip())))
        at = max(at, span.end)
    return gaps


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the span neither begins nor ends in the middle of a word."""
    cuts_before = span.start > 0 and text[span.start - 1].isalnum() and text[span.start].isalnum()
    cuts_after = span.end < len(text) and text[span.end - 1].isalnum() and text[span.end].isalnum()
    return not cuts_before and not cuts_after
