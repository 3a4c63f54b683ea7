"""An instructor's scores for texts that no machine marks: `whosays-scores/1`, a table in CSV.

One row a learner and item; the columns are learner, exercise, item and the criteria of the rubric,
each with a level from 1 to 4.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whosays.exercise.exercise import Exercise
from whosays.exercise.items import HIGHEST, LOWEST, WriteItem
from whosays.problems import InputProblems, Problem

SCORER = "instructor"

_LEVELS = [str(level) for level in range(LOWEST, HIGHEST + 1)]

_WHO = ("learner", "exercise", "item")


@dataclass(frozen=True)
class Scores:
    """The levels that one learner's text was given, by criterion, and where they were read."""

    learner: str | None
    exercise: str
    item: str
    levels: dict[str, int]
    file: Path
    row: int

    @property
    def place(self) -> tuple[str | None, str, str]:
        return (self.learner, self.exercise, self.item)

    @property
    def mark(self) -> float:
        """From 0, level 1 throughout, to 1, level 4 throughout."""
        steps = sum(level - LOWEST for level in self.levels.values())
        return steps / (len(self.levels) * (HIGHEST - LOWEST))


def read_scores(file: Path, exercises: Mapping[str, Exercise]) -> list[Scores]:
    """The scores of a file, for texts asked in `exercises`. Raises InputProblems with all found."""
    problems: list[Problem] = []
    scores = []
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            reader = csv.DictReader(text)
            missing = [name for name in _WHO if name not in (reader.fieldnames or [])]
            if missing:
                what = f"has no column “{missing[0]}”"
                raise InputProblems([Problem(file, "row 1", what, "add it to the first row")])
            for number, row in enumerate(reader, 2):
                found = _scores(file, number, row, exercises, problems)
                scores += [found] if found else []
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = f"cannot be read ({error})"
        raise InputProblems([Problem(file, "", what, "save it as CSV in UTF-8")]) from error
    seen: dict[Any, int] = {}
    for each in scores:
        if each.place in seen:
            what = f"scores the same text as row {seen[each.place]}"
            problems.append(Problem(file, f"row {each.row}", what, "keep one of them"))
        seen.setdefault(each.place, each.row)
    if problems:
        raise InputProblems(problems)
    return scores


def _scores(
    file: Path,
    number: int,
    row: dict[str, str | None],
    exercises: Mapping[str, Exercise],
    problems: list[Problem],
) -> Scores | None:
    place = f"row {number}"
    exercise = exercises.get(row["exercise"] or "")
    items = {item.id: item for item in exercise.asked} if exercise else {}
    item = items.get(row["item"] or "")
    if not isinstance(item, WriteItem) or item.sample is not None:
        what = f"“{row['exercise']}”, “{row['item']}” is no text to be scored"
        problems.append(Problem(file, place, what, "name an exercise and item of the kind write"))
        return None
    levels = {}
    for criterion in item.rubric:
        level = (row.get(criterion.value) or "").strip()
        if level not in _LEVELS:
            problems.append(
                Problem(
                    file,
                    f"{place}, {criterion.value}",
                    f"is “{level}”",
                    f"give a level from {LOWEST} to {HIGHEST}",
                )
            )
        else:
            levels[criterion.value] = int(level)
    if len(levels) < len(item.rubric):
        return None
    learner = (row["learner"] or "").strip() or None
    return Scores(learner, row["exercise"] or "", row["item"] or "", levels, file, number)


def with_scores(lines: list[dict[str, Any]], scores: Iterable[Scores]) -> list[dict[str, Any]]:
    """The marks, an instructor's scores in the place of what no machine has marked.

    Raises InputProblems for scores of a text that was not handed in.
    """
    by_place = {each.place: each for each in scores}
    scored = []
    for line in lines:
        given = by_place.get((line["learner"], line["exercise"], line["item"]))
        if given is None or line["state"] != "unscored":
            scored.append(line)
            continue
        del by_place[given.place]
        state = {0.0: "wrong", 1.0: "right"}.get(given.mark, "part")
        told = ", ".join(f"{name} {level}" for name, level in given.levels.items())
        scored.append(line | {"mark": given.mark, "state": state, "reason": told, "scorer": SCORER})
    if by_place:
        raise InputProblems(
            Problem(
                each.file,
                f"row {each.row}",
                f"scores a text of “{each.learner}” that was not handed in",
                "check the names, or take the row out",
            )
            for each in by_place.values()
        )
    return scored
