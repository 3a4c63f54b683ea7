"""Is an item of each kind answered by mouse alone, and by finger alone on a narrow screen?"""

import pytest
from playwright.sync_api import expect

from .support.answering import clear_marks, expect_shown, expect_told, give
from .support.pointers import Finger, Mouse
from .support.responses import missed, right
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

HANDS = {
    "mouse": (Mouse, {}),
    "finger": (Finger, {"has_touch": True, "viewport": {"width": 320, "height": 640}}),
}


@pytest.fixture(params=HANDS)
def hands(request, new_context, book_address):
    """A learner with lesson 1 open in a browser of the kind that fits."""
    kind, options = HANDS[request.param]
    page = new_context(**options).new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    return kind(page)


@pytest.fixture(params=["voice", "mark"])
def question(request, hands, lesson1):
    """The first item of a kind on which careful people agree."""
    exercise = next(each for each in lesson1.values() if each.kind == request.param)
    item = next(each for each in exercise.asked if missed(exercise, each))
    return Worksheet(hands.page, exercise).expect_ready().question(item.id)


def test_a_miss_brings_a_hint_and_the_right_answer_its_explanation(hands, question):
    first = missed(question.exercise, question.item)[0]
    give(hands, question, first)
    expect_told(question, first, attempt=1)
    clear_marks(hands, question)
    answer = right(question.exercise, question.item)
    give(hands, question, answer)
    assert expect_told(question, answer, attempt=2) == "right"


def test_the_key_is_shown_and_the_item_begun_anew(hands, question):
    hands.activate(question.show_me)
    expect_shown(question, attempt=0)
    expect(question.check).to_be_disabled()
    hands.activate(question.try_again)
    expect(question.told).to_be_empty()
    answer = right(question.exercise, question.item)
    give(hands, question, answer)
    assert expect_told(question, answer, attempt=1) == "right"


def test_a_finger_marks_single_words_and_takes_them_back(new_context, book_address, lesson1):
    page = new_context(has_touch=True, viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    exercise = next(each for each in lesson1.values() if each.kind == "mark")
    question = Worksheet(page, exercise).question(exercise.asked[-1].id)
    word = question.word(0)
    word.tap()
    expect(word).to_be_checked()
    word.tap()
    expect(word).not_to_be_checked()


def test_a_mouse_that_sweeps_backwards_marks_the_same_words(page, book_address, lesson1):
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    exercise = next(each for each in lesson1.values() if each.kind == "mark")
    question = Worksheet(page, exercise).question(exercise.asked[-1].id)
    Mouse(page).mark(question, 3, 1)
    marked = [question.word(place).is_checked() for place in range(5)]
    assert marked == [False, True, True, True, False]
