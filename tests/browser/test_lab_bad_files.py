"""Is what cannot be used of an answers file told in one sentence, and left as it is?"""

import json
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from whosays.answers.record import Record
from whosays.exercise.exercise import Exercise
from whosays.marks.sitting import Sitting
from whosays.wording.wording import wording

from .support.answering import give
from .support.jupyterlab import OpenNotebook
from .support.language import say, saying
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

DIARY = "Dear diary,\ntoday I read two articles.\n"


def a_folder(file: Path) -> None:
    """Stands where the file would be; not even root can write to it."""
    file.mkdir()
    (file / "diary.txt").write_text(DIARY)


def a_strangers_file(file: Path) -> None:
    file.write_text(DIARY)


def a_way_to_nowhere(file: Path) -> None:
    """There is no file yet and none can be made, as in a folder that is read-only."""
    file.symlink_to(file.parent / "nowhere" / "answers.jsonl")


@pytest.fixture
def run_beside(jupyterlab, page) -> Iterator[Callable[..., OpenNotebook]]:
    """Run lesson 1 where something else has been put in the answers file's place."""

    def run(put: Callable[[Path], None]) -> OpenNotebook:
        file = jupyterlab.copy("notebooks/lesson-1.ipynb")
        put(OpenNotebook(jupyterlab, page, file).answers)
        notebook = jupyterlab.open(page, file)
        notebook.run_all()
        return notebook

    yield run
    jupyterlab.shut_kernels_down()


def sentences(text: str) -> int:
    """How many problems are told: each says its mend once."""
    return text.count("Mend:")


@pytest.mark.parametrize("put", [a_folder, a_strangers_file])
def test_an_answers_file_that_cannot_be_used_is_told_and_left_as_it_is(run_beside, lesson1, put):
    notebook = run_beside(put)
    file = notebook.answers
    before = snapshot(file)
    for exercise in lesson1.values():
        notice = Worksheet(notebook.page, exercise).expect_ready().region.get_by_role("alert").first
        expect(notice).to_contain_text(saying("cannotSave"))
        expect(notice).to_contain_text(str(file))
        assert sentences(notice.text_content()) == 1

    for exercise in lesson1.values():
        expect_not_saved(notebook, exercise)

    # The cell that shows the answers has none to show, says the same, and is the last that runs.
    (error,) = notebook.errors()
    assert error.startswith(str(file))
    assert sentences(error) == 1
    assert "Traceback" not in notebook.page.locator(".jp-Notebook").text_content()
    assert snapshot(file) == before


def snapshot(file: Path) -> dict[str, bytes]:
    """Everything at this place, by name."""
    files = [file] if file.is_file() else file.rglob("*")
    return {str(each): each.read_bytes() for each in files}


def test_a_folder_that_takes_no_file_is_told_with_each_answer(run_beside, lesson1):
    notebook = run_beside(a_way_to_nowhere)
    for exercise in lesson1.values():
        expect_not_saved(notebook, exercise)
    assert notebook.errors() == []
    assert not notebook.answers.exists()


def expect_not_saved(notebook: OpenNotebook, exercise: Exercise) -> None:
    """An answer is told as not saved, in one sentence that names the file, and not marked."""
    item = next(item for item in exercise.asked if missed(exercise, item))
    question = Worksheet(notebook.page, exercise).question(item.id)
    give(Mouse(notebook.page), question, right(exercise, item))
    problem = question.element.get_by_role("alert")
    expect(problem).to_contain_text(str(notebook.answers))
    assert sentences(problem.text_content()) == 1
    expect(question.told).to_be_empty()


def test_a_torn_last_line_is_told_and_the_answers_before_it_are_shown(notebook, lesson1):
    notebook.run_all()
    exercise = lesson1["lesson1.voice.tass"]
    item, other = [item for item in exercise.asked if missed(exercise, item)][:2]
    hands = Mouse(notebook.page)
    sheet = Worksheet(notebook.page, exercise)
    give(hands, sheet.question(item.id), right(exercise, item))
    expect(sheet.question(item.id).told).to_contain_text(say("verdict.right"))
    with notebook.answers.open("ab") as file:
        file.write(notebook.answers.read_bytes()[:70])

    notebook.run_all()
    notice = sheet.region.get_by_role("alert").first
    expect(notice).to_contain_text("line 2")
    assert sentences(notice.text_content()) == 1
    expect(sheet.question(item.id).told).to_contain_text(say("verdict.right"))
    give(hands, sheet.question(other.id), right(exercise, other))
    expect(sheet.question(other.id).told).to_contain_text(say("verdict.right"))
    first, torn, new = notebook.answers.read_text("utf-8").splitlines()
    assert first.startswith(torn)
    assert json.loads(new)["item"] == other.id


SHOW = """
import pickle
from pathlib import Path
from whosays.answers.record import Record
from whosays.marks.sitting import Sitting
from whosays.screens.widget import ExerciseScreen
exercise = pickle.loads(Path("exercise.pickle").read_bytes())
ExerciseScreen(Sitting(exercise, Record(Path("lesson.answers.jsonl"))))
"""


def test_answers_on_an_older_text_to_an_earlier_version_and_by_strangers_are_told_apart(
    jupyterlab, page, voices, voices_of_another_text, voices_asked_otherwise
):
    """For real: the article and the plan are changed under a notebook with answers in it."""
    file = jupyterlab.make("changed.ipynb", SHOW)
    record = Record(file.with_name("lesson.answers.jsonl"))
    notebook = None
    for exercise in (voices, voices_of_another_text, voices_asked_otherwise):
        file.with_name("exercise.pickle").write_bytes(pickle.dumps(exercise))
        notebook = notebook or jupyterlab.open(page, file)
        notebook.run_all()
        sheet = Worksheet(page, exercise)
        sheet.expect_done(0)
        if exercise is not voices_asked_otherwise:
            question = sheet.question("s1")
            give(Mouse(page), question, "direct")
            expect(question.told).to_contain_text(say("verdict.right"))
    told = sheet.region.get_by_role("alert").first
    expect(told).to_have_text(f"{say('olderText', n=1)} {say('olderVersion', n=1)}")

    Sitting(voices_asked_otherwise, Record(record.file, "anna")).answer("s1", "direct")
    notebook.run_all()
    expect(told).to_contain_text(say("strangers", n=1, names=wording().quoted("anna")))
    sheet.expect_done(0)
    assert len(record.read().events) == 2
    jupyterlab.shut_kernels_down()
