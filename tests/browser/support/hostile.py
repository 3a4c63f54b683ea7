"""Texts, an article, exercises and answers that look like markup, scripts and addresses."""

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

from whosays.answers.event import Act
from whosays.article.article import REGION_KINDS, Article, Mask, Provenance, Region, Rights
from whosays.article.spans import Span
from whosays.desk import CLAIM, Card, Desk, Row, Stack
from whosays.exercise.exercise import Exercise

from .made import made_exercises
from .responses import right

# Each would set a mark on the page if any of it were taken for markup, or followed.
HOSTILE = (
    "</script><script>window.ran = 1</script>"
    "<img src=x onerror='window.ran = 2'>"
    '<svg onload="window.ran = 3"></svg>'
    "\"' onfocus=window.ran=4 autofocus x='"
    '<a href="javascript:window.ran = 5">here</a> [there](javascript:window.ran=6)'
    "<!--<script>&lt;b&gt;&amp;"
)

# A file's name cannot be as long.
HOSTILE_FILE = "&lt;<img src=x onerror='window.ran = 7'>.answers.jsonl"

# What nothing of ours has, and what HOSTILE would bring.
STRANGERS = (
    "img, svg[onload], iframe, script:not([type='application/json']), "
    "[onerror], [onload], [onfocus], [autofocus], [href^='javascript:']"
)


def hostile(name: str) -> str:
    """Text that is hostile, and is known by its name."""
    return f"{name} {HOSTILE}"


def hostile_article() -> Article:
    """An article with every kind of region, of which every text is hostile."""
    text, regions = "", []
    for kind in REGION_KINDS:
        part = f"Outlet {hostile(kind)}"
        regions.append(Region(Span(len(text), len(text) + len(part)), kind))
        text += part
    return Article(
        slug=f"slug{HOSTILE}",
        text=text,
        sha256="0",
        title=hostile("title"),
        publisher="Outlet",
        regions=tuple(regions),
        sentences=(),
        provenance=Provenance("", "", "", "", ()),
        rights=Rights("", "", "", hostile("credit")),
        mask=Mask(hostile("name"), {"Outlet": hostile("mask")}),
    )


def hostile_desk() -> Desk:
    """A desk with a card of which every text is hostile."""
    card = Card(*map(hostile, ("body", "found", "when", "quote")), ("none",), (hostile("fact"),))
    stack = Stack(hostile("stack"), (Row(hostile("row"), (card,)),), CLAIM)
    return Desk(f"desk{HOSTILE}", hostile("desk title"), hostile("note"), (stack,))


def hostile_exercises() -> dict[str, Exercise]:
    """Sort → an exercise of which every text, value and id is hostile."""
    return made_exercises(hostile)


def hostile_acts(exercises: Iterable[Exercise]) -> list[Act]:
    """To each exercise an answer that fits, and some that nobody could have given."""
    return [
        Act(
            action="answer",
            exercise=exercise.id,
            exercise_version=exercise.version,
            text_sha256=HOSTILE,
            item=exercise.asked[0].id,
            response=response,
        )
        for exercise in exercises
        for response in [*_unfit(), right(exercise, exercise.asked[0])]
    ]


def _unfit() -> list[Any]:
    return [HOSTILE, {HOSTILE: [[0, 1]]}, [HOSTILE, {HOSTILE: HOSTILE}]]


def expect_that_nothing_ran(page: Page, part: str) -> None:
    """Nothing hostile has run in the page, and nothing in this part of it waits to."""
    assert page.evaluate("() => window.ran") is None
    found = page.locator(part).locator(f":is({STRANGERS})")
    assert found.evaluate_all("(all) => all.map((each) => each.outerHTML)") == []
