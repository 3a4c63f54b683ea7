"""What an answer coded, unit by unit, beside what the key has there: one way for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any

from whosays.article.words import Token
from whosays.exercise.exercise import Exercise, Item, Option
from whosays.exercise.items import (
    ChainItem,
    ChooseItem,
    CompareItem,
    MarkItem,
    MatchItem,
    PredictItem,
    StanceItem,
    VoiceItem,
    WriteItem,
    text_of,
)

# How the links of a chain, and words that stand apart, are written in one cell.
_THEN = " → "
_APART = " … "


@dataclass(frozen=True)
class Stretch:
    """Words of an item as they are shown, and where they stand in the article if that is known."""

    text: str = ""
    words: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Coded:
    """One unit: the learner's code and the key's, either of which may be missing.

    `read_as` names the fields under which the key keeps other readings of this unit. `article` is
    the passage's, where an item shows two.
    """

    field: str
    stretch: Stretch
    code: str | None = None
    key: str | None = None
    read_as: tuple[str, ...] = ()
    article: str | None = None


def coded(exercise: Exercise, item: Item, response: Any) -> list[Coded]:
    """The units of an answer that fits its item, in the order of the text."""
    return list(_UNITS[exercise.kind](item, response))


def _voice(item: VoiceItem, response: str) -> Iterator[Coded]:
    yield Coded("voice", stretch_of(item.tokens), response, item.back.key, ("voice",))


def _mark(item: MarkItem, response: Any) -> Iterator[Coded]:
    asked = {label: item.back.key[label] for label in item.labels}
    optional = tuple(f"optional.{label}" for label in item.labels)
    for stretch, code, key in _spans(item.tokens, response, asked):
        read_as = tuple(field for label in (code, key) if label for field in _readings_of(label))
        yield Coded("label", stretch, code, key, read_as or optional)


def _compare(item: CompareItem, response: Any) -> Iterator[Coded]:
    for passage in item.passages:
        letter = passage.letter
        marked, expected = response.get(letter, []), item.back.key[letter]
        for stretch, code, key in _spans(passage.tokens, {"answer": marked}, {"answer": expected}):
            yield Coded("answer", stretch, code, key, _readings_of(letter), passage.article)


def _match(item: MatchItem, response: dict[str, str]) -> Iterator[Coded]:
    for mention in item.mentions:
        id, words = mention.id, Stretch(mention.words, len(mention.words.split()))
        yield Coded(id, words, response[id], item.back.key[id], (id,))


def _chain(item: ChainItem, response: dict[str, Any]) -> Iterator[Coded]:
    key = item.back.key
    claim = Stretch(item.claim, len(item.claim.split()))
    chain, expected = (_links(item.cards, links) for links in (response["chain"], key["chain"]))
    yield Coded("chain", claim, chain, expected, ("chain",))
    yield Coded("hand", Stretch(item.hand_of), response["hand"], key["hand"], ("hand",))


def _links(cards: Iterable[Option], chain: Iterable[str]) -> str:
    labels = {card.value: card.label for card in cards}
    return _THEN.join(labels[card] for card in chain)


def _stance(item: StanceItem, response: dict[str, str]) -> Iterator[Coded]:
    cue = [shown(item.tokens, run) for run in _runs(item.tokens, item.cue)]
    verb = Stretch(
        _APART.join(stretch.text for stretch in cue),
        sum(stretch.words or 0 for stretch in cue),
        min(start for start, _ in item.cue),
        max(end for _, end in item.cue),
    )
    for field, stretch in (("stance", verb), ("change", Stretch(item.swap))):
        yield Coded(field, stretch, response[field], item.back.key[field], (field,))


def _choose(item: ChooseItem, response: Any) -> Iterator[Coded]:
    stretch = stretch_of(item.tokens) if item.tokens else Stretch(item.prompt)
    if not item.several:
        yield Coded("choice", stretch, response, item.back.key, ("choice",))
        return
    for option in item.options:
        value = option.value
        code, key = (value if value in chosen else None for chosen in (response, item.back.key))
        if code or key:
            is_optional = value in item.back.optional("choice")
            read_as = ("optional.choice",) if is_optional else ("choice",)
            yield Coded("choice", stretch, code, key, read_as)


def _predict(item: PredictItem, response: int) -> Iterator[Coded]:
    yield Coded("count", Stretch(item.prompt), str(response), str(item.back.key), ("count",))


def _write(item: WriteItem, response: dict[str, Any]) -> Iterator[Coded]:
    text = response["text"] if item.sample is None else item.sample
    stretch = Stretch(text, len(text.split()))
    for criterion in item.rubric:
        name = criterion.value
        key = None if item.back.key is None else str(item.back.key[name])
        yield Coded(name, stretch, str(response["scores"][name]), key, (name,))


_UNITS: dict[str, Callable[[Any, Any], Iterator[Coded]]] = {
    "voice": _voice,
    "mark": _mark,
    "match": _match,
    "chain": _chain,
    "stance": _stance,
    "choose": _choose,
    "compare": _compare,
    "predict": _predict,
    "write": _write,
}


def _readings_of(label: str) -> tuple[str, str]:
    return (label, f"optional.{label}")


def stretch_of(tokens: Sequence[Token]) -> Stretch:
    """All of a text that was cut into tokens. A gap before or after its words counts as it is."""
    words = [token for token in tokens if len(token) == 3]
    if not words:
        return Stretch(text_of(tokens), 0)
    first, last = tokens.index(words[0]), len(tokens) - 1 - tokens[::-1].index(words[-1])
    start = words[0][1] - len(text_of(tokens[:first]))
    end = words[-1][2] + len(text_of(tokens[last + 1 :]))
    return Stretch(text_of(tokens), len(words), start, end)


def _spans(
    tokens: Sequence[Token], marked: dict[str, Any], expected: dict[str, Any]
) -> Iterator[tuple[Stretch, str | None, str | None]]:
    """Each stretch of words that is marked or in the key, with its label in either.

    Where it has one label in both, that is one unit. An item without any such stretch has one unit
    with no words and no label, so that it is not lost.
    """
    labels: dict[range, tuple[list[str], list[str]]] = {}
    for place, parts in enumerate((marked, expected)):
        for label, spans in parts.items():
            for run in _runs(tokens, spans):
                labels.setdefault(run, ([], []))[place].append(label)
    for run in sorted(labels, key=lambda run: (run.start, run.stop)):
        codes, keys = labels[run]
        both = [label for label in codes if label in keys]
        others = zip_longest(*([la for la in side if la not in both] for side in (codes, keys)))
        for code, key in [*zip(both, both, strict=True), *others]:
            yield shown(tokens, run), code, key
    if not labels:
        yield Stretch("", 0), None, None


def _runs(tokens: Sequence[Token], spans: Iterable[Sequence[int]]) -> list[range]:
    """The spans as whole words: a range of token places for each run of neighbouring words."""
    words = [place for place, token in enumerate(tokens) if len(token) == 3]
    touched = [
        number
        for number, place in enumerate(words)
        if any(start < tokens[place][2] and end > tokens[place][1] for start, end in spans)  # type: ignore[misc]
    ]
    runs = []
    for _, run in groupby(enumerate(touched), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        runs.append(range(words[numbers[0]], words[numbers[-1]] + 1))
    return runs


def shown(tokens: Sequence[Token], run: range) -> Stretch:
    """The words of some places among the tokens, and what stands between them."""
    return stretch_of(tokens[run.start : run.stop])
