"""What every item tells a screen reader, of whatever kind it is and whatever state it is in."""

from .language import say, saying
from .tree import Node
from .worksheet import Question

INPUTS = ("radio", "checkbox", "spinbutton", "textbox")


def expect_frame(node: Node, question: Question, drawn: str) -> None:
    """The tree of an item that is drawn in a state has its heading, buttons, status and names."""
    items = question.exercise.items
    number = items.index(question.item) + 1
    heading = node.one("heading", say("questionOf", n=number, total=len(items)))
    assert heading.properties["level"] == 4
    finished = drawn not in ("start", "hint")
    for name in (say("check"), say("showMe")):
        assert is_disabled(node.one("button", name)) == finished, name
    assert [is_disabled(each) for each in node.all("button", say("tryAgain"))] == [False] * finished
    for each in node.walk():
        if each.role in INPUTS:
            assert each.name, each.drawn()
            assert is_disabled(each) == finished or is_given(each), each.drawn()
        if each.properties.get("focusable"):
            assert each.name, each.drawn()
    for status in node.all("status"):
        assert (status.properties["live"], status.properties["atomic"]) == ("polite", True)


def is_disabled(node: Node) -> bool:
    return bool(node.properties.get("disabled"))


def is_given(node: Node) -> bool:
    """Is this a word that was marked for the learner, and stays so?"""
    return saying("givenWord").fullmatch(node.name) is not None


def checked(node: Node) -> list[str]:
    """The names of what is checked, in order."""
    return [each.name for each in node.walk() if each.properties.get("checked") == "true"]
