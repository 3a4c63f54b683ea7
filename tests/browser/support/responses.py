"""Answers to an item as a learner could give them, told apart by what the package marks them."""

from collections.abc import Iterator
from typing import Any

from whosays.exercise.exercise import Exercise, Item, Marks
from whosays.marks.feedback import mark_answer

# For each label the runs of words marked, by the place of their first and last word.
Runs = dict[str, list[tuple[int, int]]]


def state_of(exercise: Exercise, item: Item, response: Any) -> str:
    """right, part, wrong or arguable."""
    return mark_answer(exercise, item.id, response).state


def right(exercise: Exercise, item: Item) -> Any:
    """The answer of the key, as the screen records it."""
    return item.solution if exercise.kind == "voice" else as_recorded(item, item.solution)


def missed(exercise: Exercise, item: Item) -> list[Any]:
    """Answers that are not right (wrong, or right in part); none if the item is arguable."""
    return [
        response
        for response in _candidates(exercise, item)
        if state_of(exercise, item, response) in ("wrong", "part")
    ]


def arguable(exercise: Exercise, item: Item) -> list[Any]:
    """Answers that are discussed and not marked; none if careful people agree on the item."""
    return [
        response
        for response in _candidates(exercise, item)
        if state_of(exercise, item, response) == "arguable"
    ]


def _candidates(exercise: Exercise, item: Item) -> Iterator[Any]:
    if exercise.kind == "voice":
        yield from (option.value for option in exercise.options)
        return
    yield right(exercise, item)
    free = [place for place in range(len(words(item))) if place not in _given_words(item)]
    for label in item.labels:
        for place in (free[0], free[-1]):
            yield as_response(item, {label: [(place, place)]})


def words(item: Item) -> list[tuple[str, int, int]]:
    """The words of an item that is marked on its words."""
    return [token for token in item.tokens if len(token) == 3]


def runs_of(item: Item, response: Marks) -> Runs:
    """The runs of words that a learner marks to give this response."""
    runs: Runs = {}
    for label, spans in response.items():
        runs[label] = []
        touched = sorted({place for span in spans for place in _touched(item, span)})
        for place in touched:
            if runs[label] and runs[label][-1][1] == place - 1:
                runs[label][-1] = (runs[label][-1][0], place)
            else:
                runs[label].append((place, place))
    return runs


def as_response(item: Item, runs: Runs) -> Marks:
    """The response that the screen records for these runs: an entry for every label asked."""
    all_words = words(item)
    return {
        label: [[all_words[first][1], all_words[last][2]] for first, last in runs.get(label, [])]
        for label in item.labels
    }


def as_recorded(item: Item, response: Marks) -> Marks:
    """The response with each span from the start of a word to the end of one."""
    return as_response(item, runs_of(item, response))


def _touched(item: Item, span: list[int]) -> list[int]:
    start, end = span
    return [place for place, (_, a, b) in enumerate(words(item)) if start < b and end > a]


def _given_words(item: Item) -> set[int]:
    given = (item.given or {}).values()
    return {place for spans in given for span in spans for place in _touched(item, span)}
