"""Whether the glossary has every term that the lessons teach, each explained in the same way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat

from whosays.article.pack import load_article
from whosays.exercise.soundness import names_words

from .pages import ROOT, sentences

# The articles by the letters that lessons give them.
ARTICLES = {"A": "moscow-times", "B": "tass", "C": "old-mill-bridge", "D": "reading-room"}

_LONGEST_DEFINITION = 2
_ALSO = re.compile(r"\*Also:\* (.+)\.$")
_SOURCE = re.compile(r"\*Source:\* .+\.$")
_EXAMPLE = re.compile(r"- \*(?:Article ([A-Z])|Invented)(, sound)?:\* (.+)$")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Entry:
    """One term: its heading and what stands below, a paragraph or item a line."""

    term: str
    lines: tuple[str, ...]

    @property
    def also(self) -> list[str]:
        """Other words that lead here."""
        found = [match[1].split(", ") for line in self.lines if (match := _ALSO.match(line))]
        return [word for words in found for word in words]


def entries(page: Path) -> list[Entry]:
    """The entries of a glossary page, in order."""
    sections = re.split(r"^## ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    split = [
        [line.strip() for line in section.splitlines() if line.strip()] for section in sections
    ]
    return [Entry(term, tuple(lines)) for term, *lines in split]


def texts() -> dict[str, str]:
    """Letter → what stands in that article."""
    return {letter: load_article(slug).text for letter, slug in ARTICLES.items()}


def structure_problems(entry: Entry, articles: Mapping[str, str]) -> Iterator[str]:
    """What an entry lacks: definition, perhaps other words, source, an example of either kind."""
    lines = [line for line in entry.lines if not _ALSO.match(line)]
    if len(lines) != 4 or not _SOURCE.match(lines[1]):
        yield f"{entry.term}: is not a definition, a source and two examples"
        return
    if len(sentences(lines[0])) > _LONGEST_DEFINITION:
        yield f"{entry.term}: its definition is longer than two sentences"
    first, second = (_EXAMPLE.match(line) for line in lines[2:])
    if not (first and second and first[1] and not second[1]):
        yield f"{entry.term}: has not one example from an article and then an invented one"
        return
    if not (first[2] or second[2]):
        yield f"{entry.term}: no example shows sound use"
    if first[1] not in articles:
        yield f"{entry.term}: there is no Article {first[1]}"
    elif not names_words(first[3], [articles[first[1]]]):
        yield f"{entry.term}: its example quotes no words of Article {first[1]}"


def missing(terms: Collection[str], found: Collection[Entry]) -> list[str]:
    """The terms that no entry explains, under its heading or among its other words."""
    known = {_plain(word) for entry in found for word in (entry.term, *entry.also)}
    return [term for term in terms if _plain(term) not in known]


def out_of_order(found: Collection[Entry]) -> list[str]:
    """The terms that do not stand where the alphabet puts them."""
    terms = [entry.term for entry in found]
    pairs = zip(terms, sorted(terms, key=str.lower), strict=True)
    return [term for term, due in pairs if term != due]


def taught(notebook: Path) -> list[str]:
    """The bold terms of what a lesson says that one can do afterwards."""
    return promised(nbformat.read(notebook, 4).cells[0].source)


def promised(opening: str) -> list[str]:
    """The bold terms in the list of what one can do afterwards."""
    lines = opening.splitlines()
    return [term for line in lines if line.startswith("- ") for term in _BOLD.findall(line)]


def lesson_notebooks() -> list[Path]:
    """The notebooks of the lessons there are."""
    return sorted((ROOT / "notebooks").glob("lesson-*.ipynb"))


def _plain(term: str) -> str:
    """A term without capitals and plurals."""
    return " ".join(re.sub(r"(?<=\w\w\w)s$", "", word) for word in term.lower().split())
