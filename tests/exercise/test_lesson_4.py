"""Does lesson 4 ask both articles the same, and weigh every source of theirs?"""

import pytest

from whosays.exercise.build import build_exercise
from whosays.exercise.kinds.choose import IMVAIN
from whosays.exercise.plan import load_plan
from whosays.key.source import load_pack

PLANS = {plan.name: plan for plan in load_plan("lesson-4").exercises}
BOTH = sorted(name[:-2] for name in PLANS if name.endswith(" A") and f"{name[:-1]}B" in PLANS)


@pytest.fixture(params=BOTH)
def both(request):
    """An exercise on Article A, and its like on Article B."""
    return [build_exercise(PLANS[f"{request.param} {letter}"]) for letter in "AB"]


def test_every_exercise_on_one_of_the_articles_has_its_like_on_the_other():
    of_one = [n for n, p in PLANS.items() if p.packs in (("moscow-times",), ("tass",))]
    assert sorted(of_one) == sorted(f"{name} {letter}" for name in BOTH for letter in "AB")


def test_both_articles_are_asked_in_the_same_words_and_the_same_order(both):
    # Sources have names of their own, and one article has more of them.
    asked = [
        [
            (item.prompt.replace(made.article, ""), getattr(item, "options", ()), item.back.hints)
            for item in made.items
        ]
        for made in both
        if "weigh" not in made.id
    ]
    assert asked[:1] == asked[1:]
    assert both[0].task == both[1].task


def test_every_source_of_both_articles_is_weighed_by_the_same_six_letters():
    for letter, slug in (("A", "moscow-times"), ("B", "tass")):
        made = build_exercise(PLANS[f"weigh {letter}"])
        assert {item.id for item in made.items} == {s.id for s in load_pack(slug)[1].sources}
        assert {item.options for item in made.items} == {IMVAIN}


def test_as_many_strengths_and_as_many_limits_can_be_chosen_of_the_one_article_as_of_the_other():
    fitting = [
        {
            plan.asks: (len(back.key), len(back.readings))
            for plan in PLANS[name].items
            for back in [build_exercise(PLANS[name]).item(plan.unit).back]
        }
        for name in ("balance A", "balance B")
    ]
    # Three and four of each. One limit of Article B may be left out: another sentence answers it.
    assert fitting[0] == {"strength": (3, 0), "limit": (4, 0)}
    assert fitting[1] == {"strength": (3, 0), "limit": (3, 1)}
