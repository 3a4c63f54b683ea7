"""Read the paths through the lessons, the whole one and the shorter ones: `lessons/paths.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from whosays.exercise.plan import LESSONS, lesson_names
from whosays.tables import Table, load_toml

FORMAT = "whosays-paths/1"
FILE = LESSONS / "paths.toml"

# The name of what stands beside the paths. It is listed like one, and leads nowhere.
EXTENSIONS = "extensions"


@dataclass(frozen=True)
class LessonPath:
    """A way through the lessons; `minutes` is None for the whole one, and for EXTENSIONS.

    `tells` is the lesson of it that tells what an earlier one has held back, if any has.
    """

    name: str
    minutes: int | None
    lessons: tuple[str, ...]
    tells: str | None = None


@dataclass(frozen=True)
class Paths:
    """Every path, and for each lesson the place of its notebook, as seen from the lessons’ folder.

    A lesson that is not written yet is left out of both.
    """

    paths: tuple[LessonPath, ...]
    notebooks: dict[str, str]

    def path(self, name: str) -> LessonPath:
        """The path called `name`. Raises KeyError if there is none."""
        for path in self.paths:
            if path.name == name:
                return path
        raise KeyError(name)


def load_paths() -> Paths:
    """The module’s own paths. Raises InputProblems, holding every problem found."""
    return load_toml(FILE, _paths)


def taught_lessons() -> list[str]:
    """The lessons of the whole path that are written, in order.

    A set among them repeats what a lesson has taught, and is left out.
    """
    return [name for name in load_paths().path("full").lessons if name.startswith("lesson-")]


def extensions() -> list[str]:
    """The extensions that are written, in order: each runs on its own, whenever one likes."""
    return list(load_paths().path(EXTENSIONS).lessons)


def _paths(table: Table) -> Paths:
    table.one_of("format", [FORMAT])
    notebooks = {}
    for entry in table.tables("lesson", "name", needed=True):
        notebooks[entry.text("name")] = entry.text("notebook")
        entry.finish()
    paths = tuple(_path(entry, notebooks) for entry in table.tables("path", "name", needed=True))
    table.finish()
    written = lesson_names()
    return Paths(paths, {name: place for name, place in notebooks.items() if name in written})


def _path(entry: Table, notebooks: dict[str, str]) -> LessonPath:
    names = entry.texts("lessons")
    for name in names:
        if name not in notebooks:
            entry.problem("lessons", f"“{name}” is not known here", "list it as a lesson first")
    path = LessonPath(
        name=entry.text("name"),
        minutes=entry.get("minutes", int, 0, needed=False) or None,
        lessons=tuple(name for name in names if name in lesson_names()),
        tells=entry.one_of("tells", names, needed=False) or None,
    )
    entry.finish()
    return path
