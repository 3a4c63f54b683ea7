"""Stances by count: where a learner heard the reporting verbs place the outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from whosays.article.data import LANGUAGE
from whosays.exercise.exercise import Exercise
from whosays.report.codes import Code
from whosays.report.drawings import APPEARANCES, Bar, Bars, percent
from whosays.wording.wording import Wording


def stances_by_count(exercise: Exercise, rows: Iterable[Code], words: Wording) -> Bars:
    """The bars of a stance exercise, one for each stance, in the order of the options."""
    own = [row for row in rows if row.exercise == exercise.id and row.field == "stance"]
    looks = APPEARANCES["stances"]
    counts = Counter(row.code for row in own)
    bars = tuple(
        Bar(
            name=option.label,
            count=counts[option.value],
            share=percent(counts[option.value], len(own)) if own else 0,
            said=str(counts[option.value]),
            pattern=looks.get(option.value, {"pattern": "solid"})["pattern"],
            language=LANGUAGE,
        )
        for option in exercise.options
    )
    told = words.say("stancesIn", n=len(own), total=len(exercise.asked))
    if own:
        each = [
            words.say("stanceCount", count=bar.count, stance=bar.name.lower())
            for bar in bars
            if bar.count
        ]
        told = f"{told} {words.say('stancesOf', stances=words.listed(each))}"
    return Bars(title=words.say("stancesTitle", title=exercise.title), words=told, bars=bars)
