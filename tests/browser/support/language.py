"""What the interface says, in the language of the run: English, or what `--language` names."""

from __future__ import annotations

import json
import re

from playwright.sync_api import BrowserContext

from whosays.wording.catalogue import SLOT
from whosays.wording.wording import Wording, wording

# What a language from right to left puts around a text from elsewhere.
_ISOLATES = dict.fromkeys((0x2068, 0x2069))


def say(key: str, words: Wording | None = None, **slots: str | int) -> str:
    """The text called `key`, as both the page and Python say it."""
    return (words or wording()).say(key, **slots)


def apart(key: str, words: Wording | None = None, **slots: str | int) -> str:
    """The same where what fills the slots stands in elements of its own."""
    return say(key, words, **slots).translate(_ISOLATES)


def saying(*keys: str, **slots: str | int) -> re.Pattern[str]:
    """One of these with anything in the slots that are not given, in any plural form."""
    entries = [wording().words[key] for key in keys]
    texts = [
        text
        for entry in entries
        for text in (entry.values() if isinstance(entry, dict) else [entry])
    ]
    return re.compile("|".join(_pattern(text, slots) for text in texts), re.DOTALL)


def speak(context: BrowserContext, words: Wording) -> None:
    """Every page of a book that is opened from now on is spoken to in this language.

    As by the script that a book in another language loads before the module.
    """
    context.add_init_script(f"window.whosaysWords = {json.dumps(words.catalogue)}")


def _pattern(text: str, slots: dict[str, str | int]) -> str:
    pieces = SLOT.split(text)
    for place in range(1, len(pieces), 2):
        given = slots.get(pieces[place])
        pieces[place] = ".*" if given is None else f"\u2068?{re.escape(str(given))}\u2069?"
    return "".join(
        re.escape(piece) if place % 2 == 0 else piece for place, piece in enumerate(pieces)
    )
