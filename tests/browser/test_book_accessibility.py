"""Does every state of every kind pass axe, and tell its roles and names, in every theme?"""

from itertools import cycle

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.exercise.data import whole
from whosays.marks.sitting import Sitting
from whosays.screens.page import mount

from .support.answering import enter
from .support.axe import violations
from .support.book import pages
from .support.handmade import with_more
from .support.keyboard import Keyboard
from .support.language import say, saying
from .support.panel import IMPORTED, Panel
from .support.pointers import Assistive
from .support.responses import right
from .support.roles import expect_frame
from .support.states import STATES, Place, doubtful_ones, fullest, in_every_state, places
from .support.tree import trees
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON_1, KINDS_PAGE = "notebooks/lesson-1.html", "notebooks/kinds.html"
OURS = ("article", "desk", "exercise", "picture", "progress", "record")
THEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}


@pytest.fixture(scope="module")
def kinds_and_more(book, book_address, kinds) -> tuple[str, dict[str, dict[str, Place]]]:
    """The page of all kinds, with what it lacks on top; and an item for each state and sort."""
    made = doubtful_ones(kinds.values())
    mounted = "".join(mount("exercise", each.id, whole(each), "") for each in made)
    place = with_more(book, KINDS_PAGE, f"<h2>Doubts</h2>{mounted}")
    return f"{book_address}/{place}", in_every_state([*kinds.values(), *made])


@pytest.fixture(scope="module", params=THEMES)
def themed(request, lasting_context, book_address) -> Page:
    """A page of the book in each theme, for all tests of a theme."""
    page = lasting_context(**THEMES[request.param]).new_page()
    page.goto(f"{book_address}/{LESSON_1}")
    dark = page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    forced = page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert (dark, forced) == (request.param == "dark", request.param == "forced colours")
    return page


@pytest.fixture(scope="module")
def record(themed, tmp_path_factory) -> Record:
    """The answers file of a theme, written from state to state."""
    return Record(tmp_path_factory.mktemp("answers") / "kinds.answers.jsonl")


def take_in(page: Page, record: Record) -> None:
    panel = Panel(page)
    panel.choose_file(record.file)
    yes = panel.region.get_by_role("button", name=saying("importYes"))
    expect(panel.told).not_to_be_empty()
    # Where there are answers of an earlier test, the file comes from another record than theirs.
    if yes.is_visible():
        yes.click()
    expect(panel.told).to_contain_text(IMPORTED)


def ours(page: Page) -> list[dict[str, str]]:
    """What axe finds in our own parts of the page."""
    doors = [f"[data-whosays-{door}]" for door in OURS]
    return violations(page, *(door for door in doors if page.locator(door).count()))


def question_of(page: Page, place: Place) -> Question:
    return Worksheet(page, place.exercise).expect_ready().question(place.item.id)


def test_every_kind_comes_to_every_state_somewhere(kinds_and_more, kinds):
    _, by_state = kinds_and_more
    every_kind = {exercise.kind for exercise in kinds.values()}
    assert len(every_kind) == 9
    for state in STATES:
        assert {place.exercise.kind for place in by_state[state].values()} == every_kind


@pytest.mark.parametrize("state", STATES)
def test_an_item_of_each_kind_passes_axe_and_has_its_roles_and_names_in_each_state(
    themed, kinds_and_more, record, state
):
    address, by_state = kinds_and_more
    if themed.url != address:
        themed.goto(address)
    brought = [(place, place.bring(record, state)) for place in by_state[state].values()]
    take_in(themed, record)
    looked_at = []
    for place, drawn in brought:
        question = question_of(themed, place)
        expect(question.element).to_have_attribute("data-state", drawn)
        looked_at.append((question, drawn))
    selectors = [question.selector for question, _ in looked_at]
    for node, (question, drawn) in zip(trees(themed, *selectors), looked_at, strict=True):
        expect_frame(node, question, drawn)
    assert violations(themed, *selectors) == []


def test_what_is_entered_and_not_yet_checked_passes_axe(themed, kinds_and_more, kinds):
    address, _ = kinds_and_more
    themed.goto(address)
    Panel(themed).delete_all()
    hands, chosen = Assistive(themed), []
    for place in fullest(kinds.values()).values():
        question = question_of(themed, place)
        enter(hands, question, right(*place.both))
        chosen.append(question.selector)
    assert violations(themed, *chosen) == []


def test_words_chosen_a_run_begun_and_a_question_asked_pass_axe(themed, book_address, lesson1):
    themed.goto(f"{book_address}/{LESSON_1}")
    keyboard = Keyboard(themed)
    exercise = next(each for each in lesson1.values() if each.kind == "mark")
    sheet = Worksheet(themed, exercise).expect_ready()
    one, other = (sheet.question(each.id) for each in exercise.asked[-2:])
    keyboard.begin_at(one)
    keyboard.mark(one, 0, 1)
    keyboard.activate(one.check)
    keyboard.mark(one, 3, 3)
    keyboard.press("Shift+ArrowRight", 2)
    expect(one.surface.said).to_contain_text(saying("chosen", n=3))
    keyboard.activate(other.mark_a_run)
    keyboard.mark(other, 2, 2)
    keyboard.activate(themed.get_by_role("button", name=say("deleteAnswers")))
    expect(themed.get_by_role("button", name=say("deleteYes"))).to_be_visible()
    chosen = [one.selector, other.selector, "[data-whosays-record]"]
    assert violations(themed, *chosen) == []


def test_lesson_1_with_an_item_in_each_state_passes_axe(themed, book_address, lesson1, tmp_path):
    themed.goto(f"{book_address}/{LESSON_1}")
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    brought = set()
    for found in places(lesson1.values()).values():
        for place, state in zip(found, cycle(STATES), strict=False):
            if state in place.states:
                place.bring(record, state)
                brought.add((place.exercise.kind, state))
    assert len(brought) >= len(STATES)
    take_in(themed, record)
    assert ours(themed) == []


def test_every_item_passes_axe_when_it_is_shown(page, book_address, asking_page, tmp_path):
    record = Record(tmp_path / f"{asking_page.name}.answers.jsonl")
    for exercise in asking_page.exercises.values():
        for item in exercise.asked:
            Sitting(exercise, record).show(item.id)
    page.goto(f"{book_address}/{asking_page.place}")
    take_in(page, record)
    for exercise in asking_page.exercises.values():
        Worksheet(page, exercise).expect_done()
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
