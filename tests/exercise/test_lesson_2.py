"""Does lesson 2 go from Article C to A and B, ask both of these alike, and fit its time?"""

import pytest

from whosays.exercise.build import build_exercises
from whosays.exercise.plan import load_plan

# What fits into its minutes, with reading the articles.
MOST = 30

PLAN = load_plan("lesson-2")
EXERCISES = build_exercises(PLAN)


def plans(letter):
    """The plans of the exercises about that article alone."""
    return [plan for plan in PLAN.exercises if plan.packs == (PLAN.articles[letter],)]


def exercises(letter):
    """The exercises about one article, by their names without its letter."""
    return {plan.name.removesuffix(f" {letter}"): EXERCISES[plan.id] for plan in plans(letter)}


def test_help_is_given_on_the_invented_article_alone_and_before_the_others():
    order = [plan.name.split(" ", 1)[1] for plan in PLAN.exercises]
    assert order == sorted(order, key=["C", "A", "B", "A B"].index)
    helped = {e.article for e in EXERCISES.values() for i in e.items if i.help != "alone"}
    assert helped == {"Article C (invented)"}


def test_what_lesson_1_has_taught_is_asked_again_without_help():
    again = [exercises("C")[name] for name in ("voice", "mark")]
    assert {item.help for exercise in again for item in exercise.items} == {"alone"}


def test_its_questions_fit_into_its_minutes():
    assert sum(len(exercise.asked) for exercise in EXERCISES.values()) <= MOST


def test_both_articles_have_the_same_exercises_in_the_same_order():
    assert list(exercises("A")) == list(exercises("B"))


@pytest.mark.parametrize("letter", ["A", "B"])
def test_of_an_articles_chains_the_shortest_comes_first(letter):
    links = [len(item.back.key["chain"]) for item in exercises(letter)["chain"].items]
    assert links == sorted(links)


def test_both_articles_are_asked_the_same_questions_with_the_same_choices():
    one, other = exercises("A")["questions"], exercises("B")["questions"]
    for mine, yours in zip(one.items, other.items, strict=True):
        assert (mine.prompt, mine.several) == (yours.prompt, yours.several)
        assert mine.options == yours.options
        assert mine.back.hints == yours.back.hints


def test_what_is_asked_of_articles_a_and_b_was_shown_on_article_c_in_the_same_words():
    (second,) = {item.prompt for item in exercises("C")["second"].items}
    for letter in "AB":
        (item,) = (i for i in exercises(letter)["questions"].items if i.prompt == second)
        assert item.options == exercises("C")["second"].items[0].options


def test_strengths_and_limits_are_asked_one_to_one():
    asked = {
        letter: [(i.asks, i.prompt) for plan in plans(letter) for i in plan.items if i.asks]
        for letter in "AB"
    }
    assert asked["A"] == asked["B"]
    assert [kind for kind, _ in asked["A"]] == ["strength", "limit"]
