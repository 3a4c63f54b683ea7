"""What every notebook keeps to, whoever opens it."""

from pathlib import Path

import nbformat
import pytest

from whosays.exercise.plan import lesson_names, load_plan

ROOT = Path(__file__).parents[2]
FOLDERS = ("notebooks", "exercises", "solutions")
NOTEBOOKS = sorted(file for folder in FOLDERS for file in (ROOT / folder).glob("*.ipynb"))
OUTLETS = ("Moscow Times", "TASS")
CREDITS = "<summary>Who published the two articles?</summary>"


def name_of(file):
    return f"{file.parent.name}/{file.name}"


def is_named(file):
    """Whether it belongs to a lesson in which the outlets are named."""
    return file.stem in lesson_names() and load_plan(file.stem).named


@pytest.fixture(params=NOTEBOOKS, ids=name_of)
def notebook(request):
    return nbformat.read(request.param, 4)


def test_there_are_notebooks_in_every_folder():
    assert {file.parent.name for file in NOTEBOOKS} == set(FOLDERS)


def test_it_is_valid(notebook):
    nbformat.validate(notebook)


def test_it_is_saved_without_widget_state_and_without_outputs_that_may_change(notebook):
    assert "widgets" not in notebook.metadata
    for cell in notebook.cells:
        outputs = cell.get("outputs", ())
        assert bool(cell.get("execution_count")) == bool(outputs)
        # What is saved is compared when the notebook runs: text that is the same anywhere.
        for output in outputs:
            assert output.output_type == "execute_result"
            assert list(output.data) == ["text/plain"]
            assert "nbval-ignore-output" not in cell.metadata.get("tags", ())


def test_some_outputs_are_saved_to_be_compared():
    every = [cell for file in NOTEBOOKS for cell in nbformat.read(file, 4).cells]
    assert any(cell.get("outputs") for cell in every)


@pytest.mark.parametrize("file", [file for file in NOTEBOOKS if not is_named(file)], ids=name_of)
def test_it_names_no_outlet_before_the_credits_at_its_foot(file):
    for cell in nbformat.read(file, 4).cells:
        shown, _, _ = cell.source.partition(CREDITS)
        assert not [name for name in OUTLETS if name in shown]


def test_its_code_cells_are_short(notebook):
    lengths = [len(cell.source.splitlines()) for cell in notebook.cells if cell.cell_type == "code"]
    assert max(lengths) <= 8
