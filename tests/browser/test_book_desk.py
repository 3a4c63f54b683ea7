"""Are the cards of the desk opened by keyboard alone, and is what was not found told as such?"""

import re

import pytest
from playwright.sync_api import Page, expect

from whosays.desk import Desk, load_desks

from .support.axe import violations
from .support.language import say
from .support.watch import Watch

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON = "notebooks/lesson-5.html"
DESKS = load_desks()


@pytest.fixture
def lesson(new_context, book_address) -> Page:
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/{LESSON}")
    yield page
    assert watch.faults_of_ours(page) == []


def on_desk(page: Page, desk: Desk):
    return page.locator(f'[data-whosays-desk="{desk.name}"]').get_by_role(
        "region", name=desk.title, exact=True
    )


def test_every_desk_lies_in_the_lesson_with_its_stacks_closed(lesson):
    for desk in DESKS.values():
        region = on_desk(lesson, desk)
        expect(region).to_be_visible()
        expect(region.locator("summary")).to_have_count(len(desk.stacks))
        for card in region.locator("dd").all():
            expect(card).not_to_be_visible()


def test_a_stack_is_opened_and_closed_by_keyboard_and_the_others_stay_closed(lesson):
    desk = DESKS["outlets"]
    region = on_desk(lesson, desk)
    stack = desk.stacks[1]
    summary = region.locator("summary", has_text=stack.name)
    summary.focus()
    lesson.keyboard.press("Enter")
    details = region.locator("details")
    expect(details.nth(1)).to_have_attribute("open", "")
    assert details.nth(1).locator("dt").all_inner_texts() == [row.name for row in stack.rows]
    expect(region.locator("details[open]")).to_have_count(1)
    expect(summary).to_be_focused()
    lesson.keyboard.press("Enter")
    expect(region.locator("details[open]")).to_have_count(0)


def test_all_cards_are_opened_at_once_and_tell_both_outlets_in_one_order(lesson):
    desk = DESKS["outlets"]
    region = on_desk(lesson, desk)
    button = region.get_by_role("button")
    expect(button).to_have_text(say("deskOpenAll"))
    button.focus()
    lesson.keyboard.press("Enter")
    expect(button).to_have_text(say("deskCloseAll"))
    expect(button).to_be_focused()
    expect(region.locator("details[open]")).to_have_count(len(desk.stacks))
    for stack, drawn in zip(desk.stacks, region.locator("details").all(), strict=True):
        due = [card for row in stack.rows for card in row.cards]
        assert drawn.locator("dt").all_inner_texts() == [row.name for row in stack.rows]
        for card, told in zip(due, drawn.locator("dd").all(), strict=True):
            expect(told).to_contain_text(card.when)
            expect(told).to_contain_text(card.text or say("deskNotFound"))
            for mark in card.marks:
                expect(told).to_contain_text(say(f"desk.{mark}"))
    lesson.keyboard.press("Enter")
    expect(region.locator("details[open]")).to_have_count(0)


def test_a_card_leads_to_its_facts(lesson):
    region = on_desk(lesson, DESKS["claims A"])
    region.get_by_role("button").click()
    link = region.get_by_role("link", name="F45", exact=True).first
    link.click()
    expect(lesson).to_have_url(re.compile(r"/book/facts\.html#f45$"))
    expect(lesson.get_by_role("heading", name="F45")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_open_desks_pass_axe_and_fit(new_context, book_address, scheme, width):
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    page.goto(f"{book_address}/{LESSON}")
    for desk in DESKS.values():
        on_desk(page, desk).get_by_role("button").click()
    assert violations(page, "[data-whosays-desk]") == []
    assert page.evaluate("() => document.scrollingElement.scrollWidth") <= width
