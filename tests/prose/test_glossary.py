"""Does the glossary explain every term that is taught, each in the same way?"""

from pathlib import Path

import pytest

from .support import glossary as check
from .support.pages import ROOT, expect_none, shown

BAD = Path(__file__).parent / "bad" / "glossary.md"
ENTRIES = check.entries(ROOT / "book" / "glossary.md")

# The terms of the field that the lessons are built on.
TERMS = (
    "attribution", "source", "cue", "content",
    "direct quotation", "indirect quotation", "mixed quotation",
    "reporter’s voice", "split", "scare quotes",
    "acknowledge", "endorse", "distance", "factive",
    "named source", "role-only source", "collective source", "anonymous source",
    "first-hand", "second-hand", "third-hand",
    "single-source story", "independent source", "corroboration",
    "agentless passive", "page furniture", "IMVAIN", "lateral reading",
)  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.term)
def test_an_entry_has_a_definition_a_source_and_two_examples(entry):
    expect_none(check.structure_problems(entry, check.texts()))


def test_every_term_of_the_field_is_explained():
    expect_none(check.missing(TERMS, ENTRIES))


@pytest.mark.parametrize("notebook", check.lesson_notebooks(), ids=shown)
def test_every_term_that_a_lesson_promises_is_explained(notebook):
    expect_none(check.missing(check.taught(notebook), ENTRIES))


def test_the_terms_a_lesson_promises_are_found():
    promised = check.taught(ROOT / "notebooks" / "lesson-1.ipynb")
    assert {"source", "mixed quotation", "reporter’s voice"} <= set(promised)


def test_the_entries_stand_in_the_order_of_the_alphabet():
    expect_none(check.out_of_order(ENTRIES))


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("Definition too long", "its definition is longer than two sentences"),
        ("No source", "is not a definition, a source and two examples"),
        ("Two invented", "has not one example from an article and then an invented one"),
        ("Nothing sound", "no example shows sound use"),
        ("Article unknown", "there is no Article Z"),
        ("Words of no article", "its example quotes no words of Article A"),
    ],
)
def test_a_bad_entry_is_told(term, said):
    (entry,) = (entry for entry in check.entries(BAD) if entry.term == term)
    (problem,) = check.structure_problems(entry, {"A": "The pier is old."})
    assert problem == f"{term}: {said}"


def test_a_sound_entry_passes():
    expect_none(check.structure_problems(check.entries(BAD)[0], {"A": "The pier is old."}))


def test_terms_out_of_order_are_told():
    found = [check.Entry(term, ()) for term in ("Cue", "attribution", "Source")]
    assert check.out_of_order(found) == ["Cue", "attribution"]


def test_a_term_is_found_by_its_other_words_and_in_the_plural():
    terms = ["sounds", "Good Practice", "unsound"]
    assert check.missing(terms, check.entries(BAD)) == ["unsound"]
