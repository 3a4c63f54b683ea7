"""The kind *write*: score a sample with the rubric, or write a text and score it oneself."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from whosays.exercise.exercise import Back, Item, OtherReading
from whosays.exercise.explanations import fill, templates
from whosays.exercise.items import HIGHEST, LOWEST, Criterion, WriteItem
from whosays.exercise.kind import Asked, Kind
from whosays.tables import Table

ERROR_CLASSES = ("too-generous", "too-strict")

_RUBRIC = Path(__file__).parent.parent / "rubric.toml"


@cache
def rubric() -> tuple[Criterion, ...]:
    """The module's rubric: four criteria, each with four levels."""
    written = tomllib.loads(_RUBRIC.read_text(encoding="utf-8"))
    return tuple(
        Criterion(value, entry["label"], tuple(entry["levels"])) for value, entry in written.items()
    )


class Write(Kind):
    """Asks what a plan has written. A learner’s own text is never marked by a machine."""

    name = "write"
    articles = (1, 2)
    teaches = tuple(criterion.value for criterion in rubric())

    def item(self, asked: Asked) -> Item:
        return _sample_item(asked) if asked.plan.more.has("sample") else _own_item(asked)

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, WriteItem)
        if item.sample is None:
            return ["right"]
        possible = []
        for criterion in item.rubric:
            if item.back.arguable(criterion.value):
                continue
            levels = item.back.accepted(criterion.value, item.back.key[criterion.value])
            if max(levels) < HIGHEST:
                possible.append(f"too-generous.{criterion.value}")
            if set(range(LOWEST, max(levels))) - set(levels):
                possible.append(f"too-strict.{criterion.value}")
        return ["right", *possible]

    def taught(self, item: Item) -> dict[str, str]:
        return {"": self.teaches[0], **{criterion: criterion for criterion in self.teaches}}


def _sample_item(asked: Asked) -> WriteItem:
    plan, more = asked.plan, asked.plan.more
    sample = more.text("sample")
    key: dict[str, int] = {}
    readings = []
    explanations = {"right": more.text("right")}
    for criterion in rubric():
        entry = more.table(criterion.value)
        level = _level(entry, "level")
        key[criterion.value] = level
        slots = {
            "level": str(level),
            "label": criterion.label,
            "words": _words(entry, sample),
            "why": entry.text("why"),
        }
        explanations |= {
            f"{error}.{criterion.value}": fill(
                [f"{error}.{criterion.value}"], templates(Write.name), slots
            )
            for error in ERROR_CLASSES
        }
        for other in entry.tables("reading", "level"):
            value = _level(other, "level")
            status = other.one_of("status", ("accepted", "arguable"))
            label = f"{criterion.label}: {value}"
            readings.append(OtherReading(criterion.value, value, label, status, other.text("why")))
            other.finish()
        entry.finish()
    return WriteItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or "Score this text with the rubric.",
        lead=plan.lead,
        sample=sample,
        target=None,
        rubric=rubric(),
        back=Back(
            key=key,
            readings=tuple(readings),
            hints={"": more.text("hint")},
            explanations=explanations,
        ),
    )


def _own_item(asked: Asked) -> WriteItem:
    plan, more = asked.plan, asked.plan.more
    return WriteItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or more.text("prompt"),
        lead=plan.lead,
        sample=None,
        target=more.get("words", int, 150),
        rubric=rubric(),
        back=Back(key=None, readings=(), hints={}, explanations={"right": more.text("right")}),
    )


def _level(entry: Table, field: str) -> int:
    level = entry.get(field, int, LOWEST)
    if not LOWEST <= level <= HIGHEST:
        entry.problem(field, f"is {level}", f"use a whole number from {LOWEST} to {HIGHEST}")
        return LOWEST
    return level


def _words(entry: Table, sample: str) -> str:
    words = entry.text("words")
    if words not in sample:
        entry.problem("words", f"“{words}” does not stand in the sample", "copy its words")
    return words
