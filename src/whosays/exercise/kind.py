"""What every kind of exercise can do: make an item from a key, and list what it must explain."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whosays.article.article import Article
from whosays.exercise.exercise import Item, Option, OtherReading
from whosays.exercise.explanations import NoTemplate, by_hand, fill, templates
from whosays.key.key import Key, Unit
from whosays.tables import Table


@dataclass(frozen=True)
class Pack:
    """An article, its key, and the folder in which both stand."""

    article: Article
    key: Key
    folder: Path


def no_fields() -> Table:
    """A table in which nothing stands."""
    return Table(Path("plan"), "", {}, [])


# What a question can ask for of an article's sourcing.
ASKS = ("strength", "limit")


@dataclass(frozen=True)
class ItemPlan:
    """One item: the unit of the key it asks about, and how much help it gives.

    `objectives` are what it practises where its exercise practises another thing; `asks` is set
    where it asks for a strength or a limit; `sound` says of a statement from no article whether it
    is soundly sourced. `more` holds the fields that its kind alone knows.
    """

    unit: str
    help: str
    prompt: str | None = None
    lead: str | None = None
    objectives: tuple[str, ...] = ()
    asks: str | None = None
    sound: bool | None = None
    more: Table = field(default_factory=no_fields)


@dataclass(frozen=True)
class Asked:
    """What an item is made from: its plan, its exercise’s own fields, and the packs asked about."""

    plan: ItemPlan
    exercise: Table
    packs: tuple[Pack, ...]

    @property
    def pack(self) -> Pack:
        """The pack of an exercise about one article."""
        return self.packs[0]


@dataclass(frozen=True)
class Drill:
    """Units of a key that one exercise could ask about, and the fields its plan would have."""

    units: tuple[str, ...]
    fields: dict[str, Any] = field(default_factory=dict)


class Kind(ABC):
    """A kind of exercise. Marks are given elsewhere, and screens drawn elsewhere, by its name."""

    name: str

    # About how many articles an exercise can be.
    articles: tuple[int, ...] = (1,)

    # What an example can teach, and the bank of examples has one for: voices, stances, parts.
    teaches: tuple[str, ...] = ()

    def options(self, exercise: Table) -> tuple[Option, ...]:
        """The options that all items of an exercise share; none unless the kind says so."""
        return ()

    @abstractmethod
    def item(self, asked: Asked) -> Item:
        """The item of a plan. Raises KeyError if the key has no unit of that name."""

    @abstractmethod
    def reasons(self, item: Item) -> list[str]:
        """What must be explained: "right", and every class of error that an answer can have."""

    def taught(self, item: Item) -> dict[str, str]:
        """Reason, part of a reason, or "" → what the example offered for it is to teach."""
        return {}

    def drills(self, key: Key) -> list[Drill]:
        """All that can be asked of a key without a word written by hand."""
        return []

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        """Unit → the reasons and hints for which a pack may have a text written by hand."""
        return {}


def doubts(unit: Unit, label: str) -> tuple[OtherReading, ...]:
    """The readings by which careful people would leave the whole unit out, shown as `label`."""
    return tuple(
        OtherReading("unit", None, label, reading.status, reading.why)
        for reading in unit.readings_of("unit")
    )


@dataclass(frozen=True)
class Texts:
    """The hints and explanations of one unit: templates, and what a pack has in their place."""

    texts: dict[str, str]
    slots: dict[str, str]

    @classmethod
    def of(cls, kind: str, unit: str, folder: Path, slots: dict[str, str]) -> Texts:
        return cls({**templates(kind), **by_hand(folder, kind, unit)}, slots)

    def __call__(self, *candidates: str) -> str:
        """The first of the candidates that there is a text for and words to fill it with."""
        return fill(candidates, self.texts, self.slots)

    def has(self, reason: str, *variants: str) -> bool:
        """Whether there is a text for a reason that can be filled."""
        try:
            self(reason, *(f"{variant}.{reason}" for variant in variants))
        except NoTemplate:
            return False
        return True

    def hints(self, reasons: Iterable[str], *variants: str) -> dict[str, str]:
        """Reason → hint, looked up as explanations are."""
        found = self.for_all([f"hint.{reason}" for reason in reasons], *variants)
        return {reason.removeprefix("hint."): text for reason, text in found.items()}

    def for_all(self, reasons: Iterable[str], *variants: str) -> dict[str, str]:
        """Reason → text; a text for `variant.reason` is preferred, in the order given."""
        return {r: self(r, *(f"{variant}.{r}" for variant in variants)) for r in reasons}
