"""The lessons of the whole path and the extensions, each with all that its notebook asks."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Page

from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import load_plan

from .learner import Learner
from .pointers import Assistive
from .worksheet import Worksheet

# How a learner does a lesson: as the key has it, or amiss wherever one can be.
WAYS = ("answers_as_the_key", "answers_wrongly")

ROOT = Path(__file__).parents[3]

# `lesson2 = lesson("lesson-2")`, and below it `lesson2.exercise("chain A")`, or released.
_OPENED = re.compile(r'^(\w+) = lesson\("([\w-]+)"\)', re.MULTILINE)
_ASKED = re.compile(r'^(\w+)\.(exercise|released)\("([^"]+)"\)', re.MULTILINE)


@dataclass(frozen=True)
class TaughtLesson:
    """A lesson and, in the order of its notebook, the exercises that it asks or releases.

    One that it first asks and later releases is asked once.
    """

    name: str
    exercises: tuple[Exercise, ...]

    @property
    def notebook(self) -> str:
        return f"notebooks/{self.name}.ipynb"

    @property
    def page(self) -> str:
        return f"notebooks/{self.name}.html"


def taught_lesson(name: str) -> TaughtLesson:
    """What the notebook of a lesson asks, as its cells say."""
    notebook = json.loads((ROOT / f"notebooks/{name}.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code"]
    code = "\n".join(cells)
    opened = dict(_OPENED.findall(code))
    asked: dict[str, Exercise] = {}
    for variable, how, exercise in _ASKED.findall(code):
        built = build_exercise(load_plan(opened[variable]).exercise(exercise))
        asked.setdefault(built.id, replace(built, held=built.held and how == "exercise"))
    return TaughtLesson(name, tuple(asked.values()))


def work_through(lesson: TaughtLesson, page: Page, way: str) -> Learner:
    """Do a lesson from start to end in one way, and read what is told of each answer."""
    learner = Learner(Assistive(page))
    for exercise in lesson.exercises:
        sheet = Worksheet(page, exercise).expect_ready()
        for item in exercise.asked:
            getattr(learner, way)(sheet.question(item.id))
        sheet.expect_done()
    return learner
