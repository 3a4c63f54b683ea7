"""Answers to an item as a learner could give them, told apart by what the package makes of them.

Nothing is known here of right and wrong: of each kind `candidates` lists answers that differ, and
the package's own markers are asked. Every answer is as the screen records it.
"""

from typing import Any

from whosays.exercise.exercise import Exercise, Item
from whosays.marks.feedback import Feedback, feedback_to, mark_answer

from .candidates import KEYED, candidates

# How sure a learner is who is asked for it and has nothing else to say.
UNSURE = 0.5


def told_of(
    exercise: Exercise, item: Item, response: Any, attempt: int = 1, confidence: float = UNSURE
) -> Feedback:
    """What a learner is told of this answer."""
    marking = mark_answer(exercise, item.id, response)
    return feedback_to(exercise, item.id, marking, attempt, confidence)


def state_of(exercise: Exercise, item: Item, response: Any) -> str:
    """right, part, wrong, arguable or unscored."""
    return mark_answer(exercise, item.id, response).state


def right(exercise: Exercise, item: Item) -> Any:
    """The answer of the key; to an item that has none, an answer with which nothing is wrong.

    Where an item is discussed or not scored, this answer is no more right than others.
    """
    return KEYED[exercise.kind](item)


def missed(exercise: Exercise, item: Item) -> list[Any]:
    """Answers to which a hint is the first reply; none to what cannot be answered amiss."""
    return [
        response
        for response in candidates(exercise, item)
        if told_of(exercise, item, response)["shown"] == "hint"
    ]


def arguable(exercise: Exercise, item: Item) -> list[Any]:
    """Answers that are discussed and not marked; none if careful people agree on the item."""
    return [
        response
        for response in candidates(exercise, item)
        if state_of(exercise, item, response) == "arguable"
    ]


def farthest(exercise: Exercise, item: Item) -> Any:
    """The last answer that the key would not give; the key's own if there is no other."""
    others = [each for each in candidates(exercise, item) if each != right(exercise, item)]
    return others[-1] if others else right(exercise, item)
