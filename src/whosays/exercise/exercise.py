"""An exercise: what a learner is asked, item by item, with the explanation of every choice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, TypeVar

FORMAT = "whosays-exercise/1"

# Help fades within a skill: solved for the learner, with a lead to start from, without any.
HELP = ("worked", "faded", "alone")

T = TypeVar("T")


@dataclass(frozen=True)
class Option:
    """A choice: what is recorded, what is shown, and a few words that say what it means."""

    value: str
    label: str
    gloss: str


@dataclass(frozen=True)
class OtherReading:
    """Another defensible value of one field of the key, in the words shown for it."""

    field: str
    value: Any
    label: str
    status: str
    why: str


@dataclass(frozen=True)
class Example:
    """A short case from no article, solved: the `text`, and `why` it is read as it is."""

    text: str
    why: str


@dataclass(frozen=True)
class Back:
    """What stands on the back of an item: the key, its other readings, hints and explanations.

    `explanations` are keyed by what the learner did (an option, a class of error), and by "right";
    `hints` and `examples` by the same, by the part a class of error is about, or by "" for all the
    rest.
    """

    key: Any
    readings: tuple[OtherReading, ...]
    hints: dict[str, str]
    explanations: dict[str, str]
    examples: dict[str, Example] = field(default_factory=dict)

    @property
    def key_reason(self) -> str:
        """Under what the key is explained: its own value if that is an option, else "right"."""
        return self.key if isinstance(self.key, str) else "right"

    @property
    def key_explanation(self) -> str:
        """Why the key is right."""
        return self.explanations.get(self.key_reason, "")

    def hint(self, reason: str) -> str:
        """The hint for a reason, for the part it is about (“missed.source”: source), or for all."""
        return _nearest(self.hints, reason) or ""

    def example(self, reason: str) -> Example | None:
        """The example for a reason, looked up as hints are; None where there is none."""
        return _nearest(self.examples, reason)

    def accepted(self, field: str, value: Any) -> list[Any]:
        """What earns full marks for a field: `value`, the key’s own, and its accepted readings."""
        return [value, *(r.value for r in self.readings_of(field) if r.status == "accepted")]

    def listed(self, field: str, value: Any) -> list[Any]:
        """What can be defended for a field: `value`, the key’s own, and each of its readings."""
        return [value, *(reading.value for reading in self.readings_of(field))]

    def optional(self, label: str) -> list[Any]:
        """What may be given or left out: spans of a label, or options of a choice."""
        return [each for r in self.readings_of(f"optional.{label}") for each in r.value]

    def readings_of(self, field: str) -> list[OtherReading]:
        """The other readings of one field of the key."""
        return [reading for reading in self.readings if reading.field == field]

    def arguable(self, *fields: str) -> bool:
        """Whether careful people differ on one of the fields."""
        return any(r.status == "arguable" and r.field in fields for r in self.readings)


def _nearest(texts: Mapping[str, T], reason: str) -> T | None:
    part = reason.partition(".")[2]
    return next((texts[name] for name in (reason, part, "") if name in texts), None)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One question. Each kind adds what its own screen shows."""

    id: str
    help: str
    prompt: str
    lead: str | None = None
    back: Back

    @property
    def solution(self) -> Any:
        """The response that the key would give."""
        return self.back.key

    @property
    def worked(self) -> Any:
        """The solution as a worked item shows it."""
        return self.solution

    @property
    def on_paper(self) -> list[str]:
        """The question in paragraphs, for where it can only be read."""
        return [self.prompt]


@dataclass(frozen=True)
class Exercise:
    """Items of one kind about one article, or about two, and the options they share.

    `text_sha256` is that of the article, or those of the articles with a “+” between them.
    With `confidence` each answer is asked how sure the learner is; with `held` nothing is told of
    an answer until the exercise is released.
    """

    id: str
    kind: str
    title: str
    task: str
    article: str
    text_sha256: str
    options: tuple[Option, ...]
    items: tuple[Item, ...]
    confidence: bool = False
    held: bool = False

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

    @property
    def anchor(self) -> str:
        """Where a link finds it on its page.

        Its id would name the outlet, which may still be masked. A page can have an exercise twice:
        with its feedback held back, and released.
        """
        return f"exercise-{self.version}{'-held' if self.held else ''}"

    @cached_property
    def version(self) -> str:
        """A hash that changes whenever anything a learner reads or is marked by changes.

        Left out is what no answer depends on: whether it is asked how sure the learner is, when
        feedback is told, and the examples from other texts. So a released exercise finds the
        answers that were given while its feedback was held back.

        Reckoned once: every event of a record is held against it.
        """
        fields = asdict(self)
        del fields["confidence"], fields["held"]
        for item in fields["items"]:
            del item["back"]["examples"]
        content = json.dumps(fields, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:16]
