"""Whether pages rest on what they say they rest on: facts of the list, and studies cited."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from whosays.facts import ONE_SOURCE, Fact

from .pages import FACT_MARK, Block, without_quotations

MIRRORS = Path(__file__).parents[1] / "mirrors.txt"

# What needs a reason to be believed: a year, and so a full date, and a share in per cent.
_FIGURE = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\d\s*%|\bper ?cent\b")
_STUDY = re.compile(r"([^.]*? (?:1[89]|20)\d\d)\. ")
# A plan holds no links: what it says is text, and a fact stands in it by its id.
_IN_A_PLAN = re.compile(r"\bF[1-9]\d*\b")


def used(blocks: Iterable[Block]) -> Iterator[tuple[str, str, str]]:
    """Place, sentence and anchor of each link to a fact."""
    for block in blocks:
        for sentence in block.sentences:
            named = (id.lower() for id in _IN_A_PLAN.findall(plain(sentence)))
            for anchor in dict.fromkeys([*FACT_MARK.findall(sentence), *named]):
                yield block.place, sentence, anchor


def link_problems(
    blocks: Iterable[Block], facts: Collection[Fact], days: Mapping[str, date]
) -> list[str]:
    """Links to no fact, and facts whose limits are not told in the sentence that uses them.

    Of one source it has to say so. What could be known only after the article that it concerns is
    hindsight, and has to be called that; `days` are those of the articles, by slug.
    """
    by_anchor = {fact.anchor: fact for fact in facts}
    found = []
    for place, sentence, anchor in used(blocks):
        fact = by_anchor.get(anchor)
        if fact is None:
            found.append(f"{place}: links to the fact “{anchor}”, and there is none")
            continue
        due = ["one source"] * (fact.status == ONE_SOURCE)
        due += ["hindsight"] * bool(fact.hindsight_for(days))
        for words in due:
            if words not in sentence.lower():
                what = f"{place}: uses {fact.id} and does not say “{words}”"
                found.append(f"{what}: {plain(sentence)}")
    return found


def unused(blocks: Iterable[Block], facts: Collection[Fact]) -> list[str]:
    """Facts that no page leads to."""
    anchors = {anchor for _, _, anchor in used(blocks)}
    return [f"{fact.id}: no page leads to it" for fact in facts if fact.anchor not in anchors]


def mirrors() -> set[str]:
    """The sites known to copy others."""
    lines = (line.partition("#")[0].strip() for line in MIRRORS.read_text("utf-8").splitlines())
    return set(filter(None, lines))


def mirror_problems(facts: Collection[Fact]) -> list[str]:
    """Addresses that lead to a copy."""
    return [
        f"{fact.id}: {address.host} copies others: find the original"
        for fact in facts
        for address in fact.addresses
        if any(address.host == host or address.host.endswith(f".{host}") for host in mirrors())
    ]


def studies(blocks: Iterable[Block]) -> list[str]:
    """The studies of the list, each as it is cited: “Pareti 2012”."""
    matches = [_STUDY.match(block.text) for block in blocks if block.kind == "study"]
    return [match[1] for match in matches if match]


def cited(sentence: str, study: str) -> bool:
    """Whether a sentence cites a study: (Pareti 2012), or Pareti (2012)."""
    authors, _, year = study.rpartition(" ")
    return re.search(rf"\([^()]*{study}[^()]*\)|{authors} \({year}\)", sentence) is not None


def figure_problems(blocks: Iterable[Block], known: Collection[str]) -> list[str]:
    """Sentences with a year or a share that lead to no fact and cite no study.

    Looked for in paragraphs and items. Tables, quotations, headings, code and credits are left out.
    """
    return [
        f"{block.place}: no fact and no study behind: {plain(sentence)}"
        for block in blocks
        if block.kind in {"paragraph", "item"}
        for sentence in block.sentences
        if _FIGURE.search(without_quotations(plain(sentence)))
        and not FACT_MARK.search(sentence)
        and not any(cited(sentence, study) for study in known)
    ]


def uncited(blocks: Iterable[Block], known: Collection[str]) -> list[str]:
    """Studies of the list that no page cites."""
    texts = [sentence for block in blocks for sentence in block.sentences]
    return [f"{s}: no page cites it" for s in known if not any(cited(text, s) for text in texts)]


def plain(sentence: str) -> str:
    """A sentence without the marks of its links."""
    return FACT_MARK.sub("", sentence)
