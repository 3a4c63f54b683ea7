"""The same questions with stock parts: an ipywidgets callback, and a jupyterquiz."""

from __future__ import annotations

from html import escape
from typing import Any

from ipywidgets import HTML, Button, Dropdown, IntText, SelectMultiple, Textarea, VBox, Widget

from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.items import ChooseItem, PredictItem, VoiceItem
from whosays.marks.feedback import mark_answer


def stock(exercise: Exercise, item: Item, response: Any) -> VBox:
    """The question with stock controls, the response given; its callback only says equal or not.

    That is the least a callback can do: nothing is kept, and no reading but the key is known.
    """
    controls = _controls(response)
    told = HTML()
    told.add_class("peer-told")
    check = Button(description="Check")
    check.add_class("peer-check")
    reason = mark_answer(exercise, item.id, response).reason
    explanation = escape(item.back.explanations[reason])
    attempts = 0

    def answer(_button: Button) -> None:
        nonlocal attempts
        attempts += 1
        is_equal = [control.value for control in controls] == given
        told.value = f"{attempts}. {'Right' if is_equal else 'Not yet'}. {explanation}"

    given = [control.value for control in controls]
    check.on_click(answer)
    box = VBox([HTML(escape(item.prompt)), *controls, check, told])
    box.add_class(f"peer-{exercise.kind}")
    return box


def _controls(response: Any) -> list[Widget]:
    """A stock control for every part of a response, with that part given."""
    match response:
        case dict():
            return [control for part in response.values() for control in _controls(part)]
        case list():
            names = [str(part) for part in response]
            return [SelectMultiple(options=names, value=names)]
        case int():
            return [IntText(value=response)]
        case str() if " " in response:
            return [Textarea(value=response)]
        case _:
            return [Dropdown(options=[response], value=response)]


def quiz(exercise: Exercise, item: Item) -> dict[str, Any] | None:
    """The question as jupyterquiz has it, or None where it has no such kind."""
    texts = item.back.explanations
    if isinstance(item, VoiceItem) or (isinstance(item, ChooseItem) and not item.several):
        options = exercise.options or item.options
        answers = [
            {"answer": o.label, "correct": o.value == item.back.key, "feedback": texts[o.value]}
            for o in options
        ]
        return {"question": item.prompt, "type": "multiple_choice", "answers": answers}
    if isinstance(item, PredictItem):
        right = {"type": "value", "value": item.back.key, "correct": True}
        answers = [
            right | {"feedback": texts["right"]},
            {"type": "default", "feedback": texts["too-high"]},
        ]
        return {"question": item.prompt, "type": "numeric", "answers": answers}
    return None
