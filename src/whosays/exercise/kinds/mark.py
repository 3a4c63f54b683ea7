"""The kind *mark*: mark parts of a text on its words.

What can be marked: the source, cue and content of an attribution; scare quotes and other words
that deserve a second look, in a sentence; the furniture at the top or at the end of a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from whosays.exercise.exercise import Item, Option
from whosays.exercise.items import MarkItem
from whosays.exercise.kind import Asked, Drill, Kind
from whosays.exercise.kinds.parts import ERROR_CLASSES, PARTS, attribution_item, can_have
from whosays.exercise.kinds.stretches import (
    FURNITURE,
    PLACES,
    elsewhere,
    furniture_item,
    labels_item,
)
from whosays.key.key import LABELS, Key
from whosays.tables import Table

OPTIONS = (
    Option("source", "Source", "who is credited"),
    Option("cue", "Cue", "the words that link: said, according to"),
    Option("content", "Content", "what is credited"),
    Option("scare", "Scare quotes", "marks that keep a word at a distance"),
    Option("loaded", "Loaded", "a word that brings a verdict with it"),
    Option("agentless", "Agentless", "a passive that leaves out who: ask “by whom?”"),
    Option("hedge", "Hedge", "a word that makes the claim less sure"),
    Option("furniture", "Furniture", "what stands around the article"),
)


class Mark(Kind):
    """Asks about an attribution, a sentence, or the top or end of a page, by its labels."""

    name = "mark"
    teaches = tuple(option.value for option in OPTIONS)

    def options(self, exercise: Table) -> tuple[Option, ...]:
        return tuple(option for option in OPTIONS if option.value in _labels(exercise))

    def item(self, asked: Asked) -> Item:
        labels = _labels(asked.exercise)
        if labels == PARTS:
            return attribution_item(asked)
        if FURNITURE in labels:
            return furniture_item(asked)
        return labels_item(asked, labels)

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, MarkItem)
        graded = [label for label in item.labels if not item.back.arguable(label)]
        errors = [f"{e}.{label}" for e in ERROR_CLASSES for label in graded if _can(e, label, item)]
        return ["right", *errors]

    def taught(self, item: Item) -> dict[str, str]:
        assert isinstance(item, MarkItem)
        return {reason: label for label in reversed(item.labels) for reason in (label, "")}

    def drills(self, key: Key) -> list[Drill]:
        return [
            Drill(tuple(attribution.id for attribution in key.attributions)),
            Drill(tuple(voice.sentence for voice in key.voices), {"labels": list(LABELS)}),
            Drill(PLACES, {"labels": [FURNITURE]}),
        ]

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        def reasons(labels: Iterable[str]) -> list[str]:
            errors = [f"{error}.{label}" for error in ERROR_CLASSES for label in labels]
            return ["right", *(f"hint.{label}" for label in labels), *errors]

        attributions = {attribution.id: reasons(PARTS) for attribution in key.attributions}
        sets = [c for n in range(1, len(LABELS) + 1) for c in combinations(LABELS, n)]
        for_sets = [f"only.{'+'.join(labels)}.right" for labels in sets]
        sentences = {voice.sentence: [*reasons(LABELS), *for_sets] for voice in key.voices}
        return attributions | sentences | {place: reasons([FURNITURE]) for place in PLACES}


def _labels(exercise: Table) -> tuple[str, ...]:
    """The labels asked for: all parts, or some of the words to look at twice, or furniture."""
    known = [option.value for option in OPTIONS]
    asked = exercise.texts("labels") if exercise.has("labels") else list(PARTS)
    for label in asked:
        if label not in known:
            exercise.problem(
                "labels", f"“{label}” is not known", f"use some of: {', '.join(known)}"
            )
    labels = tuple(label for label in known if label in asked)
    fit = labels in (PARTS, (FURNITURE,)) or (labels and set(labels) <= set(LABELS))
    if not fit and set(asked) <= set(known):
        exercise.problem(
            "labels",
            "are not a set that can be asked for",
            f"leave them out for {', '.join(PARTS)}; or use some of: {', '.join(LABELS)}; "
            f"or {FURNITURE} alone",
        )
    return labels


def _can(error: str, label: str, item: MarkItem) -> bool:
    if error == "wrong-label":
        return bool(elsewhere(label, item.back.key, item.back.readings))
    return can_have(error, label, item.back, item.tokens)
