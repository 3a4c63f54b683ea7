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
    """One exercise: its kind, the pack it asks about, and its items."""

    id: str
    kind: str
    pack: str
    title: str
    task: str
    items: tuple[ItemPlan, ...]


@dataclass(frozen=True)
class LessonPlan:
    """The exercises of one lesson or exercise set, in order."""

    name: str
    title: str
    exercises: tuple[ExercisePlan, ...]

    def exercise(self, id: str) -> ExercisePlan:
        """The exercise called `id`. Raises KeyError if the lesson has none of that name."""
        for exercise in self.exercises:
            if exercise.id == id:
                return exercise
        raise KeyError(id)


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
    exercises = tuple(_exercise(entry) for entry in table.tables("exercise", needed=True))
    plan = LessonPlan(name, table.text("title"), exercises)
    table.finish()
    return plan


def _exercise(entry: Table) -> ExercisePlan:
    plan = ExercisePlan(
        id=entry.text("id"),
        kind=entry.one_of("kind", KINDS),
        pack=entry.text("pack"),
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
