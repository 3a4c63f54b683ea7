"""What a lesson tells a learner outside its pages: tasks, prompts, hints, explanations."""

from __future__ import annotations

from functools import cache

from whosays.exercise.build import build_exercises
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import lesson_names, load_plan

from .pages import Block


def lessons() -> list[str]:
    """The names of all lessons and sets that have a plan."""
    return lesson_names()


@cache
def lesson_texts(name: str) -> tuple[Block, ...]:
    """Every text of a lesson’s exercises once, whether written by hand or by template."""
    exercises = build_exercises(load_plan(name)).values()
    texts = [(exercise.id, text) for exercise in exercises for text in _texts(exercise)]
    first = {text: id for id, text in reversed(texts) if text}
    return tuple(Block(id, "paragraph", text) for text, id in reversed(first.items()))


def _texts(exercise: Exercise) -> list[str]:
    texts = [exercise.task]
    for item in exercise.items:
        back = item.back
        texts += [item.prompt, item.lead or "", *back.hints.values(), *back.explanations.values()]
        texts += [reading.why for reading in back.readings]
    return texts
