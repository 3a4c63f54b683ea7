"""Is a lesson's plan read, and an unsound one refused with every problem?"""

from pathlib import Path

import pytest

from whosays.exercise import plan
from whosays.exercise.build import build_exercise, build_exercises
from whosays.exercise.plan import LessonPlan, lesson_names, load_plan
from whosays.problems import InputProblems


def test_the_first_lesson_is_there_with_its_exercises_in_order():
    assert "lesson-1" in lesson_names()
    assert [exercise.id for exercise in load_plan("lesson-1").exercises] == [
        "lesson1.voice.moscow-times",
        "lesson1.mark.moscow-times",
        "lesson1.scare.moscow-times",
        "lesson1.voice.tass",
        "lesson1.mark.tass",
        "lesson1.scare.tass",
        "lesson1.voice.old-mill-bridge",
        "lesson1.scare.old-mill-bridge",
    ]


def test_an_exercise_is_found_by_the_name_that_notebooks_call_it():
    lesson = load_plan("lesson-1")
    assert lesson.exercise("mark B").id == "lesson1.mark.tass"
    with pytest.raises(KeyError):
        lesson.exercise("mark Z")


def test_no_two_exercises_share_an_id_or_within_a_lesson_a_name():
    plans = [load_plan(name) for name in lesson_names()]
    ids = [exercise.id for lesson in plans for exercise in lesson.exercises]
    assert len(set(ids)) == len(ids)
    for lesson in plans:
        assert isinstance(lesson, LessonPlan)
        names = [exercise.name for exercise in lesson.exercises]
        assert len(set(names)) == len(names)


def test_a_lesson_that_is_not_there_is_told():
    with pytest.raises(InputProblems, match=r"no-such-lesson\.toml: is missing"):
        load_plan("no-such-lesson")


@pytest.fixture
def lessons(monkeypatch):
    """Lessons kept for what is wrong with them, in place of the module's own."""
    monkeypatch.setattr(plan, "LESSONS", Path(__file__).parent / "lessons")


def test_every_problem_of_an_unsound_plan_is_told_at_once(lessons):
    with pytest.raises(InputProblems) as refused:
        load_plan("unsound")
    assert [problem.place for problem in refused.value.problems] == [
        "exercise pebble.voice, kind",
        "exercise pebble.voice, article",
        "exercise pebble.voice, task",
        "exercise pebble.voice, item s1, help",
        "exercise pebble.voice, confidence",
        "exercise pebble.voice, feedback",
        "exercise pebble.match, articles",
        "exercise pebble.match, articles",
        "exercise pebble.match, title",
        "exercise pebble.match, task",
        "exercise pebble.compare, articles",
        "title",
        "heading",
    ]
    told = [str(problem).partition("toml, ")[2] for problem in refused.value.problems]
    assert told[4:11] == [
        "exercise pebble.voice, confidence: is 'yes', not true or false. Mend: write it so.",
        "exercise pebble.voice, feedback: is “never”, which is not known here. "
        "Mend: use one of: at once, held.",
        "exercise pebble.match, articles: “Q” is not known here. Mend: use some of: P.",
        "exercise pebble.match, articles: “R” is not known here. Mend: use some of: P.",
        "exercise pebble.match, title: has another slot than {article}. "
        "Mend: mend it, or take its braces out.",
        "exercise pebble.match, task: has another slot than {article}. "
        "Mend: mend it, or take its braces out.",
        "exercise pebble.compare, articles: is empty. Mend: name those that are asked about.",
    ]


def test_what_a_kind_alone_knows_is_read_when_it_is_built_and_told_with_its_place(lessons):
    loaded = load_plan("unfitting")
    with pytest.raises(InputProblems) as refused:
        build_exercises(loaded)
    told = [str(problem).partition("unfitting.toml, ")[2] for problem in refused.value.problems]
    assert told == [
        "exercise odd.voice, item s1, given: is not a field known here. "
        "Mend: check its spelling or take it out.",
        "exercise odd.voice, item s99: asks for “s99”, which its article’s key does not have. "
        "Mend: name a unit of the key.",
    ]


def test_a_field_that_no_kind_knows_is_told_and_nothing_of_another_exercise(lessons):
    (other, odd) = load_plan("unfitting").exercises
    with pytest.raises(InputProblems):
        build_exercise(other)
    with pytest.raises(InputProblems) as refused:
        build_exercise(odd)
    assert [problem.place for problem in refused.value.problems] == [
        "exercise odd.match, article", "exercise odd.match, labels",
    ]  # fmt: skip


