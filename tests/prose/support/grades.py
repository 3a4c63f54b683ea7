"""How hard prose is to read: its Flesch–Kincaid grade, names left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import textstat

from .pages import Block, without_quotations

# A text for school year 9.
HARDEST = 9.0

NAMES = Path(__file__).parents[1] / "names.txt"

# A heading, a label or a short cell is no sentence; counted as one it would make a page easier.
_FEWEST_WORDS = 5

_NOT_COUNTED = {"heading", "quote", "credits", "study"}

# A full stop inside a word or number, as in “U.S.” and 0.5, would be counted as a sentence’s end.
_INNER_STOP = re.compile(r"(?<=\w)\.(?=\w)|(?<=\.[A-Z])\.(?=\s+[a-z])")


@cache
def names(file: Path = NAMES) -> tuple[str, ...]:
    """The names that are left out: the longest first, so that none hides in another."""
    lines = (line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    return tuple(sorted(filter(None, lines), key=len, reverse=True))


def readable(blocks: Iterable[Block], quotations: bool = True) -> str:
    """The sentences that are counted: of paragraphs, and of items and cells of five words or more.

    With `quotations` false the words in “…” are left out as well. An item or a cell without a full
    stop ends where it ends.
    """
    lines = []
    for block in blocks:
        text = block.plain if quotations else without_quotations(block.plain)
        short = block.kind in {"item", "cell"} and len(text.split()) < _FEWEST_WORDS
        if block.kind not in _NOT_COUNTED and not short:
            lines.append(text if re.search(r"[.!?][”’)]*$", text) else f"{text.rstrip(';:,')}.")
    return without_names("\n".join(lines))


def without_names(text: str) -> str:
    """A text without the names of the list."""
    either = "|".join(re.escape(name) for name in names())
    return re.sub(rf"(?<!\w)(?:{either})(?:[’']s)?(?!\w)", "", text) if either else text


def grade(text: str) -> float:
    """The Flesch–Kincaid grade of a text: the school year that reads it with ease."""
    return float(textstat.flesch_kincaid_grade(_INNER_STOP.sub("", text)))


def too_hard(place: str, text: str) -> list[str]:
    """Say so if a text is harder than school year 9."""
    found = grade(text)
    hard = found > HARDEST
    return [f"{place}: reads at grade {found:.1f}, above {HARDEST:.0f}"] if hard else []
