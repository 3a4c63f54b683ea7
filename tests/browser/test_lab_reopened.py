"""Are the answers there again in a notebook that was closed, or that is open twice?"""

import json
import shutil

import pytest
from playwright.sync_api import expect

from .support.answering import expect_told, give
from .support.jupyterlab import OpenNotebook, add_cells
from .support.language import say
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.worksheet import Question, Worksheet

pytestmark = pytest.mark.browser

VOICE, MARK = "lesson1.voice.tass", "lesson1.mark.tass"


@pytest.fixture
def settled(lesson1):
    """The exercises with, for each, the items on which careful people agree."""
    return {
        id: [item for item in exercise.asked if missed(exercise, item)]
        for id, exercise in lesson1.items()
    }


def answer_rightly(question: Question) -> None:
    response = right(question.exercise, question.item)
    give(Mouse(question.sheet.page), question, response)
    expect_told(question, response, attempt=1)


def expect_answered_rightly(question: Question) -> None:
    expect_told(question, right(question.exercise, question.item), attempt=1)


def items_in(notebook: OpenNotebook) -> list[str]:
    return [entry["item"] for entry in notebook.entries()]


def begin_and_save(notebook: OpenNotebook, lesson1, settled) -> list[Worksheet]:
    """Run the notebook, answer the first question of each kind, and save."""
    notebook.run_all()
    sheets = [Worksheet(notebook.page, lesson1[id]) for id in (VOICE, MARK)]
    for sheet in sheets:
        answer_rightly(sheet.question(settled[sheet.exercise.id][0].id))
    notebook.save()
    return sheets


def go_on(notebook: OpenNotebook, sheets: list[Worksheet], settled) -> None:
    """See the first answers again, and give the second ones."""
    for sheet in sheets:
        first, second = settled[sheet.exercise.id][:2]
        expect_answered_rightly(sheet.expect_ready().question(first.id))
        answer_rightly(sheet.question(second.id))
    assert len(notebook.entries()) == 4


def test_a_notebook_closed_and_opened_again_goes_on_while_its_kernel_runs(
    notebook, lesson1, settled
):
    sheets = begin_and_save(notebook, lesson1, settled)
    notebook.choose("File", "Close Tab")
    expect(sheets[0].element).to_have_count(0)

    notebook.open_from_list()
    go_on(notebook, sheets, settled)


def test_a_saved_notebook_shows_nothing_live_after_the_server_restarts_and_all_once_it_is_run(
    notebook, lesson1, settled
):
    sheets = begin_and_save(notebook, lesson1, settled)
    notebook.page.goto("about:blank")
    notebook.lab.stop()
    notebook.lab.start()

    notebook = notebook.lab.open(notebook.page, notebook.file)
    # JupyterLab's own words, in place of the exercises, the three articles and the progress.
    message = "Error displaying widget: model not found"
    not_run = notebook.page.locator(".jp-OutputArea").get_by_text(message)
    expect(not_run).to_have_count(len(lesson1) + 4)
    expect(notebook.page.locator(".ws-root")).to_have_count(0)
    # The first cell says what they mean.
    expect(notebook.page.locator(".jp-MarkdownCell em", has_text=message)).to_be_visible()

    notebook.run_all()
    expect(not_run).to_have_count(0)
    go_on(notebook, sheets, settled)


def test_a_notebook_left_without_saving_keeps_its_answers(notebook, lesson1, settled):
    notebook.run_all()
    question = Worksheet(notebook.page, lesson1[VOICE]).question(settled[VOICE][0].id)
    answer_rightly(question)
    notebook.page.goto("about:blank")
    notebook.lab.shut_kernels_down()

    notebook = notebook.lab.open(notebook.page, notebook.file)
    expect(notebook.page.locator(".jp-CodeCell .jp-OutputArea-child")).to_have_count(0)
    notebook.run_all()
    expect_answered_rightly(question)


def test_an_exercise_shown_in_two_cells_is_one_exercise(jupyterlab, page, lesson1, settled):
    file = jupyterlab.copy("notebooks/lesson-1.ipynb")
    show_twice(file, 'lesson1.exercise("voice B")')
    notebook = jupyterlab.open(page, file)
    notebook.run_all()
    exercise, item = lesson1[VOICE], settled[VOICE][0]
    miss, *_ = missed(exercise, item)
    views = page.locator(f'[data-whosays-exercise="{VOICE}"]')
    expect(views).to_have_count(2)

    told = [views.nth(n).locator(f'[data-item="{item.id}"]') for n in (0, 1)]
    for n, words in enumerate((say("hint"), say("theKey"))):
        # The second view has not heard of the first miss, and yet counts it.
        told[n].locator(f"input[value={miss}]").check()
        told[n].get_by_role("radio", name=say("percent", n=25)).check()
        told[n].get_by_role("button", name=say("check")).click()
        expect(told[n].get_by_role("status")).to_contain_text(words)
    notebook.run_all()
    for view in told:
        expect(view.get_by_role("status")).to_contain_text(say("theKey"))
        expect(view.locator(f"input[value={miss}]")).to_be_checked()
    assert [entry["action"] for entry in notebook.entries()] == ["answer", "hint", "answer"]
    jupyterlab.shut_kernels_down()


def show_twice(file, source: str) -> None:
    """Put a second cell with the same source below the first."""
    notebook = json.loads(file.read_text("utf-8"))
    (place,) = [n for n, c in enumerate(notebook["cells"]) if "".join(c["source"]) == source]
    add_cells(file, source, at=place + 1)


def test_two_notebooks_in_one_folder_agree_once_they_are_run_again(
    notebook, jupyterlab, lesson1, settled
):
    other_file = shutil.copy(notebook.file, notebook.file.with_name("lesson-1-again.ipynb"))
    other = jupyterlab.open(notebook.page.context.new_page(), notebook.file.parent / other_file)
    both = [notebook, other]
    first, second = (settled[VOICE][place].id for place in (0, 1))
    for each in both:
        each.run_all()
    questions = {
        each: [Worksheet(each.page, lesson1[VOICE]).question(id) for id in (first, second)]
        for each in both
    }
    # A page that is not in front is drawn seldom, and so is slow to be clicked on.
    for each, place in ((notebook, 0), (other, 1)):
        each.page.bring_to_front()
        answer_rightly(questions[each][place])
    assert items_in(notebook) == [first, second]
    assert len({entry["store"] for entry in notebook.entries()}) == 2
    for each in both:
        each.page.bring_to_front()
        each.run_all()
        for question in questions[each]:
            expect_answered_rightly(question)
