"""What every notebook keeps to, whoever opens it."""

from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("notebooks", "exercises", "solutions")
NOTEBOOKS = sorted(file for folder in FOLDERS for file in (ROOT / folder).glob("*.ipynb"))
OUTLETS = ("Moscow Times", "TASS")
CREDITS = "<summary>Who published the two articles?</summary>"


@pytest.fixture(params=NOTEBOOKS, ids=lambda file: f"{file.parent.name}/{file.name}")
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


def test_it_names_no_outlet_before_the_credits_at_its_foot(notebook):
    for cell in notebook.cells:
        shown, _, _ = cell.source.partition(CREDITS)
        assert not [name for name in OUTLETS if name in shown]


def test_its_code_cells_are_short(notebook):
    lengths = [len(cell.source.splitlines()) for cell in notebook.cells if cell.cell_type == "code"]
    assert max(lengths) <= 8
