"""The strip of voices: each sentence of an article as a learner coded it, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whosays.article.data import LANGUAGE
from whosays.exercise.exercise import Exercise, Option
from whosays.exercise.items import VoiceItem
from whosays.report.coded import stretch_of
from whosays.report.codes import Code
from whosays.report.drawings import Block, Strip, Voice, percent
from whosays.wording.wording import Wording


def strip_of_voices(exercise: Exercise, rows: Iterable[Code], words: Wording) -> Strip:
    """The strip of a voice exercise, from the learner’s codes.

    Once there is one, the sentences that were worked for them stand in it as well.
    """
    codes = {row.item: row.code for row in rows if row.exercise == exercise.id}
    items = [item for item in exercise.items if isinstance(item, VoiceItem)]
    worked = {item.id: item.back.key for item in items if item.help == "worked"} if codes else {}
    codes |= worked
    stretches = {item.id: stretch_of(item.tokens) for item in items}
    in_text = sorted(stretches, key=lambda item: stretches[item].start or 0)
    blocks = tuple(
        Block(item, str(place), stretches[item].words or 0, codes.get(item))
        for place, item in enumerate(in_text, 1)
    )
    return Strip(
        title=words.say("pictureTitle", title=exercise.title),
        words=voices_in_words(exercise.options, blocks, words, len(worked)),
        blocks=blocks,
        legend=tuple(Voice(option.value, option.label) for option in exercise.options),
        language=LANGUAGE,
        axis=words.say("pictureAxis"),
        empty=words.say("notCoded"),
    )


def voices_in_words(
    options: Sequence[Option], blocks: Sequence[Block], words: Wording, worked: int = 0
) -> str:
    """What the strip shows, in words; so many of its blocks were worked for the learner."""
    coded = [block for block in blocks if block.code is not None]
    counted = words.say("codedOf", n=len(coded) - worked, total=len(blocks) - worked)
    if worked:
        counted += " " + words.say("workedToo", n=worked)
    total = sum(block.words for block in coded)
    shares: list[str] = []
    for option in options:
        own = sum(block.words for block in coded if block.code == option.value)
        if own:
            key = "nextShare" if shares else "firstShare"
            share = percent(own, total)
            shares.append(words.say(key, percent=share, voice=option.label.lower()))
    if not shares:
        return counted
    return f"{counted} {words.say('sharesOf', words=total, shares=words.listed(shares))}"
