"""How far two coders agree on one exercise: share of equal codes, alpha, and where they differ.

What is compared are answers before any feedback: afterwards, a code is partly the key's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from whosays.answers.event import Event
from whosays.answers.standing import Tries, tries
from whosays.article.words import Token
from whosays.exercise.exercise import Exercise, Item, Option
from whosays.exercise.items import ChooseItem, MarkItem, StanceItem, VoiceItem
from whosays.marks.feedback import mark_answer
from whosays.marks.marking import ResponseDoesNotFit
from whosays.report.coded import shown, stretch_of

# The kinds on which coders can be compared.
KINDS = ("voice", "stance", "choose", "mark")

# Of fewer units, alpha says little: one code more or less moves it far.
FEW = 10

# The code of a word that is marked with no label, and those of an option among several.
NONE, CHOSEN, NOT_CHOSEN = "none", "chosen", "not chosen"


@dataclass(frozen=True)
class Unit:
    """What gets one code: a sentence, a verb, an option, a word. `text` says which it is.

    Words of an item are told apart by `place`, their number among its tokens.
    """

    item: str
    place: int
    text: str


@dataclass(frozen=True)
class Difference:
    """Where two coders differ: the words, and the code of each in words."""

    item: str
    text: str
    first: str
    second: str


@dataclass(frozen=True)
class Agreement:
    """Two coders on one exercise. `units` were coded by both, of `total` there are.

    `alpha` is None where it has no value: nothing coded by both, or one category throughout.
    `older` answers, to another text or wording of the exercise, are not compared.
    """

    exercise: str
    kind: str
    title: str
    total: int
    units: int
    equal: int
    only_first: int
    only_second: int
    older: int
    alpha: float | None
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float | None:
        """The share of equal codes, 0 to 1, of the units coded by both."""
        return self.equal / self.units if self.units else None


def agreement(exercise: Exercise, first: Sequence[Event], second: Sequence[Event]) -> Agreement:
    """Compare what two coders answered before any feedback.

    Of a stance the verb is compared, of several options each one, of marked text each word. Raises
    ValueError for a kind that has no codes.
    """
    if exercise.kind not in KINDS:
        raise ValueError(f"no codes are compared of the kind {exercise.kind}")
    one, other = (codes_before_feedback(exercise, events) for events in (first, second))
    both = [unit for unit in one if unit in other]
    return Agreement(
        exercise=exercise.id,
        kind=exercise.kind,
        title=exercise.title,
        total=sum(1 for item in exercise.asked for _ in _units(item)),
        units=len(both),
        equal=sum(one[unit] == other[unit] for unit in both),
        only_first=len(one) - len(both),
        only_second=len(other) - len(both),
        older=sum(is_older(exercise, event) for event in (*first, *second)),
        alpha=alpha([[one[unit], other[unit]] for unit in both]),
        differences=tuple(_differences(exercise, both, one, other)),
    )


def is_older(exercise: Exercise, event: Event) -> bool:
    """Whether an event answers another text or wording of the exercise than the one there is."""
    is_other = event.exercise_version != exercise.version
    return event.action == "answer" and event.exercise == exercise.id and is_other


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal data: 1 is full agreement, 0 what chance would give.

    `units` holds, for each unit, the codes it was given; a unit with fewer than two is passed over.
    None where alpha has no value, because fewer than two categories are in use. After Krippendorff
    2011, “Computing Krippendorff's Alpha-Reliability”; the same in his *Content Analysis*, 4th
    edition 2019, chapter 12.
    """
    paired = [unit for unit in units if len(unit) > 1]
    values = Counter(value for unit in paired for value in unit)
    if len(values) < 2:
        return None
    total = values.total()
    observed = sum(
        count * (len(unit) - count) / (len(unit) - 1)
        for unit in paired
        for count in Counter(unit).values()
    )
    expected = sum(count * (total - count) for count in values.values()) / (total - 1)
    return 1 - observed / expected


def codes_before_feedback(exercise: Exercise, events: Iterable[Event]) -> dict[Unit, str]:
    """The code that is compared of each unit, of the answers that fit, in the order asked."""
    standing = tries(exercise.id, exercise.version, events)
    codes: dict[Unit, str] = {}
    for item in exercise.asked:
        stand = standing.get(item.id, Tries())
        # Where feedback is held back, even the newest answer has not heard the key.
        answer = stand.newest if exercise.held else stand.first
        if answer is None:
            continue
        try:
            mark_answer(exercise, item.id, answer.response)
        except ResponseDoesNotFit:
            continue
        codes |= {unit: _code(item, unit, answer.response) for unit in _units(item)}
    return codes


def _units(item: Item) -> Iterator[Unit]:
    match item:
        case MarkItem():
            given = [span for spans in item.given.values() for span in spans]
            for place, token in enumerate(item.tokens):
                if len(token) == 3 and not _touches(token, given):
                    yield Unit(item.id, place, token[0])
        case ChooseItem(several=True):
            for place, option in enumerate(item.options):
                yield Unit(item.id, place, f"{item.prompt} {option.label}")
        case ChooseItem():
            yield Unit(item.id, 0, item.prompt)
        case VoiceItem() | StanceItem():
            yield Unit(item.id, 0, stretch_of(item.tokens).text)


def _code(item: Item, unit: Unit, response: Any) -> str:
    match item:
        case MarkItem():
            token = item.tokens[unit.place]
            labels = (label for label in item.labels if _touches(token, response.get(label, ())))
            return next(labels, NONE)
        case ChooseItem(several=True):
            return CHOSEN if item.options[unit.place].value in response else NOT_CHOSEN
        case StanceItem():
            return str(response["stance"])
    return str(response)


def _touches(token: Token, spans: Iterable[Sequence[int]]) -> bool:
    return len(token) == 3 and any(start < token[2] and end > token[1] for start, end in spans)


def _differences(
    exercise: Exercise, both: Iterable[Unit], one: dict[Unit, str], other: dict[Unit, str]
) -> Iterator[Difference]:
    """Each unit with two codes; neighbouring words with the same two are told as one."""
    for (item_id, *codes), group in groupby(both, lambda unit: (unit.item, one[unit], other[unit])):
        if codes[0] == codes[1]:
            continue
        units, item = list(group), exercise.item(item_id)
        named = [_label(exercise, item, code) for code in codes]
        if isinstance(item, MarkItem):
            stretch = shown(item.tokens, range(units[0].place, units[-1].place + 1))
            yield Difference(item_id, stretch.text, *named)
        else:
            yield from (Difference(item_id, unit.text, *named) for unit in units)


def _label(exercise: Exercise, item: Item, code: str) -> str:
    options: tuple[Option, ...] = item.options if isinstance(item, ChooseItem) else exercise.options
    return next((option.label for option in options if option.value == code), code)
