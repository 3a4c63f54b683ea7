"""What a picture shows, counted and said but not yet drawn: the same for every way to draw it.

The page’s module counts alike (`front/src/figures/`); `tests/picture_cases.json` holds both to
the same bars, points and words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# How each code is drawn, without colour: letters, heights, patterns. The page’s module has it too.
APPEARANCES: dict[str, Any] = json.loads(
    (Path(__file__).parent / "appearances.json").read_text(encoding="utf-8")
)


@dataclass(frozen=True)
class Block:
    """One sentence of a strip: as wide as it has `words`; `code` is None until it is coded."""

    item: str
    number: str
    words: int
    code: str | None


@dataclass(frozen=True)
class Voice:
    """One line of a strip’s legend."""

    code: str
    label: str


@dataclass(frozen=True)
class Strip:
    """The sentences of an article in the order of the text."""

    title: str
    words: str
    blocks: tuple[Block, ...]
    legend: tuple[Voice, ...]
    language: str
    axis: str
    empty: str
    figure: str = field(default="strip", init=False)

    @property
    def is_empty(self) -> bool:
        return all(block.code is None for block in self.blocks)


@dataclass(frozen=True)
class Bar:
    """A name in its language, with how often it came, and how much that is of all, in per cent."""

    name: str
    count: int
    share: int
    said: str
    pattern: str
    language: str


@dataclass(frozen=True)
class Bars:
    """Bars in frames as long as a hundred per cent."""

    title: str
    words: str
    bars: tuple[Bar, ...]
    figure: str = field(default="bars", init=False)

    @property
    def is_empty(self) -> bool:
        return not any(bar.count for bar in self.bars)


@dataclass(frozen=True)
class Point:
    """Of the `answers` a learner was so `sure` of, so many were `right`; both in per cent."""

    sure: int
    right: int
    answers: int


@dataclass(frozen=True)
class Calibration:
    """How right a learner was at each confidence, to be held against the diagonal."""

    title: str
    words: str
    points: tuple[Point, ...]
    sure: str
    right: str
    even: str
    number: str
    figure: str = field(default="calibration", init=False)

    @property
    def is_empty(self) -> bool:
        return not self.points


@dataclass(frozen=True)
class Group:
    """Bars of one name, which has a letter as well."""

    letter: str
    name: str
    language: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Grouped:
    """Groups of bars, in frames of a hundred per cent.

    Its `words` are a paragraph a line. It is drawn from the answers to another `lesson`, whose
    `notebook` is its place as seen from the picture.
    """

    title: str
    words: str
    groups: tuple[Group, ...]
    scale: str
    lesson: str
    notebook: str


@dataclass(frozen=True)
class Profile(Grouped):
    """Articles side by side: for each voice a bar an article."""

    figure: str = field(default="profile", init=False)

    @property
    def is_empty(self) -> bool:
        return not any(bar.count for group in self.groups for bar in group.bars)


@dataclass(frozen=True)
class Change(Grouped):
    """Before and after: for each way to be sourced a bar a time.

    It has no groups until it can be drawn; from then on none of nothing is drawn as well.
    """

    figure: str = field(default="change", init=False)

    @property
    def is_empty(self) -> bool:
        return not self.groups


Drawing = Strip | Bars | Calibration | Profile | Change


def look_of(code: str | None) -> dict[str, Any]:
    """Letter, height and pattern of a voice; what is not coded, or not known, is left empty."""
    look: dict[str, Any] = APPEARANCES["voices"].get(code, APPEARANCES["notCoded"])
    return look


def percent(part: int, whole: int) -> int:
    """Halves are rounded up, in whole numbers, so that every language rounds alike."""
    return (200 * part + whole) // (2 * whole)
