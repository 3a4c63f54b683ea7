"""An exercise on a page, reached as a learner reaches it: by role and name."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from whosays.exercise.exercise import Exercise


class Worksheet:
    """The element of one exercise."""

    def __init__(self, page: Page, exercise: Exercise):
        self.page = page
        self.exercise = exercise
        self.selector = f'[data-whosays-exercise="{exercise.id}"]'
        self.element = page.locator(self.selector)

    @property
    def region(self) -> Locator:
        return self.element.get_by_role("region", name=self.exercise.title, exact=True)

    def expect_ready(self) -> Worksheet:
        """Wait until the exercise is drawn."""
        expect(self.region).to_be_visible()
        return self

    def question(self, item: str) -> Question:
        return Question(self, item)


class Question:
    """One item of an exercise."""

    def __init__(self, sheet: Worksheet, item: str):
        self.sheet = sheet
        self.exercise = sheet.exercise
        self.item = sheet.exercise.item(item)
        self.selector = f'{sheet.selector} [data-item="{item}"]'
        self.element = sheet.page.locator(self.selector)

    def option(self, value: str) -> Locator:
        """The radio button of a voice, or of the part that words are marked as."""
        (label,) = [option.label for option in self.exercise.options if option.value == value]
        return self.element.get_by_role("radio", name=label, exact=True)

    def word(self, place: int) -> Locator:
        """A word of the sentence, counted from 0."""
        words = self.element.get_by_role("group", name="Words of the sentence", exact=True)
        return words.get_by_role("checkbox").nth(place)

    def button(self, name: str) -> Locator:
        return self.element.get_by_role("button", name=name, exact=True)

    @property
    def check(self) -> Locator:
        return self.button("Check")

    @property
    def show_me(self) -> Locator:
        return self.button("Show me")

    @property
    def try_again(self) -> Locator:
        return self.button("Try again")

    @property
    def mark_a_run(self) -> Locator:
        return self.button("Mark a run")

    @property
    def told(self) -> Locator:
        """Where the result is told."""
        return self.element.get_by_role("status").last
