"""The facts that pages rest on and that stand in neither article: what, when, how sure, where."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from whosays.article.pack import own_packs
from whosays.tables import Table, load_toml

FORMAT = "whosays-facts/1"
FACTS = Path(__file__).parent / "facts.toml"

# How far a fact is confirmed. If many report one speaker, the saying is confirmed and no more.
CONFIRMED, SAID, ONE_SOURCE = "confirmed", "confirmed that it was said", "one source only"
STATUSES = (CONFIRMED, SAID, ONE_SOURCE)

# Who stands behind an address: a body that the fact is about, somebody with a stake, or neither.
NO_STAKE = "none"
STAKES = ("official", "stake", NO_STAKE)

_ID = re.compile(r"F[1-9][0-9]*")
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?", re.ASCII)
_FEWEST_ADDRESSES = 2


@dataclass(frozen=True)
class Address:
    """A page on which a fact was read."""

    url: str
    stake: str

    @property
    def host(self) -> str:
        """The site it belongs to, as people name it."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


@dataclass(frozen=True)
class Fact:
    """One fact, in the module’s own words; `date` is when it held or happened.

    `of` are the articles that it concerns, by slug. `known` is the first day on which anybody could
    know it; of a month or a year that the sources leave open, its last day. By default it has been
    known at all times.
    """

    id: str
    text: str
    date: str
    status: str
    addresses: tuple[Address, ...]
    of: tuple[str, ...] = ()
    known: datetime.date = datetime.date.min

    @property
    def anchor(self) -> str:
        """Where a link finds it on the page of facts."""
        return self.id.lower()

    def is_hindsight(self, day: datetime.date) -> bool:
        """Whether who wrote on that day could not know it."""
        return self.known > day

    def hindsight_for(self, days: Mapping[str, datetime.date]) -> list[str]:
        """Those of the articles it concerns that are older than it; `days` are theirs, by slug."""
        return [slug for slug in self.of if slug in days and self.is_hindsight(days[slug])]


def load_facts(file: Path = FACTS) -> tuple[Fact, ...]:
    """The facts of a file, in its order. Raises InputProblems, holding every problem found."""
    return load_toml(file, _facts)


def _facts(table: Table) -> tuple[Fact, ...]:
    table.one_of("format", [FORMAT])
    entries = table.tables("fact", needed=True)
    facts = tuple(_fact(entry) for entry in entries)
    ids, packs = [fact.id for fact in facts], own_packs()
    for entry, fact in zip(entries, facts, strict=True):
        _check(entry, fact, ids, packs)
    table.finish()
    return facts


def _fact(entry: Table) -> Fact:
    fact = Fact(
        id=entry.text("id"),
        text=entry.text("fact"),
        date=entry.text("date"),
        status=entry.one_of("status", STATUSES),
        addresses=tuple(_address(each) for each in entry.tables("address", "url")),
        of=tuple(entry.texts("of")),
        known=_last_day(entry, "known"),
    )
    entry.finish()
    return fact


def _last_day(entry: Table, field: str) -> datetime.date:
    """The day written, or the last of the month or year: “2018-01-29”, “2018-01”, “2018”."""
    written = entry.text(field)
    parts = _DAY.fullmatch(written)
    if parts:
        year, month = int(parts["year"]), int(parts["month"] or 12)
        with suppress(ValueError):
            return datetime.date(year, month, int(parts["day"] or monthrange(year, month)[1]))
    if written.strip():
        mend = "write a day, as in 2018-01-29, or a month or year alone"
        entry.problem(field, f"is “{written}”", mend)
    return datetime.date.min


def _address(entry: Table) -> Address:
    address = Address(entry.text("url"), entry.one_of("stake", STAKES))
    entry.finish()
    if address.url and not (address.url.startswith(("http://", "https://")) and address.host):
        entry.problem("url", "is not an address", "copy it whole, from http on")
    return address


def _check(entry: Table, fact: Fact, ids: list[str], packs: list[str]) -> None:
    """What a page may rest on: two addresses, or one source that is told as such; one neutral."""
    if fact.id and not _ID.fullmatch(fact.id):
        entry.problem("id", f"is “{fact.id}”", "write F and a number")
    for slug in (each for each in fact.of if each not in packs):
        entry.problem("of", f"“{slug}” is no article of this module", "write the name of its pack")
    if ids.count(fact.id) > 1:
        entry.problem("id", f"“{fact.id}” is used twice", "give each fact an id of its own")
    urls = [address.url for address in fact.addresses]
    if len(set(urls)) < len(urls):
        entry.problem("address", "names one address twice", "take one of them out")
    fewest = 1 if fact.status == ONE_SOURCE else _FEWEST_ADDRESSES
    if len(urls) < fewest:
        what = f"gives {len(urls)}, and “{fact.status}” needs {fewest}"
        entry.problem("address", what, f"add one, or write “{ONE_SOURCE}”")
    if urls and all(address.stake != NO_STAKE for address in fact.addresses):
        entry.problem("address", "gives none without a stake", "add one")
