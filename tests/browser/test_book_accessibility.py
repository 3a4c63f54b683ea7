"""Does every state of every kind of item pass axe, in every theme, and the page around it?"""

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.exercise.build import build_exercise
from whosays.exercise.data import whole
from whosays.exercise.exercise import Exercise
from whosays.marks.sitting import Sitting
from whosays.screens.page import mount

from .support.axe import violations
from .support.book import pages
from .support.handmade import with_more
from .support.keyboard import Keyboard
from .support.states import bring_to_every_state, doubtful_plan
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON_1 = "notebooks/lesson-1.html"
OURS = ("article", "exercise", "picture", "record")
THEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}


@pytest.fixture(scope="module")
def doubtful() -> Exercise:
    """An exercise of kind mark with an item on which careful people differ."""
    return build_exercise(doubtful_plan())


@pytest.fixture(scope="module")
def lesson1_and_more(book, book_address, doubtful) -> str:
    """Lesson 1 in the book, with the doubtful exercise on top."""
    mounted = "<h2>A doubt</h2>" + mount("exercise", doubtful.id, whole(doubtful), "")
    return f"{book_address}/{with_more(book, LESSON_1, mounted)}"


@pytest.fixture
def answers_in_every_state(lesson1, doubtful, tmp_path):
    """An answers file that brings an item of each kind to each state."""
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    bring_to_every_state([*lesson1.values(), doubtful], record)
    return record.file


def take_in(page: Page, file) -> None:
    page.get_by_label("Import answers").set_input_files(file)
    expect(page.get_by_role("region", name="Your answers")).to_contain_text("Imported")


def open_in(new_context, theme: str, address: str) -> Page:
    page = new_context(**THEMES[theme]).new_page()
    page.goto(address)
    dark = page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    forced = page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert (dark, forced) == (theme == "dark", theme == "forced colours")
    return page


def ours(page: Page) -> list[dict[str, str]]:
    """What axe finds in our own parts of the page."""
    return [each for door in OURS for each in violations(page, f"[data-whosays-{door}]")]


@pytest.mark.parametrize("theme", THEMES)
def test_an_item_of_each_kind_in_each_state_passes_axe(
    new_context, lesson1_and_more, answers_in_every_state, theme
):
    page = open_in(new_context, theme, lesson1_and_more)
    take_in(page, answers_in_every_state)
    for kind in ("Voice", "Mark"):
        states = page.locator(f".ws-item:has(.ws-{kind.lower()})").evaluate_all(
            "(items) => items.map((item) => item.dataset.state)"
        )
        assert {"start", "hint", "explained", "arguable", "done"} <= set(states)
    assert ours(page) == []


@pytest.mark.parametrize("theme", THEMES)
def test_words_chosen_a_run_begun_and_a_question_asked_pass_axe(
    new_context, book_address, lesson1, theme
):
    page = open_in(new_context, theme, f"{book_address}/{LESSON_1}")
    keyboard = Keyboard(page)
    exercise = next(each for each in lesson1.values() if each.kind == "mark")
    one, other = (Worksheet(page, exercise).question(each.id) for each in exercise.asked[-2:])
    keyboard.mark(one, 0, 1)
    keyboard.activate(one.check)
    keyboard.mark(one, 3, 3)
    keyboard.press("Shift+ArrowRight", 2)
    expect(one.element.get_by_role("status").first).to_contain_text("3 words chosen")
    keyboard.activate(other.mark_a_run)
    keyboard.mark(other, 2, 2)
    keyboard.activate(page.get_by_role("button", name="Delete answers"))
    expect(page.get_by_role("button", name="Yes, delete")).to_be_visible()
    assert ours(page) == []


def test_every_item_passes_axe_when_it_is_shown(page, book_address, lesson1, tmp_path):
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    for exercise in lesson1.values():
        for item in exercise.asked:
            Sitting(exercise, record).show(item.id)
    page.goto(f"{book_address}/{LESSON_1}")
    take_in(page, record.file)
    assert ours(page) == []


# The theme's own faults, by rule and words of the element's HTML, with their cause.
KNOWN_FAULTS = {
    # WCAG 2.5.3: the button shows “Search” and its shortcut, and is named “Search” alone.
    ("label-content-name-mismatch", "search-button"): 1,
    # WCAG 2.5.3: the button shows an icon’s text and is named for what it does.
    ("label-content-name-mismatch", "theme-switch-button"): 1,
    # Not WCAG, a good practice: the title in the side bar stands outside of every landmark.
    ("region", "sidebar-primary-item"): 1,
}


def test_of_each_whole_page_only_the_known_faults_of_the_theme_are_found(page, book, book_address):
    assert len(pages(book)) >= 4
    for part in pages(book):
        page.goto(f"{book_address}/{part}")
        found = {}
        for each in violations(page):
            faults = (known for known in KNOWN_FAULTS if is_fault(each, known))
            fault = next(faults, (each["rule"], each["place"]))
            found[fault] = found.get(fault, 0) + 1
        assert (part, found) == (part, KNOWN_FAULTS)


def is_fault(violation: dict[str, str], fault: tuple[str, str]) -> bool:
    rule, words = fault
    return violation["rule"] == rule and words in violation["html"]
