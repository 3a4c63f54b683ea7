"""The strip of voices: each sentence of an article as a learner coded it, and its words.

The page's module draws the same strip; both are held to one table of cases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whosays.exercise.exercise import Exercise, Option
from whosays.exercise.items import VoiceItem
from whosays.wording.wording import Wording, wording


@dataclass(frozen=True)
class PicturedSentence:
    """One block of the strip: an item, how many words its sentence has, its number in the text."""

    item: str
    words: int
    label: str


def pictured_sentences(exercise: Exercise) -> list[PicturedSentence]:
    """The sentences of a voice exercise, in the order in which they stand in the article."""
    in_text = sorted(_voice_items(exercise), key=lambda item: _start(item.tokens))
    return [
        PicturedSentence(item.id, sum(len(token) == 3 for token in item.tokens), str(place))
        for place, item in enumerate(in_text, 1)
    ]


def _voice_items(exercise: Exercise) -> list[VoiceItem]:
    return [item for item in exercise.items if isinstance(item, VoiceItem)]


def voices_in_words(
    options: Sequence[Option],
    sentences: Sequence[PicturedSentence],
    codes: Mapping[str, str],
    words: Wording | None = None,
) -> str:
    """What the strip shows, in words. `codes` maps items to the option chosen.

    It is said in `words`, by default those of the language that is set.
    """
    say = (words := words or wording()).say
    coded = [sentence for sentence in sentences if sentence.item in codes]
    counted = say("codedOf", n=len(coded), total=len(sentences))
    total = sum(sentence.words for sentence in coded)
    shares = []
    for option in options:
        own = sum(sentence.words for sentence in coded if codes[sentence.item] == option.value)
        if own:
            shares.append((_percent(own, total), option.label.lower()))
    if not shares:
        return counted
    (first, voice), *others = shares
    parts = [say("firstShare", percent=first, voice=voice)]
    parts += [say("nextShare", percent=percent, voice=voice) for percent, voice in others]
    return f"{counted} {say('sharesOf', words=total, shares=words.listed(parts))}"


def _start(tokens: Sequence[tuple[object, ...]]) -> int:
    return min(token[1] for token in tokens if len(token) == 3)  # type: ignore[type-var, return-value]


def _percent(part: int, whole: int) -> int:
    """Halves are rounded up, in whole numbers, so that every language rounds alike."""
    return (200 * part + whole) // (2 * whole)
