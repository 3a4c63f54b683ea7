"""A picture of readability scores: one formula on every part, and every formula on one part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whosays.report.readability import FEW_WORDS, FORMULAS, PARTS, ArticleTexts, Formula, Measured
from whosays.report.readability_words import part_name
from whosays.wording.wording import Wording


@dataclass(frozen=True)
class Score:
    """The score of an article, by its letter; `is_few` if it is one of few words."""

    letter: str
    value: float
    is_few: bool


@dataclass(frozen=True)
class ScoreRow:
    """The scores that are to be compared with one another."""

    name: str
    scores: tuple[Score, ...]


@dataclass(frozen=True)
class Panel:
    """Rows on one scale, under a name."""

    name: str
    rows: tuple[ScoreRow, ...]


@dataclass(frozen=True)
class Scores:
    """What the picture shows; `legend` says how to read it."""

    title: str
    legend: str
    panels: tuple[Panel, ...]
    axis: str


def scores(texts: Sequence[ArticleTexts], words: Wording) -> Scores:
    """The first formula part by part, and the whole body formula by formula."""
    first = FORMULAS[0]
    by_part = [_row(part_name(part, words), texts, part, first) for part in PARTS]
    # What a machine takes for a sentence can move a score as far as anything in the text.
    by_part.insert(1, _row(words.say("readHandRow"), texts, "body", first, by_hand=True))
    by_formula = tuple(_row(formula.name, texts, "body", formula) for formula in FORMULAS)
    return Scores(
        title=words.say("readTitle"),
        legend=words.say("readLegend", few=FEW_WORDS),
        panels=(
            Panel(words.say("readParts", formula=first.name), tuple(by_part)),
            Panel(words.say("readSame"), by_formula),
        ),
        axis=words.say("readAxis"),
    )


def _row(
    name: str,
    texts: Sequence[ArticleTexts],
    part: str,
    formula: Formula,
    *,
    by_hand: bool = False,
) -> ScoreRow:
    found = []
    for text in texts:
        measured = text.measured(part) if part in text.parts else Measured(None, 0)
        counts = (measured.by_hand if by_hand else None) or measured.counts
        if counts is not None:
            few = counts.words < FEW_WORDS
            found.append(Score(text.letter, formula.score(counts), few))
    return ScoreRow(name, tuple(found))
