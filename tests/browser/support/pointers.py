"""Learners who have a mouse and nothing else, or a finger."""

from playwright.sync_api import Locator, Page

from .worksheet import Question


class Mouse:
    """Clicks, and sweeps over words with the button held down."""

    def __init__(self, page: Page):
        self.page = page

    def activate(self, button: Locator) -> None:
        button.click()

    def choose(self, radio: Locator) -> None:
        radio.click()

    def mark(self, question: Question, first: int, last: int) -> None:
        if first == last:
            question.word(first).click()
            return
        question.word(first).hover()
        self.page.mouse.down()
        step = 1 if first < last else -1
        for place in range(first + step, last + step, step):
            question.word(place).hover()
        self.page.mouse.up()


class Finger:
    """Taps; a run of words is marked with two taps, because a sweep scrolls the page."""

    def __init__(self, page: Page):
        self.page = page

    def activate(self, button: Locator) -> None:
        button.tap()

    def choose(self, radio: Locator) -> None:
        radio.tap()

    def mark(self, question: Question, first: int, last: int) -> None:
        by_run = question.mark_a_run.get_attribute("aria-pressed") == "true"
        if by_run != (first != last):
            question.mark_a_run.tap()
        question.word(first).tap()
        if first != last:
            question.word(last).tap()
