"""Read a hand-written TOML file field by field, and gather every problem on the way."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, TypeVar

from whosays.article.spans import Span, WordsNotFound, find_stretch, find_words
from whosays.problems import InputProblems, Problem

T = TypeVar("T")

# What a span may be written as: "words", {words = …, n = …} or {from = …, to = …, n = …};
# `sentence` moves the search to another sentence.
_SPAN_FIELDS = {"words": str, "from": str, "to": str, "n": int, "sentence": str}


class Table:
    """One table of a TOML file: hands out its fields by type and remembers which were read.

    A field that is missing or of the wrong type is reported to `problems` and stands in as an
    empty value, so that the rest of the file is still read and reported in the same run.
    """

    def __init__(self, file: Path, place: str, fields: dict[str, Any], problems: list[Problem]):
        self.file, self.place, self.fields, self.problems = file, place, fields, problems
        self._read: set[str] = set()

    def problem(self, field: str, what: str, mend: str) -> None:
        place = ", ".join(part for part in (self.place, field) if part)
        self.problems.append(Problem(self.file, place, what, mend))

    def has(self, field: str) -> bool:
        return field in self.fields

    def get(self, field: str, type_: type[T], empty: T, *, needed: bool = True) -> T:
        """The field's value if it is of `type_`; otherwise `empty`, with a problem if `needed`."""
        self._read.add(field)
        if field not in self.fields:
            if needed:
                self.problem(field, "is missing", "add it")
            return empty
        value = self.fields[field]
        if not isinstance(value, type_) or (type_ is not bool and isinstance(value, bool)):
            self.problem(field, f"is {value!r}, not {_TYPE_WORDS[type_]}", "write it so")
            return empty
        return value

    def text(self, field: str, *, needed: bool = True) -> str:
        value = self.get(field, str, "", needed=needed)
        if needed and isinstance(self.fields.get(field), str) and not value.strip():
            self.problem(field, "is empty", "fill it in")
        return value

    def one_of(self, field: str, allowed: Collection[str], *, needed: bool = True) -> str:
        value = self.text(field, needed=needed)
        if value and value not in allowed:
            known = ", ".join(allowed)
            self.problem(field, f"is “{value}”, which is not known here", f"use one of: {known}")
        return value

    def table(self, field: str, *, needed: bool = True) -> Table:
        fields = self.get(field, dict, {}, needed=needed)
        place = ", ".join(part for part in (self.place, field) if part)
        return Table(self.file, place, fields, self.problems)

    def tables(self, field: str, name: str = "id", *, needed: bool = False) -> list[Table]:
        """The array of tables called `field`; each is placed by its `name` field or its number."""
        found = []
        for number, fields in enumerate(self.get(field, list, [], needed=needed), 1):
            if not isinstance(fields, dict):
                self.problem(f"{field} {number}", "is not a table", "write it as one")
                continue
            label = f"{field} {fields.get(name, number)}"
            place = ", ".join(part for part in (self.place, label) if part)
            found.append(Table(self.file, place, fields, self.problems))
        return found

    def texts(self, field: str) -> list[str]:
        values = self.get(field, list, [])
        if any(not isinstance(value, str) or not value for value in values):
            self.problem(field, "holds something that is not text", "write each in quotation marks")
        return [value for value in values if isinstance(value, str)]

    def spans(self, field: str, within: SpanFinder, *, needed: bool = True) -> list[Span]:
        """The spans of a field that quotes words: one quotation or a list of them."""
        self._read.add(field)
        if field not in self.fields:
            if needed:
                self.problem(field, "is missing", "quote the words, or give an empty list")
            return []
        written = self.fields[field]
        found = []
        for quotation in written if isinstance(written, list) else [written]:
            span = self._span(field, quotation, within)
            if span is not None:
                found.append(span)
        return found

    def span(self, field: str, within: SpanFinder, *, needed: bool = True) -> Span | None:
        if isinstance(self.fields.get(field), list):
            self._read.add(field)
            self.problem(field, "is a list", "quote one stretch, with from and to if it is long")
            return None
        found = self.spans(field, within, needed=needed)
        return found[0] if found else None

    def finish(self) -> None:
        """Report the fields nobody asked for: most often a slip of the pen."""
        for field in self.fields:
            if field not in self._read:
                self.problem(
                    field, "is not a field known here", "check its spelling or take it out"
                )

    def _span(self, field: str, quotation: Any, within: SpanFinder) -> Span | None:
        parts = {"words": quotation} if isinstance(quotation, str) else quotation
        if not isinstance(parts, dict) or not all(
            isinstance(value, _SPAN_FIELDS.get(part, ())) for part, value in parts.items()
        ):
            self.problem(field, f"{quotation!r} is not a quotation", "quote the article's words")
            return None
        try:
            return within(parts)
        except WordsNotFound as missing:
            self.problem(
                field, str(missing), "copy the words from article.txt, marks and spaces included"
            )
        except KeyError as unknown:
            self.problem(field, f"has no {unknown.args[0]}", "give words, or from and to")
        return None


SpanFinder = Callable[[dict[str, Any]], Span]

_TYPE_WORDS: dict[type, str] = {
    str: "text",
    int: "a whole number",
    list: "a list",
    dict: "a table",
    bool: "true or false",
}


def finder(
    text: str, within: Span | None = None, sentences: dict[str, Span] | None = None
) -> SpanFinder:
    """A SpanFinder over `text`, counting occurrences inside `within` or the sentence named."""

    def find(parts: dict[str, Any]) -> Span:
        area = within
        if "sentence" in parts:
            area = (sentences or {}).get(parts["sentence"])
            if area is None:
                raise KeyError(f"sentence {parts['sentence']!r}")
        n = parts.get("n", 1)
        if "words" in parts:
            return find_words(text, parts["words"], n, area)
        for end in ("from", "to"):
            if end not in parts:
                raise KeyError(f"“{end}”")
        return find_stretch(text, parts["from"], parts["to"], n, area)

    return find


def load_toml(file: Path, read: Callable[[Table], T]) -> T:
    """What `read` makes of a whole file. Raises InputProblems, holding every problem found."""
    problems: list[Problem] = []
    table = read_toml(file, problems)
    found = read(table) if table else None
    if found is None or problems:
        raise InputProblems(problems)
    return found


def read_toml(file: Path, problems: list[Problem]) -> Table | None:
    """The whole file as a Table, or None (and a problem) if it cannot be read as TOML."""
    try:
        fields = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(Problem(file, "", "is missing", "add it, or name the right folder"))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(file, "", f"cannot be read ({error})", "save it as UTF-8 text"))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(file, "", f"is not valid TOML: {error}", "mend that line"))
    else:
        return Table(file, "", fields, problems)
    return None
