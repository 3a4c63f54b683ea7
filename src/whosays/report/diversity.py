"""How evenly what an article credits is spread over its sources, and how far that number sways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from random import Random

from whosays.article.article import Article
from whosays.article.words import words
from whosays.key.key import Attribution, Key

# What a source is counted by.
UNITS = ("attributions", "words")

# How many resamples can be chosen, and how many are taken where nothing is chosen.
RESAMPLES, USUAL = (100, 1000, 5000), 1000

# The first draw; each later one has the next number, so that everybody sees the same ones.
FIRST = 1

# Fewer resamples have no one at the edge that 25 in a thousand lie beyond.
_FEWEST = 39


@dataclass(frozen=True)
class Credit:
    """One attribution that names a source: the source’s id, and how many words are credited."""

    source: str
    words: int


@dataclass(frozen=True)
class Interval:
    """The 25th lowest and the 25th highest of a thousand resamples, or their like of others."""

    low: float
    high: float


@dataclass(frozen=True)
class Index:
    """An index: its id, who published it, and the function that reckons it from counts.

    It needs at least one count above 0.
    """

    id: str
    source: str
    value: Callable[[Iterable[int]], float]


def simpson(counts: Iterable[int]) -> float:
    """The chance that two draws meet different sources, 0 to 1; 0 for one source.

    What is drawn is put back before the second draw. Simpson, E. H. (1949). Measurement of
    diversity. Nature, 163, 688. His λ is the chance that both meet the same one; this is 1 − λ.
    """
    numbers = list(counts)
    total = sum(numbers)
    return 1 - sum(number * number for number in numbers) / (total * total)


def effective_number(counts: Iterable[int]) -> float:
    """How many equally counted sources would be as varied, from 1 up to the number of sources.

    The exponential of Shannon’s entropy: N1 in Hill, M. O. (1973). Diversity and evenness: a
    unifying notation and its consequences. Ecology, 54(2), 427–432.
    """
    numbers = list(counts)
    total = sum(numbers)
    shares = [number / total for number in numbers if number]
    entropy = -sum(share * log(share) for share in shares)
    # The last places of a logarithm differ from machine to machine.
    return round(exp(entropy), 9)


INDEXES = (
    Index("simpson", "Simpson 1949", simpson),
    Index("effective", "Hill 1973", effective_number),
)


@dataclass(frozen=True)
class ArticleSources:
    """What an article credits to sources, by its key.

    `names` is source id → name. An attribution that names nobody has no source and is left out:
    `unnamed` says how many are. `others` are the credits as one other defensible reading of who is
    credited would have them, a tuple for each such reading.
    """

    letter: str
    name: str
    credits: tuple[Credit, ...]
    names: dict[str, str]
    unnamed: int
    others: tuple[tuple[Credit, ...], ...]

    def counts(self, unit: str) -> dict[str, int]:
        """Source id → what is counted of it, in the order of the text."""
        return counted(self.credits, unit)

    def value(self, unit: str, index: Index) -> float | None:
        """The index; None where nobody is credited."""
        return value_of(self.credits, unit, index)

    def read_otherwise(self, unit: str, index: Index) -> Interval | None:
        """The lowest and the highest value that other readings give; None if there are none."""
        found = [value_of(read, unit, index) for read in self.others]
        values = [value for value in found if value is not None]
        return Interval(min(values), max(values)) if values else None

    def resampled(
        self, unit: str, index: Index, resamples: int = USUAL, draw: int = FIRST
    ) -> Interval | None:
        """The interval of a bootstrap over the attributions; None where nobody is credited."""
        return bootstrap(self.credits, unit, index, resamples, draw)


def article_sources(letter: str, article: Article, key: Key) -> ArticleSources:
    """The sources of an article and what each is credited with; its outlet stays masked.

    Each attribution counts, also one inside another, so that words in two of them count in both.
    """
    named = [attribution for attribution in key.attributions if attribution.source]
    return ArticleSources(
        letter=letter,
        name=article.mask.name,
        credits=_credits(article, key, {}),
        names={source.id: source.name for source in key.sources},
        unnamed=len(key.attributions) - len(named),
        others=tuple(
            _credits(article, key, {attribution.id: reading.value})
            for attribution in key.attributions
            for reading in attribution.readings_of("source")
            if reading.value != attribution.source
        ),
    )


def counted(credited: Iterable[Credit], unit: str) -> dict[str, int]:
    """Source id → how many attributions it has, or how many words. Raises KeyError for others."""
    if unit not in UNITS:
        raise KeyError(unit)
    counts: Counter[str] = Counter()
    for credit in credited:
        counts[credit.source] += 1 if unit == "attributions" else credit.words
    return dict(counts)


def value_of(credited: Sequence[Credit], unit: str, index: Index) -> float | None:
    """The index of some credits; None if there are none."""
    return index.value(counted(credited, unit).values()) if credited else None


def bootstrap(
    credited: Sequence[Credit], unit: str, index: Index, resamples: int, draw: int = FIRST
) -> Interval | None:
    """The percentile interval of an index, from resamples of its attributions; None without any.

    A resample draws as many attributions as there are, each from all of them, so that some come
    twice and some not at all. Efron, B., & Tibshirani, R. J. (1993). An introduction to the
    bootstrap. Chapman & Hall, chapter 13. The same `draw` gives the same resamples on every
    machine. A resample can bring in nobody new, so the interval leans to the side of less variety,
    and the index itself may lie above it. Raises ValueError for too few resamples to have an edge.
    """
    if resamples < _FEWEST:
        raise ValueError(f"{resamples} resamples are too few: take {_FEWEST} or more")
    if not credited:
        return None
    chance, many = Random(draw), len(credited)
    values = []
    for _ in range(resamples):
        # Python promises the same numbers for a seed of `random` alone, not of `choices`.
        drawn = [credited[int(chance.random() * many)] for _ in range(many)]
        values.append(index.value(counted(drawn, unit).values()))
    values.sort()
    place = (resamples + 1) * 25 // 1000
    return Interval(values[place - 1], values[resamples - place])


def _credits(article: Article, key: Key, other: dict[str, str | None]) -> tuple[Credit, ...]:
    """The credits of a key, with another source for the attributions in `other`."""
    found = ((other.get(unit.id, unit.source), unit) for unit in key.attributions)
    return tuple(Credit(source, _length(article, unit)) for source, unit in found if source)


def _length(article: Article, attribution: Attribution) -> int:
    """How many words an attribution credits, each counted once."""
    return len({word for span in attribution.content for word in words(article.text, span)})
