"""Is all that a lesson holds back told where each path through it says, and only there?"""

import ast
from pathlib import Path

import nbformat
import pytest

from whosays.exercise.plan import load_plan
from whosays.report.paths import LessonPath, load_paths

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"

# A lesson and one of its exercises, by the names that notebooks use.
Exercise = tuple[str, str]


def held_in(lesson: str) -> set[Exercise]:
    """The exercises of a lesson whose feedback is held back."""
    return {(lesson, each.name) for each in load_plan(lesson).exercises if each.held}


def released_in(cells: list[str]) -> set[Exercise]:
    """What code cells release: `lesson("lesson-0").released("start line")`, or by a variable."""
    nodes = [*ast.walk(ast.parse("\n".join(cells)))]
    variables: dict[str, str] = {}

    def opened_by(node: ast.expr) -> str | None:
        match node:
            case ast.Call(func=ast.Name(id="lesson"), args=[ast.Constant(value=name), *_]):
                return name
            case ast.Name(id=variable):
                return variables.get(variable)
        return None

    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=variable)], value=value):
                if name := opened_by(value):
                    variables[variable] = name
    calls = [node for node in nodes if isinstance(node, ast.Call) and node.args]
    return {
        (name, exercise.value)
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "released"
        if (name := opened_by(call.func.value))
        and isinstance(exercise := call.args[0], ast.Constant)
    }


def misplaced(
    paths: list[LessonPath], held: dict[str, set[Exercise]], released: dict[str, set[Exercise]]
) -> list[str]:
    """What a path does not release where it says so, or releases elsewhere."""
    told = []
    for path in paths:
        kept = {exercise for lesson in path.lessons for exercise in held[lesson]}
        told += [
            f"path {path.name}: {path.tells} does not release {lesson}, {name}"
            for lesson, name in sorted(kept - released.get(path.tells, set()))
        ]
    for place, exercises in released.items():
        told += [
            f"{place} releases {lesson}, {name}, and no path tells it there"
            for lesson, name in sorted(exercises)
            if not any(lesson in path.lessons and path.tells == place for path in paths)
        ]
    return told


def test_what_a_lesson_holds_back_is_told_where_each_path_says():
    paths = load_paths()
    released = {}
    for name, place in paths.notebooks.items():
        cells = nbformat.read(NOTEBOOKS / f"{place}.ipynb", 4).cells
        released[name] = released_in([c.source for c in cells if c.cell_type == "code"])
    held = {name: held_in(name) for name in paths.notebooks}
    assert held["lesson-0"] == {("lesson-0", "start line")}
    assert held["lesson-6"] == {("lesson-6", "recheck")}
    assert misplaced(list(paths.paths), held, released) == []


# ---- and the test itself ----

START = ("lesson-0", "start line")


@pytest.mark.parametrize(
    ("cells", "released"),
    [
        (['lesson("lesson-0").released("start line")'], {START}),
        (['start = lesson("lesson-0")\nstart.released("start line")'], {START}),
        (['start = lesson("lesson-0")', 'start.released("start line")', "start.answers"], {START}),
        (['start = lesson("lesson-0")\nstart.exercise("start line")'], set()),
        (['lesson4 = lesson("lesson-4")', 'lesson4.released("x")'], {("lesson-4", "x")}),
    ],
)
def test_a_release_is_found_in_code_cells(cells, released):
    assert released_in(cells) == released


PATHS = [
    LessonPath("full", None, ("zero", "one", "two", "three"), "two"),
    LessonPath("120", 120, ("zero", "one"), "one"),
    LessonPath("50", 50, ("one",), "one"),
]
HELD = {"zero": {("zero", "start")}, "one": set(), "two": set(), "three": set()}
NOWHERE: dict[str, set[Exercise]] = {name: set() for name in HELD}


def test_the_lesson_that_a_path_names_has_to_release_it():
    assert misplaced(PATHS, HELD, NOWHERE) == [
        "path full: two does not release zero, start",
        "path 120: one does not release zero, start",
    ]
    assert misplaced(PATHS, HELD, NOWHERE | {"one": HELD["zero"]}) == [
        "path full: two does not release zero, start"
    ]
    assert misplaced(PATHS, HELD, NOWHERE | {"one": HELD["zero"], "two": HELD["zero"]}) == []


def test_a_lesson_that_no_path_names_must_not_release_it():
    everywhere = NOWHERE | {"one": HELD["zero"], "two": HELD["zero"]}
    assert misplaced(PATHS[:1], HELD, everywhere) == [
        "one releases zero, start, and no path tells it there"
    ]
