"""The explorer of diversity indexes: stock widgets; without a kernel, a figure and tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.util import find_spec
from typing import Any

from ipywidgets import Button

from whosays.report.diversity import FIRST, INDEXES, RESAMPLES, UNITS, USUAL, ArticleSources
from whosays.report.diversity_words import (
    Spreads,
    index_name,
    index_of,
    interval_in_words,
    number,
    range_of,
    shares_in_words,
    spreads,
    told,
    unit_name,
    value_in_words,
    warnings,
)
from whosays.screens.explorer import StockExplorer, choice
from whosays.screens.figures import figure_html, table_html, tables_html
from whosays.screens.page import content, paragraph
from whosays.wording.wording import Wording


class Diversity(StockExplorer):
    """Four choices and a button that draws again: the index, and how far it sways.

    In a page without a kernel the first draw of all of them stands in a figure and in tables.
    """

    def __init__(self, texts: Sequence[ArticleSources], words: Wording):
        self._texts = texts
        self._draw = FIRST
        say = words.say
        self.article = choice(say("readArticle"), [(text.name, text) for text in texts])
        self.unit = choice(say("divUnit"), [(unit_name(unit, words), unit) for unit in UNITS])
        indexes = [(index_of(index, words), index) for index in INDEXES]
        self.index = choice(say("divIndex"), indexes)
        self.resamples = choice(say("divResamples"), [(str(many), many) for many in RESAMPLES])
        self.resamples.value = USUAL
        self.button = Button(description=say("divDraw"))
        choices = [self.article, self.unit, self.index, self.resamples]
        super().__init__([*choices, self.button], words)
        for control in choices:
            control.observe(self._show, "value")
        self.button.on_click(self._draw_again)
        self._show()

    @property
    def words(self) -> str:
        """What is shown for the choices made."""
        return "\n".join(line for lines in self._lines() for line in lines)

    def _draw_again(self, _button: Any) -> None:
        """The next draw, by its number: whoever presses as often sees the same."""
        self._draw += 1
        self._show()

    def _lines(self) -> tuple[list[str], list[str]]:
        """The index and its interval, and what there is to tell of them."""
        text, unit, index = self.article.value, self.unit.value, self.index.value
        resamples, words = self.resamples.value, self._language
        found = text.resampled(unit, index, resamples, self._draw)
        value = value_in_words(text, unit, index, words)
        interval = interval_in_words(found, resamples, self._draw, words)
        behind = list(told(text, unit, index, found, words))
        return [line for line in (value, interval) if line], behind

    def _show(self, _change: Any = None) -> None:
        """The index and its interval are read out as they change; the rest is there to be read."""
        self._tell(*self._lines())

    def _page_html(self) -> str:
        words = self._language
        indexes = words.listed([index_of(index, words) for index in INDEXES])
        notes = [
            *self._notes(),
            words.say("divLimit"),
            words.say("divSources", indexes=indexes, draw=FIRST, resamples=USUAL),
            words.say("divInPage"),
        ]
        tables = [
            *(self._sources_table(text) for text in self._texts if text.credits),
            *(self._table(unit) for unit in UNITS),
        ]
        drawn = _figure(spreads(self._texts, words))
        return tables_html(words, drawn, *tables, *map(paragraph, notes))

    def _notes(self) -> list[str]:
        """What was counted in each article by the first count and index, and what to beware of."""
        unit, index, words = UNITS[0], INDEXES[0], self._language
        notes = []
        for text in self._texts:
            found = text.resampled(unit, index)
            if found is None:
                notes.append(f"{text.name}: {words.say('divNobody')}")
            else:
                careful = warnings(text, unit, index, found, words)
                notes.append(" ".join([shares_in_words(text, unit, words), *careful]))
        return notes

    def _sources_table(self, text: ArticleSources) -> str:
        """Every source of an article, with what is counted of it."""
        words = self._language
        counts = [text.counts(unit) for unit in UNITS]
        rows = [
            (content(text.names[source], words), [str(count[source]) for count in counts])
            for source in counts[0]
        ]
        head = [words.say("divSource"), *(unit_name(unit, words) for unit in UNITS)]
        return table_html(words.say("divWho", article=text.name), head, rows)

    def _table(self, unit: str) -> str:
        """Both indexes of every article by one count, resampled and read otherwise."""
        words = self._language
        rows: list[tuple[str, list[str | None]]] = []
        for index in INDEXES:
            name = index_name(index, words)
            resampled = words.say("divResampled", index=name)
            read = words.say("divReadings", index=name)
            values = [text.value(unit, index) for text in self._texts]
            intervals = [text.resampled(unit, index) for text in self._texts]
            others = [text.read_otherwise(unit, index) for text in self._texts]
            rows += [
                (escape(name), [None if value is None else number(value) for value in values]),
                (escape(resampled), [range_of(interval, words) for interval in intervals]),
                (escape(read), [range_of(other, words) for other in others]),
            ]
        head = [words.say("divIndex"), *(text.name for text in self._texts)]
        return table_html(words.say("divBy", unit=unit_name(unit, words)), head, rows)


def _figure(drawn: Spreads) -> str:
    """The figure, where matplotlib is there to draw it; the tables say all that it shows."""
    if not find_spec("matplotlib"):
        return ""
    from whosays.screens.plots import plot_spreads

    return figure_html(drawn.title, plot_spreads(drawn), paragraph(drawn.legend))
