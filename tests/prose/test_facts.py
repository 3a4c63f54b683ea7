"""Does every page rest on facts and studies that are there, and say how far they carry?"""

from datetime import date
from pathlib import Path

import pytest

from whosays.desk import article_days, load_desks
from whosays.exercise.plan import lesson_names, load_plan
from whosays.facts import Address, Fact, load_facts

from .support import facts as check
from .support.pages import ROOT, contents, expect_none, page, plan, plans

BAD = Path(__file__).parent / "bad"
FACTS = load_facts()
PAGES = [file for file in contents() if file.name != "facts.md"]
BLOCKS = [block for file in PAGES for block in page(file)]
PLANS = [block for file in plans() for block in plan(file)]
ON_DESKS = {
    fact.lower()
    for desk in load_desks().values()
    for stack in desk.stacks
    for row in stack.rows
    for card in row.cards
    for fact in card.facts
} | {
    id.lower() for name in lesson_names() for ids in load_plan(name).timeline.values() for id in ids
}
STUDIES = check.studies(page(ROOT / "book" / "method.md"))


def test_every_link_to_a_fact_finds_it():
    expect_none(check.link_problems(BLOCKS + PLANS, FACTS, article_days()))


def test_every_fact_is_used():
    expect_none(check.unused(BLOCKS + PLANS, [f for f in FACTS if f.anchor not in ON_DESKS]))


def test_no_address_leads_to_a_copy():
    expect_none(check.mirror_problems(FACTS))


def test_every_year_and_every_share_has_something_behind_it():
    expect_none(check.figure_problems(BLOCKS, STUDIES))


def test_every_study_of_the_list_is_cited():
    assert STUDIES
    expect_none(check.uncited(BLOCKS, STUDIES))


def test_a_link_of_a_plan_is_held_to_the_same():
    (problem,) = check.link_problems(plan(BAD / "fact-unknown.toml"), FACTS, {})
    assert problem.endswith("fact-unknown.toml, pier: links to the fact “f999”, and there is none")


@pytest.mark.parametrize(
    ("name", "rule", "said"),
    [
        ("fact-unknown.md", "link", "links to the fact “f9”, and there is none"),
        ("fact-of-one-source.md", "link", "uses F2 and does not say “one source”"),
        ("fact-of-later.md", "link", "uses F3 and does not say “hindsight”: The pier was sold"),
        ("figure-year.md", "figure", "The harbour was closed in 1987."),
        ("figure-per-cent.md", "figure", "Every second ship, 50 per cent, stayed away."),
        ("study-unknown.md", "figure", "Ships stay away (Nobody 2011)."),
        ("study-uncited.md", "uncited", "Nobody 2011: no page cites it"),
    ],
)
def test_a_bad_page_is_told(name, rule, said):
    blocks = page(BAD / name)
    one = Fact("F2", "…", "1904", "one source only", ())
    later = Fact("F3", "…", "1911", "confirmed", (), ("pier",), date(1911, 5, 1))
    problems = {
        "link": lambda: check.link_problems(blocks, [one, later], {"pier": date(1911, 4, 30)}),
        "figure": lambda: check.figure_problems(blocks, ["Pareti 2012"]),
        "uncited": lambda: check.uncited(blocks, check.studies(blocks)),
    }[rule]()
    (problem,) = problems
    assert said in problem


def test_a_copy_is_told():
    addresses = (
        Address("https://a.example/b", "none"),
        Address("https://m.rusletter.com/c", "none"),
    )
    (problem,) = check.mirror_problems([Fact("F2", "…", "1904", "confirmed", addresses)])
    assert "F2: m.rusletter.com copies others" in problem


def test_a_fact_that_no_page_leads_to_is_told():
    unused = check.unused(page(BAD / "fact-unknown.md"), [Fact("F2", "…", "1904", "confirmed", ())])
    assert unused == ["F2: no page leads to it"]
