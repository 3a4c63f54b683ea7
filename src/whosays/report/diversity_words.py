"""What an index of diversity says, in words and as a picture, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whosays.report.diversity import (
    FIRST,
    INDEXES,
    UNITS,
    USUAL,
    ArticleSources,
    Index,
    Interval,
)
from whosays.wording.wording import Wording


def unit_name(unit: str, words: Wording) -> str:
    """What is counted."""
    return {
        "attributions": words.say("divAttributions"),
        "words": words.say("divWords"),
    }[unit]


def index_name(index: Index, words: Wording) -> str:
    """What an index is called."""
    return {
        "simpson": words.say("divSimpson"),
        "effective": words.say("divEffective"),
    }[index.id]


def index_of(index: Index, words: Wording) -> str:
    """An index, with who published it."""
    return words.say("divIndexOf", index=index_name(index, words), source=index.source)


def number(value: float) -> str:
    """A value with two decimals."""
    return f"{value:.2f}"


def range_of(interval: Interval | None, words: Wording) -> str | None:
    """An interval from its low end to its high one; None if there is none."""
    if interval is None:
        return None
    return words.say("divRange", low=number(interval.low), high=number(interval.high))


def value_in_words(text: ArticleSources, unit: str, index: Index, words: Wording) -> str:
    """The index, or that there is none."""
    value = text.value(unit, index)
    if value is None:
        return words.say("divNobody")
    return words.say("divScore", index=index_name(index, words), value=number(value))


def interval_in_words(found: Interval | None, resamples: int, draw: int, words: Wording) -> str:
    """How far the index sways from resample to resample; empty where there is no index."""
    if found is None:
        return ""
    low, high = number(found.low), number(found.high)
    # The width of what is shown, so that it is the difference of the numbers beside it.
    width = number(float(high) - float(low))
    slots = {"low": low, "high": high, "width": width}
    return words.say("divInterval", draw=draw, resamples=resamples, **slots)


def told(
    text: ArticleSources, unit: str, index: Index, found: Interval | None, words: Wording
) -> Iterator[str]:
    """The paragraphs behind a value: what was counted, what to beware of, what it is not."""
    value = text.value(unit, index)
    if value is None or found is None:
        return
    yield words.say("divReadSimpson" if index.id == "simpson" else "divReadEffective")
    yield shares_in_words(text, unit, words)
    careful = " ".join(warnings(text, unit, index, found, words))
    if careful:
        yield careful
    yield words.say("divLimit")


def shares_in_words(text: ArticleSources, unit: str, words: Wording) -> str:
    """How much each source is credited with, and what is left out."""
    shares = [
        words.say("divShare", source=text.names[source], count=count)
        for source, count in text.counts(unit).items()
    ]
    said = words.say(
        "divCounts",
        n=len(text.credits),
        article=text.name,
        unit=unit_name(unit, words),
        shares=words.sequence(shares),
    )
    return f"{said} {words.say('divUnnamed', n=text.unnamed)}" if text.unnamed else said


def warnings(
    text: ArticleSources, unit: str, index: Index, found: Interval, words: Wording
) -> Iterator[str]:
    """Why a value, or its interval, is to be taken with care."""
    value = text.value(unit, index)
    if len(text.counts(unit)) == 1:
        yield words.say("divOneSource")
    if value is not None and value > found.high:
        yield words.say("divAbove", index=index_name(index, words), value=number(value))
    other = text.read_otherwise(unit, index)
    if other is not None:
        yield words.say("divOther", low=number(other.low), high=number(other.high))


@dataclass(frozen=True)
class Stretch:
    """An article by its letter, at its value, with the interval around it."""

    letter: str
    value: float
    interval: Interval


@dataclass(frozen=True)
class Row:
    """The articles by one count, to be compared with one another."""

    name: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Panel:
    """An index: the rows on its scale, which begins at `lowest`."""

    name: str
    lowest: float
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Spreads:
    """What the picture shows; `legend` says how to read it."""

    title: str
    legend: str
    panels: tuple[Panel, ...]


def spreads(texts: Sequence[ArticleSources], words: Wording) -> Spreads:
    """Every index by every count, each article with its interval."""
    return Spreads(
        title=words.say("divTitle"),
        legend=words.say("divLegend", resamples=USUAL),
        panels=tuple(
            Panel(
                index_of(index, words),
                # One source alone.
                index.value([1]),
                tuple(
                    Row(unit_name(unit, words), _stretches(texts, unit, index)) for unit in UNITS
                ),
            )
            for index in INDEXES
        ),
    )


def _stretches(texts: Sequence[ArticleSources], unit: str, index: Index) -> tuple[Stretch, ...]:
    found = []
    for text in texts:
        value, interval = text.value(unit, index), text.resampled(unit, index, USUAL, FIRST)
        if value is not None and interval is not None:
            found.append(Stretch(text.letter, value, interval))
    return tuple(found)
