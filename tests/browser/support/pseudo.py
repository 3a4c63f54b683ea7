"""A language that nobody speaks: English in Hebrew letters, from right to left, and much longer.

What is still in Latin letters on a screen in this language was not said by the interface, or not
through its catalogue; and what has room for it has room for a language with long words.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from whosays.wording.catalogue import SLOT, load_catalogue

LANGUAGE = "rtl"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Each Latin letter has one of its own, so that two texts that differ stay two.
_HEBREW = {ord(letter): chr(0x05D0 + place) for place, letter in enumerate(_LATIN)}
_VOWELS = {ord(vowel): vowel * 2 for vowel in "aeiou"}


def write_pseudo_language(folder: Path) -> Path:
    """Write the catalogue into a folder."""
    file = folder / f"{LANGUAGE}.json"
    file.write_text(json.dumps(pseudo(load_catalogue("en")), ensure_ascii=False), encoding="utf-8")
    return file


def pseudo(english: dict[str, Any]) -> dict[str, Any]:
    """The catalogue, with every text changed and every slot as it was."""
    return english | {
        # A language whose letters these are, for whoever draws or reads them out.
        "language": "he",
        "name": "Pseudo",
        "direction": "rtl",
        "words": {key: _changed(entry) for key, entry in english["words"].items()},
    }


def _changed(entry: Any) -> Any:
    if isinstance(entry, dict):
        return {form: _changed(text) for form, text in entry.items()}
    pieces = SLOT.split(entry)
    slots = {place: f"{{{piece}}}" for place, piece in enumerate(pieces) if place % 2}
    return "".join(slots.get(place, _hebrew(piece)) for place, piece in enumerate(pieces))


def _hebrew(text: str) -> str:
    return text.lower().translate(_VOWELS).translate(_HEBREW)
