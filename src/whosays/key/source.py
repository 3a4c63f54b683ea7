"""Read a key as its coders wrote it (`key.toml`): spans as quoted words, readings with reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from whosays.article.article import Article
from whosays.article.pack import pack_folder, read_article
from whosays.article.spans import Span
from whosays.key import key as k
from whosays.key.soundness import check_soundness
from whosays.problems import InputProblems, Problem
from whosays.tables import SpanFinder, Table, finder, read_toml

FORMAT = "whosays-key-source/1"

# How one field is read, given the table and the name it has there. A unit's own value and the
# value of a reading of it go through the same one.
Field = Callable[[Table, str], Any]

# A reading of one of these without a value says: none at all.
_CAN_BE_NONE = ("source", "source_span", "within", "hand")


def load_pack(name: str | Path) -> tuple[Article, k.Key]:
    """The article and key of a pack. Raises InputProblems, holding every problem found."""
    problems: list[Problem] = []
    pack = read_pack(name, problems)
    if pack is None or problems:
        raise InputProblems(problems)
    return pack


def read_pack(name: str | Path, problems: list[Problem]) -> tuple[Article, k.Key] | None:
    """The article and key, as far as they can be read; what is wrong is added to `problems`."""
    folder = pack_folder(name)
    article = read_article(folder, problems)
    if article is None:
        return None
    table = read_toml(folder / "key.toml", problems)
    if table is None:
        return None
    key = _KeyReader(article, table).key()
    check_soundness(article, key, table)
    return article, key


class _KeyReader:
    """Reads one key file. The ids it defines are gathered first, so that units may refer ahead."""

    def __init__(self, article: Article, table: Table):
        self.article, self.table = article, table
        self.sentences = {sentence.id: sentence.span for sentence in article.sentences}
        self.source_ids = _ids(table, "source")
        self.attribution_ids = _ids(table, "attribution")

    def key(self) -> k.Key:
        table = self.table
        table.one_of("format", [FORMAT])
        table.one_of("article", [self.article.slug])
        if table.text("sha256") not in ("", self.article.sha256):
            table.problem("sha256", "was made for another text", "check every unit on the new text")
        key = k.Key(
            article=self.article.slug,
            sha256=self.article.sha256,
            voices=tuple(self.voice(entry) for entry in table.tables("voice", "sentence")),
            sources=tuple(self.source(entry) for entry in table.tables("source")),
            attributions=tuple(self.attribution(entry) for entry in table.tables("attribution")),
            labels=tuple(
                label for entry in table.tables("label") if (label := self.label(entry)) is not None
            ),
            claims=tuple(self.claim(entry) for entry in table.tables("claim")),
            gaps=tuple(table.texts("gaps")),
            dating=self.dating(table.table("dating")),
        )
        table.finish()
        return key

    def voice(self, entry: Table) -> k.Voice:
        sentence = self.sentence_id(entry)
        return k.Voice(sentence=sentence, **self.unit(entry, {"voice": _choice(k.VOICES)}))

    def source(self, entry: Table) -> k.Source:
        fields = {
            "name": _text,
            "identification": _choice(k.IDENTIFICATIONS),
            "kind": _choice(k.SOURCE_KINDS),
            "side": _text,
            "channel": _text,
            "mentions": self.mentions,
        }
        return k.Source(id=entry.text("id"), **self.unit(entry, fields))

    def attribution(self, entry: Table) -> k.Attribution:
        sentence = self.sentence_id(entry)
        find = finder(self.article.text, self.sentences.get(sentence), self.sentences)
        fields = {
            "source": _reference(self.source_ids),
            "source_span": _span(find),
            "cue": _some_spans(find),
            "stance": _choice(k.STANCES),
            "content": _some_spans(find),
            "quoted": _spans(find),
            "within": _reference(self.attribution_ids),
            "hand": _hand,
        }
        return k.Attribution(id=entry.text("id"), sentence=sentence, **self.unit(entry, fields))

    def label(self, entry: Table) -> k.Label | None:
        find = finder(
            self.article.text, self.sentences.get(self.sentence_id(entry)), self.sentences
        )
        values = self.unit(entry, {"span": _span(find), "label": _choice(k.LABELS)})
        if values["span"] is None and not entry.has("span"):
            entry.problem("span", "is missing", "quote the words it labels")
        return None if values["span"] is None else k.Label(**values)

    def claim(self, entry: Table) -> k.Claim:
        fields = {
            "claim": _text,
            "type": _choice(k.CLAIM_TYPES),
            "who": _reference([*self.source_ids, k.OUTLET], needed=True),
            "evidence": _text,
        }
        sentence = self.sentence_id(entry)
        return k.Claim(id=entry.text("id"), sentence=sentence, **self.unit(entry, fields))

    def dating(self, entry: Table) -> k.Dating:
        dating = k.Dating(entry.text("earliest"), entry.text("latest"), entry.text("reasoning"))
        for field, day in (("earliest", dating.earliest), ("latest", dating.latest)):
            try:
                date.fromisoformat(day or "2018-01-08")
            except ValueError:
                entry.problem(field, "is not a day", "write it as year-month-day, 2018-01-08")
        entry.finish()
        return dating

    def unit(self, entry: Table, fields: Mapping[str, Field]) -> dict[str, Any]:
        """The unit's fields, its note and its readings, as keyword arguments."""
        values: dict[str, Any] = {name: read(entry, name) for name, read in fields.items()}
        values["note"] = entry.text("note", needed=False)
        values["readings"] = tuple(
            self.reading(other, fields) for other in entry.tables("reading", "field")
        )
        entry.finish()
        return values

    def reading(self, entry: Table, fields: Mapping[str, Field]) -> k.Reading:
        field = entry.one_of("field", [*fields, "unit"])
        has_value = entry.has("value") or field not in _CAN_BE_NONE
        value = fields[field](entry, "value") if field in fields and has_value else None
        reading = k.Reading(field, value, entry.one_of("status", k.STATUSES), entry.text("why"))
        if field == "unit" and entry.has("value"):
            entry.problem("value", "stands beside “unit”", "leave the value out")
        entry.finish()
        return reading

    def sentence_id(self, entry: Table) -> str:
        return entry.one_of("sentence", list(self.sentences))

    def mentions(self, entry: Table, field: str) -> tuple[Span, ...]:
        """Mentions are written by sentence: `mentions = { s1 = ["…"], s3 = ["…", "…"] }`."""
        by_sentence = entry.table(field)
        if entry.has(field) and not any(by_sentence.fields.values()):
            entry.problem(field, "are none", "quote at least one, or take the source out")
        found: list[Span] = []
        for id in by_sentence.fields:
            if id not in self.sentences:
                by_sentence.problem(id, "is not a sentence", "use a sentence id of pack.toml")
                continue
            found += by_sentence.spans(id, finder(self.article.text, self.sentences[id]))
        return tuple(sorted(found))


