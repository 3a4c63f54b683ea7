"""Is each kind done from start to end by keyboard, by mouse, and by finger on a narrow screen?"""

import pytest
from playwright.sync_api import expect

from whosays.exercise.exercise import Exercise

from .support.answering import Hands, clear, enter
from .support.entered import expect_entered
from .support.keyboard import Keyboard
from .support.learner import Learner
from .support.pointers import Finger, Mouse
from .support.responses import right
from .support.states import SORTS, Place, fullest
from .support.watch import Watch
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

NARROW = {"has_touch": True, "viewport": {"width": 320, "height": 640}}
HANDS = {"keyboard": (Keyboard, {}), "mouse": (Mouse, {}), "finger": (Finger, NARROW)}


@pytest.fixture(scope="module", params=HANDS)
def hands(request, lasting_context, book_address):
    """A learner with the page of all kinds open in a browser that fits, for all tests of a hand."""
    kind, options = HANDS[request.param]
    context = lasting_context(**options)
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/notebooks/kinds.html")
    yield kind(page)
    assert watch.faults_of_ours(page) == []
    if kind is Keyboard:
        assert watch.times_pointed(page) == 0


@pytest.fixture(scope="module")
def most(kinds) -> dict[str, Place]:
    """Of each sort, the item that can be brought to most states."""
    return fullest(kinds.values())


def question_of(hands: Hands, place: Place) -> Question:
    return Worksheet(hands.page, place.exercise).expect_ready().question(place.item.id)


def test_every_sort_of_screen_is_asked_for(most):
    assert tuple(most) == tuple(SORTS)


@pytest.mark.parametrize("sort", SORTS)
def test_an_item_is_shown_begun_anew_missed_and_then_answered_as_the_key(hands, most, sort):
    place = most[sort]
    question = question_of(hands, place)
    learner = Learner(hands)
    learner.asks_to_be_shown(question)
    expect(question.check).to_be_disabled()
    learner.tries_again(question)
    expect(question.check).to_be_enabled()
    if "hint" in place.states:
        learner.answers_after_a_hint(question)
    else:
        learner.answers_as_the_key(question)
    expect_entered(question, right(*place.both))


@pytest.mark.parametrize("sort", ["mark", "chain", "choose several", "compare"])
def test_what_was_entered_by_mistake_is_taken_away_again(hands, most, sort):
    question = question_of(hands, most[sort])
    if question.try_again.count():
        hands.activate(question.try_again)
    enter(hands, question, right(*most[sort].both))
    clear(hands, question)
    assert question.removers.count() == 0
    assert question.element.get_by_role("checkbox", checked=True).count() == 0


def test_links_are_moved_along_the_chain(hands, most):
    question = question_of(hands, most["chain"])
    if question.try_again.count():
        hands.activate(question.try_again)
    one, two, *_ = key = right(*most["chain"].both)["chain"]
    answer = {"chain": [two, one, *key[2:]], "hand": most["chain"].item.hands[0].value}
    enter(hands, question, answer)
    hands.activate(question.link_button("moveEarlier", one))
    expect_entered(question, answer | {"chain": key})
    hands.activate(question.link_button("moveLater", one))
    expect_entered(question, answer)


@pytest.fixture
def mark(kinds) -> Exercise:
    return next(each for each in kinds.values() if each.kind == "mark")


def test_a_finger_marks_single_words_and_takes_them_back(new_context, book_address, mark):
    page = new_context(**NARROW).new_page()
    page.goto(f"{book_address}/notebooks/kinds.html")
    word = Worksheet(page, mark).question(mark.asked[-1].id).word(0)
    word.tap()
    expect(word).to_be_checked()
    word.tap()
    expect(word).not_to_be_checked()


def test_a_mouse_that_sweeps_backwards_marks_the_same_words(page, book_address, mark):
    page.goto(f"{book_address}/notebooks/kinds.html")
    question = Worksheet(page, mark).question(mark.asked[-1].id)
    Mouse(page).mark(question, 3, 1)
    marked = [question.word(place).is_checked() for place in range(5)]
    assert marked == [False, True, True, True, False]
