"""What a reader of the book meets as prose: page by page, block by block, without code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

ROOT = Path(__file__).parents[3]
LESSONS = ROOT / "src" / "whosays" / "lessons"

# Under this heading stand the works that pages cite.
STUDIES = "Studies cited"

# Stands after the words of a link that leads to a fact.
FACT_MARK = re.compile(r"⟦(.*?)⟧")
_FACT_LINK = re.compile(r"(?:^|/)facts(?:\.md|\.html)#(.*)")

# A sentence ends here: a full stop, its closing marks, a space, and something that begins one.
_SENTENCE_END = re.compile(r"(?<=[.!?…])([”’)*]*)(?:⟦.*?⟧)?\s+(?=[“‘(*]*[A-Z0-9])")

# Fields of a plan that nobody reads: names, places in a text, settings.
_NO_PROSE = {
    "about", "answer", "article", "articles", "asks", "change", "feedback", "fits", "format",
    "given", "help", "id", "kind", "labels", "level", "name", "notebook", "objectives", "optional",
    "sentences", "status", "strangers", "swap", "timeline", "unit", "value", "without", "words",
}  # fmt: skip

# What opens and closes each kind of block; a paragraph is what stands in none of them.
_KINDS = {
    "heading": "heading",
    "blockquote": "quote",
    "td": "cell",
    "th": "cell",
    "dt": "heading",
    "list_item": "item",
}


@dataclass(frozen=True)
class Block:
    """One stretch of prose: `kind` is paragraph, item, cell, heading, quote, credits or study.

    Credits stand in <details>, studies under the heading “Studies cited”.

    Code is left out of its text. A link is its words; one to a fact is followed by ⟦its anchor⟧.
    """

    place: str
    kind: str
    text: str

    @property
    def plain(self) -> str:
        """The text without the marks of links."""
        return FACT_MARK.sub("", self.text)

    @property
    def sentences(self) -> list[str]:
        """The text cut into sentences, each with the marks of its links."""
        return sentences(self.text)


def sentences(text: str) -> list[str]:
    """A text cut into sentences."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    cut = [text[start:end].strip() for start, end in zip([0, *ends], [*ends, None], strict=True)]
    return [sentence for sentence in cut if sentence]


def blocks(markdown: str, place: str) -> Iterator[Block]:
    """The blocks of a Markdown text, in order."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.use(deflist_plugin).use(front_matter_plugin).use(colon_fence_plugin)
    kinds: list[str] = []
    folded = studies = False
    for token in parser.parse(markdown):
        name = re.sub(r"_(open|close)$", "", token.type)
        if token.type == "html_block":
            folded = "<details" in token.content or (folded and "</details" not in token.content)
        elif token.type == "colon_fence":
            yield from blocks(token.content, place)
        elif name in _KINDS and token.nesting:
            kinds = [*kinds, _KINDS[name]] if token.nesting == 1 else kinds[:-1]
        elif token.type == "inline":
            kind = "quote" if "quote" in kinds else (kinds or ["paragraph"])[-1]
            text = " ".join(_text(token.children or []).split())
            if kind == "heading":
                studies = text == STUDIES
            elif studies:
                kind = "study"
            if text:
                yield Block(place, "credits" if folded else kind, text)


def _text(tokens: list[Token]) -> str:
    text, hrefs = "", []
    for token in tokens:
        if token.type == "text":
            text += token.content
        elif token.type in {"softbreak", "hardbreak"}:
            text += " "
        elif token.type == "link_open":
            hrefs.append(str(token.attrGet("href") or ""))
        elif token.type == "link_close" and (fact := _FACT_LINK.search(hrefs.pop())):
            text += f"⟦{fact[1]}⟧"
    return text


def contents(toc: Path = ROOT / "_toc.yml") -> list[Path]:
    """The files of the book’s contents, in order."""

    def named(entry: dict) -> Iterator[str]:
        if name := entry.get("root") or entry.get("file"):
            yield name
        for under in ("parts", "chapters", "sections"):
            for child in entry.get(under, []):
                yield from named(child)

    stems = [toc.parent / name for name in named(yaml.safe_load(toc.read_text(encoding="utf-8")))]
    both = [(stem.with_suffix(".md"), stem.with_suffix(".ipynb")) for stem in stems]
    return [next(file for file in either if file.exists()) for either in both]


def page(file: Path) -> list[Block]:
    """The prose of one page: a Markdown file, or a notebook’s Markdown cells."""
    place = shown(file)
    if file.suffix == ".md":
        return list(blocks(file.read_text(encoding="utf-8"), place))
    cells = nbformat.read(file, 4).cells
    return [
        block
        for number, cell in enumerate(cells, 1)
        if cell.cell_type == "markdown"
        for block in blocks(cell.source, f"{place}, cell {number}")
    ]


def shown(file: Path) -> str:
    """A file as its place in the project, or by its name alone."""
    return file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name


def plans() -> list[Path]:
    """The plans of all lessons and sets."""
    return sorted(file for file in LESSONS.glob("*.toml") if file.stem != "paths")


def plan(file: Path) -> list[Block]:
    """What a plan says to a learner: titles, tasks, prompts, hints, explanations, statements."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return [Block(f"{shown(file)}, {place}", "paragraph", text) for place, text in _told(table, "")]


def _told(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, " ".join(value.replace("{article}", "").split())
    elif isinstance(value, list):
        for entry in value:
            yield from _told(entry, place)
    elif isinstance(value, dict):
        own = value.get("id") or value.get("unit") or value.get("value")
        inner = ", ".join(part for part in (place, own) if part)
        for field, entry in value.items():
            if field not in _NO_PROSE:
                yield from _told(entry, inner)


def without_quotations(text: str) -> str:
    """A text without the words in “…”."""
    return " ".join(re.sub(r"“[^“”]*”", "", text).split())


def expect_none(problems: Iterable[str]) -> None:
    """Fail with every problem, one a line, if there is any."""
    if found := list(problems):
        pytest.fail("\n".join(found), pytrace=False)
