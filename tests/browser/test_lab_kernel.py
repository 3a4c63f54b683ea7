"""Is no answer lost when the kernel dies, and is a learner told the truth meanwhile?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from .support.answering import expect_shown, expect_told, give
from .support.entered import expect_entered
from .support.jupyterlab import OpenNotebook
from .support.language import say
from .support.pointers import Mouse
from .support.responses import arguable, missed, right
from .support.worksheet import Question, Worksheet

pytestmark = pytest.mark.browser

VOICE, MARK = "lesson1.voice.tass", "lesson1.mark.moscow-times"


class Learner:
    """Answers one item after another, and remembers what must stand in file and screen."""

    def __init__(self, notebook: OpenNotebook):
        self.notebook = notebook
        self.hands = Mouse(notebook.page)
        self.acts: list[tuple[str, str, Any]] = []
        self.standing: dict[str, Callable[[], None]] = {}

    def answers(self, question: Question, response: Any, attempt: int) -> None:
        give(self.hands, question, response)
        state = expect_told(question, response, attempt)
        self._did("answer", question, response)
        if attempt == 1 and state in ("wrong", "part"):
            self._did("hint", question)
        self.standing[question.selector] = lambda: expect_answered(question, response, attempt)

    def is_shown(self, question: Question) -> None:
        self.hands.activate(question.show_me)
        expect_shown(question, attempt=0)
        self._did("show", question)
        self.standing[question.selector] = lambda: expect_shown(question, attempt=0)

    def tries_again(self, question: Question) -> None:
        self.hands.activate(question.try_again)
        # The result is gone as soon as the kernel is asked, the button once it has answered.
        expect(question.try_again).to_have_count(0)
        expect(question.told).to_be_empty()
        self._did("redo", question)
        self.standing[question.selector] = lambda: expect_not_answered(question)

    def expects_nothing_to_be_lost(self) -> None:
        for expect_standing in self.standing.values():
            expect_standing()
        entries = self.notebook.entries()
        assert [(e["action"], e["item"], e["response"]) for e in entries] == self.acts

    def _did(self, action: str, question: Question, response: Any = None) -> None:
        self.acts.append((action, question.item.id, response))


def expect_answered(question: Question, response: Any, attempt: int) -> None:
    expect_told(question, response, attempt)
    expect_entered(question, response)


def expect_not_answered(question: Question) -> None:
    expect(question.told).to_be_empty()
    expect(question.element.locator(".ws-voice input:checked")).to_have_count(0)
    expect(question.element.locator(".ws-yours li")).to_have_count(0)


@pytest.fixture
def learner(notebook) -> Learner:
    """A learner who has run every cell of lesson 1."""
    notebook.run_all()
    return Learner(notebook)


@pytest.fixture
def question(notebook, lesson1) -> Callable[[str, int], Question]:
    """Find an item of an exercise by its place among those on which careful people agree."""

    def find(exercise: str, place: int) -> Question:
        settled = [item for item in lesson1[exercise].asked if missed(lesson1[exercise], item)]
        return Worksheet(notebook.page, lesson1[exercise]).question(settled[place].id)

    return find


@pytest.fixture
def discussed(notebook, lesson1) -> Question:
    """An item on which careful people differ."""
    exercise = lesson1[VOICE]
    item = next(item for item in exercise.asked if arguable(exercise, item))
    return Worksheet(notebook.page, exercise).question(item.id)


def test_a_kernel_killed_between_any_two_answers_loses_none(notebook, learner, question, discussed):
    voice, other, mark, next_mark = (
        question(VOICE, 0), question(VOICE, 1), question(MARK, 0), question(MARK, 1),
    )  # fmt: skip
    miss = missed(voice.exercise, voice.item)[0]
    bad_marks = missed(mark.exercise, mark.item)[0]
    acts = [
        lambda: learner.answers(voice, miss, attempt=1),
        # The new kernel knows that this is the second miss, and explains.
        lambda: learner.answers(voice, miss, attempt=2),
        lambda: learner.tries_again(voice),
        lambda: learner.answers(mark, bad_marks, attempt=1),
        lambda: learner.answers(mark, right(mark.exercise, mark.item), attempt=2),
        lambda: learner.answers(voice, right(voice.exercise, voice.item), attempt=1),
        lambda: learner.is_shown(other),
        lambda: learner.answers(discussed, arguable(discussed.exercise, discussed.item)[0], 1),
        lambda: learner.answers(next_mark, right(next_mark.exercise, next_mark.item), 1),
    ]
    for act in acts:
        act()
        notebook.kill_kernel()
        notebook.run_all()
        learner.expects_nothing_to_be_lost()


def expect_not_saved(question: Question) -> None:
    """The item says so, tells no result, and keeps what was entered."""
    expect(question.element.get_by_role("alert")).to_contain_text(say("kernelSilent"))
    expect(question.told).to_be_empty()


@pytest.mark.parametrize("exercise", [VOICE, MARK])
def test_an_answer_to_a_kernel_that_was_killed_is_told_as_not_saved_and_can_be_given_again(
    notebook, learner, question, exercise
):
    saved, asked = question(exercise, 0), question(exercise, 1)
    learner.answers(saved, right(saved.exercise, saved.item), attempt=1)
    notebook.kill_kernel()

    answer = right(asked.exercise, asked.item)
    give(learner.hands, asked, answer)
    expect_not_saved(asked)
    expect_entered(asked, answer)
    # It says so once more, and not that the answer is on its way.
    learner.hands.activate(asked.check)
    expect_not_saved(asked)
    expect_entered(asked, answer)
    learner.expects_nothing_to_be_lost()

    notebook.run_all()
    learner.expects_nothing_to_be_lost()
    expect_not_answered(asked)
    learner.answers(asked, answer, attempt=1)
    learner.expects_nothing_to_be_lost()


def test_an_answer_to_a_kernel_that_hangs_is_told_as_not_saved_after_a_while(
    notebook, learner, question
):
    asked = question(VOICE, 0)
    answer = right(asked.exercise, asked.item)
    notebook.lab.kernel_of(notebook.path).suspend()
    give(learner.hands, asked, answer)
    expect(asked.told).to_contain_text(say("waiting"))
    notebook.kill_kernel()
    expect(asked.element.get_by_role("alert")).to_contain_text(say("kernelSilent"), timeout=25_000)
    expect_not_saved(asked)
    expect_entered(asked, answer)
    assert notebook.entries() == []

    notebook.run_all()
    learner.answers(asked, answer, attempt=1)
    learner.expects_nothing_to_be_lost()


def test_an_answer_given_while_a_cell_runs_is_marked_once_it_has_run(notebook, learner, question):
    before, asked = question(VOICE, 0), question(VOICE, 1)
    # The kernel hears a screen's first message between cells in any case.
    learner.answers(before, right(before.exercise, before.item), attempt=1)
    notebook.keep_kernel_busy(seconds=3)
    answer = right(asked.exercise, asked.item)
    give(learner.hands, asked, answer)
    expect(asked.told).to_contain_text(say("waiting"))
    assert len(notebook.entries()) == 1
    expect_told(asked, answer, attempt=1)
    assert len(notebook.entries()) == 2


def test_an_answer_without_a_kernel_is_told_as_not_saved(notebook, learner, question):
    asked = question(VOICE, 0)
    answer = right(asked.exercise, asked.item)
    notebook.choose("Kernel", "Shut Down Kernel")
    expect(notebook.page.get_by_role("button", name="No Kernel", exact=True)).to_be_visible()
    give(learner.hands, asked, answer)
    expect_not_saved(asked)
    expect_entered(asked, answer)
    assert notebook.entries() == []


def test_answers_stand_after_restart_kernel_and_run_all_cells(notebook, learner, question):
    asked = question(VOICE, 0)
    learner.answers(asked, missed(asked.exercise, asked.item)[0], attempt=1)
    notebook.restart_and_run_all()
    learner.expects_nothing_to_be_lost()
    learner.answers(asked, right(asked.exercise, asked.item), attempt=2)
    learner.expects_nothing_to_be_lost()
