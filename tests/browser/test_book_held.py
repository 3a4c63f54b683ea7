"""Is nothing told while feedback is held back, and all that was held once it is released?"""

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

import whosays
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.plan import load_plan

from .support.answering import VERDICTS, give
from .support.handmade import with_more
from .support.language import say
from .support.panel import Panel
from .support.pointers import Mouse
from .support.responses import UNSURE, missed, right
from .support.tree import tree
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


class Twins:
    """One exercise of which a page has two: held, and below it released."""

    def __init__(self, page: Page, exercise: Exercise):
        self.page = page
        self.exercise = exercise
        both = page.locator(f'[data-whosays-exercise="{exercise.id}"]')
        expect(both.get_by_role("region")).to_have_count(2)
        self.held, self.released = both.first, both.last

    def answer(self, twin: Locator, item: str, response: str) -> None:
        asked = self.item(twin, item)
        asked.locator(f'input[value="{response}"]').check()
        asked.get_by_role("button", name=say("check"), exact=True).click()

    @staticmethod
    def item(twin: Locator, item: str) -> Locator:
        return twin.locator(f'[data-item="{item}"]')

    def told(self, twin: Locator, item: str) -> Locator:
        return self.item(twin, item).get_by_role("status")


def miss_of(held: Exercise, item: Item) -> str:
    return missed(replace(held, held=False), item)[0]


@pytest.fixture
def twins(page, book_address, held) -> Twins:
    page.goto(f"{book_address}/notebooks/kinds.html")
    return Twins(page, held)


NOTED = f"{say('verdict.held')} {say('heldMeans')}"


def test_an_answer_is_noted_and_nothing_is_told_of_it(twins, held, tmp_path):
    item = held.asked[0]
    for response in (miss_of(held, item), right(held, item)):
        twins.answer(twins.held, item.id, response)
        expect(twins.told(twins.held, item.id)).to_have_text(NOTED)
        # The key stands nowhere in what is drawn: no explanation, no note, no state.
        drawn = twins.held.inner_html()
        texts = [
            *item.back.explanations.values(),
            *item.back.hints.values(),
            say("keyAnswer"),
            say("hint"),
        ]
        assert [text for text in texts if text in drawn] == []
        words = {say(f"verdict.{state}") for state in VERDICTS} - {say("verdict.held")}
        assert [word for word in words if word in drawn] == []
        expect(twins.item(twins.held, item.id)).to_have_attribute("data-state", "held")
    did = [(each["action"], each["response"]) for each in Panel(twins.page).exported(tmp_path)]
    assert did == [("answer", miss_of(held, item)), ("answer", right(held, item))]


def test_nobody_is_shown_the_key_and_what_was_noted_is_done(twins, held):
    for button in (say("showMe"), say("tryAgain")):
        expect(twins.held.get_by_role("button", name=button, exact=True)).to_have_count(0)
    expect(twins.held.get_by_role("region")).to_contain_text(say("feedbackLater"))
    for done, item in enumerate(held.asked, 1):
        twins.answer(twins.held, item.id, right(held, item))
        expect(twins.held.get_by_role("region")).to_contain_text(
            say("done", n=done, total=len(held.asked))
        )
        asked = twins.item(twins.held, item.id)
        expect(asked.get_by_role("button", name=say("check"), exact=True)).to_be_enabled()
        expect(asked.locator("input:checked")).to_be_enabled()
    node = tree(twins.page, f'[data-whosays-exercise="{held.id}"] [data-item]')
    assert [each.name for each in node.all("button")] == [say("check")]
    assert node.all("status")[-1].text == NOTED


def test_released_the_same_exercise_tells_what_was_held_and_goes_on_as_any(twins, held, tmp_path):
    item = held.asked[0]
    miss = miss_of(held, item)
    twins.answer(twins.held, item.id, miss)
    told = twins.told(twins.released, item.id)
    expect(told).to_contain_text(say("verdict.wrong"))
    expect(told).to_contain_text(item.back.explanations[miss])
    twins.item(twins.released, item.id).get_by_role("button", name=say("tryAgain")).click()
    twins.answer(twins.released, item.id, right(held, item))
    expect(told).to_contain_text(item.back.key_explanation)
    # The answer given to the one is the answer of the other, and there nothing is told yet.
    expect(twins.told(twins.held, item.id)).to_have_text(NOTED)
    expect(twins.item(twins.held, item.id).locator("input:checked")).to_have_value(
        right(held, item)
    )
    twins.item(twins.released, item.id).get_by_role("button", name=say("tryAgain")).click()
    expect(told).to_be_empty()
    twins.page.reload()
    twins.answer(twins.released, item.id, right(held, item))
    expect(twins.item(twins.released, item.id).locator("summary")).to_have_text(
        say("earlierAnswers")
    )
    expect(twins.item(twins.held, item.id).locator("summary")).to_have_count(0)


# ---- held on one page, released on another ----


@pytest.fixture(scope="module")
def start_line() -> Exercise:
    """The exercise of lesson 0: held back there, released in the last lesson of a path."""
    (plan,) = load_plan("lesson-0").exercises
    return build_exercise(plan)


@pytest.fixture(params=["http", "file"])
def site(request, book, book_address) -> str:
    """The book, once over http and once from files."""
    return book_address if request.param == "http" else book.as_uri()


@pytest.fixture
def later(book, site, tmp_path) -> str:
    """Another page of the book, which releases it."""
    screen = whosays.lesson("lesson-0", tmp_path).released("start line")._page_html()
    return f"{site}/{with_more(book, 'notebooks/lesson-1.html', screen)}"


def test_released_on_another_page_it_tells_of_the_answers_given_where_it_was_held(
    page, site, later, start_line
):
    missing, hitting, unasked = start_line.asked[:3]
    miss = miss_of(start_line, missing)
    page.goto(f"{site}/notebooks/lesson-0.html")
    for item, response in ((missing, miss), (hitting, right(start_line, hitting))):
        asked = page.locator(f'[data-item="{item.id}"]')
        asked.locator(f'input[value="{response}"]').check()
        asked.locator(f'.ws-confidence input[value="{UNSURE}"]').check()
        asked.get_by_role("button", name=say("check"), exact=True).click()
        expect(asked.get_by_role("status")).to_have_text(NOTED)

    page.goto(later)
    sheet = Worksheet(page, replace(start_line, held=False)).expect_ready()
    sheet.expect_done(2)
    told = sheet.question(missing.id).told
    expect(told).to_contain_text(say("verdict.wrong"))
    expect(told).to_contain_text(missing.back.explanations[miss])
    told = sheet.question(hitting.id).told
    expect(told).to_contain_text(say("verdict.right"))
    # What was not answered is asked.
    expect(sheet.question(unasked.id).told).to_be_empty()
    expect(sheet.question(unasked.id).check).to_be_enabled()


def test_released_where_nothing_was_answered_it_asks_and_tells_at_once(page, later, start_line):
    page.goto(later)
    sheet = Worksheet(page, replace(start_line, held=False)).expect_ready()
    sheet.expect_done(0)
    question = sheet.question(start_line.asked[0].id)
    give(Mouse(page), question, miss_of(start_line, question.item))
    expect(question.told).to_contain_text(say("hint"))
