"""The answers as data to look at: a list of rows in Python, a table in the notebook."""

from __future__ import annotations

from html import escape
from typing import Any

from whosays.answers.record import Record
from whosays.screens.page import mount, paragraph
from whosays.wording.wording import Wording, wording

_SHOWN = ("at", "action", "exercise", "item", "response")


class Answers(list[dict[str, Any]]):
    """The events of a record, oldest first, each a plain dictionary; displays as a table.

    In a page without a kernel the display becomes the panel that exports, imports and deletes.
    """

    def __init__(self, record: Record, names: dict[str, str], words: Wording | None = None):
        """`names` says what the table calls each exercise, by id."""
        super().__init__(event.fields() for event in record.read().events)
        self._file = record.file
        self._names = names
        self._words = words or wording()

    def __repr__(self) -> str:
        return self._words.say("recordInFile", n=len(self), file=self._file.name)

    def _repr_html_(self) -> str:
        name = self._file.name.removesuffix(".answers.jsonl")
        return mount(
            "record", name, {"name": name}, paragraph(repr(self), self._words) + self._table()
        )

    def _table(self) -> str:
        if not self:
            return ""
        head = "".join(f'<th scope="col">{name}</th>' for name in _SHOWN)
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(value)}</td>" for value in self._shown(row)) + "</tr>"
            for row in self
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _shown(self, row: dict[str, Any]) -> list[str]:
        named = row | {"exercise": self._names.get(row["exercise"], row["exercise"])}
        return ["" if named[field] is None else str(named[field]) for field in _SHOWN]
