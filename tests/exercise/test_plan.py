"""Is a lesson's plan read, and an unsound one refused with every problem?"""

from pathlib import Path

import pytest

from whosays.exercise import plan
from whosays.exercise.plan import LessonPlan, lesson_names, load_plan
from whosays.problems import InputProblems


def test_the_first_lesson_is_there_with_its_exercises_in_order():
    assert "lesson-1" in lesson_names()
    assert [exercise.id for exercise in load_plan("lesson-1").exercises] == [
        "lesson1.voice.moscow-times",
        "lesson1.mark.moscow-times",
        "lesson1.voice.tass",
        "lesson1.mark.tass",
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


def test_every_problem_of_an_unsound_plan_is_told_at_once(monkeypatch):
    monkeypatch.setattr(plan, "LESSONS", Path(__file__).parent / "lessons")
    with pytest.raises(InputProblems) as refused:
        load_plan("unsound")
    assert [problem.place for problem in refused.value.problems] == [
        "exercise pebble.voice, kind",
        "exercise pebble.voice, article",
        "exercise pebble.voice, task",
        "exercise pebble.voice, item s1, help",
        "title",
        "heading",
    ]
