"""The kind *compare*: one question put to two articles, its answer marked in each."""

from __future__ import annotations

from collections.abc import Iterator

from whosays.article.article import Article
from whosays.article.data import masked_tokens
from whosays.article.spans import Span
from whosays.exercise.exercise import Back, Item, OtherReading
from whosays.exercise.explanations import fill, templates
from whosays.exercise.items import CompareItem, Passage
from whosays.exercise.kind import Asked, Kind, Pack
from whosays.exercise.kinds.parts import can_have
from whosays.exercise.quoting import listed, quoted
from whosays.tables import SpanFinder, Table, finder

# What can go wrong in either passage, in the order in which it is told.
ERROR_CLASSES = ("missed", "boundary", "too-much")


class Compare(Kind):
    """Asks what a plan has written: sentences and an answer for each article, and why."""

    name = "compare"
    teaches = ("passages",)
    articles = (2,)

    def item(self, asked: Asked) -> Item:
        plan, more = asked.plan, asked.plan.more
        sides = [_Side(letter, pack, more.table(letter)) for letter, pack in _lettered(asked)]
        return CompareItem(
            id=plan.unit,
            help=plan.help,
            prompt=plan.prompt or more.text("prompt"),
            lead=plan.lead,
            passages=tuple(side.passage for side in sides),
            back=Back(
                key={side.letter: side.marks for side in sides},
                readings=tuple(reading for side in sides for reading in side.readings),
                hints={side.letter: side.hint for side in sides},
                explanations={"right": more.text("right")}
                | {
                    f"{error}.{side.letter}": side.explanation(error)
                    for error in ERROR_CLASSES
                    for side in sides
                    if side.answer or error == "too-much"
                },
            ),
        )

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, CompareItem)
        return [
            "right",
            *(
                f"{error}.{passage.letter}"
                for error in ERROR_CLASSES
                for passage in item.passages
                if not item.back.arguable(passage.letter)
                and can_have(error, passage.letter, item.back, passage.tokens)
            ),
        ]

    def taught(self, item: Item) -> dict[str, str]:
        return {"": self.teaches[0]}


def _lettered(asked: Asked) -> Iterator[tuple[str, Pack]]:
    """The packs under the letters of their masks: “Article A” is A, “Article C (invented)” is C."""
    for pack in asked.packs:
        name, _, _ = pack.article.mask.name.partition(" (")
        yield name.split()[-1], pack


class _Side:
    """One article's part of a question, as the plan has it."""

    def __init__(self, letter: str, pack: Pack, entry: Table):
        article = pack.article
        sentences = {sentence.id: sentence.span for sentence in article.sentences}
        shown = [sentences[id] for id in _known(entry, sentences)] or _body(article)
        area = Span(min(shown).start, max(shown).end)
        find = finder(article.text, area, sentences)
        self.letter = letter
        self.passage = Passage(letter, article.mask.name, tuple(masked_tokens(article, area)))
        self.spans = sorted(entry.spans("answer", find))
        self.marks: list[list[int]] = [list(span) for span in self.spans]
        self.hint = entry.text("hint")
        self.readings = list(_readings(letter, pack, entry, find))
        slots = {"article": article.mask.name, "why": entry.text("why")}
        accepted = (r.value for r in self.readings if (r.field, r.status) == (letter, "accepted"))
        self.answer = self.spans or [Span(*span) for span in next(accepted, [])]
        if self.answer:
            slots["answer"] = listed(article, self.answer)
        self._slots = slots
        entry.finish()

    def explanation(self, error: str) -> str:
        texts = templates(Compare.name)
        several = [f"several.{error}"] if len(self.answer) > 1 else []
        return fill([*several, error, f"none.{error}"], texts, self._slots)


def _body(article: Article) -> list[Span]:
    """The sentences of the body: what a question is put to unless a plan says otherwise."""
    body = [region.span for region in article.regions if region.kind == "body"]
    return [s.span for s in article.sentences if any(region.holds(s.span) for region in body)]


def _known(entry: Table, sentences: dict[str, Span]) -> list[str]:
    ids = entry.texts("sentences") if entry.has("sentences") else []
    for id in ids:
        if id not in sentences:
            entry.problem("sentences", f"“{id}” is not a sentence", "use sentence ids of pack.toml")
    return [id for id in ids if id in sentences]


def _readings(letter: str, pack: Pack, entry: Table, find: SpanFinder) -> Iterator[OtherReading]:
    for other in entry.tables("reading", "status"):
        spans = sorted(other.spans("answer", find))
        field = (
            letter if not other.get("optional", bool, False, needed=False) else f"optional.{letter}"
        )
        yield OtherReading(
            field,
            [list(span) for span in spans],
            quoted(pack.article, spans) or "nothing to mark",
            other.one_of("status", ("accepted", "arguable")),
            other.text("why"),
        )
        other.finish()
