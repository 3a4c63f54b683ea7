"""A desk of source cards as a screen: stacks of cards to be opened, in notebook and page alike."""

from __future__ import annotations

from dataclasses import asdict
from html import escape

from whosays.article.data import LANGUAGE
from whosays.desk import CLAIM, Card, Desk, Row, Stack
from whosays.screens.page import mount, paragraph
from whosays.screens.widget import Screen
from whosays.wording.wording import Wording


class DeskScreen(Screen):
    """Its stacks are closed at first: one asks a question, and then opens its cards."""

    def __init__(self, desk: Desk, words: Wording):
        self._desk = desk
        super().__init__(words, view="desk", data={"language": LANGUAGE, **asdict(desk)})

    def _page_html(self) -> str:
        """For a page without a script all cards lie open."""
        desk = self._desk
        stacks = "".join(map(self._stack, desk.stacks))
        fallback = f"<p><strong>{escape(desk.title)}</strong></p>{paragraph(desk.note)}{stacks}"
        return mount("desk", desk.name, self.data, fallback)

    def _stack(self, stack: Stack) -> str:
        name = self._words.quoted(stack.name) if stack.sort == CLAIM else stack.name
        return f"<p><strong>{escape(name)}</strong></p>{''.join(map(self._row, stack.rows))}"

    def _row(self, row: Row) -> str:
        cards = "".join(f"<li>{escape(self._told(card))}</li>" for card in row.cards)
        return f"{paragraph(row.name)}<ul>{cards}</ul>"

    def _told(self, card: Card) -> str:
        """A card in one line."""
        if card.text is None:
            return ": ".join(filter(None, [card.when, self._words.say("deskNotFound")]))
        head = ", ".join(filter(None, [card.name, card.when]))
        quote = self._words.quoted(card.quote) if card.quote else ""
        marks = "; ".join([*(self._words.say(f"desk.{mark}") for mark in card.marks), *card.facts])
        ends = [card.text, quote, f"({marks})" if marks else ""]
        return f"{head}: {' '.join(filter(None, ends))}"
