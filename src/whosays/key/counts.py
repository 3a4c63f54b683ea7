"""What can be counted in an article, by its key: the number, what it is out of, and the doubt.

A count shows how a text is worded. It shows neither how close a source is nor who checked what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from whosays.article.article import Article
from whosays.article.spans import Span
from whosays.article.words import words
from whosays.key.key import Key, Source


@dataclass(frozen=True)
class Count:
    """`number` of at most `most`, called `unit`, and `example`, one of the things counted if any.

    `others` are the numbers that other defensible readings make of it, the lowest and the highest,
    and `why` their reasons.
    """

    number: int
    most: int
    unit: str
    example: Span | None
    others: tuple[int, ...] = ()
    why: str = ""

    def told(self, number: int) -> str:
        """A number with its unit, in the singular where it is one source."""
        return f"{number} {'source' if self.unit == 'sources' and number == 1 else self.unit}"


def credited_sentences(article: Article, key: Key) -> Count:
    """How many sentences credit somebody with all or a part of what they say."""
    return _sentences(article, key, lambda voice: voice != "own")


def quoting_sentences(article: Article, key: Key) -> Count:
    """How many sentences quote, in all or in part."""
    return _sentences(article, key, lambda voice: voice in ("direct", "mixed"))


def sources(_article: Article, key: Key) -> Count:
    """How many sources are credited with anything, one person under many names counting once."""
    credited = {unit.source for unit in key.attributions if unit.source}
    sure = [source for source in key.sources if not source.readings_of("unit")]
    number = sum(source.id in credited for source in sure)
    doubted = [source for source in key.sources if source.readings_of("unit")]
    first = next((source for source in sure if source.id in credited), None)
    highest = number + len(doubted)
    return Count(
        number,
        # At least one, so that the question does not answer itself.
        max(sum(len(source.mentions) for source in sure), highest, 1),
        "sources",
        _longest(first.mentions) if first else None,
        (highest,) if doubted else (),
        " ".join(dict.fromkeys(_why_it_may_stand(source, sure) for source in doubted)),
    )


def _why_it_may_stand(doubted: Source, sure: Iterable[Source]) -> str:
    """Why a doubted source may be one by itself after all.

    Where it shares its mentions with another source, this other’s readings say so; its own say why
    it is doubted.
    """
    for source in sure:
        for reading in source.readings_of("mentions"):
            if not set(doubted.mentions) <= set(reading.value):
                return reading.why
    return doubted.readings_of("unit")[0].why


def quoted_words(article: Article, key: Key) -> Count:
    """How many of a hundred words of headline, subhead and body stand in quotation marks."""
    coded = [word for sentence in article.sentences for word in words(article.text, sentence.span)]
    spans = [span for unit in key.attributions for span in unit.quoted]
    inside = [word for word in coded if any(span.holds(word) for span in spans)]
    # Halves are rounded up, in whole numbers, so that every language rounds alike.
    percent = (200 * len(inside) + len(coded)) // (2 * len(coded))
    return Count(percent, 100, "of every 100 words", _longest(spans))


COUNTS: dict[str, Callable[[Article, Key], Count]] = {
    "credited-sentences": credited_sentences,
    "quoting-sentences": quoting_sentences,
    "sources": sources,
    "quoted-words": quoted_words,
}


def _longest(spans: Iterable[Span]) -> Span | None:
    return max(spans, key=lambda span: span.end - span.start, default=None)


def _sentences(article: Article, key: Key, counts: Callable[[str], bool]) -> Count:
    voices = {voice.sentence: voice for voice in key.voices}
    counted = [s for s in article.sentences if counts(voices[s.id].voice)]
    # A sentence may be doubted for several reasons; it is counted the other way once.
    doubts = {
        voice: reading.why
        for voice in key.voices
        for reading in reversed(voice.readings_of("voice"))
        if counts(reading.value) != counts(voice.voice)
    }
    number = len(counted)
    fewer = sum(counts(voice.voice) for voice in doubts)
    extremes = {number - fewer, number + len(doubts) - fewer}
    return Count(
        number,
        len(article.sentences),
        f"of {len(article.sentences)} sentences",
        counted[0].span if counted else None,
        tuple(sorted(extremes - {number})),
        _numbered([*doubts.values()]),
    )


def _numbered(reasons: list[str]) -> str:
    """Reasons about different sentences, kept apart by numbers."""
    if len(reasons) < 2:
        return "".join(reasons)
    return " ".join(f"({place}) {reason}" for place, reason in enumerate(reasons, 1))
