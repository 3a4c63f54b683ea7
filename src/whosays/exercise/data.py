"""An exercise as plain JSON data for the page's module; the contract `whosays-exercise/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from whosays.article.data import LANGUAGE
from whosays.exercise.exercise import FORMAT, Exercise, Item

Data = dict[str, Any]


def face(exercise: Exercise) -> Data:
    """What a learner may see before answering: the questions, without the answers."""
    return {
        "format": FORMAT,
        "id": exercise.id,
        "kind": exercise.kind,
        "version": exercise.version,
        "language": LANGUAGE,
        "title": exercise.title,
        "task": exercise.task,
        "article": exercise.article,
        "text_sha256": exercise.text_sha256,
        "confidence": exercise.confidence,
        "held": exercise.held,
        "options": [asdict(option) for option in exercise.options],
        "items": [_face(item) for item in exercise.items],
    }


def whole(exercise: Exercise) -> Data:
    """The face and the backs: for a page that has no kernel to ask."""
    return {**face(exercise), "back": {item.id: asdict(item.back) for item in exercise.asked}}


def bare(exercise: Exercise) -> Data:
    """The face and the keys alone: for a page that counts answers which were given on another."""
    unsaid: Data = {"readings": [], "hints": {}, "explanations": {}, "examples": {}}
    back = {item.id: {"key": item.back.key, **unsaid} for item in exercise.asked}
    return {**face(exercise), "back": back}


def _face(item: Item) -> Data:
    data = asdict(item)
    del data["back"]
    if item.help == "worked":
        data["worked"] = {"response": item.worked, "explanation": item.back.key_explanation}
    return data
