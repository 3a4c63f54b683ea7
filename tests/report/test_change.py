"""Is it counted in both directions what was trusted and doubted, before and after, and no sooner?

What is counted and said of which answers stands in tests/picture_cases.json.
"""

import json
import re
import sys
from dataclasses import replace
from statistics import NormalDist

import pytest

import whosays
from whosays.exercise.build import build_exercise
from whosays.exercise.plan import ChangePlan, lesson_names, load_plan
from whosays.problems import InputProblems
from whosays.report.change import tallies, z_scores, z_tables

ASKED = ChangePlan("lesson-0", "start line", "recheck")

PLAN = """
format = "whosays-lesson/1"
title = "Compared with another"
articles = {}

[change]
lesson = "no-such-lesson"
after = "another"
colour = "none"

[[exercise]]
id = "compared.recheck"
name = "recheck"
kind = "choose"
label = "Invented news items"
title = "Items"
task = "Judge."
[[exercise.item]]
unit = "i1"
help = "alone"
"""


@pytest.fixture
def start(tmp_path):
    """Lesson 0, in which the start line is drawn."""
    return whosays.lesson("lesson-0", tmp_path)


@pytest.fixture
def later(tmp_path):
    """A later lesson in the same folder that asks the same of its own exercise, which is held."""
    lesson = whosays.lesson("kinds", tmp_path)
    recheck = replace(load_plan("lesson-0").exercise("start line"), id="kinds.re", name="recheck")
    exercises = (*lesson._plan.exercises, recheck)
    lesson._plan = replace(lesson._plan, exercises=exercises, change=ASKED)
    return lesson


def judge(sitting, wrong=(), leave=()):
    """Answer every item as the key does, but some wrongly, and leave some open."""
    for item in sitting.exercise.asked:
        right = item.back.key == "sound"
        if item.id not in leave:
            sitting.answer(item.id, "sound" if right != (item.id in wrong) else "weak", 0.5)


def html_of(shown) -> str:
    return shown._repr_mimebundle_()["text/html"]


def ids(sitting, key):
    return [item.id for item in sitting.exercise.asked if item.back.key == key]


def test_while_an_item_is_open_nothing_is_told_of_any(start, later):
    judge(start.sitting("start line"))
    sitting = later.sitting("recheck")
    judge(sitting, leave=["i8"])
    shown = later.change()
    assert shown.drawing.is_empty
    assert shown.drawing.groups == ()
    assert shown.frame.empty
    assert shown.words.startswith(f"1 item of “{sitting.exercise.title}” is still open.")
    assert not [word for word in ("trusted", "doubted", "d′") if word in shown.words]
    assert "<figure>" not in html_of(shown)
    assert f">{shown.words}</p>" in html_of(shown)


def test_once_all_are_answered_they_count_although_feedback_is_held_back(start, later):
    judge(start.sitting("start line"), wrong=["i2"])
    sitting = later.sitting("recheck")
    assert sitting.exercise.held
    judge(sitting)
    sound, weak = later.change().drawing.groups
    assert [bar.said for bar in sound.bars] == ["4 of 4 items, 100%", "4 of 4 items, 100%"]
    assert [bar.said for bar in weak.bars] == ["3 of 4 items, 75%", "4 of 4 items, 100%"]
    assert {bar.language for bar in (*sound.bars, *weak.bars)} == {"en"}


def test_the_words_have_the_numbers_of_the_frame(start, later):
    judge(start.sitting("start line"), wrong=["i1", "i2", "i5"])
    judge(later.sitting("recheck"), wrong=["i7"])
    shown = later.change()
    frame = shown.frame
    assert list(frame["time"]) == ["before", "before", "after", "after"]
    told = [int(n) for n in re.findall(r"\d+", shown.words.split("\n")[0])]
    rows = frame.sort_values("sourced", kind="stable")
    assert told == [n for row in rows.itertuples() for n in (row.met, row.answered)]
    bars = [bar.count for group in shown.drawing.groups for bar in group.bars]
    assert bars == list(rows["met"])


def test_the_first_answer_since_it_was_begun_counts(later):
    sitting = later.sitting("recheck")
    judge(sitting, wrong=["i1"])
    sitting.answer("i1", "sound", 0.5)
    assert later.change().drawing.groups[0].bars[1].count == 3
    sitting.redo("i1")
    assert later.change().drawing.is_empty
    sitting.answer("i1", "sound", 0.5)
    assert later.change().drawing.groups[0].bars[1].count == 4


def test_without_a_start_line_the_lesson_that_has_one_is_named(later):
    judge(later.sitting("recheck"))
    shown = later.change()
    assert "no item in “Lesson 0: Start line” has an answer" in shown.words
    assert (shown.drawing.lesson, shown.drawing.notebook) == ("Lesson 0: Start line", "lesson-0")
    assert [group.bars[0].said for group in shown.drawing.groups] == ["no answers yet"] * 2
    assert "(d′): 2.6 now." in shown.words


@pytest.mark.parametrize("file", [b"a poem\n", b"\xff\xfe\x00", b'{"action": []}\n'])
def test_a_start_line_in_a_file_of_a_strangers_is_none(later, tmp_path, file):
    (tmp_path / "lesson-0.answers.jsonl").write_bytes(file)
    judge(later.sitting("recheck"))
    assert "no item in “Lesson 0: Start line” has an answer" in later.change().words


def test_of_a_start_line_that_is_not_complete_the_counts_are_told_and_no_more(start, later):
    judge(start.sitting("start line"), leave=["i1", "i2"])
    judge(later.sitting("recheck"))
    shown = later.change()
    assert "2 items of the start line are still open" in shown.words
    assert "3 of 3 at the start line and 4 of 4 now" in shown.words
    assert "(d′): 2.6 now." in shown.words


