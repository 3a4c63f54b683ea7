"""Does each lesson restate what a path that leaves lessons out has not taught?"""

import re
from pathlib import Path

import nbformat
import pytest

from whosays.report.paths import LessonPath, load_paths, taught_lessons

from .support.glossary import promised, taught

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
RECAP = "## What you need from before"

PATHS = load_paths()
WHOLE = taught_lessons()


def prose_of(lesson: str) -> str:
    cells = nbformat.read(NOTEBOOKS / f"{lesson}.ipynb", 4).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def recap_of(prose: str) -> str:
    _, found, after = prose.partition(RECAP)
    return re.split(r"^## ", after, maxsplit=1, flags=re.MULTILINE)[0] if found else ""


def has(text: str, term: str) -> bool:
    """Whether the term stands in a text, whatever its ending."""
    stem = re.escape(term.lower().removesuffix("s").removesuffix("e"))
    return re.search(rf"\b{stem}", text.lower()) is not None


def unexplained(prose: str, skipped: list[str]) -> list[str]:
    """The terms of skipped lessons that a lesson uses and neither restates nor teaches."""
    recap, own = recap_of(prose), promised(prose.partition("\n## ")[0])
    rest = prose.replace(recap, "")
    return [t for t in skipped if has(rest, t) and not has(recap, t) and t not in own]


def skipped_before(path: LessonPath, lesson: str) -> list[str]:
    """The lessons that the whole path has before this one, and that path has not."""
    before = WHOLE[: WHOLE.index(lesson)]
    return [name for name in before if name not in path.lessons]


EVERY = [
    (path, lesson)
    for path in PATHS.paths
    for lesson in path.lessons
    if lesson in WHOLE and skipped_before(path, lesson)
]


def test_some_path_leaves_a_lesson_out_before_another():
    assert ("120", "lesson-4") in [(path.name, lesson) for path, lesson in EVERY]


@pytest.mark.parametrize(("path", "lesson"), EVERY, ids=lambda each: getattr(each, "name", each))
def test_whatever_is_used_of_a_skipped_lesson_is_restated(path, lesson):
    terms = [
        t for name in skipped_before(path, lesson) for t in taught(NOTEBOOKS / f"{name}.ipynb")
    ]
    assert unexplained(prose_of(lesson), terms) == []


def test_every_lesson_that_promises_terms_is_read_so():
    silent = [lesson for lesson in WHOLE if not taught(NOTEBOOKS / f"{lesson}.ipynb")]
    assert silent == ["lesson-0"]


BAD = """# Lesson 9

Afterwards you can

- weigh a **stake**.

## What you need from before

A *cue* links.

## Go on

Some verbs are factives. Test a cue, and ask for the stake.
"""


def test_a_term_that_is_used_and_not_restated_is_told():
    assert unexplained(BAD, ["cue", "factive", "stake", "chain"]) == ["factive"]
