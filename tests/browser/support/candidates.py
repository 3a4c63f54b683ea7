"""Answers that an item of each kind could be given, right and wrong, as the screen records them."""

from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import Any

from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.items import (
    NOBODY,
    ChainItem,
    ChooseItem,
    CompareItem,
    MarkItem,
    MatchItem,
    PredictItem,
    StanceItem,
    WriteItem,
)

from .runs import Text, places, spans, words

# A text of one's own: two paragraphs, with marks that a screen must leave as they are.
OWN_TEXT = (
    "Article A says “an official said so”; nobody else is heard.\n\n"
    "What both leave open: who could know & who counts <as a source>?"
)
LEVELS = (1, 2, 3, 4)


def candidates(exercise: Exercise, item: Item) -> Iterator[Any]:
    """Answers that differ from each other, the key’s among them."""
    return _CANDIDATES[exercise.kind](exercise, item)


def marked_texts(item: MarkItem | CompareItem) -> list[tuple[Text, list[str], set[int]]]:
    """Each text that is marked on its words, with its labels and the places of words given."""
    if isinstance(item, CompareItem):
        return [(passage, [passage.letter], set()) for passage in item.passages]
    given = {place for spans in item.given.values() for place in places(item, spans)}
    return [(item, list(item.labels), given)]


def _keyed_marks(item: MarkItem | CompareItem) -> dict[str, list[list[int]]]:
    return {
        label: spans(text, places(text, item.solution[label]))
        for text, labels, _ in marked_texts(item)
        for label in labels
    }


def _keyed_write(item: WriteItem) -> dict[str, Any]:
    if item.sample is not None:
        return item.solution
    return {"text": OWN_TEXT, "scores": {criterion.value: 2 for criterion in item.rubric}}


# For each kind the answer of the key.
KEYED: dict[str, Callable[[Any], Any]] = {
    "voice": lambda item: item.solution,
    "mark": _keyed_marks,
    "match": lambda item: item.solution,
    "chain": lambda item: item.solution,
    "stance": lambda item: item.solution,
    "choose": lambda item: item.solution,
    "compare": _keyed_marks,
    "predict": lambda item: item.solution,
    "write": _keyed_write,
}


def _voices(exercise: Exercise, _item: Item) -> Iterator[str]:
    return (option.value for option in exercise.options)


def _marks(_exercise: Exercise, item: MarkItem | CompareItem) -> Iterator[dict[str, Any]]:
    """The key, nothing, the key with each other reading, and single words at either end."""
    key = _keyed_marks(item)
    nothing: dict[str, Any] = {label: [] for label in key}
    yield key
    yield nothing
    for text, labels, given in marked_texts(item):
        for reading in item.back.readings:
            label = reading.field.removeprefix("optional.")
            if label not in labels:
                continue
            own, other = places(text, key[label]), places(text, reading.value)
            for marked in [other] if reading.field == label else [own - other, own | other]:
                yield key | {label: spans(text, marked)}
        free = [place for place in range(len(words(text))) if place not in given]
        for label, place in product(labels, (free[0], free[-1])):
            yield nothing | {label: spans(text, {place})}


def _ties(_exercise: Exercise, item: MatchItem) -> Iterator[dict[str, str]]:
    """The key, the key with one mention tied otherwise, and all mentions tied alike."""
    key, groups = item.solution, [*(str(n + 1) for n in range(item.groups)), NOBODY]
    yield key
    for mention, group in product(key, groups):
        if group != key[mention]:
            yield key | {mention: group}
    for group in groups:
        yield dict.fromkeys(key, group)


def _chains(_exercise: Exercise, item: ChainItem) -> Iterator[dict[str, Any]]:
    """The key’s chain and its readings, turned round, cut or lengthened; with each hand."""
    key = item.solution["chain"]
    readings = [r.value for r in item.back.readings if r.field == "chain"]
    strangers = [card.value for card in item.cards if card.value not in key]
    chains = [key, *readings, key[1:], key[::-1], *([*key, other] for other in strangers)]
    hands = [item.solution["hand"], *(hand.value for hand in item.hands)]
    for chain, hand in product(chains, dict.fromkeys(hands)):
        if len(chain) >= 2:
            yield {"chain": chain, "hand": hand}


def _stances(exercise: Exercise, item: StanceItem) -> Iterator[dict[str, str]]:
    for stance, change in product(exercise.options, item.changes):
        yield {"stance": stance.value, "change": change.value}


def _choices(_exercise: Exercise, item: ChooseItem) -> Iterator[Any]:
    values = [option.value for option in item.options]
    if not item.several:
        yield from values
        return
    for size in range(1, len(values) + 1):
        yield from (list(chosen) for chosen in combinations(values, size))


def _numbers(_exercise: Exercise, item: PredictItem) -> Iterator[int]:
    return iter(range(item.most + 1))


def _scores(_exercise: Exercise, item: WriteItem) -> Iterator[dict[str, Any]]:
    """The key, the key with one level moved, and the same level throughout."""
    keyed = _keyed_write(item)
    scores = keyed["scores"]
    yield keyed
    for criterion, level in product(scores, LEVELS):
        if level != scores[criterion]:
            yield keyed | {"scores": scores | {criterion: level}}
    for level in LEVELS:
        yield keyed | {"scores": dict.fromkeys(scores, level)}


_CANDIDATES: dict[str, Callable[[Exercise, Any], Iterator[Any]]] = {
    "voice": _voices,
    "mark": _marks,
    "match": _ties,
    "chain": _chains,
    "stance": _stances,
    "choose": _choices,
    "compare": _marks,
    "predict": _numbers,
    "write": _scores,
}
