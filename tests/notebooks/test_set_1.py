"""Set 1 as an instructor uses it: made, handed out, handed in and graded with real nbgrader."""

import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

import whosays

ROOT = Path(__file__).parents[2]
SOLVED = ROOT / "solutions" / "set-1.ipynb"
HANDED_OUT = ROOT / "exercises" / "set-1.ipynb"

# nbgrader 0.9.6 and what it brings warn about themselves, not about the notebooks.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(autouse=True)
def _programs_beside_python(monkeypatch):
    # nbgrader calls `alembic` by name.
    monkeypatch.setenv(
        "PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    )


def points(notebook: Path, folder: Path) -> list[str]:
    """Run a copy of `notebook` in `folder`; what its graded code cells come to."""
    copy = Path(shutil.copy(notebook, folder))
    ran = NotebookClient(
        nbformat.read(copy, 4), resources={"metadata": {"path": str(folder)}}
    ).execute()
    return [
        cell.outputs[-1].data["text/plain"]
        for cell in ran.cells
        if cell.cell_type == "code" and cell.metadata.nbgrader.grade
    ]


def test_the_solved_set_earns_every_point(tmp_path):
    assert points(SOLVED, tmp_path) == ["4.0", "4.0", "2"]


def test_the_set_handed_out_runs_unanswered_and_earns_nothing(tmp_path):
    assert points(HANDED_OUT, tmp_path) == ["0.0", "0.0", "0"]


def test_the_set_handed_out_tells_no_solution():
    text = HANDED_OUT.read_text(encoding="utf-8")
    for telltale in ("solve(", "SOLUTION", "HIDDEN", "Rogozin", "three sources speak"):
        assert telltale not in text


@pytest.fixture
def course(tmp_path) -> NbGraderAPI:
    """A course with set 1 released."""
    source = tmp_path / "source" / "set-1"
    source.mkdir(parents=True)
    shutil.copy(SOLVED, source)
    config = Config()
    config.CourseDirectory.root = str(tmp_path)
    api = NbGraderAPI(config=config)
    assert api.generate_assignment("set-1", create=True)["success"]
    return api


def test_nbgrader_grades_a_student_from_the_answers_file(course, tmp_path):
    folder = tmp_path / "submitted" / "student-7" / "set-1"
    folder.mkdir(parents=True)
    shutil.copy(tmp_path / "release" / "set-1" / "set-1.ipynb", folder)
    # All of Article A right, one of the four items of Article B, and nothing else.
    set1 = whosays.lesson("set-1", folder)
    set1.solve("mark A")
    sitting = set1.sitting("mark B")
    first = sitting.exercise.asked[0]
    sitting.answer(first.id, first.solution)

    result = course.autograde("set-1", "student-7", create=True)

    assert result["success"], result["log"]
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission("set-1", "student-7")
        scores = {grade.name: grade.auto_score for grade in submission.notebooks[0].grades}
    assert scores["mark-a-points"] == 4
    assert scores["mark-b-points"] == 1
    assert scores["count-points"] == 0
