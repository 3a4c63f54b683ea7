"""Do several windows of one browser agree on every answer, and lose none?"""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import read_events

from .support.answering import enter, expect_told, give
from .support.entered import expect_entered
from .support.panel import Panel
from .support.pointers import Assistive
from .support.responses import missed, right
from .support.states import Place, fullest
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


def two_tabs(new_context, address: str) -> tuple[Page, Page]:
    """A page opened twice in one browser."""
    context = new_context()
    tabs = context.new_page(), context.new_page()
    for tab in tabs:
        tab.goto(address)
        expect(Panel(tab).region).to_be_visible()
    return tabs


# An item, an answer to it, and which attempt that is.
Answer = tuple[Place, Any, int]


def give_all(tab: Page, answers: list[Answer]) -> None:
    tab.bring_to_front()
    for place, answer, _ in answers:
        give(Assistive(tab), Worksheet(tab, place.exercise).question(place.item.id), answer)


def expect_all(tab: Page, answers: list[Answer]) -> None:
    """The page tells what Python tells of these answers, and the inputs hold them."""
    tab.bring_to_front()
    for place, answer, attempt in answers:
        question = Worksheet(tab, place.exercise).question(place.item.id)
        expect_told(question, answer, attempt)
        expect_entered(question, answer)


def test_an_answer_of_every_kind_is_told_in_a_second_tab_counts_there_and_outlives_a_reload(
    new_context, book_address, kinds
):
    one, other = two_tabs(new_context, f"{book_address}/notebooks/kinds.html")
    most = fullest(kinds.values()).values()
    misses = [(place, missed(*place.both)[0], 1) for place in most if "hint" in place.states]
    give_all(one, misses)
    expect_all(other, misses)
    keys = [(place, right(*place.both), 1 + ("hint" in place.states)) for place in most]
    give_all(other, keys)
    expect_all(one, keys)
    one.reload()
    expect_all(one, keys)


# Presses Check at every item, each tab at the same agreed moment.
PRESS_ALL = """
([selector, moment]) => {
  const press = () => document.querySelectorAll(selector).forEach((button) => button.click());
  setTimeout(press, moment - Date.now());
}
"""


def test_two_tabs_that_answer_at_the_same_moment_lose_nothing(
    new_context, book_address, lesson1, tmp_path
):
    tabs = two_tabs(new_context, f"{book_address}/notebooks/lesson-1.html")
    exercise = max(lesson1.values(), key=lambda each: (each.kind == "voice", len(each.asked)))
    shares = [exercise.asked[0::2], exercise.asked[1::2]]
    for tab, share in zip(tabs, shares, strict=True):
        tab.bring_to_front()
        for item in share:
            enter(Assistive(tab), Worksheet(tab, exercise).question(item.id), "own")
    moment = tabs[0].evaluate("() => Date.now() + 500")
    for tab, share in zip(tabs, shares, strict=True):
        items = ", ".join(f"[data-item='{item.id}'] .ws-primary" for item in share)
        tab.evaluate(PRESS_ALL, [f"[data-whosays-exercise='{exercise.id}'] :is({items})", moment])
    for tab in tabs:
        for item in exercise.asked:
            expect(Worksheet(tab, exercise).question(item.id).told).not_to_be_empty()
        Panel(tab).exported(tmp_path)
        reading = read_events(tmp_path / "exported.jsonl")
        answered = [each.item for each in reading.events if each.action == "answer"]
        assert reading.problems == ()
        assert sorted(answered) == sorted(item.id for item in exercise.asked)
