"""The desk of source cards: what others say of an outlet or a claim, laid out by question.

Every question is put to both sides, in the same words and order. What no source was found for
stays on the desk as an empty place, and is told as “not found”.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from whosays.article.pack import load_article, own_packs
from whosays.facts import ONE_SOURCE, STAKES, Fact, load_facts
from whosays.tables import Table, load_toml

FORMAT = "whosays-desk/1"
FILE = Path(__file__).parent / "desk.toml"

# What a stack is about.
OUTLETS, CLAIM, TIME = "outlets", "claim", "time"

# What a card is marked with, beside the stake of who speaks.
HINDSIGHT, ONE = "hindsight", "one-source"

# Whose publishers are asked about, in the order of their articles.
_SIDES = ("moscow-times", "tass")


@dataclass(frozen=True)
class Card:
    """What one body says, or what was found of it; `text` is None where nothing was.

    `name` is the body, or the date of a fact; empty where the row has it. `when` is the date that
    it tells of, as it is read. `quote` are words of its own. `marks` are HINDSIGHT, where the
    article could not know it, ONE, where one source alone has it, and one of STAKES. `facts` are
    ids.
    """

    name: str
    text: str | None
    when: str = ""
    quote: str = ""
    marks: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


NOT_FOUND = Card("", None)


@dataclass(frozen=True)
class Row:
    """The cards under one question; of an outlet, under its name. Without any, NOT_FOUND."""

    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Stack:
    """Rows that belong together; `sort` says what they are about, and so how they are laid out.

    OUTLETS: a question to both, a row for each. CLAIM: an article’s words, a row for each question.
    TIME: an article, a row each for before, on and after its day.
    """

    name: str
    rows: tuple[Row, ...]
    sort: str


@dataclass(frozen=True)
class Desk:
    """Everything that lies on one desk.

    With `spoken` its title, its note and the names of its rows are the interface’s own words, in
    its language; the cards never are.
    """

    name: str
    title: str
    note: str
    stacks: tuple[Stack, ...]
    spoken: bool = False


def load_desks(file: Path = FILE) -> dict[str, Desk]:
    """Every desk of the module, by name. Raises InputProblems, holding every problem found."""
    known = {fact.id: fact for fact in load_facts()}
    return load_toml(file, lambda table: _Reader(table, known).desks())


def stacks_by_day(facts: Mapping[str, Sequence[str]], names: Sequence[str]) -> tuple[Stack, ...]:
    """Of each article the facts named, by id, in the order in which they could be known.

    `facts` are given by slug. The three `names` are those of what was known before the day of the
    article, on it, and after it. Raises KeyError for a fact that there is not, and for an article
    of which there is no day.
    """
    known = {fact.id: fact for fact in load_facts()}
    days = article_days()
    stacks = []
    for slug, ids in facts.items():
        day = days[slug]
        found = sorted((known[id] for id in ids), key=lambda fact: fact.known)
        parts = (
            [fact for fact in found if fact.known < day],
            [fact for fact in found if fact.known == day],
            [fact for fact in found if fact.is_hindsight(day)],
        )
        rows = tuple(
            _row(name, [_fact_card(fact, day) for fact in part])
            for name, part in zip(names, parts, strict=True)
        )
        stacks.append(Stack(_article(slug).named().mask.name, rows, TIME))
    return tuple(stacks)


def article_days() -> dict[str, date]:
    """The day on which each article appeared, by slug. An invented one has none."""
    days = {slug: _article(slug).provenance.day for slug in own_packs()}
    return {slug: day for slug, day in days.items() if day is not None}


_article = cache(load_article)


def _row(name: str, cards: Sequence[Card]) -> Row:
    return Row(name, tuple(cards) or (NOT_FOUND,))


def _fact_card(fact: Fact, day: date) -> Card:
    return Card(fact.date, fact.text, marks=_marks([fact], day), facts=(fact.id,))


def _marks(facts: Sequence[Fact], day: date | None, *, is_later: bool = False) -> tuple[str, ...]:
    """What the facts behind a card tell of it, for an article of that day; `is_later` than it."""
    marks = []
    if is_later or (day and any(fact.is_hindsight(day) for fact in facts)):
        marks.append(HINDSIGHT)
    if any(fact.status == ONE_SOURCE for fact in facts):
        marks.append(ONE)
    return tuple(marks)


class _Reader:
    """Reads the file of desks, with all facts at hand."""

    def __init__(self, table: Table, facts: Mapping[str, Fact]):
        self._table, self._facts, self._days = table, facts, article_days()

    def desks(self) -> dict[str, Desk]:
        self._table.one_of("format", [FORMAT])
        desks: dict[str, Desk] = {}
        for entry in self._table.tables("desk", needed=True):
            desk = self._desk(entry)
            if desk.name in desks:
                entry.problem("id", f"“{desk.name}” is used twice", "give each desk one of its own")
            desks[desk.name] = desk
        self._table.finish()
        return desks

    def _desk(self, entry: Table) -> Desk:
        read, asked = (
            (self._outlets, entry.texts("dates"))
            if entry.has("dates")
            else (self._claim, entry.texts("questions"))
        )
        stacks = [read(stack, asked) for stack in entry.tables("stack", needed=True)]
        desk = Desk(entry.text("id"), entry.text("title"), entry.text("note"), tuple(stacks))
        entry.finish()
        return desk

    def _outlets(self, entry: Table, dates: list[str]) -> Stack:
        """A question to every outlet: the same dates for each, in the same order.

        The first dates are those of the outlets’ own articles, one each. What an outlet was later
        than its article is hindsight.
        """
        rows, slugs = [], []
        for place, card in enumerate(entry.tables("card", "outlet", needed=True)):
            slug = card.one_of("outlet", _SIDES)
            slugs.append(slug)
            lines = card.tables("lines", needed=True)
            if len(lines) != len(dates):
                card.problem("lines", f"are {len(lines)}", f"write {len(dates)}, a {{}} for none")
            cards = [
                self._line(line, slug, when, is_later=number > place)
                for number, (when, line) in enumerate(zip(dates, lines, strict=False))
            ]
            rows.append(Row(_article(slug).publisher if slug in _SIDES else slug, tuple(cards)))
            card.finish()
        if slugs != [*_SIDES]:
            what, mend = "is not one for each outlet", f"write {', then '.join(_SIDES)}"
            entry.problem("card", what, mend)
        stack = Stack(entry.text("asks"), tuple(rows), OUTLETS)
        entry.text("id")
        entry.finish()
        return stack

    def _line(self, entry: Table, slug: str, when: str, *, is_later: bool) -> Card:
        """What an outlet was at a date; `is_later` than its article, and so hindsight."""
        if not entry.fields:
            return replace(NOT_FOUND, when=when)
        facts = self._known(entry)
        card = Card(
            name="",
            text=entry.text("text"),
            when=when,
            marks=_marks(facts, self._days.get(slug), is_later=is_later),
            facts=tuple(fact.id for fact in facts),
        )
        entry.finish()
        return card

    def _claim(self, entry: Table, questions: list[str]) -> Stack:
        """A claim of an article, and the cards under each question; a claim needs no card."""
        slug = entry.one_of("article", own_packs())
        claim, sentence = entry.text("claim"), entry.text("sentence")
        if slug in own_packs():
            article = _article(slug)
            spans = {each.id: each.span for each in article.sentences}
            if sentence not in spans or claim not in spans[sentence].of(article.text):
                what = f"“{claim}” does not stand in sentence “{sentence}” of {slug}"
                entry.problem("claim", what, "copy its words, and name its sentence")
        rows: list[list[Card]] = [[] for _ in questions]
        for card in entry.tables("card", "who"):
            number = card.get("question", int, 1)
            if not 1 <= number <= len(questions):
                card.problem("question", f"is {number}", f"write 1 to {len(questions)}")
            else:
                rows[number - 1].append(self._card(card, slug))
        stack = Stack(
            name=claim,
            rows=tuple(_row(name, cards) for name, cards in zip(questions, rows, strict=True)),
            sort=CLAIM,
        )
        entry.text("id")
        entry.finish()
        return stack

    def _card(self, entry: Table, slug: str) -> Card:
        facts = self._known(entry)
        stake = entry.one_of("stake", STAKES)
        card = Card(
            name=entry.text("who"),
            text=entry.text("text"),
            when=entry.text("date", needed=False),
            quote=entry.text("quote", needed=False),
            marks=(stake, *_marks(facts, self._days.get(slug))),
            facts=tuple(fact.id for fact in facts),
        )
        entry.finish()
        return card

    def _known(self, entry: Table) -> list[Fact]:
        ids = entry.texts("facts")
        for id in ids:
            if id not in self._facts:
                entry.problem("facts", f"“{id}” is no fact of facts.toml", "mend it, or write it")
        return [self._facts[id] for id in ids if id in self._facts]
