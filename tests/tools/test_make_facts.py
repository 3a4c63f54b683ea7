"""Is the page of facts what its source makes?"""

import runpy
from dataclasses import replace
from datetime import date
from pathlib import Path

from whosays.facts import Address, Fact, load_facts

ROOT = Path(__file__).parents[2]
TOOL = runpy.run_path(str(ROOT / "tools" / "make_facts.py"))


def test_the_page_is_what_the_facts_make():
    committed = (ROOT / "book" / "facts.md").read_text(encoding="utf-8")
    assert TOOL["page"](load_facts()) == committed, "run `make facts`"


def test_every_fact_has_a_heading_that_links_lead_to_and_those_that_name_an_outlet_come_last():
    facts = load_facts()
    page = TOOL["page"](facts)
    parts = page.split("## The outlets\n")
    headings = [line for part in parts for line in part.splitlines() if line.startswith("## ")]
    assert sorted(headings) == sorted(f"## {fact.id}" for fact in facts)
    for part, is_named in zip(parts, (False, True), strict=True):
        for entry in part.split("\n## ")[1:]:
            found = [
                name for name in ("Moscow Times", "TASS", "[themoscow", "[tass") if name in entry
            ]
            assert bool(found) == is_named, entry


def test_hindsight_is_told_by_the_neutral_names_of_the_articles():
    addresses = (Address("https://a.example/b", "none"),)
    days = TOOL["DAYS"]
    late = Fact("F2", "…", "2024", "confirmed", addresses, ("tass", "moscow-times"), date.max)
    assert "*2024. Confirmed. Hindsight for Article B. Hindsight for Article A.*" in TOOL["entry"](
        late
    )
    early = replace(late, known=min(days["tass"], days["moscow-times"]))
    assert "Hindsight" not in TOOL["entry"](early)
