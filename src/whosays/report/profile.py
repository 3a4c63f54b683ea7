"""Articles side by side: the voices a learner heard in them, and the sources they marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whosays.article.data import LANGUAGE
from whosays.exercise.exercise import Exercise, Option
from whosays.exercise.items import MarkItem
from whosays.report.codes import Code
from whosays.report.drawings import APPEARANCES, Bar, Group, Profile, look_of, percent
from whosays.wording.wording import Wording

_SOURCE = "source"


@dataclass(frozen=True)
class Elsewhere:
    """The lesson whose answers are drawn; `notebook` is its place, seen from the screen’s own."""

    title: str
    notebook: str


@dataclass(frozen=True)
class Tally:
    """What a learner coded in one article.

    `codes` are the voices they heard, a sentence each, of so many `asked`; `worked` those of the
    sentences that were worked for them. `wordings` are the words they marked as a source, an
    attribution each, of so many `attributions` in which it is asked for.
    """

    article: str
    codes: tuple[str, ...]
    asked: int
    worked: tuple[str, ...]
    wordings: tuple[str, ...] = ()
    attributions: int = 0

    @property
    def voices(self) -> tuple[str, ...]:
        """All that is counted. What was worked alone says nothing of the learner, and is not."""
        return self.codes + self.worked if self.codes else ()

    def share(self, count: int) -> int:
        """How much of the sentences counted so many are, in per cent."""
        return percent(count, len(self.voices)) if self.voices else 0


def profile(
    voices: Sequence[Exercise],
    sources: Sequence[Exercise],
    rows: Sequence[Code],
    elsewhere: Elsewhere,
    words: Wording,
) -> Profile:
    """The bars of every voice, one for each of the exercises `voices`, in their order.

    An exercise of `sources` belongs to the article that it is about.
    """
    tallies = [_tally(exercise, sources, rows) for exercise in voices]
    names = words.listed([tally.article for tally in tallies])
    options = voices[0].options if voices else ()
    return Profile(
        title=words.say("profileTitle", articles=names),
        words="\n".join(_paragraphs(options, tallies, elsewhere, words)),
        groups=tuple(_group(option, tallies, words) for option in options),
        scale=words.say("profileScale"),
        lesson=elsewhere.title,
        notebook=elsewhere.notebook,
    )


def _tally(voices: Exercise, sources: Sequence[Exercise], rows: Iterable[Code]) -> Tally:
    marks = [exercise for exercise in sources if exercise.article == voices.article]
    marked = {exercise.id for exercise in marks}
    wordings: dict[tuple[str, str], list[str]] = {}
    codes = []
    for row in rows:
        if row.exercise == voices.id and row.code is not None:
            codes.append(row.code)
        elif row.exercise in marked and row.code == _SOURCE:
            wordings.setdefault((row.exercise, row.item), []).append(row.text)
    return Tally(
        article=voices.article,
        codes=tuple(codes),
        asked=len(voices.asked),
        worked=tuple(item.back.key for item in voices.items if item not in voices.asked),
        wordings=tuple(" … ".join(stretches) for stretches in wordings.values()),
        attributions=sum(_asks_for_source(exercise) for exercise in marks),
    )


def _asks_for_source(exercise: Exercise) -> int:
    items = [item for item in exercise.asked if isinstance(item, MarkItem)]
    return sum(_SOURCE in item.labels for item in items)


def _group(option: Option, tallies: Sequence[Tally], words: Wording) -> Group:
    bars = tuple(_bar(option, place, tally, words) for place, tally in enumerate(tallies))
    return Group(look_of(option.value)["letter"], option.label, LANGUAGE, bars)


def _bar(option: Option, place: int, tally: Tally, words: Wording) -> Bar:
    patterns = APPEARANCES["articles"]
    count, coded = tally.voices.count(option.value), len(tally.voices)
    share = tally.share(count)
    said = words.say("profileShare", count=count, n=coded, percent=share)
    pattern = patterns[place % len(patterns)]["pattern"]
    return Bar(
        tally.article, count, share, said if coded else words.say("notCoded"), pattern, LANGUAGE
    )


def _paragraphs(
    options: Sequence[Option], tallies: Sequence[Tally], elsewhere: Elsewhere, words: Wording
) -> Iterator[str]:
    if not any(tally.codes or tally.wordings for tally in tallies):
        yield words.say("profileNothing", lesson=elsewhere.title)
        return
    for tally in tallies:
        yield " ".join(_told(options, tally, words))
    yield words.say("profileMeaning")


def _told(options: Sequence[Option], tally: Tally, words: Wording) -> Iterator[str]:
    coded = len(tally.codes)
    yield words.say("profileCoded", article=tally.article, n=coded, total=tally.asked)
    heard = [(option, tally.voices.count(option.value)) for option in options]
    if coded and tally.worked:
        yield words.say("workedToo", n=len(tally.worked))
    if coded:
        yield words.say("profileStep", percent=tally.share(1))
        counts = [
            words.say("voiceCount", count=count, voice=option.label.lower())
            for option, count in heard
            if count
        ]
        yield words.say("profileCounts", voices=words.listed(counts))
    if tally.attributions:
        different = {wording.lower() for wording in tally.wordings}
        yield words.say(
            "profileSources",
            n=len(different),
            marked=len(tally.wordings),
            total=tally.attributions,
        )
