"""An exercise: what a learner is asked, item by item, with the explanation of every choice."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from whosays.article.words import Token

FORMAT = "whosays-exercise/1"

# Help fades within a skill: solved for the learner, with a lead to start from, without any.
HELP = ("worked", "faded", "alone")

# Spans of a response or key: label → [[start, end], …] in characters of the article.
Marks = dict[str, list[list[int]]]


@dataclass(frozen=True)
class Option:
    """A choice: what is recorded, what is shown, and a few words that say what it means."""

    value: str
    label: str
    gloss: str


@dataclass(frozen=True)
class OtherReading:
    """Another defensible answer, in the words shown for it."""

    field: str
    value: Any
    label: str
    status: str
    why: str


@dataclass(frozen=True)
class Back:
    """What stands on the back of an item: the key, its other readings, hints and explanations.

    `hints` and `explanations` are keyed by what the learner did: for a voice by the option chosen;
    for marks by `class.label` (missed.source), hints by label. The hint "" serves all the rest.
    """

    key: Any
    readings: tuple[OtherReading, ...]
    hints: dict[str, str]
    explanations: dict[str, str]

    def arguable(self, *fields: str) -> bool:
        return any(r.status == "arguable" and r.field in fields for r in self.readings)


@dataclass(frozen=True)
class Item:
    """One question, about one unit of the key; `given` parts are marked for the learner."""

    id: str
    help: str
    prompt: str
    tokens: tuple[Token, ...]
    labels: tuple[str, ...]
    back: Back
    lead: str | None = None
    given: Marks | None = None

    @property
    def solution(self) -> Any:
        """The response that the key would give: of marked parts, those that are asked for."""
        if isinstance(self.back.key, dict):
            return {label: self.back.key[label] for label in self.labels}
        return self.back.key


@dataclass(frozen=True)
class Exercise:
    """Items of one kind about one article, and the options they share."""

    id: str
    kind: str
    title: str
    task: str
    article: str
    text_sha256: str
    options: tuple[Option, ...]
    items: tuple[Item, ...]

    def item(self, id: str) -> Item:
        """The item called `id`. Raises KeyError if the exercise has none of that name."""
        for item in self.items:
            if item.id == id:
                return item
        raise KeyError(id)

    @property
    def asked(self) -> tuple[Item, ...]:
        """The items a learner answers: all but the worked ones."""
        return tuple(item for item in self.items if item.help != "worked")

    @cached_property
    def version(self) -> str:
        """A hash that changes whenever anything a learner reads or is marked by changes.

        Reckoned once: every event of a record is held against it.
        """
        content = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:16]
