"""The explorer of readability formulas: stock widgets; without a kernel, a figure and tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.util import find_spec
from typing import Any

from whosays.report.readability import FEW_WORDS, FORMULAS, PARTS, ArticleTexts, Counts, Formula
from whosays.report.readability_words import (
    formula_name,
    number,
    part_name,
    score_in_words,
    sentences_in_words,
    title_in_words,
    told,
)
from whosays.report.scores import Scores, scores
from whosays.screens.explorer import StockExplorer, choice
from whosays.screens.figures import figure_html, table_html, tables_html
from whosays.screens.page import paragraph
from whosays.wording.wording import Wording


class Readability(StockExplorer):
    """Three choices, and the number that follows from them, with what it was reckoned from.

    In a page without a kernel all of them stand in a figure and in tables.
    """

    def __init__(self, texts: Sequence[ArticleTexts], words: Wording):
        self._texts = texts
        say = words.say
        formulas = [(formula_name(formula, words), formula) for formula in FORMULAS]
        self.article = choice(say("readArticle"), [(text.name, text) for text in texts])
        self.part = choice(say("readPart"), _parts(texts[0], words))
        self.formula = choice(say("readFormula"), formulas)
        choices = [self.article, self.part, self.formula]
        super().__init__(choices, words)
        self.article.observe(self._offer_parts, "value")
        for control in choices:
            control.observe(self._show, "value")
        self._show()

    @property
    def words(self) -> str:
        """What is shown for the choices made."""
        return "\n".join([self._score(), *self._told()])

    def _offer_parts(self, _change: Any) -> None:
        """Only the parts that the article has; the one chosen stays chosen if it is among them."""
        parts, chosen = _parts(self.article.value, self._language), self.part.value
        if [part for _, part in self.part.options] == [part for _, part in parts]:
            return
        self.part.options = parts
        if chosen in self.article.value.parts:
            self.part.value = chosen

    def _score(self) -> str:
        measured = self.article.value.measured(self.part.value)
        return score_in_words(measured, self.formula.value, self._language)

    def _told(self) -> list[str]:
        formula: Formula = self.formula.value
        return list(told(self.article.value, self.part.value, formula, self._language))

    def _show(self, _change: Any = None) -> None:
        """The number and the counts are read out as they change; the rest is there to be read."""
        counts, behind = self._told()[:1], self._told()[1:]
        self._tell([self._score(), *counts], behind)

    def _page_html(self) -> str:
        words = self._language
        drawn = scores(self._texts, words)
        formulas = words.listed([formula_name(formula, words) for formula in FORMULAS])
        notes = [
            *sentences_in_words(self._texts, words),
            words.say("readLimit"),
            words.say("readSources", formulas=formulas),
            words.say("readInPage"),
        ]
        tables = [self._table(part) for part in PARTS]
        return tables_html(words, _figure(drawn), *tables, *map(paragraph, notes))

    def _table(self, part: str) -> str:
        """A part of every article that has it: the counts, and the scores by formula."""
        words = self._language
        texts = [text for text in self._texts if part in text.parts]
        counts = [text.measured(part).counts for text in texts]
        rows: list[tuple[str, list[str | None]]] = [
            (words.say("readWordCount"), [str(each.words) if each else None for each in counts]),
            (
                words.say("readSentenceCount"),
                [str(each.sentences) if each else None for each in counts],
            ),
        ]
        for formula in FORMULAS:
            cells = [self._cell(each, formula) if each else None for each in counts]
            rows.append((formula.name, cells))
        notes = [
            words.say("readOf", article=text.name, told=title_in_words(text.title, words))
            for text in texts
            if part == "untitled" and text.title
        ]
        if any(each and each.words < FEW_WORDS for each in counts):
            notes.append(words.say("readFewNote", few=FEW_WORDS))
        head = [words.say("readCountOf"), *(text.name for text in texts)]
        named = [(escape(name), cells) for name, cells in rows]
        return table_html(part_name(part, words), head, named, "".join(map(paragraph, notes)))

    def _cell(self, counts: Counts, formula: Formula) -> str:
        score = number(formula.score(counts))
        is_few = counts.words < FEW_WORDS
        return self._language.say("readFewMark", score=score) if is_few else score


def _parts(text: ArticleTexts, words: Wording) -> list[tuple[str, str]]:
    return [(part_name(part, words), part) for part in text.parts]


def _figure(drawn: Scores) -> str:
    """The figure, where matplotlib is there to draw it; the tables say all that it shows."""
    if not find_spec("matplotlib"):
        return ""
    from whosays.screens.plots import plot_scores

    return figure_html(drawn.title, plot_scores(drawn), paragraph(drawn.legend))
