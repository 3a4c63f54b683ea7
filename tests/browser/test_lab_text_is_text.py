"""Is everything shown in JupyterLab as the text it is, where it looks like markup or a script?"""

import json
import pickle
from contextlib import suppress
from dataclasses import dataclass

import pytest
from playwright.sync_api import TimeoutError as TimedOut
from playwright.sync_api import expect

from whosays.answers.record import Record
from whosays.article.article import REGION_KINDS

from .support.answering import expect_told, give
from .support.hostile import (
    HOSTILE,
    HOSTILE_FILE,
    expect_that_nothing_ran,
    hostile,
    hostile_acts,
    hostile_article,
    hostile_exercises,
)
from .support.jupyterlab import JupyterLab, OpenNotebook
from .support.language import say, saying
from .support.learner import Learner
from .support.made import made_exercises
from .support.pointers import Assistive
from .support.responses import missed, right
from .support.worksheet import Question, Worksheet

pytestmark = pytest.mark.browser

OUTPUTS = ".jp-OutputArea-output"
_ARE_SHOWN = """
([outputs, texts]) => {
  const shown = [...document.querySelectorAll(outputs)].map((each) => each.innerText).join("\\n");
  return texts.every((text) => shown.includes(text));
}
"""

START = """
import pickle
from pathlib import Path
from whosays.answers.record import Record
from whosays.marks.sitting import Sitting
from whosays.screens.answers import Answers
from whosays.screens.picture import picture_of
from whosays.screens.widget import ArticleScreen, ExerciseScreen
from whosays.wording.wording import wording
article, exercises = pickle.loads(Path("hostile.pickle").read_bytes())
record = Record(Path({name!r}))
"""
ARTICLE = "ArticleScreen(article)"
EXERCISE = "ExerciseScreen(Sitting(exercises[{sort!r}], record))"
PICTURE = "picture_of(exercises['voice'], [], wording())"
ANSWERS = "Answers(record, {each.id: each.title for each in exercises.values()})"

# What no screen shows: the values behind what is shown, and what is told of an answer alone.
UNSEEN = (
    "exercise ", "item", "worked", "m1", "m2", "m3", "criterion 1", "criterion 2", "letter ",
    "hint", "reading", "why", "example", "source", "another source",
)  # fmt: skip


@dataclass
class Shown:
    """A notebook in which everything is hostile, and the record of its answers."""

    notebook: OpenNotebook
    record: Record

    def question(self, sort: str) -> Question:
        exercise = hostile_exercises()[sort]
        return Worksheet(self.notebook.page, exercise).question(exercise.asked[0].id)

    def expect_nothing_ran(self) -> None:
        expect_that_nothing_ran(self.notebook.page, OUTPUTS)

    def expect_to_show(self, *names: str) -> None:
        """Wait until each stands there: JupyterLab draws what is far down when it has time."""
        texts = [hostile(name) for name in names]
        with suppress(TimedOut):
            self.notebook.page.wait_for_function(_ARE_SHOWN, arg=[OUTPUTS, texts])
        shown = "\n".join(self.notebook.page.locator(OUTPUTS).all_inner_texts())
        assert [name for name in names if hostile(name) not in shown] == []


@pytest.fixture
def page(new_context):
    """A window so high that the whole notebook is on the screen: the rest is not drawn."""
    return new_context(viewport={"width": 1280, "height": 30_000}).new_page()


@pytest.fixture
def show(jupyterlab: JupyterLab, page):
    """Show every screen in a notebook, above answers that were there before."""

    def shown(*lines: str) -> Shown:
        cells = [EXERCISE.format(sort=sort) for sort in hostile_exercises()]
        file = jupyterlab.make(
            "hostile.ipynb", START.format(name=HOSTILE_FILE), ARTICLE, *cells, PICTURE, ANSWERS
        )
        hostile_things = hostile_article(), hostile_exercises()
        file.with_name("hostile.pickle").write_bytes(pickle.dumps(hostile_things))
        record = Record(file.with_name(HOSTILE_FILE))
        if lines:
            record.file.write_text("\n".join(lines) + "\n", "utf-8")
        notebook = jupyterlab.open(page, file)
        notebook.run_all()
        return Shown(notebook, record)

    yield shown
    jupyterlab.shut_kernels_down()


