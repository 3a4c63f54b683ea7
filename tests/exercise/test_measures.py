"""Are both measures fair: eight items each whose surface does not give the answers away?"""

import re

import pytest

from whosays.exercise.build import build_exercise
from whosays.exercise.items import text_of
from whosays.exercise.plan import load_plan

CUES = re.compile(
    r"\b(?:said|says?|added|explained|according to|shows|notes|expected|feared|heard|has it from)\b"
)

# What can be counted in an item without understanding it.
COUNTS = {
    "words": lambda text: len(text.split()),
    "sentences": lambda text: len(re.findall(r"[.,]?[.”]+(?=\s[A-Z“]|$)", text)),
    "quotations": lambda text: text.count("“"),
    "figures": lambda text: len(re.findall(r"\d[\d.,]*", text)),
    "cues": lambda text: len(CUES.findall(text)),
    "capitals": lambda text: len(re.findall(r"(?<=[a-z,”] )[A-Z]\w+", text)),
}

# Of eight answers, what counting may get right at best. Half of them is chance.
AT_BEST = 5


# Before and after: a lesson and its exercise.
MEASURES = [("lesson-0", "start line"), ("lesson-6", "recheck")]


@pytest.fixture(scope="module", params=MEASURES, ids=lambda measure: measure[1])
def plan(request):
    lesson, name = request.param
    return load_plan(lesson).exercise(name)


@pytest.fixture(scope="module")
def exercise(plan):
    return build_exercise(plan)


@pytest.fixture(scope="module")
def sound(plan):
    return [item.sound for item in plan.items]


def best_guess(counts, sound):
    """How many are guessed right by the best rule of the sort “at least so many” or “fewer”."""
    rules = [[count >= least for count in counts] for least in {*counts}]
    right = [sum(a == b for a, b in zip(rule, sound, strict=True)) for rule in rules]
    return max(max(hits, len(sound) - hits) for hits in right)


def test_half_of_the_items_are_sound_and_nothing_tells_which_comes_next(sound):
    assert len(sound) == 8
    assert sum(sound) == 4
    order = "".join("S" if each else "W" for each in sound)
    assert not re.search(r"SSS|WWW|SWSWSW|WSWSWS", order)


def test_what_fits_is_what_the_plan_calls_sound(exercise, sound):
    keys = [item.back.key for item in exercise.items]
    assert keys == ["sound" if each else "weak" for each in sound]
    assert len({item.options for item in exercise.items}) == 1


def test_it_asks_how_sure_one_is_and_holds_all_back(exercise):
    assert exercise.confidence
    assert exercise.held


def test_the_second_measure_asks_as_the_first_did_about_other_items():
    before, after = (build_exercise(load_plan(lesson).exercise(name)) for lesson, name in MEASURES)
    assert before.items[0].options == after.items[0].options
    assert [text for text in _asked(before) if text in _asked(after)] == []
    assert {prompt.rpartition(". ")[2] for prompt in _asked(before)} == {"How is it sourced?"}
    assert {prompt.rpartition(". ")[2] for prompt in _asked(after)} == {"How is it sourced?"}


def _asked(exercise):
    return [item.prompt for item in exercise.items]


@pytest.mark.parametrize("count", COUNTS)
def test_counting_does_not_give_the_answers_away(exercise, sound, count):
    counts = [COUNTS[count](text_of(item.tokens)) for item in exercise.items]
    assert best_guess(counts, sound) <= AT_BEST, counts


def test_items_are_short_and_about_as_long_as_each_other(exercise):
    texts = [text_of(item.tokens) for item in exercise.items]
    assert all(35 <= COUNTS["words"](text) <= 60 for text in texts)
    assert all(2 <= COUNTS["sentences"](text) <= 4 for text in texts)


def test_a_count_that_gives_answers_away_is_found():
    assert best_guess([3, 4, 0, 1], [True, True, False, False]) == 4
    assert best_guess([0, 1, 3, 4], [True, True, False, False]) == 4
    assert best_guess([0, 4, 0, 4], [True, True, False, False]) == 2
    assert best_guess([2, 2, 2, 2], [True, True, False, False]) == 2
