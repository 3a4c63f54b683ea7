"""Every word the interface says by itself, in the language asked for.

The page’s module says its words from the same catalogues, by the same rules: see
`front/src/wording.ts`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whosays.wording.catalogue import SLOT, languages, load_catalogue, plural_rule, read_catalogue

if TYPE_CHECKING:
    from babel.plural import PluralRule

_VARIABLE = "WHOSAYS_LANGUAGE"


def wording(language: str | Path | None = None) -> Wording:
    """The words of a language: the name of a catalogue of the package, or the path of a JSON file.

    Without one, that of the environment variable WHOSAYS_LANGUAGE, else English. Raises
    `whosays.problems.InputProblems` for a catalogue that is not there or does not fit.
    """
    return _wording(str(language or os.environ.get(_VARIABLE) or "en"))


@cache
def _wording(language: str) -> Wording:
    known = language in languages()
    return Wording(load_catalogue(language) if known else read_catalogue(Path(language)))


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of one language; `catalogue` is what its file holds."""

    catalogue: dict[str, Any]

    @property
    def language(self) -> str:
        """The language’s tag, such as “en”."""
        return str(self.catalogue["language"])

    @property
    def direction(self) -> str:
        """How it is written: “ltr” or “rtl”."""
        return str(self.catalogue["direction"])

    @property
    def words(self) -> dict[str, str | dict[str, str]]:
        """Key → its text, or its text in each plural form."""
        return self.catalogue["words"]  # type: ignore[no-any-return]

    def say(self, key: str, **slots: str | int) -> str:
        """The text called `key`, its slots filled; the slot `n` chooses among plural forms."""
        entry = self.words[key]
        if isinstance(entry, dict):
            entry = entry.get(self._plural_rule(int(slots["n"])), entry["other"])
        return SLOT.sub(lambda slot: self._filled(slots[slot[1]]), entry)

    def quoted(self, text: str) -> str:
        """The text in the language’s quotation marks."""
        return self.say("quoted", text=text)

    def listed(self, parts: Sequence[str]) -> str:
        """“a, b and c”."""
        if len(parts) < 2:
            return "".join(parts)
        *others, last = parts
        return self.say("listLast", list=self.sequence(others), last=last)

    def sequence(self, parts: Sequence[str]) -> str:
        """“a, b, c”."""
        if not parts:
            return ""
        return reduce(lambda before, part: self.say("listNext", list=before, next=part), parts)

    def _filled(self, value: str | int) -> str:
        """A text from elsewhere keeps its own direction, and its marks at its own ends."""
        isolated = isinstance(value, str) and self.direction == "rtl"
        return f"\u2068{value}\u2069" if isolated else str(value)

    @cached_property
    def _plural_rule(self) -> PluralRule:
        return plural_rule(self.catalogue["plurals"])
