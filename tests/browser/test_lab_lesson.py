"""Is lesson 1 opened, answered by keyboard alone and looked back on in JupyterLab?"""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

import whosays

from .support.answering import expect_shown, expect_told, give
from .support.jupyterlab import OpenNotebook
from .support.keyboard import Keyboard
from .support.language import say
from .support.network import Asked
from .support.pointers import Mouse
from .support.responses import arguable, missed, right
from .support.watch import Watch
from .support.worksheet import Question, Worksheet

pytestmark = pytest.mark.browser

VOICE, MARK = "lesson1.voice.tass", "lesson1.mark.tass"


def settled(exercise):
    """The items on which careful people agree, so that an answer can be missed."""
    return [item for item in exercise.asked if missed(exercise, item)]


def newest(notebook: OpenNotebook, count: int) -> list[tuple]:
    """The newest entries of the answers file: what was done, in which item, what was answered."""
    fields = ("action", "exercise", "item", "response")
    return [tuple(entry[field] for field in fields) for entry in notebook.entries()[-count:]]


def test_lesson_opens_without_a_question_and_says_what_to_do(notebook):
    what_to_do = notebook.page.locator(".jp-RenderedMarkdown", has_text="run everything once")
    expect(what_to_do.get_by_text("Run → Run All Cells", exact=True)).to_be_in_viewport()
    expect(notebook.dialog).to_have_count(0)
    # The question about news would come as a notification.
    expect(notebook.page.locator(".Toastify__toast")).to_have_count(0)
    expect(notebook.page.locator(".jp-CodeCell .jp-OutputArea-child")).to_have_count(0)


def test_run_all_cells_brings_the_articles_and_every_exercise(notebook, lesson1):
    notebook.run_all()
    expect(notebook.page.locator(".ws-article")).to_have_count(3)
    expect(notebook.page.locator(".ws-exercise")).to_have_count(len(lesson1))
    for exercise in lesson1.values():
        sheet = Worksheet(notebook.page, exercise).expect_ready()
        expect(sheet.region).to_contain_text(say("done", n=0, total=len(exercise.asked)))
    expect(notebook.dialog).to_have_count(0)
    assert notebook.errors() == []
    assert notebook.entries() == []


class Learner:
    """Works at a notebook with the keyboard, and sees each act in the answers file at once."""

    def __init__(self, notebook: OpenNotebook):
        self.notebook = notebook
        self.keyboard = Keyboard(notebook.page)

    def runs_every_cell(self) -> None:
        # From the first cell, where JupyterLab has put the focus, to the last code cell.
        self.keyboard.press("Shift+Enter", len(self.notebook.cells()) - 1)
        self.notebook.wait_until_run()

    def answers(self, question: Question, response: object, attempt: int) -> str:
        give(self.keyboard, question, response)
        state = expect_told(question, response, attempt)
        done = ("answer", question.exercise.id, question.item.id, response)
        if state in ("wrong", "part") and attempt == 1:
            expect(question.told).to_contain_text(say("hint"))
            assert newest(self.notebook, 2) == [done, ("hint", *done[1:3], None)]
        else:
            assert newest(self.notebook, 1) == [done]
        return state

    def presses_check_again(self, question: Question, response: object, attempt: int) -> str:
        self.keyboard.activate(question.check)
        state = expect_told(question, response, attempt)
        assert newest(self.notebook, 1)[0][3] == response
        return state

    def is_shown(self, question: Question) -> None:
        self.keyboard.activate(question.show_me)
        expect_shown(question, attempt=0)
        assert newest(self.notebook, 1) == [("show", question.exercise.id, question.item.id, None)]

    def tries_again(self, question: Question) -> None:
        self.keyboard.activate(question.try_again)
        # The result is gone as soon as the kernel is asked, the button once it has answered.
        expect(question.try_again).to_have_count(0)
        expect(question.told).to_be_empty()
        assert newest(self.notebook, 1) == [("redo", question.exercise.id, question.item.id, None)]
        # The focus stands where the work begins.
        expect(question.element.locator(":focus")).to_have_count(1)


@pytest.fixture
def watch(page):
    """Has to be asked for before the notebook, because it watches what is opened after it."""
    return Watch(page.context)


@pytest.fixture
def asked(page):
    """Has to be asked for before the notebook, as `watch` has."""
    return Asked(page.context)


