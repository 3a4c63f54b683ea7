"""Options of which a plan says what fits and why, and what their author lets go either way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from whosays.exercise.exercise import Back, Option, OtherReading
from whosays.exercise.explanations import fill, templates
from whosays.tables import Table

_EITHER = "either"


def hint_of_several(about: str, **slots: str) -> dict[str, str]:
    """Of several: what is hinted where one was missed, and where one was chosen in error."""
    texts = templates("choose")
    return {error: fill([f"{about}.hint.{error}"], texts, slots) for error in ("missed", "wrong")}


class Choice:
    """Options as a plan has them: which fit, which may be chosen or left out, and why."""

    def __init__(self, several: bool):
        self.options: list[Option] = []
        self._several = several
        self._key: list[str] = []
        self._readings: list[OtherReading] = []
        self._texts: dict[str, str] = {}

    def add(self, option: Option, entry: Table) -> None:
        value, several = option.value, self._several
        self.options.append(option)
        fits = entry.one_of("fits", ["yes", "no", "arguable", *([_EITHER] if several else [])])
        if fits == _EITHER:
            self._read("optional.choice", [value], option, "accepted", entry)
            entry.finish()
            return
        text = entry.text("text")
        if fits == "yes":
            self._key.append(value)
        if fits == "arguable":
            self._read("choice", [value] if several else value, option, fits, entry)
        reasons = (f"missed.{value}", f"wrong.{value}") if several else (value,)
        self._texts |= dict.fromkeys(reasons, text)
        entry.finish()

    def back(self, more: Table, hint: str, hint_of: Mapping[str, str]) -> Back:
        """`hint_of` has the hint for each error that can be made where several may be chosen."""
        key, several = self._key, self._several
        hints = {"": hint}
        if several:
            # Every option has them, so that two articles are hinted at alike.
            hints |= {
                f"{error}.{option.value}": told
                for error, told in hint_of.items()
                for option in self.options
            }
            self._texts["right"] = more.text("right")
        if len(key) != 1 and not (several and key):
            mend = "let at least one fit" if several else "let one fit, or write several = true"
            more.problem("option", f"{len(key)} options fit", mend)
        return Back(
            key=key if several else (key or [""])[0],
            readings=tuple(self._readings),
            hints=hints,
            explanations=self._texts,
        )

    def _read(self, field: str, value: Any, option: Option, status: str, entry: Table) -> None:
        why = entry.text("why")
        self._readings.append(OtherReading(field, value, option.label, status, why))
