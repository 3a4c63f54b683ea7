"""Is the page of facts what its source makes?"""

import runpy
from pathlib import Path

from whosays.facts import load_facts

ROOT = Path(__file__).parents[2]
TOOL = runpy.run_path(str(ROOT / "tools" / "make_facts.py"))


def test_the_page_is_what_the_facts_make():
    committed = (ROOT / "book" / "facts.md").read_text(encoding="utf-8")
    assert TOOL["page"](load_facts()) == committed, "run `make facts`"


def test_every_fact_has_a_heading_that_links_lead_to_and_those_that_name_an_outlet_come_last():
    facts = load_facts()
    page = TOOL["page"](facts)
    masked, named = page.split("## The outlets\n")
    for part, is_named in ((masked, False), (named, True)):
        due = [f"## {fact.id}" for fact in facts if ("Moscow Times" in fact.text) == is_named]
        assert [line for line in part.splitlines() if line.startswith("## ")] == due
