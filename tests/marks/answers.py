"""Answers of every sort that a learner can give to an item: right, nearly right and wrong."""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, pairwise, product
from typing import Any

from whosays.exercise.exercise import Back, Exercise, Item
from whosays.exercise.items import NOBODY

Spans = list[list[int]]


def answers(exercise: Exercise, item: Item) -> Iterator[Any]:
    """Answers enough that each thing that can be wrong with one is wrong with one of them."""
    match exercise.kind:
        case "voice":
            yield from (option.value for option in exercise.options)
        case "mark":
            words = _words(item.tokens)
            yield from _marked(dict.fromkeys(item.labels, words), item.back)
        case "match":
            yield from _tied(item)
        case "chain":
            yield from _chained(item)
        case "stance":
            for stance, change in product(exercise.options, item.changes):
                yield {"stance": stance.value, "change": change.value}
        case "choose":
            values = [option.value for option in item.options]
            sizes = range(1, len(values) + 1)
            several = chain.from_iterable(combinations(values, size) for size in sizes)
            yield from map(list, several) if item.several else values
        case "compare":
            yield from _marked({p.letter: _words(p.tokens) for p in item.passages}, item.back)
        case "predict":
            yield from range(item.most + 1)
        case "write":
            criteria = [criterion.value for criterion in item.rubric]
            own = {} if item.sample is not None else {"text": "Nobody says so."}
            for levels in product((1, 2, 3, 4), repeat=len(criteria)):
                yield own | {"scores": dict(zip(criteria, levels, strict=True))}


def _words(tokens: Sequence[tuple]) -> Spans:
    return [list(token[1:]) for token in tokens if len(token) == 3]


def _touched(words: Spans, spans: Spans) -> Spans:
    return [word for word in words if any(a < word[1] and b > word[0] for a, b in spans)]


def _marked(words: dict[str, Spans], back: Back) -> Iterator[dict[str, Spans]]:
    """The key with one label changed, and that label alone.

    It is changed to nothing, to each word, to all, and to what any label has by the key or a
    reading: whole, but for an end, with a word of no label, and the first word of each stretch.
    """
    values = {label: [back.key[label]] for label in words}
    for reading in back.readings:
        label = reading.field.removeprefix("optional.")
        if label in values and reading.value:
            values[label].append(reading.value)
    key = {label: _touched(words[label], back.key[label]) for label in words}
    every_value = [value for of_label in values.values() for value in of_label]
    for label, own in words.items():
        free = [word for word in own if not any(_touched([word], v) for v in every_value)]
        tried = [[], own, *([word] for word in own)]
        for value in every_value:
            touched = _touched(own, value)
            tried += [touched, touched[1:], touched[:-1], touched[:1], touched[-1:]]
            tried += [[*touched, word] for word in free[:1]]
            tried += [_touched(own, [span])[:1] for span in value]
        for spans in tried:
            yield key | {label: spans}
            yield {label: spans}


def _tied(item: Item) -> Iterator[dict[str, str]]:
    """The key with one mention moved, with two groups made one, and all mentions in one group."""
    key = item.solution
    groups = [NOBODY, *(str(number + 1) for number in range(item.groups))]
    yield key
    for group, other in product(groups, groups):
        yield {mention: other if value == group else value for mention, value in key.items()}
    for group in groups:
        yield dict.fromkeys(key, group)
        for mention in key:
            yield key | {mention: group}


def _chained(item: Item) -> Iterator[dict[str, Any]]:
    """Every accepted chain with a card too few or too many, two cards turned, and none at all."""
    cards = [card.value for card in item.cards]
    sound = [item.back.key["chain"]]
    sound += [reading.value for reading in item.back.readings if reading.field == "chain"]
    chains: list[list[str]] = [[]]
    for links in sound:
        chains += [links, links[::-1]]
        chains += [[card for card in links if card != left_out] for left_out in links]
        chains += [_turned(links, *pair) for pair in pairwise(links)]
        chains += [
            [*links[:place], card, *links[place:]]
            for card in cards
            if card not in links
            for place in range(len(links) + 1)
        ]
    for links, hand in product(chains, item.hands):
        yield {"chain": links, "hand": hand.value}


def _turned(links: list[str], one: str, other: str) -> list[str]:
    turn = {one: other, other: one}
    return [turn.get(card, card) for card in links]
