"""Are the lessons' exercises complete: every choice explained, help fading, no outlet named?"""

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import combinations, product

import pytest

from whosays.exercise.build import build_exercise
from whosays.exercise.data import whole
from whosays.exercise.exercise import HELP
from whosays.exercise.plan import lesson_names, load_plan
from whosays.problems import InputProblems

PLANS = {exercise.id: exercise for name in lesson_names() for exercise in load_plan(name).exercises}
OUTLETS = re.compile(r"moscow[\s-]*times|\btass\b", re.IGNORECASE)
VOICES = ["direct", "indirect", "mixed", "own", "split"]
ERRORS = [
    f"{error}.{label}"
    for error, label in product(
        ["wrong-label", "missed", "boundary", "too-much"], ["source", "cue", "content"]
    )
]


@pytest.fixture(scope="module", params=PLANS)
def exercise(request):
    return build_exercise(PLANS[request.param])


def text_of(item):
    return "".join(token[0] for token in item.tokens)


def quoted_in(explanation):
    """The stretches that an explanation quotes, “one … two” being two of them."""
    stretches = [part for q in re.findall("“([^”]+)”", explanation) for part in q.split("…")]
    return [stretch.strip(" ,.?") for stretch in stretches if stretch.strip(" ,.?")]


def shared(one, two):
    """The words that two texts share, as a part of the words of the shorter."""
    bags = [Counter(re.findall(r"\w+", text.casefold())) for text in (one, two)]
    return sum((bags[0] & bags[1]).values()) / min(bag.total() for bag in bags)


def test_every_option_and_every_kind_of_error_is_explained(exercise):
    reasons = VOICES if exercise.kind == "voice" else ["right", *ERRORS]
    for item in exercise.items:
        assert sorted(item.back.explanations) == sorted(reasons)


def test_every_explanation_is_long_enough_to_explain_and_short_enough_to_be_read(exercise):
    for item in exercise.items:
        for reason, text in item.back.explanations.items():
            assert 25 <= len(text.split()) <= 80, (item.id, reason, text)


def test_every_explanation_names_words_of_its_own_sentence(exercise):
    for item in exercise.items:
        own = text_of(item).casefold()
        for reason, text in item.back.explanations.items():
            named = [words for words in quoted_in(text) if words.casefold() in own]
            assert named, (item.id, reason, text)


def test_no_two_explanations_of_an_item_share_four_fifths_of_their_words(exercise):
    for item in exercise.items:
        for (one, first), (two, second) in combinations(item.back.explanations.items(), 2):
            assert shared(first, second) < 0.8, (item.id, one, two)


def test_the_measure_of_shared_words_tells_like_from_unlike():
    text = "The tide is late, Ada Moss said twice."
    assert shared(text, text.upper()) == 1
    assert shared(text, "The tide is late, Ada Moss wrote once.") == 0.75
    assert shared(text, "Nobody asked.") == 0


def test_every_item_that_is_asked_has_a_hint_for_every_miss(exercise):
    for item in exercise.asked:
        needed = [""] if exercise.kind == "voice" else item.labels
        assert all(item.back.hints[label].strip() for label in needed)


def test_no_slot_is_left_unfilled(exercise):
    assert not re.search(r"\{\w+\}", json.dumps(whole(exercise)["items"]))
    for item in exercise.items:
        for text in [*item.back.hints.values(), *item.back.explanations.values()]:
            assert not re.search(r"\{\w+\}", text)


def test_help_only_fades(exercise):
    given = [HELP.index(item.help) for item in exercise.items]
    assert given == sorted(given)


def test_faded_items_give_a_lead_or_a_part_and_items_alone_neither(exercise):
    for item in exercise.items:
        if item.help == "faded":
            assert item.lead or item.given
        elif item.help == "alone":
            assert not item.lead
            assert not item.given


def test_nothing_a_learner_reads_names_an_outlet(exercise):
    seen = whole(exercise)
    seen.pop("id")
    assert not OUTLETS.search(json.dumps(seen, ensure_ascii=False))
    plan = PLANS[exercise.id]
    assert not OUTLETS.search(plan.name)


def test_no_lesson_title_names_an_outlet():
    assert not [name for name in lesson_names() if OUTLETS.search(load_plan(name).title)]


def test_exercises_are_told_apart_by_ids_that_stay():
    assert {"lesson1.voice.moscow-times", "lesson1.mark.tass"} <= set(PLANS)


def test_the_first_lesson_asks_about_every_sentence_of_both_articles():
    for article, sentences in (("moscow-times", 7), ("tass", 12)):
        exercise = build_exercise(PLANS[f"lesson1.voice.{article}"])
        assert len({item.id for item in exercise.items}) == len(exercise.items) == sentences


def test_titles_and_tasks_call_the_article_by_its_neutral_name(exercise):
    assert exercise.article in exercise.title
    assert exercise.article in {"Article A", "Article B"}


def test_an_unsound_pack_makes_no_exercise(packs):
    plan = replace(PLANS["lesson1.voice.tass"], pack=str(packs / "rights-missing"))
    with pytest.raises(InputProblems):
        build_exercise(plan)


@pytest.mark.parametrize(("kind", "unit"), [("voice A", "s99"), ("mark A", "a99")])
def test_an_item_about_a_unit_that_the_key_lacks_is_told(kind, unit):
    plan = load_plan("lesson-1").exercise(kind)
    stray = replace(plan, items=(replace(plan.items[0], unit=unit),))
    with pytest.raises(InputProblems, match=f"asks for “{unit}”"):
        build_exercise(stray)
