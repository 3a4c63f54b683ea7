"""Are lesson 1 and the page of all kinds done from start to end in the built book, and recorded?"""

from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Page

from whosays.answers.record import read_events

from .support.keyboard import Keyboard
from .support.language import say
from .support.learner import Deed, Learner
from .support.pointers import Assistive
from .support.responses import arguable
from .support.states import fullest
from .support.watch import Watch
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


def export(learner: Learner, page: Page, folder: Path) -> Path:
    """Export with the learner's hands; where the file was put."""
    with page.expect_download() as download:
        learner.hands.activate(page.get_by_role("button", name=say("exportAnswers")))
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def recorded(file: Path) -> list[Deed]:
    reading = read_events(file)
    assert reading.problems == ()
    return [(each.action, each.exercise, each.item, each.response) for each in reading.events]


def expect_marks(learner: Learner, file: Path, whosays) -> None:
    """`whosays mark` says of the file what the learner must earn."""
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


def test_lesson_1_is_done_by_keyboard_alone_and_the_exported_file_holds_each_answer(
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
            learner.answers_as_the_key,
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
        sheet.expect_done()
    file = export(learner, page, tmp_path)
    assert watch.faults_of_ours(page) == []
    assert watch.times_pointed(page) == 0
    assert file.name == "lesson-1.answers.jsonl"
    assert recorded(file) == learner.deeds
    expect_marks(learner, file, whosays)


def test_each_item_of_every_kind_is_answered_as_the_key_and_the_exported_file_holds_it(
    new_context, book_address, kinds, tmp_path, whosays
):
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/notebooks/kinds.html")
    learner = Learner(Assistive(page))
    for exercise in kinds.values():
        sheet = Worksheet(page, exercise).expect_ready()
        for item in exercise.asked:
            learner.answers_as_the_key(sheet.question(item.id))
        sheet.expect_done()
    file = export(learner, page, tmp_path)
    assert watch.faults_of_ours(page) == []
    assert file.name == "kinds.answers.jsonl"
    assert recorded(file) == learner.deeds
    expect_marks(learner, file, whosays)


def test_from_a_file_and_offline_an_item_of_each_kind_is_answered_and_exported(
    new_context, book, kinds, tmp_path
):
    context = new_context(offline=True)
    watch = Watch(context)
    page = context.new_page()
    page.goto((book / "notebooks" / "kinds.html").as_uri())
    learner = Learner(Assistive(page))
    for place in fullest(kinds.values()).values():
        question = Worksheet(page, place.exercise).expect_ready().question(place.item.id)
        if "hint" in place.states:
            learner.answers_after_a_hint(question)
        else:
            learner.answers_as_the_key(question)
    file = export(learner, page, tmp_path)
    assert watch.faults_of_ours(page) == []
    assert recorded(file) == learner.deeds


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