def test_a_plan_says_whether_confidence_is_asked_and_when_feedback_is_told():
    lesson = load_plan("lesson-1")
    assert [exercise.name for exercise in lesson.exercises if exercise.confidence] == ["voice B"]
    assert not any(exercise.held for exercise in lesson.exercises)
    kinds = load_plan("kinds").exercises
    assert [exercise.name for exercise in kinds if exercise.confidence] == ["stance A", "stance B"]
    assert [exercise.name for exercise in kinds if exercise.held] == ["held A", "held B"]
    held = build_exercise(load_plan("kinds").exercise("held B"))
    assert (held.held, held.confidence) == (True, False)
    assert build_exercise(lesson.exercise("voice B")).confidence


def test_an_exercise_is_about_the_article_or_the_articles_that_it_names():
    lesson = load_plan("kinds")
    assert lesson.exercise("voice B").packs == ("tass",)
    assert lesson.exercise("compare A B").packs == ("moscow-times", "tass")


def test_an_exercise_about_no_article_needs_a_label_in_its_place(lessons):
    with pytest.raises(InputProblems, match=r"exercise odd\.none, label: is missing"):
        load_plan("about-nothing")


def test_items_say_what_they_practise_what_they_ask_for_and_whether_they_are_sound(lessons):
    (exercise,) = load_plan("mapped").exercises
    assert (exercise.packs, exercise.label, exercise.objectives) == ((), "Invented", ("weigh",))
    told = [(item.objectives, item.asks, item.sound) for item in exercise.items]
    assert told == [((), None, True), (("voice",), "limit", False), ((), "strength", None)]


def test_a_lesson_may_draw_on_the_answers_to_another_and_says_what_of_it(lessons):
    with pytest.raises(InputProblems) as refused:
        load_plan("drawn")
    assert [problem.place for problem in refused.value.problems] == [
        "profile, lesson",
        "profile, sources",
        "profile, colour",
    ]


NAMED = """
format = "whosays-lesson/1"
title = "Named"
named = true
articles = { P = "tass" }

[timeline]
tass = ["F72"]

[[exercise]]
id = "pebble.named"
name = "voice P"
kind = "voice"
article = "P"
skill = "sorting"
title = "{article}: whose voice?"
task = "Choose."
[[exercise.item]]
unit = "s1"
help = "alone"
"""


@pytest.fixture
def named(tmp_path, monkeypatch):
    """Load a plan that names the outlets, with some of it changed."""

    def load(old="", new=""):
        (tmp_path / "named.toml").write_text(NAMED.replace(old, new), "utf-8")
        monkeypatch.setattr(plan, "LESSONS", tmp_path)
        return load_plan("named")

    return load


def test_a_lesson_may_name_the_outlets_lay_out_facts_and_teach_a_skill_of_its_own(named):
    lesson = named()
    assert (lesson.named, lesson.timeline) == (True, {"tass": ["F72"]})
    (exercise,) = lesson.exercises
    assert (exercise.named, exercise.skill) == (True, "sorting")
    assert build_exercise(exercise).title == "Article B (TASS): whose voice?"


def test_a_lesson_that_says_nothing_of_it_masks_and_teaches_what_its_kinds_do(named):
    (exercise,) = named('skill = "sorting"\n', "").exercises
    assert exercise.skill is None
    masked = named("named = true\n", "")
    assert not masked.named
    assert build_exercise(masked.exercises[0]).title == "Article B: whose voice?"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("tass = [", "tas = [", "timeline, tas: is not a field known here"),
        ('["F72"]', '"F72"', "timeline, tass: is 'F72', not a list"),
        ("named = true", 'named = "yes"', "named: is 'yes', not true or false"),
    ],
)
def test_a_slip_in_what_a_lesson_names_is_told(named, old, new, said):
    with pytest.raises(InputProblems, match=said):
        named(old, new)


def test_what_a_lesson_draws_on_is_there():
    for name in lesson_names():
        profile = load_plan(name).profile
        if profile is not None:
            other = load_plan(profile.lesson)
            assert {other.exercise(voice).kind for voice in profile.voices} == {"voice"}
            assert {other.exercise(source).kind for source in profile.sources} == {"mark"}
