"""Do the inputs of an item hold an answer, as after a reload or in a second window?"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from .candidates import marked_texts
from .runs import places
from .worksheet import Question


def expect_entered(question: Question, response: Any) -> None:
    """The inputs of the item show this response and nothing else."""
    _EXPECT[question.exercise.kind](question, response)


def _option(question: Question, response: str | list[str]) -> None:
    options = getattr(question.item, "options", question.exercise.options)
    chosen = [response] if isinstance(response, str) else response
    for option in options:
        expect(question.option(option.value)).to_be_checked(checked=option.value in chosen)


def _words(question: Question, response: dict[str, Any]) -> None:
    letters = question.exercise.kind == "compare"
    for text, labels, given in marked_texts(question.item):
        surface = question.passage(labels[0]) if letters else question.surface
        marked = given.union(*(places(text, response[label]) for label in labels))
        expect(surface.marked).to_have_count(len(marked))
        for place in marked:
            expect(surface.word(place)).to_be_checked()


def _ties(question: Question, response: dict[str, str]) -> None:
    for mention, group in response.items():
        expect(question.tie(mention, group)).to_be_checked()


def _chain(question: Question, response: dict[str, Any]) -> None:
    labels = {card.value: card.label for card in question.item.cards}
    links = question.chain.get_by_role("listitem").get_by_role("strong")
    expect(links).to_have_text([labels[card] for card in response["chain"]])
    expect(question.hand(response["hand"])).to_be_checked()


def _stance(question: Question, response: dict[str, str]) -> None:
    expect(question.stance(response["stance"])).to_be_checked()
    expect(question.change(response["change"])).to_be_checked()


def _number(question: Question, response: int) -> None:
    expect(question.number).to_have_value(str(response))


def _text(question: Question, response: dict[str, Any]) -> None:
    for criterion, level in response["scores"].items():
        expect(question.score(criterion, level)).to_be_checked()
    if "text" not in response:
        return
    if question.try_again.count():
        written = question.element.get_by_role("blockquote").first
        # Its line ends are told apart from spaces.
        assert written.text_content() == response["text"]
    else:
        expect(question.sheet_of_paper).to_have_value(response["text"])


_EXPECT: dict[str, Callable[[Question, Any], None]] = {
    "voice": _option,
    "mark": _words,
    "match": _ties,
    "chain": _chain,
    "stance": _stance,
    "choose": _option,
    "compare": _words,
    "predict": _number,
    "write": _text,
}
