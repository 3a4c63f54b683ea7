"""Two coders on one exercise, as a notebook shows them: words, and a table of where they differ."""

from __future__ import annotations

from dataclasses import astuple
from html import escape

from whosays.report.agreement import Agreement
from whosays.report.agreement_words import agreement_in_words
from whosays.screens.page import paragraph
from whosays.wording.wording import Wording


class AgreementTable:
    """Displays as words and a table; in a page without a kernel, where nobody has coded, as words.

    `found` has the numbers.
    """

    def __init__(self, found: Agreement, words: Wording):
        self.found = found
        self._language = words

    @property
    def words(self) -> str:
        """The agreement in words, with what it can and cannot carry."""
        return agreement_in_words(self.found, self._language)

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return paragraph(self.words) + self._table()

    def _table(self) -> str:
        if not self.found.differences:
            return ""
        say = self._language.say
        names = (say("wordsCoded"), say("firstCoder"), say("secondCoder"))
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
        rows = "".join(
            "<tr>"
            + "".join(f"<td>{escape(cell)}</td>" for cell in astuple(difference)[1:])
            + "</tr>"
            for difference in self.found.differences
        )
        caption = f"<caption>{escape(say('whereTheyDiffer'))}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
