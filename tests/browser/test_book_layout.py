"""Does lesson 1 fit a narrow screen, large print, a finger, and an eye that follows the focus?"""

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.marks.sitting import Sitting

from .support.book import pages
from .support.keyboard import Keyboard
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

SMALLEST_TARGET = 24  # WCAG 2.2, 2.5.8


@pytest.fixture
def narrow(new_context) -> Page:
    """A page 320 px wide: what a screen of 1280 px is at 400 %, or a small telephone."""
    return new_context(viewport={"width": 320, "height": 640}).new_page()


# What reaches out of the window to the right. A part that scrolls by itself may keep the page from
# getting wider, but must be scrolled sideways all the same. Only lines of code may be.
STICKING_OUT = """
() => [document.documentElement, ...document.querySelectorAll(".bd-article *")]
  .filter((each) => !each.closest("svg, .ws-hidden, pre") && each.checkVisibility())
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 ||
    (each === document.documentElement && each.scrollWidth > innerWidth))
  .map((each) => each.outerHTML.slice(0, 100))
"""


def sideways(page: Page) -> list[str]:
    """What makes a learner scroll sideways."""
    return page.evaluate(STICKING_OUT)


def test_at_320_pixels_no_page_scrolls_sideways(narrow, book, book_address):
    found = {}
    for part in pages(book):
        narrow.goto(f"{book_address}/{part}")
        found[part] = sideways(narrow)
    assert found == {part: [] for part in pages(book)}


def test_at_320_pixels_a_lesson_that_was_all_explained_does_not_scroll_sideways(
    narrow, book_address, lesson1, tmp_path
):
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    for exercise in lesson1.values():
        for item in exercise.asked:
            Sitting(exercise, record).show(item.id)
    narrow.goto(f"{book_address}/notebooks/lesson-1.html")
    narrow.get_by_label("Import answers").set_input_files(record.file)
    for exercise in lesson1.values():
        done = f"{len(exercise.asked)} of {len(exercise.asked)} done"
        expect(Worksheet(narrow, exercise).region).to_contain_text(done)
    assert sideways(narrow) == []


def test_with_letters_twice_as_large_nothing_scrolls_sideways(new_context, book_address):
    page = new_context(viewport={"width": 640, "height": 800}).new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    page.add_style_tag(content="html { font-size: 200% !important; }")
    assert sideways(page) == []


# Every control that can be seen and stands outside of running text, with its size. A radio button
# or a box in its label is as large as the label; words of a sentence are running text.
TARGETS = """
() => [...document.querySelectorAll(
    ".whosays :is(button, input, a, summary, select, [role=button], [tabindex='0'])"
  )]
  .filter((each) => !each.matches("[data-word]"))
  .map((each) => each.closest("label, .ws-option") ?? each)
  .filter((each) => each.checkVisibility())
  .map((each) => {
    const { width, height } = each.getBoundingClientRect();
    return { width, height, text: each.textContent.slice(0, 40) };
  })
"""


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_outside_running_text_is_large_enough_for_a_finger(
    new_context, book_address, lesson1, width
):
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    exercise = next(each for each in lesson1.values() if each.kind == "mark")
    question = Worksheet(page, exercise).question(exercise.asked[-1].id)
    question.word(0).click()
    expect(question.element.get_by_role("button", name="Remove")).to_have_count(1)
    targets = page.evaluate(TARGETS)
    assert len(targets) > 100
    small = [t for t in targets if min(t["width"], t["height"]) < SMALLEST_TARGET]
    assert small == []


# The focused element, if it reaches out of the window by more than a rounded pixel, or if something
# that stays in place while the page scrolls (a header, a floating button) stands over it.
HIDDEN = """
() => {
  const focused = document.activeElement.closest("label") ?? document.activeElement;
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const covers = [...document.querySelectorAll("body *")].filter((each) =>
    ["sticky", "fixed"].includes(getComputedStyle(each).position) &&
    each.checkVisibility() && !each.contains(focused) && !focused.contains(each));
  const over = covers.map((each) => each.getBoundingClientRect()).filter((cover) =>
    cover.left < right && cover.right > left && cover.top < bottom && cover.bottom > top);
  const isOutside = top < -1 || bottom > innerHeight + 1;
  return isOutside || over.length > 0
    ? [{ focused: focused.outerHTML.slice(0, 120), top, bottom, over }]
    : [];
}
"""


@pytest.mark.parametrize("kind", ["voice", "mark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_stands_over_any_tab_stop_of_an_exercise(
    new_context, book_address, lesson1, width, kind
):
    page = new_context(viewport={"width": width, "height": 600}).new_page()
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    exercise = max(lesson1.values(), key=lambda each: (each.kind == kind, len(each.asked)))
    sheet = Worksheet(page, exercise).expect_ready()
    keyboard = Keyboard(page)
    keyboard.reach(sheet.question(exercise.asked[-1].id).show_me)
    stops = sheet.element.locator("button, [tabindex='0'], input:checked, input[value=direct]")
    hidden = []
    for _ in range(stops.count() - 1):
        keyboard.press("Shift+Tab")
        hidden += page.evaluate(HIDDEN)
    for _ in range(stops.count() - 1):
        keyboard.press("Tab")
        hidden += page.evaluate(HIDDEN)
    expect(sheet.question(exercise.asked[-1].id).show_me).to_be_focused()
    assert hidden == []
