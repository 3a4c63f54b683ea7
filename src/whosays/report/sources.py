"""Sources by the share of words that a learner credited to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whosays.article.data import LANGUAGE
from whosays.exercise.exercise import Exercise
from whosays.exercise.items import MarkItem
from whosays.report.codes import Code
from whosays.report.drawings import APPEARANCES, Bar, Bars, percent
from whosays.wording.wording import Wording

_PARTS = {"source", "content"}


@dataclass(frozen=True)
class Credit:
    """One attribution as marked: the source’s words, if any, and how many words it is about."""

    source: str
    words: int


def asks_for_sources(exercise: Exercise) -> bool:
    """Whether learners mark who is credited, and with what."""
    return {option.value for option in exercise.options} >= _PARTS


def sources_by_words(exercise: Exercise, rows: Iterable[Code], words: Wording) -> Bars:
    """The bars of a mark exercise: content words, by the words marked as their source.

    The same words, whatever their case, are one source. An attribution of which a part was given,
    or in which nothing is marked as content, is left out.
    """
    own = [row for row in rows if row.exercise == exercise.id]
    asked = [i for i in exercise.asked if isinstance(i, MarkItem) and set(i.labels) >= _PARTS]
    marked = [_credit([row for row in own if row.item == item.id]) for item in asked]
    counted = [credit for credit in marked if credit.words]
    bars = _bars(counted, words)
    return Bars(
        title=words.say("sourcesTitle", title=exercise.title),
        words=_in_words(bars, len(counted), len(asked), words),
        bars=bars,
    )


def _credit(rows: Sequence[Code]) -> Credit:
    source = [row.text for row in rows if row.code == "source"]
    return Credit(" … ".join(source), sum(row.words or 0 for row in rows if row.code == "content"))


def _bars(counted: Sequence[Credit], words: Wording) -> tuple[Bar, ...]:
    """The longest first, of equals the one that came first; nobody comes last."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for credit in counted:
        name = credit.source.lower()
        names.setdefault(name, credit.source)
        counts[name] = counts.get(name, 0) + credit.words
    total = sum(counts.values())
    bars = []
    for name in sorted(counts, key=lambda name: (name == "", -counts[name])):
        share = percent(counts[name], total)
        said = words.say("sourceSaid", n=counts[name], percent=share)
        label = words.quoted(names[name]) if name else words.say("nobodyNamed")
        pattern = APPEARANCES["sources"]["named" if name else "nobody"]["pattern"]
        language = LANGUAGE if name else words.language
        bars.append(Bar(label, counts[name], share, said, pattern, language))
    return tuple(bars)


def _in_words(bars: Sequence[Bar], counted: int, asked: int, words: Wording) -> str:
    total = sum(bar.count for bar in bars)
    told = words.say("creditedIn", n=counted, total=asked)
    if not bars:
        return told
    shares = [
        words.say("nextSource" if place else "firstSource", percent=bar.share, source=bar.name)
        for place, bar in enumerate(bars)
    ]
    meaning = words.say("sourcesCounted")
    return f"{told} {words.say('sourcesOf', words=total, shares=words.listed(shares))} {meaning}"
