"""The article's own words, cut so that a template can quote them."""

from __future__ import annotations

from collections.abc import Iterable

from whosays.article.article import Article
from whosays.article.data import masked
from whosays.article.spans import Span
from whosays.article.words import words
from whosays.exercise.explanations import both_ends, first_words, last_words
from whosays.key.key import Attribution

# Source and cue with no more words than these between them are told as one phrase.
_NEIGHBOURS = 2


def quoted(article: Article, spans: Iterable[Span], between: str = " … ") -> str:
    """The words of some spans, the outlet's name masked; long stretches by their two ends."""
    return both_ends(between.join(masked(span.of(article.text), article.mask) for span in spans))


def listed(article: Article, spans: Iterable[Span]) -> str:
    """Several stretches, each in its own quotation marks but for the outermost pair."""
    return "”, “".join(quoted(article, [span]) for span in spans)


def opening(article: Article, span: Span) -> str:
    """The first few words of a stretch, the outlet’s name masked."""
    return first_words(masked(span.of(article.text), article.mask))


def ending(article: Article, span: Span) -> str:
    """The last few words of a stretch, the outlet’s name masked."""
    return last_words(masked(span.of(article.text), article.mask))


def credit(article: Article, unit: Attribution) -> str:
    """The words that credit: source and cue with what stands between, if they are neighbours."""
    spans = sorted([*unit.cue, *([unit.source_span] if unit.source_span else [])])
    stretch = Span(spans[0].start, spans[-1].end)
    between = [
        word
        for word in words(article.text, stretch)
        if not any(span.overlaps(word) for span in spans)
    ]
    neighbours = len(between) <= _NEIGHBOURS
    return quoted(article, [stretch if neighbours else unit.cue[0]])


def sentences_of(article: Article, units: Iterable[Attribution]) -> Span:
    """The sentences that attributions reach over, from the first to the last."""
    spans = [span for unit in units for span in (*unit.cue, *unit.content)]
    touched = [s.span for s in article.sentences if any(s.span.overlaps(span) for span in spans)]
    return Span(min(touched).start, max(touched).end)


def sentence_of(article: Article, span: Span) -> Span:
    """The sentence in which a span begins."""
    return next(s.span for s in article.sentences if s.span.start <= span.start < s.span.end)
