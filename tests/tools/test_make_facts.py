"""Is the page of facts what its source makes?"""

import runpy
from pathlib import Path

from whosays.facts import load_facts

ROOT = Path(__file__).parents[2]
TOOL = runpy.run_path(str(ROOT / "tools" / "make_facts.py"))


def test_the_page_is_what_the_facts_make():
    committed = (ROOT / "book" / "facts.md").read_text(encoding="utf-8")
    assert TOOL["page"](load_facts()) == committed, "run `make facts`"


def test_every_fact_has_a_heading_that_links_lead_to():
    facts = load_facts()
    made = TOOL["page"](facts).splitlines()
    assert [line for line in made if line.startswith("## ")] == [f"## {f.id}" for f in facts]
