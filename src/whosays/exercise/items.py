"""What the items of each kind show beside their prompt; `front/src/exercise.ts` has the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from whosays.article.spans import Span
from whosays.article.words import Token
from whosays.exercise.exercise import Item, Option

# Spans of a response or key: label → [[start, end], …] in characters of the article.
Marks = dict[str, list[list[int]]]


def as_lists(spans: Span | Iterable[Span] | None) -> list[list[int]]:
    """A span, several or none, as they stand in JSON."""
    several = [] if spans is None else [spans] if isinstance(spans, Span) else spans
    return [list(span) for span in several]


def text_of(tokens: Iterable[Token]) -> str:
    """The text that was cut into tokens."""
    return "".join(token[0] for token in tokens)


@dataclass(frozen=True, kw_only=True)
class TextItem(Item):
    """A question about a stretch of text."""

    tokens: tuple[Token, ...]

    @property
    def on_paper(self) -> list[str]:
        return [*([text_of(self.tokens)] if self.tokens else []), self.prompt]


@dataclass(frozen=True, kw_only=True)
class VoiceItem(TextItem):
    """A sentence: whose voice is it?"""


@dataclass(frozen=True, kw_only=True)
class MarkItem(TextItem):
    """A stretch of text to mark with `labels`; `given` parts are marked for the learner."""

    labels: tuple[str, ...]
    given: Marks = field(default_factory=dict)

    @property
    def solution(self) -> Marks:
        """Of the parts of the key, those that are asked for."""
        return {label: self.back.key[label] for label in self.labels}


@dataclass(frozen=True)
class Mention:
    """Words that name or point to somebody, with what stands around them in their sentence."""

    id: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, kw_only=True)
class MatchItem(Item):
    """Mentions, each to be tied to one of so many `groups`, “1” and up, or to “none”."""

    mentions: tuple[Mention, ...]
    groups: int

    @property
    def on_paper(self) -> list[str]:
        return [self.prompt, *(m.before + m.words + m.after for m in self.mentions)]

    @property
    def solution(self) -> dict[str, str]:
        """Every mention tied: the groups numbered in the order in which they first come up."""
        numbers: dict[str, str] = {}
        for mention in self.mentions:
            name = self.back.key[mention.id]
            if name != NOBODY and name not in numbers:
                numbers[name] = str(len(numbers) + 1)
        return {m.id: numbers.get(self.back.key[m.id], NOBODY) for m in self.mentions}

    @property
    def worked(self) -> dict[str, str]:
        """The sources by their names: a number would say nothing to somebody who gave none."""
        tied: dict[str, str] = self.back.key
        return tied


# What a mention is tied to that belongs to no source.
NOBODY = "none"


@dataclass(frozen=True, kw_only=True)
class ChainItem(TextItem):
    """Cards, to be put in the order in which a claim was handed on; then how close `hand_of` is."""

    claim: str
    cards: tuple[Option, ...]
    hand_of: str
    hands: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class StanceItem(TextItem):
    """A reporting verb in its sentence, its denial test, and a verb to put in its place."""

    cue: tuple[tuple[int, int], ...]
    test: str
    swap: str
    changes: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class ChooseItem(TextItem):
    """A question with options of its own; `several` may be chosen. There may be no text to it."""

    options: tuple[Option, ...]
    several: bool


@dataclass(frozen=True)
class Passage:
    """What is shown of one article; `letter` is its label in a response."""

    letter: str
    article: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, kw_only=True)
class CompareItem(Item):
    """One question put to two passages: mark where the answer stands in each."""

    passages: tuple[Passage, ...]

    @property
    def on_paper(self) -> list[str]:
        return [self.prompt, *(f"{p.article}: {text_of(p.tokens)}" for p in self.passages)]


@dataclass(frozen=True, kw_only=True)
class PredictItem(Item):
    """A whole number to predict, from 0 to `most`; `unit` is what it counts: “of 12 sentences”."""

    most: int
    unit: str
    tolerance: int


# The levels of a rubric.
LOWEST, HIGHEST = 1, 4


@dataclass(frozen=True)
class Criterion:
    """One row of a rubric; `levels` describe the levels from the lowest to the highest."""

    value: str
    label: str
    levels: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WriteItem(Item):
    """A sample to score, or, without a `sample`, about `target` words to write and score."""

    sample: str | None
    target: int | None
    rubric: tuple[Criterion, ...]

    @property
    def on_paper(self) -> list[str]:
        return [self.prompt, *([self.sample] if self.sample else [])]

    @property
    def solution(self) -> Any:
        """The scores of a sample. A text of one’s own has no key: None."""
        return None if self.back.key is None else {"scores": self.back.key}