@pytest.mark.parametrize(
    ("wrong", "apart", "lean"),
    [
        # Reckoned by hand: with four items of a kind the shares are 0.1, 0.3, 0.5, 0.7 and 0.9.
        ([], "2.6", "0.0 (neither way)"),
        (["sound"], "0.0", "1.3 (towards doubting)"),
        (["weak"], "0.0", "−1.3 (towards trusting)"),
        (["sound", "weak"], "−2.6", "0.0 (neither way)"),
    ],
)
def test_doubting_everything_and_trusting_everything_tell_nothing_apart(later, wrong, apart, lean):
    sitting = later.sitting("recheck")
    judge(sitting, wrong=[id for key in wrong for id in ids(sitting, key)])
    _, told, leaning, _ = later.change().words.split("\n")
    assert f"(d′): {apart} now." in told
    assert f"(c): {lean} now." in leaning
    assert ("Below 0" in told) == apart.startswith("−")


@pytest.mark.parametrize("items", range(1, 20))
def test_every_share_has_a_number_that_is_drawn_in_alike_on_both_sides(items):
    found = z_scores(items)
    assert found == [-z for z in reversed(found)]
    assert found == sorted(set(found))
    back = [NormalDist().cdf(z / 10_000) for z in found]
    assert back == pytest.approx([(k + 0.5) / (items + 1) for k in range(items + 1)], abs=1e-4)


def test_a_table_is_sent_for_each_number_of_items_there_is(start):
    exercise = start.sitting("start line").exercise
    fewer = replace(exercise, items=exercise.items[1:])
    assert z_tables(exercise, exercise) == {"4": z_scores(4)}
    assert z_tables(exercise, fewer) == {"3": z_scores(3), "4": z_scores(4)}


def test_what_a_stranger_wrote_into_the_file_is_no_answer(later, act):
    sitting = later.sitting("recheck")
    judge(sitting, leave=["i1"])
    exercise = sitting.exercise
    fitting = {"exercise": exercise.id, "exercise_version": exercise.version, "item": "i1"}
    later.record.append([act(response=["sound"], **fitting)])
    assert later.change().words.startswith("1 item ")
    assert tallies(exercise, exercise, later.record.read().events) == []


def test_the_figure_has_a_frame_for_every_bar_even_where_a_bar_is_empty(start, later):
    judge(start.sitting("start line"))
    sitting = later.sitting("recheck")
    judge(sitting, wrong=[item.id for item in sitting.exercise.asked])
    shown = later.change()
    (axes,) = shown.figure().axes
    assert [patch.get_width() for patch in axes.patches] == [100, 100, 100, 100, 100, 100]
    assert {patch.get_hatch() for patch in axes.patches} == {None, "///"}
    names = [text.get_text() for text in axes.texts]
    assert names == [
        "S  Sound items you trusted", "Start line: 4 of 4 items, 100%", "Now: 0 of 4 items, 0%",
        "W  Weak items you doubted", "Start line: 4 of 4 items, 100%", "Now: 0 of 4 items, 0%",
    ]  # fmt: skip
    html = html_of(shown)
    assert f'<img alt="{shown.drawing.title}"' in html
    assert f"{shown.drawing.scale}</p>" in html


def test_the_page_gets_both_exercises_and_what_it_cannot_reckon(later):
    html = html_of(later.change())
    data = json.loads(re.search(r'<script type="application/json">(.*?)</script>', html)[1])
    assert data["shows"] == "change"
    assert data["exercises"] == ["lesson0.start", "kinds.re"]
    assert [each["id"] for each in data["elsewhere"]] == data["exercises"]
    assert data["z"] == {"4": z_scores(4)}
    assert data["lesson"] == {"title": "Lesson 0: Start line", "notebook": "lesson-0"}


def test_without_matplotlib_the_pages_script_draws_it(later, monkeypatch):
    monkeypatch.setattr("whosays.screens.picture.find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    views, _ = later.change()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in views


def test_in_german_it_speaks_german(start, later, tmp_path):
    judge(start.sitting("start line"))
    judge(later.sitting("recheck"))
    german = whosays.lesson("kinds", tmp_path, language="de")
    german._plan = later._plan
    drawing = german.change().drawing
    assert drawing.groups[0].bars[0].name == "Startlinie"
    assert drawing.groups[0].language == "de"
    assert "4 von 4 an der Startlinie und 4 von 4 jetzt" in drawing.words


def test_a_lesson_whose_plan_names_no_other_has_none(start):
    with pytest.raises(KeyError, match="change"):
        start.change()


def test_a_plan_says_with_what_of_another_lesson_it_compares(tmp_path, monkeypatch):
    (tmp_path / "compared.toml").write_text(PLAN, "utf-8")
    monkeypatch.setattr("whosays.exercise.plan.LESSONS", tmp_path)
    with pytest.raises(InputProblems) as refused:
        load_plan("compared")
    assert [problem.place for problem in refused.value.problems] == [
        "change, lesson", "change, before", "change, after", "change, colour",
    ]  # fmt: skip


def test_what_a_lesson_compares_is_there_and_alike():
    for name in lesson_names():
        asked = load_plan(name).change
        if asked is None:
            continue
        compared = [
            build_exercise(load_plan(lesson).exercise(exercise))
            for lesson, exercise in ((asked.lesson, asked.before), (name, asked.after))
        ]
        keys = []
        for exercise in compared:
            for item in exercise.asked:
                assert {option.value for option in item.options} == {"sound", "weak"}
                assert not item.back.readings
            keys.append(sorted(item.back.key for item in exercise.asked))
        assert keys[0] == keys[1]
