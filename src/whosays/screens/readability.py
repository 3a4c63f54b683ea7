"""The explorer of readability formulas: stock widgets; without a kernel, a figure and tables."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from ipywidgets import HTML, Dropdown, VBox

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
from whosays.screens.page import paragraph
from whosays.screens.widget import Explorer
from whosays.wording.wording import Wording


class Readability:
    """Three choices, and the number that follows from them, with what it was reckoned from.

    In a page without a kernel all of them stand in a figure and in tables.
    """

    def __init__(self, texts: Sequence[ArticleTexts], words: Wording):
        self._texts = texts
        self._language = words
        say = words.say
        formulas = [(formula_name(formula, words), formula) for formula in FORMULAS]
        articles = [(text.name, text) for text in texts]
        self.article = _choice(say("readArticle"), articles)
        self.part = _choice(say("readPart"), self._parts(texts[0]))
        self.formula = _choice(say("readFormula"), formulas)
        self.result, self.behind = HTML(), HTML()
        choices = [self.article, self.part, self.formula]
        self.screen = VBox([*choices, self.result, self.behind, Explorer()])
        self.screen.add_class(Explorer.BOX)
        self.result.add_class(Explorer.STATUS)
        self.article.observe(self._offer_parts, "value")
        for control in choices:
            control.observe(self._show, "value")
        self._show()

    @property
    def words(self) -> str:
        """What is shown for the choices made."""
        return "\n".join([self._score(), *self._told()])

    def __repr__(self) -> str:
        # For a reader of the notebook that knows no widgets and draws no HTML.
        return self._language.say("runAllCells")

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        views = self.screen._repr_mimebundle_(**options)
        return {**views, "text/plain": repr(self), "text/html": self._page_html()}

    def _parts(self, text: ArticleTexts) -> list[tuple[str, str]]:
        return [(part_name(part, self._language), part) for part in text.parts]

    def _offer_parts(self, _change: Any) -> None:
        """Only the parts that the article has; the one chosen stays chosen if it is among them."""
        parts, chosen = self._parts(self.article.value), self.part.value
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
        counts, *rest = [*self._told(), ""]
        self.result.value = self._spoken(f"<p>{escape(self._score())}</p><p>{escape(counts)}</p>")
        self.behind.value = self._spoken("".join(f"<p>{escape(line)}</p>" for line in rest if line))

    def _spoken(self, html: str) -> str:
        words = self._language
        spoken = f'lang="{words.language}" dir="{words.direction}"'
        return f"<div {spoken}>{html}</div>"

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
        tables = "".join(self._table(part) for part in PARTS)
        return (
            f'<div class="whosays" lang="{words.language}" dir="{words.direction}">'
            f'<div class="ws-scores">{_figure(drawn)}{tables}{"".join(map(paragraph, notes))}'
            "</div></div>"
        )

    def _table(self, part: str) -> str:
        """A part of every article that has it: the counts, and the scores by formula."""
        words = self._language
        texts = [text for text in self._texts if part in text.parts]
        measured = [text.measured(part) for text in texts]
        rows = [
            (words.say("readWordCount"), [m.counts and str(m.counts.words) for m in measured]),
            (
                words.say("readSentenceCount"),
                [m.counts and str(m.counts.sentences) for m in measured],
            ),
        ]
        for formula in FORMULAS:
            cells = [m.counts and self._cell(m.counts, formula) for m in measured]
            rows.append((formula.name, cells))
        head = "".join(f'<th scope="col">{escape(text.name)}</th>' for text in texts)
        body = "".join(
            f'<tr><th scope="row">{escape(name)}</th>'
            + "".join(f"<td>{escape(cell or '–')}</td>" for cell in cells)
            + "</tr>"
            for name, cells in rows
        )
        notes = [
            words.say("readOf", article=text.name, told=title_in_words(text.title, words))
            for text in texts
            if part == "untitled" and text.title
        ]
        if any(m.counts and m.counts.words < FEW_WORDS for m in measured):
            notes.append(words.say("readFewNote", few=FEW_WORDS))
        return (
            f"<div><table><caption>{escape(part_name(part, words))}</caption>"
            f'<thead><tr><th scope="col">{escape(words.say("readCountOf"))}</th>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table>{''.join(map(paragraph, notes))}</div>"
        )

    def _cell(self, counts: Counts, formula: Formula) -> str:
        score = number(formula.score(counts))
        is_few = counts.words < FEW_WORDS
        return self._language.say("readFewMark", score=score) if is_few else score


def _choice(name: str, options: Sequence[tuple[str, Any]]) -> Dropdown:
    return Dropdown(options=options, description=name, style={"description_width": "initial"})


def _figure(drawn: Scores) -> str:
    """The figure, where matplotlib is there to draw it; the tables say all that it shows."""
    if not find_spec("matplotlib"):
        return ""
    from whosays.screens.plots import plot_scores

    image = BytesIO()
    plot_scores(drawn).savefig(image, format="png", dpi=120)
    source = base64.b64encode(image.getvalue()).decode()
    return (
        f'<figure><img alt="{escape(drawn.title)}" style="max-width: 100%" '
        f'src="data:image/png;base64,{source}">'
        f"<figcaption>{paragraph(drawn.legend)}</figcaption></figure>"
    )
