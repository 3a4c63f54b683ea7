"""Has every lesson its page for instructors, with the same sections, and is it found?"""

from pathlib import Path

import pytest

from whosays.exercise.plan import load_plan

from .support import instructors as check
from .support.lessons import lessons
from .support.pages import ROOT, contents, expect_none, shown

BAD = Path(__file__).parent / "bad" / "instructors"
FOLDER = ROOT / "book" / "instructors"
OVERVIEW = ROOT / "book" / "instructors.md"
LESSONS = [name for name in lessons() if name.startswith("lesson-")]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.md")), ids=shown)
def test_a_page_has_the_sections_that_all_have(file):
    expect_none(check.structure_problems(file))


def test_every_lesson_has_a_page():
    expect_none(check.without_page(LESSONS, FOLDER))


def test_every_page_is_led_to():
    expect_none(check.not_led_to(FOLDER, OVERVIEW, contents()))


OF_MASKED = [FOLDER / f"{name}.md" for name in LESSONS if not load_plan(name).named]


@pytest.mark.parametrize("file", [OVERVIEW, *OF_MASKED, ROOT / "book" / "glossary.md"], ids=shown)
def test_it_names_no_outlet_that_lessons_mask(file):
    text = file.read_text(encoding="utf-8")
    assert [name for name in ("Moscow Times", "TASS") if name in text] == []


def test_it_is_said_that_no_class_has_run_it():
    assert "No class has run this module yet" in OVERVIEW.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("title-other", "is called “Notes”, not “Lesson … in class”"),
        ("section-missing", "its sections are not: Time, What learners find hard"),
        ("section-empty", "“Sensitive places” is empty"),
        ("minutes-sure", "“Time” does not give minutes as estimates"),
        ("no-question", "“Questions for talk” asks nothing"),
    ],
)
def test_a_bad_page_is_told(name, said):
    (problem,) = check.structure_problems(BAD / f"{name}.md")
    assert said in problem


def test_a_lesson_without_a_page_is_told():
    assert check.without_page(["no-question", "lesson-9"], BAD) == ["lesson-9: no lesson-9.md"]


def test_a_page_that_nothing_leads_to_is_told():
    found = list(check.not_led_to(BAD, BAD.parent / "instructors.md", [BAD / "no-question.md"]))
    assert sum("does not lead to it" in problem for problem in found) == 4
    assert sum("_toc.yml does not hold it" in problem for problem in found) == 4
    assert not any("minutes-sure.md: tests" in problem for problem in found)
