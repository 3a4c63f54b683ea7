"""What does the browser tell a screen reader about the frame of an exercise, whatever its kind?"""

import pytest
from playwright.sync_api import Page, expect

from .support.answering import give
from .support.keyboard import Keyboard
from .support.language import say, saying
from .support.pointers import Assistive
from .support.responses import missed, right, told_of
from .support.roles import INPUTS, is_disabled
from .support.states import fullest
from .support.tree import tree, trees
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def opened(page, book_address, asking_page) -> Page:
    """Lesson 1 or the page of all kinds, newly opened."""
    page.goto(f"{book_address}/{asking_page.place}")
    return page


@pytest.fixture
def questions(page, book_address, kinds) -> dict[str, Question]:
    """Of each sort of screen, the item that can be brought to most states; newly opened."""
    page.goto(f"{book_address}/notebooks/kinds.html")
    return {
        sort: Worksheet(page, place.exercise).expect_ready().question(place.item.id)
        for sort, place in fullest(kinds.values()).items()
    }


def test_an_exercise_is_a_region_named_by_its_heading_and_its_items_have_headings(
    opened, asking_page
):
    sheets = [Worksheet(opened, each).expect_ready() for each in asking_page.exercises.values()]
    nodes = trees(opened, *(sheet.selector for sheet in sheets))
    for node, exercise in zip(nodes, asking_page.exercises.values(), strict=True):
        region = node.one("region", exercise.title)
        assert region.one("heading", exercise.title).properties["level"] == 3
        headings = [each.name for each in region.all("heading") if each.properties["level"] == 4]
        total = len(exercise.items)
        assert headings == [say("questionOf", n=place + 1, total=total) for place in range(total)]


def test_a_worked_item_has_nothing_to_operate(page, book_address, lesson1):
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    looked_at = 0
    for exercise in lesson1.values():
        for item in exercise.items:
            if item.help != "worked":
                continue
            looked_at += 1
            question = Worksheet(page, exercise).question(item.id)
            expect(question.element).to_be_visible()
            node = tree(page, question.selector)
            assert [each for each in node.walk() if each.properties.get("focusable")] == []
            assert say("workedExample") in node.text
    assert looked_at


# What each sort of screen asks for when Check is pressed too early.
WANTED = {
    "voice": ("chooseFirst", {}),
    "mark": ("nothingMarkedSure", {}),
    "match": ("mentionsOpen", {"n": 10}),
    "chain": ("chainFirst", {}),
    "stance": ("chooseBoth", {}),
    "choose": ("chooseFirst", {}),
    "choose several": ("chooseFirst", {}),
    "compare": ("nothingMarkedSure", {}),
    "predict": ("wholeNumber", {}),
    "write": ("scoresOpen", {"n": 4}),
    "write own": ("writeFirst", {}),
}


def test_an_answer_that_is_wanting_is_asked_for_in_a_status_and_the_focus_stays(questions):
    assert questions.keys() == WANTED.keys()
    for sort, question in questions.items():
        keyboard = Keyboard(question.page)
        keyboard.begin_at(question)
        keyboard.activate(question.check)
        key, slots = WANTED[sort]
        expect(question.told).to_have_text(saying(key, **slots))
        expect(question.check).to_be_focused()
    nodes = trees(questions["voice"].page, *(each.selector for each in questions.values()))
    for node, (key, slots) in zip(nodes, WANTED.values(), strict=True):
        assert saying(key, **slots).fullmatch(node.all("status")[-1].text)


def test_the_result_is_told_in_a_status_that_was_there_before_and_the_inputs_are_closed(questions):
    page = questions["voice"].page
    for question in questions.values():
        answer = right(question.exercise, question.item)
        # Only what changes in a status that was there before is announced.
        before = question.told.element_handle()
        assert before.text_content() == ""
        give(Assistive(page), question, answer)
        expect(question.told).not_to_be_empty()
        assert before.evaluate("(status) => status.isConnected")
    nodes = trees(page, *(question.selector for question in questions.values()))
    for question, node in zip(questions.values(), nodes, strict=True):
        told = told_of(question.exercise, question.item, right(question.exercise, question.item))
        assert node.all("status")[-1].text.startswith(say(f"verdict.{told['state']}"))
        assert all(is_disabled(each) for each in node.walk() if each.role in INPUTS)


# Presses the button, and looks as soon as it is done: is the item open, and what is left in it?
# What only comes in a later task would have been drawn the other way before.
BEGIN_ANEW = """
async (button) => {
  const item = button.closest("[data-item]");
  const marked = ":checked:not(.ws-labels *), [aria-checked=true], .ws-yours li";
  button.click();
  for (let turn = 0; turn < 100; turn += 1) await null;
  return {
    open: item.querySelector(".ws-feedback").textContent === "",
    left: item.querySelectorAll(marked).length,
    isFocused: item.contains(document.activeElement),
  };
}
"""


def test_begun_anew_an_item_is_empty_and_has_the_focus_before_anything_is_drawn(questions):
    page = questions["voice"].page
    for sort, question in questions.items():
        misses = missed(question.exercise, question.item)
        for answer in [*misses[:1], right(question.exercise, question.item)]:
            give(Assistive(page), question, answer)
            expect(question.told).not_to_be_empty()
        seen = question.try_again.evaluate(BEGIN_ANEW)
        assert (sort, seen) == (sort, {"open": True, "left": 0, "isFocused": True})


def test_try_again_moves_the_focus_to_where_the_work_begins(questions):
    keyboard = Keyboard(questions["voice"].page)
    for question in questions.values():
        keyboard.begin_at(question)
        keyboard.press("Enter")
        keyboard.activate(question.try_again)
        expect(question.try_again).to_have_count(0)
        first = question.element.locator("input, textarea, button, [tabindex='0']").first
        expect(first).to_be_focused()


def test_an_article_is_named_and_its_switch_is_a_checkbox(opened):
    expect(opened.get_by_role("article", name="Article A")).to_be_visible()
    node = tree(opened, "[data-whosays-article]").one("article", "Article A")
    assert node.one("checkbox", say("showOutlet")).properties["checked"] == "false"
    assert [each.properties["level"] for each in node.all("heading")] == [3]
    assert node.all("group", say("furniture"))


def test_the_panel_of_answers_is_a_region_with_three_named_buttons(opened):
    expect(opened.get_by_role("region", name=say("recordTitle"), exact=True)).to_be_visible()
    region = tree(opened, "[data-whosays-record]").one("region", say("recordTitle"))
    names = [each.name for each in region.all("button")]
    assert names == [say(key) for key in ("exportAnswers", "importAnswers", "deleteAnswers")]
