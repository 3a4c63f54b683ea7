"""Read a lesson's plan (`lessons/<name>.toml`): which exercises, on which units, with what help."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from whosays.exercise.exercise import HELP
from whosays.problems import InputProblems, Problem
from whosays.tables import Table, read_toml

FORMAT = "whosays-lesson/1"
LESSONS = Path(__file__).parent.parent / "lessons"
KINDS = ("voice", "mark")


@dataclass(frozen=True)
class ItemPlan:
    """One item: the unit of the key it asks about, and how much help it gives."""

    unit: str
    help: str
    prompt: str | None = None
    lead: str | None = None
    given: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExercisePlan:
    """One exercise: its kind, the pack it asks about, and its items.

    `id` stands in answers and marks; `name` is what a notebook calls it, and names no outlet.
    """

    id: str
    name: str
    kind: str
    pack: str
    title: str
    task: str
    items: tuple[ItemPlan, ...]


@dataclass(frozen=True)
class LessonPlan:
    """The exercises of one lesson or exercise set, in order, and the packs of its articles."""

    name: str
    title: str
    articles: dict[str, str]
    exercises: tuple[ExercisePlan, ...]

    def exercise(self, name: str) -> ExercisePlan:
        """The exercise that notebooks call `name`. Raises KeyError if there is none."""
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise KeyError(name)


def lesson_names() -> list[str]:
    """The names of the module's own lessons and exercise sets, in alphabetical order."""
    return sorted(file.stem for file in LESSONS.glob("*.toml"))


def load_plan(name: str) -> LessonPlan:
    """The plan called `name`. Raises InputProblems, holding every problem found."""
    problems: list[Problem] = []
    table = read_toml(LESSONS / f"{name}.toml", problems)
    plan = _lesson(name, table) if table else None
    if plan is None or problems:
        raise InputProblems(problems)
    return plan


def _lesson(name: str, table: Table) -> LessonPlan:
    table.one_of("format", [FORMAT])
    letters = table.table("articles")
    articles = {letter: letters.text(letter) for letter in letters.fields}
    entries = table.tables("exercise", needed=True)
    exercises = tuple(_exercise(entry, articles) for entry in entries)
    plan = LessonPlan(name, table.text("title"), articles, exercises)
    table.finish()
    return plan


def _exercise(entry: Table, articles: dict[str, str]) -> ExercisePlan:
    plan = ExercisePlan(
        id=entry.text("id"),
        name=entry.text("name"),
        kind=entry.one_of("kind", KINDS),
        pack=articles.get(entry.one_of("article", articles), ""),
        title=entry.text("title"),
        task=entry.text("task"),
        items=tuple(_item(item) for item in entry.tables("item", "unit", needed=True)),
    )
    entry.finish()
    return plan


def _item(entry: Table) -> ItemPlan:
    plan = ItemPlan(
        unit=entry.text("unit"),
        help=entry.one_of("help", HELP),
        prompt=entry.text("prompt", needed=False) or None,
        lead=entry.text("lead", needed=False) or None,
        given=tuple(entry.texts("given")) if entry.has("given") else (),
    )
    entry.finish()
    return plan
