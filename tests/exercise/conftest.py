"""What the tests of exercises share: items of real packs, refused plans, all kinds at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from whosays.article.article import Article
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.kind import Asked, Pack
from whosays.exercise.kinds import KINDS
from whosays.key.key import Key
from whosays.problems import InputProblems
from whosays.tables import Table

# What the kinds whose items are written by hand are given, in the words of the sound pack.
CHOICE = [
    {"value": "ada", "label": "Ada Moss", "fits": "yes", "text": "“Ada Moss said.”"},
    {"value": "pier", "label": "The pier", "fits": "no", "text": "“The pier” says nothing."},
]
TIDE = {"sentences": ["s1"], "answer": "late", "why": "So she says.", "hint": "Read Article P."}
NO_TIDE = {"sentences": ["h"], "answer": [], "why": "It has none.", "hint": "Read Article B."}
LEVEL = {"level": 2, "words": "The tide", "why": "It credits nobody."}
RUBRIC = ("separates", "weighs", "compares", "limits")
SCORED = {"sample": "The tide is late.", "hint": "Look twice.", "right": "As we do."}


@pytest.fixture(scope="session")
def item(build, plan) -> Callable[..., Item]:
    """Make one item of a real article: `item("mark", "a2", of="tass", help="worked")`.

    What its kind alone knows of its exercise goes into `exercise`; all else is the item's own.
    """

    def make(kind: str, unit: str, of: str = "tass", exercise: Any = None, **fields: Any) -> Item:
        return build(kind, plan(unit, **fields), of=[of], **exercise or {}).items[0]

    return make


@pytest.fixture(scope="session")
def item_of(plan) -> Callable[..., Item]:
    """Make one item of an article and a key changed by hand: `item_of("stance", "a1", a, k)`.

    None of its texts are written by hand.
    """

    def make(
        kind: str, unit: str, article: Article, key: Key, exercise: Any = None, **fields: Any
    ) -> Item:
        own = Table(Path("lesson.toml"), "exercise", exercise or {}, [])
        pack = Pack(article, key, Path("nowhere"))
        return KINDS[kind].item(Asked(plan(unit, **fields), own, (pack,)))

    return make


@pytest.fixture(scope="session")
def refused(build, plan) -> Callable[..., list[str]]:
    """The problems for which an item of a real article is refused; given as `item` is."""

    def make(
        kind: str, unit: str, *, of: str = "tass", exercise: Any = None, **fields: Any
    ) -> list[str]:
        with pytest.raises(InputProblems) as refusal:
            build(kind, plan(unit, **fields), of=[of], **exercise or {})
        return [str(problem) for problem in refusal.value.problems]

    return make


@pytest.fixture(scope="session")
def every_kind(build, plan, packs) -> dict[str, Exercise]:
    """An exercise of each kind that asks about the sound pack, by the name of its kind."""
    both = [str(packs / "sound"), "tass"]
    scored = plan("sample", **SCORED, **dict.fromkeys(RUBRIC, LEVEL))
    own = plan("own", prompt="Write about the tide.", right="Read it again.", words=50)
    stranger = [{"sentence": "s2", "words": "The pier"}]
    made = [
        build("voice", plan("s1"), plan("s2")),
        build("mark", plan("a1")),
        build("match", plan("sources", strangers=stranger)),
        build("chain", plan("a1", strangers=stranger)),
        build("stance", plan("a1")),
        build("choose", plan("s1", prompt="Who says so?", hint="Look for a cue.", option=CHOICE)),
        build("compare", plan("tide", prompt="How?", right="Yes.", P=TIDE, B=NO_TIDE), of=both),
        build("predict", plan("credited-sentences"), plan("sources")),
        build("write", scored, own),
    ]
    return {exercise.kind: exercise for exercise in made}
