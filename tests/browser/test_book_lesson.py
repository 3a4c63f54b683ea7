"""Can lesson 1 be done from start to end in the built page, offline, by keyboard alone?"""

from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import read_events
from whosays.marks.feedback import mark_answer

from .support.answering import clear_marks, expect_shown, expect_told, give
from .support.keyboard import Keyboard
from .support.responses import arguable, missed, right
from .support.watch import Watch
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@dataclass
class Learner:
    """Works by keyboard and remembers what was done, and what it must earn."""

    keyboard: Keyboard
    acts: list[tuple[str, str, str, Any]] = field(default_factory=list)
    marks: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def answers_rightly(self, question: Question) -> None:
        answer = right(question.exercise, question.item)
        assert self._answer(question, answer, attempt=1) == "right"
        self._earns(question, "right", 1.0, 1)

    def answers_after_a_hint(self, question: Question) -> None:
        self._misses_once(question)
        clear_marks(self.keyboard, question)
        answer = right(question.exercise, question.item)
        assert self._answer(question, answer, attempt=2) == "right"
        self._earns(question, "right", 1.0, 2, "hint")

    def misses_twice(self, question: Question) -> None:
        self._misses_once(question)
        clear_marks(self.keyboard, question)
        answer = missed(question.exercise, question.item)[-1]
        state = self._answer(question, answer, attempt=2)
        assert state in ("wrong", "part")
        mark = mark_answer(question.exercise, question.item.id, answer).mark
        self._earns(question, state, mark, 2, "hint")

    def asks_to_be_shown(self, question: Question) -> None:
        self.keyboard.activate(question.show_me)
        self._did("show", question)
        expect_shown(question, attempt=0)
        self._earns(question, "missing", None, 0, "show")

    def begins_anew(self, question: Question) -> None:
        self.misses_twice(question)
        self.keyboard.activate(question.try_again)
        self._did("redo", question)
        expect(question.told).to_be_empty()
        self.answers_rightly(question)

    def answers_what_is_arguable(self, question: Question) -> None:
        answer = arguable(question.exercise, question.item)[-1]
        assert self._answer(question, answer, attempt=1) == "arguable"
        assert "wrong" not in question.told.inner_text().lower().split()
        self._earns(question, "arguable", None, 1)

    def _misses_once(self, question: Question) -> None:
        answer = missed(question.exercise, question.item)[0]
        assert self._answer(question, answer, attempt=1) in ("wrong", "part")
        expect(question.told).to_contain_text("Hint:")
        self._did("hint", question)

    def _answer(self, question: Question, answer: Any, attempt: int) -> str:
        give(self.keyboard, question, answer)
        self._did("answer", question, answer)
        return expect_told(question, answer, attempt)

    def _did(self, action: str, question: Question, response: Any = None) -> None:
        self.acts.append((action, question.exercise.id, question.item.id, response))
        # Whatever was pressed may be gone now, but the focus must not be lost with it.
        self.keyboard.page.wait_for_function("() => document.activeElement !== document.body")

    def _earns(
        self, question: Question, state: str, mark: float | None, attempt: int, *helped: str
    ) -> None:
        self.marks[question.exercise.id, question.item.id] = {
            "state": state, "mark": mark, "attempt": attempt, "help": list(helped),
        }  # fmt: skip


def export(learner: Learner, folder: Path) -> Path:
    """Export by keyboard; where the file was put."""
    page = learner.keyboard.page
    with page.expect_download() as download:
        learner.keyboard.activate(page.get_by_role("button", name="Export answers"))
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def expect_nothing_but_the_keyboard(page: Page, watch: Watch) -> None:
    assert watch.faults_of_ours(page) == []
    assert watch.times_pointed(page) == 0


def test_every_item_of_the_lesson_is_answered_and_the_exported_file_holds_each_answer(
    new_context, book_address, lesson1, tmp_path, whosays
):
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    learner = Learner(Keyboard(page))
    ways = cycle(
        [
            learner.answers_after_a_hint,
            learner.misses_twice,
            learner.answers_rightly,
            learner.asks_to_be_shown,
            learner.begins_anew,
        ]
    )
    for exercise in lesson1.values():
        sheet = Worksheet(page, exercise).expect_ready()
        for item in exercise.asked:
            if arguable(exercise, item):
                learner.answers_what_is_arguable(sheet.question(item.id))
            else:
                next(ways)(sheet.question(item.id))
        expect(sheet.region).to_contain_text(f"{len(exercise.asked)} of {len(exercise.asked)} done")
    file = export(learner, tmp_path)
    expect_nothing_but_the_keyboard(page, watch)

    assert file.name == "lesson-1.answers.jsonl"
    reading = read_events(file)
    assert reading.problems == ()
    recorded = [(each.action, each.exercise, each.item, each.response) for each in reading.events]
    assert recorded == learner.acts

    run = whosays("mark", file)
    assert (run.code, run.err) == (0, "")
    marks = {
        (line["exercise"], line["item"]): {
            name: line[name] for name in ("state", "mark", "attempt", "help")
        }
        for line in run.json_lines
    }
    assert marks == learner.marks
    assert {line["format"] for line in run.json_lines} == {"whosays-marks/1"}


def test_from_a_file_an_item_of_each_kind_is_answered_and_exported(
    new_context, book, lesson1, tmp_path
):
    context = new_context(offline=True)
    watch = Watch(context)
    page = context.new_page()
    page.goto((book / "notebooks" / "lesson-1.html").as_uri())
    learner = Learner(Keyboard(page))
    for kind in ("voice", "mark"):
        exercise = next(each for each in lesson1.values() if each.kind == kind)
        sheet = Worksheet(page, exercise).expect_ready()
        item = next(each for each in exercise.asked if missed(exercise, each))
        learner.answers_after_a_hint(sheet.question(item.id))
    file = export(learner, tmp_path)
    expect_nothing_but_the_keyboard(page, watch)
    recorded = [
        (each.action, each.exercise, each.item, each.response) for each in read_events(file).events
    ]
    assert recorded == learner.acts


def test_the_server_of_these_tests_lets_no_inline_script_run(new_context, book_address):
    context = new_context()
    Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    ran = page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ranInline = true";
          document.body.append(script);
          return window.ranInline ?? false;
        }"""
    )
    assert not ran
    page.wait_for_function("() => window.watched.refused.length > 0")