@pytest.mark.parametrize("exercise", [VOICE, MARK])
def test_exercise_is_done_by_keyboard_alone_and_each_answer_is_in_the_file_at_once(
    watch, notebook, lesson1, exercise
):
    learner = Learner(notebook)
    learner.runs_every_cell()
    exercise = lesson1[exercise]
    sheet = Worksheet(notebook.page, exercise).expect_ready()
    first, second, third = (sheet.question(item.id) for item in settled(exercise)[:3])

    # Where nothing is marked, Check first asks whether one is sure.
    misses = missed(exercise, first.item)
    miss = next(each for each in misses if isinstance(each, str) or any(each.values()))
    assert learner.answers(first, miss, attempt=1) in ("wrong", "part")
    assert learner.presses_check_again(first, miss, attempt=2) in ("wrong", "part")
    learner.tries_again(first)
    assert learner.answers(first, right(exercise, first.item), attempt=1) == "right"

    assert learner.answers(second, right(exercise, second.item), attempt=1) == "right"
    learner.is_shown(third)

    discussed = [item for item in exercise.asked if arguable(exercise, item)]
    for item in discussed[:1]:
        answer = arguable(exercise, item)[-1]
        assert learner.answers(sheet.question(item.id), answer, attempt=1) == "arguable"
    done = 3 + len(discussed[:1])
    expect(sheet.region).to_contain_text(say("done", n=done, total=len(exercise.asked)))
    assert watch.times_pointed(notebook.page) == 0


def test_answers_are_told_in_a_live_region_that_was_there_before(notebook, lesson1):
    """A live region that comes with its text is not read out by every screen reader."""
    notebook.run_all()
    exercise = lesson1[VOICE]
    question = Worksheet(notebook.page, exercise).question(settled(exercise)[0].id)
    before = question.told.element_handle()
    expect(question.told).to_be_empty()
    answer = right(exercise, question.item)
    give(Mouse(notebook.page), question, answer)
    expect_told(question, answer, attempt=1)
    assert before.evaluate("(region) => region.isConnected")
    assert before.text_content() == question.told.text_content()


def test_table_and_picture_show_the_answers_once_their_cells_run_again(notebook, lesson1):
    notebook.run_all()
    exercise = lesson1[VOICE]
    table = notebook.page.locator('[data-whosays-record="lesson-1"]')
    picture = notebook.page.locator(f'[data-whosays-picture="{VOICE}"]')
    expect(table).to_contain_text(say("recordInFile", n=0, file="lesson-1.answers.jsonl"))
    expect(picture).to_contain_text(say("codedOf", n=0, total=12))
    expect(picture.get_by_role("img")).to_have_count(0)

    sheet = Worksheet(notebook.page, exercise)
    codes = {item.id: right(exercise, item) for item in exercise.asked[:3]}
    for item, code in codes.items():
        question = sheet.question(item)
        give(Mouse(notebook.page), question, code)
        expect(question.told).not_to_be_empty()
    notebook.run('lesson1.picture("voice B")')
    words = whosays.lesson("lesson-1", notebook.file.parent).picture("voice B").words
    expect(picture.locator("figcaption")).to_contain_text(words)
    name = say("pictureTitle", title=exercise.title)
    expect(picture.get_by_role("img", name=name, exact=True)).to_be_visible()
    width = picture.get_by_role("img").evaluate("(image) => image.naturalWidth")
    assert width > 0

    notebook.run("lesson1.answers")
    expect(table).to_contain_text(say("recordInFile", n=3, file="lesson-1.answers.jsonl"))
    rows = [row.split("\t") for row in table.locator("tbody tr").all_inner_texts()]
    entries = notebook.entries()
    assert [row[1:] for row in rows] == [
        ["answer", "voice B", item, code] for item, code in codes.items()
    ]
    assert [row[0] for row in rows] == [entry["at"] for entry in entries]


def test_nothing_but_the_server_is_asked_for_anything(asked, notebook):
    notebook.run_all()
    hosts = {urlsplit(address).netloc for address in asked.addresses}
    # An address that carries its own content (data:, blob:) has no host.
    assert hosts - {""} == {urlsplit(notebook.lab.address).netloc}


def test_without_pandas_the_pages_script_draws_the_pictures(jupyterlab, page):
    start = "import sys; sys.modules['pandas'] = None\nfrom whosays import lesson"
    solved = "lesson1 = lesson('lesson-1')\nlesson1.solve('voice B')\nlesson1.solve('mark B')"
    pictures = ["lesson1.picture('voice B')", "lesson1.picture('mark B')", "lesson1.calibration()"]
    notebook = jupyterlab.open(page, jupyterlab.make("bare.ipynb", start, solved, *pictures))
    notebook.run_all()
    images = page.locator(".ws-picture").get_by_role("img")
    expect(images).to_have_count(3)
    counted = whosays.lesson("lesson-1", notebook.file.parent)
    captions = page.locator(".ws-picture figcaption")
    expect(captions.nth(0)).to_have_text(counted.picture("voice B").words)
    expect(captions.nth(1)).to_have_text(counted.picture("mark B").words)
    expect(page.locator(".ws-share .ws-bar")).to_have_count(5)
    expect(page.get_by_role("img", name=say("calibrationTitle"))).to_be_visible()
    jupyterlab.shut_kernels_down()
