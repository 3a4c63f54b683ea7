"""Whether every choice of an exercise has its explanation, and every explanation its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from whosays.article.spans import WordsNotFound, find_words
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.items import TextItem, text_of
from whosays.exercise.kinds import KINDS
from whosays.key.key import Key
from whosays.problems import Problem
from whosays.tables import read_toml

# The length in words within which an explanation says enough and is still read.
SHORTEST, LONGEST = 25, 80

# Two explanations of one item with so many of their words alike explain the same thing twice.
_ALIKE = 4 / 5

_QUOTED = re.compile(r"“([^“”]+)”")
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
# An explanation turns the quotation marks of the words it quotes, so all marks count as one.
_PLAIN_MARKS = str.maketrans('“”‘’"', "'''''")


def exercise_problems(place: str, exercise: Exercise, texts: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with the explanations of `exercise`, which is about the articles `texts`.

    Each class of error of each item needs a hint, and an explanation of its own, of 25 to 80 words,
    that names words of the text.
    """
    for item in exercise.items:
        for reason, what, mend in _item_problems(exercise.kind, item, texts):
            yield Problem(place, f"{exercise.id}, {item.id}, {reason}", what, mend)


def _item_problems(kind: str, item: Item, texts: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    reasons = KINDS[kind].reasons(item)
    for reason in reasons:
        explanation = item.back.explanations.get(reason, "")
        length = len(explanation.split())
        if not SHORTEST <= length <= LONGEST:
            what = f"its explanation has {length} words"
            yield reason, what, f"write {SHORTEST} to {LONGEST}, by template or by hand"
        elif not names_words(explanation, [*texts, *_own_texts(item)]):
            yield reason, "its explanation quotes no words of the text", "name those that decide"
        if reason not in _fitting(item) and not item.back.hint(reason).strip():
            yield reason, "it has no hint", "write one, by template or by hand"
    for one, other in combinations(reasons, 2):
        alike = likeness(*(item.back.explanations.get(reason, "") for reason in (one, other)))
        if alike >= _ALIKE:
            what = f"{round(100 * alike)}% of its words are those of the explanation of {other}"
            yield one, what, "say what is wrong with this answer and no other"


def _fitting(item: Item) -> list[Any]:
    """What is explained and is no miss."""
    return ["right", item.back.key, *(reading.value for reading in item.back.readings)]


def names_words(explanation: str, texts: Sequence[str]) -> bool:
    """Whether the explanation quotes words that stand in one of the texts, as whole words."""
    whole = [_plain(text) for text in texts]
    pieces = [
        piece.strip(" ,;:.'")
        for quotation in _QUOTED.findall(explanation)
        for piece in _plain(quotation).split("…")
    ]
    return any(_stands_in(text, piece) for piece in pieces for text in whole)


def _stands_in(text: str, words: str) -> bool:
    try:
        find_words(text, words)
    except WordsNotFound:
        return False
    return True


def likeness(one: str, other: str) -> float:
    """How many of the words of the shorter text the other has as well, 0 to 1."""
    counts = [Counter(word.lower() for word in _WORD.findall(text)) for text in (one, other)]
    shorter = min(counts[0].total(), counts[1].total())
    return (counts[0] & counts[1]).total() / shorter if shorter else 0.0


def _own_texts(item: Item) -> list[str]:
    """What an item shows, which may stand in no article."""
    sample = getattr(item, "sample", None)
    shown = [text_of(item.tokens)] if isinstance(item, TextItem) else []
    return [*([sample] if sample else []), *shown]


def _plain(text: str) -> str:
    return " ".join(text.translate(_PLAIN_MARKS).lower().split())


def hand_written_problems(folder: Path, key: Key | None, problems: list[Problem]) -> None:
    """Add to `problems` the hand-written explanations that belong to nothing.

    Without a `key`, because it could not be read, the units are taken as they are.
    """
    file = folder / "explanations.toml"
    if not file.exists():
        return
    table = read_toml(file, problems)
    if table is None:
        return
    for name in list(table.fields):
        if name not in KINDS:
            table.problem(name, "is not an exercise kind", f"use one of: {', '.join(KINDS)}")
            continue
        units = table.table(name)
        known = KINDS[name].by_hand(key) if key else {}
        for unit in units.fields:
            if key and unit not in known:
                units.problem(unit, "is not in the key", "check its spelling or take it out")
                continue
            texts = units.table(unit)
            for reason in texts.fields:
                if key and reason not in known[unit]:
                    texts.problem(reason, "is not an option or error", "check its spelling")
                else:
                    texts.text(reason)
