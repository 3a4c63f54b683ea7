"""Answer an item with a keyboard, a mouse or a finger, and see what is told."""

from __future__ import annotations

from typing import Any, Protocol

from playwright.sync_api import Locator, expect

from whosays.marks.feedback import feedback_on, feedback_shown, mark_answer

from .responses import runs_of
from .worksheet import Question


class Hands(Protocol):
    """A way of working on a page."""

    def activate(self, button: Locator) -> None: ...

    def choose(self, radio: Locator) -> None: ...

    def mark(self, question: Question, first: int, last: int) -> None: ...


# The word the screen says for each state; a hint never says which option is right.
VERDICTS = {
    "right": "Right.",
    "part": "Partly.",
    "wrong": "Not yet.",
    "arguable": "Arguable.",
    "shown": "The key.",
}


def give(hands: Hands, question: Question, response: Any) -> None:
    """Enter a response and press Check. Words already marked must not be in the way."""
    if isinstance(response, str):
        hands.choose(question.option(response))
    else:
        for label, runs in runs_of(question.item, response).items():
            for first, last in runs:
                hands.choose(question.option(label))
                hands.mark(question, first, last)
    hands.activate(question.check)


def clear_marks(hands: Hands, question: Question) -> None:
    """Take every mark away again with the buttons of the list “Your marks”."""
    remove = question.element.get_by_role("button", name="Remove")
    while remove.count():
        hands.activate(remove.first)


def expect_told(question: Question, response: Any, attempt: int) -> str:
    """The page tells what Python tells of this answer; returns its state."""
    marking = mark_answer(question.exercise, question.item.id, response)
    _expect(question, feedback_on(question.item.back, marking, attempt))
    return marking.state


def expect_shown(question: Question, attempt: int) -> None:
    """The page tells what Python tells a learner who asked to be shown."""
    _expect(question, feedback_shown(question.item.back, attempt))


def _expect(question: Question, feedback: dict[str, Any]) -> None:
    told = question.told
    expect(told).to_contain_text(VERDICTS[feedback["state"]])
    expect(told).to_contain_text(feedback["text"])
    for reading in feedback["readings"]:
        expect(told).to_contain_text(reading["why"])
    others = [word for state, word in VERDICTS.items() if state != feedback["state"]]
    for word in others:
        expect(told.locator("p").first).not_to_contain_text(word)
