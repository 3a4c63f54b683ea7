"""Are the paths through the lessons read, checked, and kept to what is written?"""

import pytest

from whosays.exercise.plan import lesson_names
from whosays.problems import InputProblems
from whosays.report import paths as module
from whosays.report.paths import extensions, load_paths

# What the pages of the book say: the lessons of the shorter paths, in order.
SHORTER = {
    "120": ["lesson-0", "lesson-1", "lesson-2", "lesson-4", "lesson-5"],
    "50": ["lesson-1", "lesson-5"],
}

PATHS = """
format = "whosays-paths/1"
[[lesson]]
name = "lesson-1"
notebook = "lesson-1"
[[lesson]]
name = "lesson-99"
notebook = "lesson-99"
[[path]]
name = "full"
lessons = ["lesson-1", "lesson-99"]
tells = "lesson-1"
"""


def test_every_path_leads_only_through_lessons_that_are_written():
    paths = load_paths()
    assert [path.name for path in paths.paths] == ["full", "120", "50", "extensions"]
    for name, lessons in SHORTER.items():
        written = [lesson for lesson in lessons if lesson in lesson_names()]
        assert list(paths.path(name).lessons) == written
        assert paths.path(name).minutes == int(name)
    with pytest.raises(KeyError):
        paths.path("scenic")


def test_every_lesson_and_set_stands_on_the_whole_path_and_every_extension_beside_it():
    whole = load_paths().path("full")
    assert whole.minutes is None
    assert not {*whole.lessons} & {*extensions()}
    # The page of all kinds is for instructors.
    written = {*lesson_names()} - {"kinds"}
    assert {*whole.lessons, *extensions()} == written == {*load_paths().notebooks}


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Put other paths in the place of the module’s own."""

    def write(text):
        file = tmp_path / "paths.toml"
        file.write_text(text, encoding="utf-8")
        monkeypatch.setattr(module, "FILE", file)

    return write


def test_a_lesson_that_is_not_written_yet_is_left_out(written):
    written(PATHS)
    paths = load_paths()
    assert paths.path("full").lessons == ("lesson-1",)
    assert paths.notebooks == {"lesson-1": "lesson-1"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('["lesson-1", ', '["leson-1", ', "path full, lessons: “leson-1” is not known here"),
        ('tells = "lesson-1"', 'tells = "lesson-2"', "path full, tells: is “lesson-2”"),
        ("paths/1", "paths/2", "format: is “whosays-paths/2”"),
        ('notebook = "lesson-1"', "", "lesson lesson-1, notebook: is missing"),
        ('name = "full"', 'name = "full"\nminutes = "many"', "path full, minutes: is 'many'"),
        ('name = "full"', 'name = "full"\nhours = 2', "path full, hours: is not a field known"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_place(written, old, new, told):
    written(PATHS.replace(old, new, 1))
    with pytest.raises(InputProblems) as refused:
        load_paths()
    assert told in str(refused.value)