def _ids(table: Table, name: str) -> list[str]:
    """The ids that the units called `name` define; an id used twice is a problem."""
    ids: list[str] = []
    for entry in table.tables(name):
        id = entry.fields.get("id")
        if id in ids:
            entry.problem("id", f"“{id}” is used twice", "give each its own id")
        ids.append(str(id))
    return ids


def _text(entry: Table, field: str) -> str:
    return entry.text(field)


def _choice(allowed: tuple[str, ...]) -> Field:
    return lambda entry, field: entry.one_of(field, allowed)


def _reference(ids: list[str], *, needed: bool = False) -> Field:
    return lambda entry, field: entry.one_of(field, ids, needed=needed) or None


def _span(find: SpanFinder) -> Field:
    return lambda entry, field: entry.span(field, find, needed=False)


def _spans(find: SpanFinder) -> Field:
    return lambda entry, field: tuple(sorted(entry.spans(field, find)))


def _some_spans(find: SpanFinder) -> Field:
    """As `_spans`; an attribution without any such words would be none."""

    def read(entry: Table, field: str) -> tuple[Span, ...]:
        if entry.fields.get(field) == []:
            entry.problem(field, "is an empty list", "quote the words, or take the unit out")
        spans: tuple[Span, ...] = _spans(find)(entry, field)
        return spans

    return read


def _hand(entry: Table, field: str) -> int | None:
    hand = entry.get(field, int, 0, needed=False)
    if hand not in (0, 1, 2, 3):
        entry.problem(field, f"is {hand}", "use 1, 2 or 3, or leave it out where nobody can tell")
    return hand or None
