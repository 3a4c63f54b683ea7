"""Whether our own prose is spelt as British English spells it, wherever it stands."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from spellchecker import SpellChecker

from whosays.article.pack import PACKS

from .pages import ROOT, Block, contents, page, plan, plans, shown

WORDS = Path(__file__).parents[1] / "words.txt"
PACKAGE = ROOT / "src" / "whosays"

# What of a key is our prose; the rest is the article's words. Of a desk the rest are quotations.
_OF_A_KEY = {"note", "why", "reasoning", "gaps"}
_OF_A_DESK = {"title", "note", "questions", "dates", "asks", "who", "date", "text"}

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:[’'][A-Za-zÀ-ɏ]+)*")
# Addresses, file names and slots are no words, nor are numbers with letters, such as F14.
_NO_WORDS = re.compile(r"https?://\S+|\{\w*\}|\w+(?:[.-]\w+)*\.\w+|\w*\d\w*")
_QUOTED = re.compile(r"(“[^“”]*”)")
_ENDING = re.compile(r"[’']s?$")


def prose() -> list[Block]:
    """All that we have written for readers: pages, plans, templates, keys, buttons."""
    pages = (*contents(), ROOT / "README.md")
    blocks = [block for file in pages for block in page(file) if block.kind != "study"]
    blocks += [block for file in plans() for block in plan(file)]
    tables = [PACKAGE / "exercise" / name for name in ("examples.toml", "rubric.toml")]
    tables += sorted((PACKAGE / "exercise" / "templates").glob("*.toml"))
    tables += sorted(PACKS.glob("*/explanations.toml"))
    blocks += [block for file in tables for block in _table(file, None)]
    keys = sorted(PACKS.glob("*/key.toml"))
    blocks += [block for file in keys for block in _table(file, _OF_A_KEY)]
    blocks += desk_cards()
    english = PACKAGE / "wording" / "en.json"
    spoken = json.loads(english.read_text(encoding="utf-8"))["words"]
    spoken = _texts(spoken, shown(english))
    return blocks + [Block(place, "item", text) for place, text in spoken]


def desk_cards() -> list[Block]:
    """What the source cards of the desk tell, and all that is asked there."""
    return _table(PACKAGE / "desk.toml", _OF_A_DESK)


def _table(file: Path, fields: Collection[str] | None) -> list[Block]:
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return [
        Block(f"{shown(file)}, {at}", "paragraph", text)
        for at, text in _texts(table, "")
        if fields is None or at.rpartition(", ")[2] in fields
    ]


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text in a table, with the names of the fields that lead to it."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for field, entry in value.items():
            yield from _texts(entry, f"{place}, {field}" if place else field)
    elif isinstance(value, list):
        for entry in value:
            yield from _texts(entry, place)


@cache
def article_words() -> frozenset[str]:
    """The words of the articles, which are not ours to spell."""
    texts = [file.read_text(encoding="utf-8") for file in PACKS.glob("*/article.txt")]
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def words(text: str) -> Iterator[str]:
    """Each word of a text that is ours: words of an article inside “…” are not."""
    for part in _QUOTED.split(_NO_WORDS.sub(" ", text)):
        quoted = part.startswith("“")
        for word in _WORD.findall(part):
            bare = _ENDING.sub("", word)
            if len(bare) > 1 and not (quoted and word.lower() in article_words()):
                yield bare


@cache
def _american() -> dict[str, str]:
    """British spelling → American, from codespell’s own list."""
    data = files("codespell_lib") / "data" / "dictionary_en-GB_to_en-US.txt"
    lines = data.read_text(encoding="utf-8").splitlines()
    return dict(line.split("->")[0:2] for line in lines if "->" in line)


@cache
def _british() -> dict[str, str]:
    """American spelling → British. Some are British as well, in another sense, and so allowed."""
    found = {american.strip(" ,"): british for british, american in _american().items()}
    return {word: found[word] for word in found.keys() - _american().keys()}


@cache
def _checker() -> SpellChecker:
    return SpellChecker(language="en", distance=1)


@cache
def misspelt(word: str) -> str:
    """What is wrong with the spelling of a word, or nothing."""
    lower = word.lower().replace("’", "'")
    if lower in _british():
        return f"“{word}” is American: write “{_british()[lower]}”"
    known = lower in _american() or not _checker().unknown([lower])
    return "" if known else f"“{word}” is not known: mend it, or add it to {WORDS.name}"


def allowed() -> list[str]:
    """The words of the list. One that has no capital is allowed with one as well."""
    lines = (line.partition("#")[0].strip() for line in WORDS.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def spelling_problems(blocks: Iterable[Block], known: Collection[str]) -> list[str]:
    """Every word that is misspelt, with its place."""
    return [
        f"{block.place}: {what}"
        for block in blocks
        for word in dict.fromkeys(words(block.plain))
        if word not in known and word.lower() not in known and (what := misspelt(word))
    ]


def needless(blocks: Iterable[Block], known: Collection[str]) -> list[str]:
    """Words of the list that nobody uses, or that need no list."""
    used = {word for block in blocks for word in words(block.plain)}
    used |= {word.lower() for word in used}
    return [word for word in known if word not in used or not misspelt(word)]
