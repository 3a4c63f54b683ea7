"""Explanations: for every choice a text of its own, from a template or written by hand.

A template is filled with the item's own words. Hand-written texts, for items that are hard or
arguable, stand in a pack's `explanations.toml` and take the template's place.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

TEMPLATES = Path(__file__).parent / "templates"

_SLOT = re.compile(r"\{(\w+)\}")

# Long content is named by its ends, so that an explanation stays short.
_ENDS = 4

# At the end of a few words taken from the text, these would belong to nothing.
_PUNCTUATION = ",;:."

# Several pieces of a text may end and begin where it is cut.
_ELLIPSES = re.compile(r"…(?:\s*…)+")

_SINGLE = str.maketrans("“”", "‘’")


class NoTemplate(LookupError):
    """No template fits: `slots` lacks a word that each candidate asks for."""


@cache
def templates(kind: str) -> Mapping[str, str]:
    """The templates of an exercise kind: reason → text with slots in braces."""
    written = tomllib.loads((TEMPLATES / f"{kind}.toml").read_text(encoding="utf-8"))
    # Read once and shared by every item, so nobody may change it.
    return MappingProxyType(written)


def by_hand(folder: Path, kind: str, unit: str) -> dict[str, str]:
    """The texts written by hand for one unit of a pack; empty if there are none."""
    file = folder / "explanations.toml"
    if not file.exists():
        return {}
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    texts: dict[str, str] = written.get(kind, {}).get(unit, {})
    return texts


def fill(candidates: Iterable[str], texts: Mapping[str, str], slots: Mapping[str, str]) -> str:
    """The first of the templates named whose slots can all be filled.

    Raises NoTemplate when there is none.
    """
    names = list(candidates)
    for name in names:
        text = texts.get(name)
        if text is not None and all(slot in slots for slot in _SLOT.findall(text)):
            return _SLOT.sub(lambda slot: slots[slot[1]], text)
    raise NoTemplate(f"no template of {', '.join(names)} can be filled from {sorted(slots)}")


def first_words(text: str) -> str:
    """The first few words of a stretch of text, whole if it is short."""
    return _quotable(_opened(" ".join(text.split()[:_ENDS]).rstrip(_PUNCTUATION)))


def last_words(text: str) -> str:
    """The last few words of a stretch of text, whole if it is short."""
    return _quotable(" ".join(text.split()[-_ENDS:]).rstrip(_PUNCTUATION))


def both_ends(text: str) -> str:
    """The words of a short text; of a long one its beginning and end."""
    if len(text.split()) <= 2 * _ENDS:
        return _quotable(text)
    return _ELLIPSES.sub("…", f"{first_words(text)} … {last_words(text)}")


def _opened(text: str) -> str:
    """`text` without a mark that opens a quotation and is not closed in it."""
    is_straight = text.startswith('"') and text.count('"') == 1
    is_curly = text.startswith("“") and "”" not in text
    return text[1:] if is_straight or is_curly else text


def _quotable(text: str) -> str:
    """`text` ready to stand in double quotation marks: its own become single, and are closed."""
    closed = text + "”" * (text.count("“") - text.count("”"))
    return closed.translate(_SINGLE)
