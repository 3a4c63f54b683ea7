"""Whether every choice of an exercise has its explanation, and every explanation its place."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

from whosays.exercise.exercise import Exercise
from whosays.exercise.mark import ERROR_CLASSES, LABELS
from whosays.key.key import VOICES, Key
from whosays.problems import Problem
from whosays.tables import read_toml

# The length in words within which an explanation says enough and is still read.
SHORTEST, LONGEST = 25, 80

_ERRORS = [f"{error}.{label}" for error, label in product(ERROR_CLASSES, LABELS)]

# What may be written by hand for a unit, by exercise kind.
REASONS = {
    "voice": ["hint", *VOICES],
    "mark": [*(f"hint.{label}" for label in LABELS), "right", *_ERRORS],
}

# What each exercise kind asks about.
_UNITS: dict[str, Callable[[Key], list[str]]] = {
    "voice": lambda key: [voice.sentence for voice in key.voices],
    "mark": lambda key: [attribution.id for attribution in key.attributions],
}


def exercise_problems(lesson: str, exercise: Exercise) -> list[Problem]:
    """The explanations of `exercise` that are missing, too short or too long."""
    problems = []
    reasons = [option.value for option in exercise.options]
    for item in exercise.items:
        for reason in reasons if exercise.kind == "voice" else ["right", *_ERRORS]:
            length = len(item.back.explanations.get(reason, "").split())
            if not SHORTEST <= length <= LONGEST:
                problems.append(
                    Problem(
                        f"{lesson}.toml",
                        f"{exercise.id}, {item.id}, {reason}",
                        f"its explanation has {length} words",
                        f"write {SHORTEST} to {LONGEST}, by template or by hand",
                    )
                )
    return problems


def hand_written_problems(folder: Path, key: Key | None, problems: list[Problem]) -> None:
    """Add to `problems` the hand-written explanations that belong to nothing.

    Without a `key`, because it could not be read, the units are taken as they are.
    """
    file = folder / "explanations.toml"
    if not file.exists():
        return
    table = read_toml(file, problems)
    if table is None:
        return
    for kind in list(table.fields):
        if kind not in REASONS:
            table.problem(kind, "is not an exercise kind", f"use one of: {', '.join(REASONS)}")
            continue
        units = table.table(kind)
        for unit in units.fields:
            if key and unit not in _UNITS[kind](key):
                units.problem(unit, "is not in the key", "check its spelling or take it out")
                continue
            texts = units.table(unit)
            for reason in texts.fields:
                if reason not in REASONS[kind]:
                    texts.problem(reason, "is not an option or error", "check its spelling")
                else:
                    texts.text(reason)