def test_a_notebook_runs_what_is_markup(jupyterlab, page):
    """Without this, the tests below could not fail."""
    markup = f"from IPython.display import HTML\nHTML({HOSTILE!r})"
    jupyterlab.open(page, jupyterlab.make("markup.ipynb", markup)).run_all()
    page.wait_for_function("() => window.ran > 0")
    jupyterlab.shut_kernels_down()


def test_nothing_of_an_article_an_exercise_or_what_is_told_is_taken_for_markup(show):
    shown = show()
    assert shown.notebook.errors() == []
    names: list[str] = []
    sorts = made_exercises(lambda name: names.append(name) or name)
    seen = {each for each in names if not each.startswith(UNSEEN) and " value " not in each}
    shown.expect_to_show(*REGION_KINDS, "name", "mask", *seen)
    shown.expect_nothing_ran()
    shown.notebook.page.get_by_role("checkbox", name=say("showOutlet")).check()
    shown.expect_to_show("credit")

    learner = Learner(Assistive(shown.notebook.page))
    for sort in sorts:
        question = shown.question(sort)
        if missed(question.exercise, question.item):
            learner.misses_twice(question)
            learner.hands.activate(question.opener("anotherExample"))
            shown.expect_to_show("reading", "why", "example", "example why")
            learner.tries_again(question)
        learner.answers_as_the_key(question)
    shown.expect_to_show("source")
    shown.expect_nothing_ran()
    done = [(e.action, e.exercise, e.item, e.response) for e in shown.record.read().events]
    assert done == learner.deeds


def test_nothing_a_learner_writes_is_taken_for_markup(show):
    shown = show()
    question = shown.question("write own")
    answer = right(question.exercise, question.item) | {"text": f"{HOSTILE}\n{HOSTILE}"}
    give(Assistive(shown.notebook.page), question, answer)
    expect_told(question, answer, attempt=1)
    # Read from the file, it is shown once more.
    shown.notebook.run_all()
    expect_told(question, answer, attempt=1)
    assert question.element.get_by_role("blockquote").text_content() == answer["text"]
    shown.expect_nothing_ran()


def test_nothing_of_an_answers_file_or_of_its_name_is_taken_for_markup(show, tmp_path):
    written = Record(tmp_path / "written.jsonl")
    written.append(hostile_acts(hostile_exercises().values()))
    lines = written.file.read_text("utf-8").splitlines()
    unreadable = json.dumps(json.loads(lines[0]) | {"event": "another", "action": HOSTILE})
    shown = show(*lines, unreadable, f'{{"format":"{HOSTILE}')
    shown.expect_nothing_ran()
    # The table tells of every line, and each exercise of those that it cannot read.
    rows = shown.notebook.page.locator("[data-whosays-record] tbody tr")
    expect(rows).to_have_count(len(lines))
    expect(rows.filter(has_text=HOSTILE)).to_have_count(len(lines))
    for sort in hostile_exercises():
        question = shown.question(sort)
        notice = question.sheet.region.get_by_role("alert").first
        expect(notice).to_contain_text(HOSTILE_FILE)
        # The answer that fits is shown, whatever stands before it.
        expect_told(question, right(question.exercise, question.item), attempt=1)
    shown.expect_nothing_ran()


def test_nothing_of_a_file_that_is_no_answers_file_is_taken_for_markup(show):
    shown = show(HOSTILE, json.dumps({"format": HOSTILE}))
    notice = shown.question("voice").sheet.region.get_by_role("alert").first
    expect(notice).to_contain_text(saying("cannotSave"))
    expect(notice).to_contain_text(HOSTILE_FILE)
    (error,) = shown.notebook.errors()
    assert HOSTILE_FILE in error
    shown.expect_nothing_ran()
