"""Do a learner's answers survive in the browser, leave it, and go when told to?"""

import pytest
from playwright.sync_api import expect

from .support.answering import expect_shown, expect_told, give
from .support.language import say, saying
from .support.panel import Panel, entries, open_panel
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON_1 = "notebooks/lesson-1.html"


@pytest.fixture
def panel(page, book_address) -> Panel:
    """The panel of answers in lesson 1, newly opened."""
    return open_panel(page, f"{book_address}/{LESSON_1}")


def test_a_reload_keeps_the_answers_and_what_was_told(page, lesson1_address, lesson1):
    page.goto(lesson1_address)
    questions = []
    for kind in ("voice", "mark"):
        exercise = next(each for each in lesson1.values() if each.kind == kind)
        item = next(each for each in exercise.asked if missed(exercise, each))
        question = Worksheet(page, exercise).question(item.id)
        answer = right(exercise, item)
        give(Mouse(page), question, answer)
        expect_told(question, answer, attempt=1)
        questions.append((question, answer))
    hinted_exercise = list(lesson1.values())[-1]
    hinted = Worksheet(page, hinted_exercise).question(hinted_exercise.asked[0].id)
    miss = missed(hinted_exercise, hinted.item)[0]
    give(Mouse(page), hinted, miss)
    expect_told(hinted, miss, attempt=1)
    page.reload()
    for question, answer in questions:
        expect_told(question, answer, attempt=1)
    expect_told(hinted, miss, attempt=1)


def test_an_item_that_was_shown_is_still_shown_after_a_reload(page, book_address, lesson1):
    page.goto(f"{book_address}/{LESSON_1}")
    exercise = next(iter(lesson1.values()))
    question = Worksheet(page, exercise).question(exercise.asked[0].id)
    question.show_me.click()
    expect_shown(question, attempt=0)
    page.reload()
    expect_shown(question, attempt=0)


def test_delete_asks_once_more_and_then_removes_every_answer_for_good(panel, answers_file, lesson1):
    panel.take_in(answers_file)
    expect(panel.region).to_contain_text(say("recordHolds", n=6))
    delete = panel.button(say("deleteAnswers"))
    delete.click()
    expect(panel.told).to_contain_text(say("deleteQuestion", n=6))
    panel.button(say("deleteNo")).click()
    expect(panel.told).to_have_text(say("kept"))
    expect(panel.region).to_contain_text(say("recordHolds", n=6))
    delete.click()
    panel.button(say("deleteYes")).click()
    expect(panel.told).to_have_text(say("deleted", n=6))
    expect(delete).to_be_focused()
    for exercise in lesson1.values():
        Worksheet(panel.page, exercise).expect_done(0)
    panel.page.reload()
    expect(panel.region).to_contain_text(say("recordEmpty"))
    assert (
        panel.page.evaluate("() => Object.keys(localStorage).filter((k) => /event/.test(k))") == []
    )


def test_what_was_deleted_comes_back_with_the_exported_file(panel, answers_file, tmp_path):
    panel.take_in(answers_file)
    before = panel.exported(tmp_path)
    panel.delete_all()
    panel.choose_file(tmp_path / "exported.jsonl")
    expect(panel.told).to_contain_text(saying("imported", n=6))
    assert panel.exported(tmp_path) == before == entries(answers_file)


def test_with_nothing_kept_export_and_delete_say_so(panel):
    panel.button(say("exportAnswers")).click()
    expect(panel.told).to_have_text(say("nothingToExport"))
    panel.button(say("deleteAnswers")).click()
    expect(panel.told).to_have_text(say("nothingToDelete"))
