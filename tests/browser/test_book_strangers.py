"""Is a learner asked before answers from an unknown record are mixed with what is here?"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from whosays.answers.record import Record, merged, read_events
from whosays.marks.sitting import Sitting
from whosays.wording.wording import wording

from .support.answering import expect_shown
from .support.language import say, saying
from .support.panel import Panel, entries
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def panel(page, book_address) -> Panel:
    """The panel of answers in lesson 1, newly opened."""
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    return Panel(page)


@pytest.fixture
def others(lesson1, tmp_path) -> Callable[..., Path]:
    """Make a file of two answers from another device, by the learners named."""

    def make(*learners: str | None) -> Path:
        file = tmp_path / "other.answers.jsonl"
        exercise = max(lesson1.values(), key=lambda each: (each.kind == "voice", len(each.asked)))
        for learner in learners:
            for item in exercise.asked[-2:]:
                Sitting(exercise, Record(file, learner)).show(item.id)
        return file

    return make


def test_a_file_from_a_device_never_seen_here_is_asked_about_before_anything_is_added(
    panel, answers_file, others, tmp_path
):
    panel.take_in(answers_file)
    file = others(None)
    panel.choose_file(file)
    expect(panel.told).to_have_text(say("importQuestion", n=2, file=file.name))
    assert panel.exported(tmp_path) == entries(answers_file)

    panel.choose_file(file)
    panel.button(say("importNo", n=2)).click()
    expect(panel.told).to_have_text(say("leftOut"))
    expect(panel.region.get_by_label(say("importAnswers"))).to_be_focused()
    assert panel.exported(tmp_path) == entries(answers_file)

    panel.choose_file(file)
    panel.button(say("importYes", n=2)).click()
    expect(panel.told).to_have_text(say("imported", n=2, file=file.name))
    expect(panel.region.get_by_label(say("importAnswers"))).to_be_focused()
    expect(panel.button(say("importYes", n=2))).to_have_count(0)
    both = merged(read_events(each).events for each in (answers_file, file))
    assert panel.exported(tmp_path) == [json.loads(event.line()) for event in both]


def test_what_is_answered_after_a_file_with_a_pseudonym_was_taken_in_carries_it(
    panel, answers_file, others, lesson1, tmp_path
):
    panel.take_in(answers_file)
    panel.choose_file(others("anna"))
    expect(panel.told).to_contain_text(saying("importQuestionOf", n=2, name="anna"))
    panel.button(say("importYes", n=2)).click()
    exercise = list(lesson1.values())[-1]
    question = Worksheet(panel.page, exercise).question(exercise.asked[0].id)
    question.show_me.click()
    expect_shown(question, attempt=0)
    assert panel.exported(tmp_path)[-1]["learner"] == "anna"


def test_a_file_by_several_learners_is_refused_whole(panel, others):
    panel.choose_file(others("anna", "ben"))
    both = wording().listed([say("quoted", text=name) for name in ("anna", "ben")])
    expect(panel.told).to_have_text(say("severalLearners", file="other.answers.jsonl", names=both))
    expect(panel.region).to_contain_text(say("recordEmpty"))
