"""Words of a text as a learner marks them and as overlap is counted: punctuation left out."""

from __future__ import annotations

import re

from whosays.article.spans import Span

# “U.S.” keeps its stops, “40,000” its comma, “Moscow’s” and “military-technical” stay whole.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+|\w+(?:['’\-]\w+)*")

# They say nothing of who, how or what: whoever marks “mayor” has found what “the mayor” is.
_ARTICLES = {"a", "an", "the"}

Token = tuple[str] | tuple[str, int, int]


def words(text: str, within: Span) -> list[Span]:
    """The spans of the words of `text` that stand inside `within`, in order."""
    return [Span(*match.span()) for match in _WORD.finditer(text, within.start, within.end)]


def counts(word: str) -> bool:
    """Whether it matters if a word is marked; it does not of *a*, *an* and *the*."""
    return word.lower() not in _ARTICLES


def tokens(text: str, within: Span) -> list[Token]:
    """`within` cut into words `(text, start, end)` and the gaps between them `(text,)`."""
    cut: list[Token] = []
    at = within.start
    for word in words(text, within):
        if word.start > at:
            cut.append((text[at : word.start],))
        cut.append((word.of(text), word.start, word.end))
        at = word.end
    if at < within.end:
        cut.append((text[at : within.end],))
    return cut
