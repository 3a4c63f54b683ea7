"""Answer an item with a keyboard, a mouse or a finger, and see what is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from playwright.sync_api import Locator, expect

from whosays.marks.feedback import Feedback, feedback_shown

from .language import say
from .responses import UNSURE, told_of
from .runs import Text, runs_of
from .worksheet import Question, Surface


class Hands(Protocol):
    """A way of working on a page."""

    def activate(self, button: Locator) -> None:
        """Press a button."""

    def choose(self, radio: Locator) -> None:
        """Choose one of a group of radio buttons."""

    def toggle(self, box: Locator) -> None:
        """Set or unset a checkbox."""

    def mark(self, surface: Surface | Question, first: int, last: int) -> None:
        """Mark the words from one place to another."""

    def write(self, field: Locator, text: str) -> None:
        """Put a text, or a number, in the place of what stands in a field."""


# The word the screen says for each state; a hint never says which option is right.
VERDICTS = ("right", "part", "wrong", "arguable", "unscored", "shown", "held")


def give(hands: Hands, question: Question, response: Any, confidence: float = UNSURE) -> None:
    """Enter a response in the place of what is there, and press Check.

    Where it is asked how sure one is, `confidence` is said as well. Where nothing is to be marked
    the screen asks once more, and Check is pressed twice.
    """
    enter(hands, question, response, confidence)
    hands.activate(question.check)
    if question.exercise.kind in ("mark", "compare") and not any(response.values()):
        expect(question.told).to_contain_text(say("nothingMarkedSure"))
        hands.activate(question.check)


def enter(hands: Hands, question: Question, response: Any, confidence: float = UNSURE) -> None:
    """Enter a response in the place of what is there; Check is not pressed."""
    clear(hands, question)
    _ENTER[question.exercise.kind](hands, question, response)
    if question.exercise.confidence:
        hands.choose(question.confidence(confidence))


def clear(hands: Hands, question: Question) -> None:
    """Take away every mark, every link of a chain and every box that is set.

    What remains is replaced by the next answer: a radio button by another, a text by the next.
    """
    while question.removers.count():
        hands.activate(question.removers.first)
    if question.exercise.kind == "choose":
        checked = question.element.get_by_role("checkbox", checked=True)
        while checked.count():
            hands.toggle(checked.first)


def _option(hands: Hands, question: Question, response: str) -> None:
    hands.choose(question.option(response))


def _parts(hands: Hands, question: Question, response: Any) -> None:
    for label, runs in runs_of(question.item, response).items():
        for first, last in runs:
            hands.choose(question.option(label))
            hands.mark(question.surface, first, last)


def _ties(hands: Hands, question: Question, response: dict[str, str]) -> None:
    for mention, group in response.items():
        hands.choose(question.tie(mention, group))


def _chain(hands: Hands, question: Question, response: dict[str, Any]) -> None:
    for card in response["chain"]:
        hands.activate(question.card(card))
    hands.choose(question.hand(response["hand"]))


def _stance(hands: Hands, question: Question, response: dict[str, str]) -> None:
    hands.choose(question.stance(response["stance"]))
    hands.choose(question.change(response["change"]))


def _choice(hands: Hands, question: Question, response: str | list[str]) -> None:
    if isinstance(response, str):
        hands.choose(question.option(response))
    else:
        for value in response:
            hands.toggle(question.option(value))


def _passages(hands: Hands, question: Question, response: dict[str, Any]) -> None:
    for passage in question.item.passages:
        _mark_passage(hands, question.passage(passage.letter), passage, response[passage.letter])


def _mark_passage(hands: Hands, surface: Surface, passage: Text, spans: Any) -> None:
    for first, last in runs_of(passage, {"": spans})[""]:
        hands.mark(surface, first, last)


def _number(hands: Hands, question: Question, response: int) -> None:
    hands.write(question.number, str(response))


def _text(hands: Hands, question: Question, response: dict[str, Any]) -> None:
    if "text" in response:
        hands.write(question.sheet_of_paper, response["text"])
    for criterion, level in response["scores"].items():
        hands.choose(question.score(criterion, level))


_ENTER: dict[str, Callable[[Hands, Question, Any], None]] = {
    "voice": _option,
    "mark": _parts,
    "match": _ties,
    "chain": _chain,
    "stance": _stance,
    "choose": _choice,
    "compare": _passages,
    "predict": _number,
    "write": _text,
}


def expect_told(question: Question, response: Any, attempt: int, confidence: float = UNSURE) -> str:
    """The page tells what Python tells of this answer; returns its state."""
    feedback = told_of(question.exercise, question.item, response, attempt, confidence)
    _expect(question, feedback)
    return feedback["state"]


def expect_shown(question: Question, attempt: int) -> None:
    """The page tells what Python tells a learner who asked to be shown."""
    _expect(question, feedback_shown(question.item.back, attempt))


def _expect(question: Question, feedback: Feedback) -> None:
    told, verdict = question.told, question.told.locator("p").first
    expect(verdict).to_contain_text(_verdict(feedback))
    text = (say("hint") + " " if feedback["shown"] == "hint" else "") + feedback["text"]
    expect(told).to_contain_text(text)
    expect(told).to_contain_text(feedback["fuller"])
    expect(question.opener("anotherExample")).to_have_count(int(feedback["example"] is not None))
    for reading in feedback["readings"]:
        status = say(f"readingStatus.{reading['status']}")
        expect(told).to_contain_text(f"{reading['label']} ({status}). {reading['why']}")
    heard = verdict.text_content()
    verdicts = (*(say(f"verdict.{state}") for state in VERDICTS), say("noKey"))
    assert [word for word in dict.fromkeys(verdicts) if word in heard] == [_verdict(feedback)]
    if feedback["shown"] != "explanation":
        assert say("theKey") not in told.text_content()


def _verdict(feedback: Feedback) -> str:
    if feedback["state"] == "shown" and feedback["key"] is None:
        return say("noKey")
    return say(f"verdict.{feedback['state']}")
