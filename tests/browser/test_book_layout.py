"""Do the pages fit a narrow screen, large print and a finger?"""

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.exercise.data import whole
from whosays.marks.sitting import Sitting
from whosays.screens.page import mount

from .support.answering import enter
from .support.book import pages
from .support.handmade import with_more
from .support.language import say
from .support.layout import sideways
from .support.made import made_exercises
from .support.pointers import Finger
from .support.responses import missed, right
from .support.states import fullest
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

SMALLEST_TARGET = 24  # WCAG 2.2, 2.5.8


@pytest.fixture
def narrow(new_context) -> Page:
    """A page 320 px wide: what a screen of 1280 px is at 400%, or a small telephone."""
    return new_context(has_touch=True, viewport={"width": 320, "height": 640}).new_page()


def test_at_320_pixels_no_page_scrolls_sideways(narrow, book, book_address):
    found = {}
    for part in pages(book):
        narrow.goto(f"{book_address}/{part}")
        found[part] = sideways(narrow)
    assert found == {part: [] for part in pages(book)}


def test_at_320_pixels_a_page_that_was_all_explained_does_not_scroll_sideways(
    narrow, book_address, asking_page, tmp_path
):
    record = Record(tmp_path / f"{asking_page.name}.answers.jsonl")
    for exercise in asking_page.exercises.values():
        for item in exercise.asked:
            Sitting(exercise, record).show(item.id)
    narrow.goto(f"{book_address}/{asking_page.place}")
    narrow.get_by_label(say("importAnswers")).set_input_files(record.file)
    for exercise in asking_page.exercises.values():
        Worksheet(narrow, exercise).expect_done()
    assert sideways(narrow) == []


def at_length(name: str) -> str:
    """A text with a word that fits no narrow line: these do happen in German, and in addresses."""
    return f"{name} {'Donaudampfschifffahrt' * 4}"


@pytest.fixture
def long_words(narrow, book, book_address) -> dict[str, Question]:
    """Of each sort of screen an item every text of which holds a long word, at 320 pixels."""
    made = made_exercises(at_length)
    mounted = "".join(mount("exercise", each.id, whole(each), "") for each in made.values())
    place = with_more(book, "notebooks/kinds.html", f"<h2>At length</h2>{mounted}")
    narrow.goto(f"{book_address}/{place}")
    return {
        sort: Worksheet(narrow, exercise).expect_ready().question(exercise.asked[0].id)
        for sort, exercise in made.items()
    }


def test_at_320_pixels_long_words_do_not_make_anything_scroll_sideways(narrow, long_words):
    finger = Finger(narrow)
    assert sideways(narrow) == []
    for question in long_words.values():
        enter(finger, question, right(question.exercise, question.item))
    assert sideways(narrow) == []
    for question in long_words.values():
        for answer in missed(question.exercise, question.item)[:1]:
            enter(finger, question, answer)
        finger.activate(question.check)
        expect(question.told).not_to_be_empty()
    assert sideways(narrow) == []
    for question in long_words.values():
        if not question.try_again.count():
            finger.activate(question.show_me)
        expect(question.try_again).to_be_visible()
    assert sideways(narrow) == []


def test_with_letters_twice_as_large_nothing_scrolls_sideways(
    new_context, book_address, asking_page
):
    page = new_context(viewport={"width": 640, "height": 800}).new_page()
    page.goto(f"{book_address}/{asking_page.place}")
    page.add_style_tag(content="html { font-size: 200% !important; }")
    assert sideways(page) == []


# Every control that can be seen and stands outside of running text, with its size. A radio button
# or a box in its label is as large as the label; words of a sentence and the numbers of notes are
# running text.
TARGETS = """
() => [...document.querySelectorAll(
    ".whosays :is(button, input, a, summary, select, [role=button], [tabindex='0'])"
  )]
  .filter((each) => !each.matches("[data-word], [role=doc-noteref]"))
  .map((each) => each.closest("label, .ws-option") ?? each)
  .filter((each) => each.checkVisibility())
  .map((each) => {
    const { width, height } = each.getBoundingClientRect();
    return { width, height, text: each.textContent.slice(0, 40) };
  })
"""


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_outside_running_text_is_large_enough_for_a_finger(
    new_context, book_address, asking_page, width
):
    page = new_context(has_touch=True, viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{book_address}/{asking_page.place}")
    finger = Finger(page)
    for place in fullest(asking_page.exercises.values()).values():
        question = Worksheet(page, place.exercise).expect_ready().question(place.item.id)
        # With marks and links there are the buttons that take them away and move them.
        enter(finger, question, right(*place.both))
    targets = page.evaluate(TARGETS)
    assert len(targets) > 100
    small = [t for t in targets if min(t["width"], t["height"]) < SMALLEST_TARGET]
    assert small == []
