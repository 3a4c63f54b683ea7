"""Are articles set side by side from the answers to the other lesson, and from those alone?"""

import json
import re
import sys
from dataclasses import replace

import pytest

import whosays
from whosays.exercise.plan import ProfilePlan
from whosays.problems import InputProblems

ASKED = ProfilePlan("lesson-1", ("voice A", "voice B"), ("mark A", "mark B"))


@pytest.fixture
def coding(tmp_path):
    """Lesson 1, whose answers are drawn."""
    return whosays.lesson("lesson-1", tmp_path)


@pytest.fixture
def later(tmp_path):
    """A later lesson in the same folder, with a plan that names lesson 1."""
    lesson = whosays.lesson("kinds", tmp_path)
    lesson._plan = replace(lesson._plan, profile=ASKED)
    return lesson


def html_of(shown) -> str:
    return shown._repr_mimebundle_()["text/html"]


def test_before_the_first_answer_it_names_the_lesson_to_begin_with(later):
    shown = later.profile()
    assert shown.drawing.is_empty
    assert shown.words.startswith("Nothing is coded yet in “Lesson 1: Who says so?”.")
    assert "<figure>" not in html_of(shown)
    assert f">{shown.words}</p>" in html_of(shown)


def test_it_counts_the_learners_own_codes_and_worked_sentences_as_they_were_worked(coding, later):
    coding.sitting("voice A").answer("h", "own")
    coding.sitting("voice B").answer("s1", "direct")
    coding.sitting("voice B").answer("s2", "indirect")
    shown = later.profile()
    counts = {
        group.name: [(bar.name, bar.said) for bar in group.bars] for group in shown.drawing.groups
    }
    assert counts["Reporter’s voice"] == [
        ("Article A", "2 of 5 sentences, 40%"),
        ("Article B", "0 of 2 sentences, 0%"),
    ]
    assert counts["Direct quotation"][1] == ("Article B", "1 of 2 sentences, 50%")
    first, second, _ = shown.words.split("\n")
    assert first.startswith("Article A: you have coded 1 of 3 sentences.")
    assert "4 more sentences were worked for you and are counted as they were worked." in first
    assert "In all: 1 as direct quotation and 1 as indirect quotation." in second


def test_wordings_are_counted_and_not_people(coding, later):
    coding.solve("mark B")
    _, second, meaning = later.profile().words.split("\n")
    assert "You marked a source in 4 of 5 attributions: 4 different wordings." in second
    assert "Wordings are not people" in meaning


def test_its_words_have_the_numbers_of_its_frame(coding, later):
    for name in (*ASKED.voices, *ASKED.sources):
        coding.solve(name)
    shown = later.profile()
    frame = shown.frame
    voices = frame[frame["kind"] == "voice"]
    for article, line in zip(("Article A", "Article B"), shown.words.split("\n"), strict=False):
        name = f"voice {article[-1]}"
        items = coding.sitting(name).exercise.items
        codes = [item.back.key for item in items if item.help == "worked"]
        codes += [*voices[voices["article"] == article]["code"]]
        told = re.search(r"In all: (.*?)\. ", line)[1]
        order = ("direct", "indirect", "mixed", "own", "split")
        counts = [codes.count(code) for code in order if code in codes]
        assert [int(n) for n in re.findall(r"\d+", told)] == counts


def test_the_figure_has_a_frame_for_every_bar_on_one_scale(coding, later):
    coding.solve("voice A")
    coding.solve("voice B")
    (axes,) = later.profile().figure().axes
    frames = [bar for bar in axes.patches if bar.get_width() == 100]
    bars = [bar for bar in axes.patches if bar.get_width() < 100]
    assert len(frames) == 10
    assert {bar.get_x() for bar in axes.patches} == {0}
    assert {bar.get_hatch() for bar in bars} == {None, "///"}
    names = [text.get_text() for text in axes.texts]
    assert [name[0] for name in names[::3]] == ["D", "I", "M", "O", "S"]
    assert "Article A: 2 of 7 sentences, 29%" in names


def test_the_page_gets_all_that_it_draws_from_and_no_outlet(coding, later):
    coding.solve("voice B")
    html = html_of(later.profile())
    data = json.loads(re.search(r'<script type="application/json">(.*?)</script>', html)[1])
    assert data["shows"] == "profile"
    assert [each["id"] for each in data["elsewhere"]] == data["exercises"]
    assert data["lesson"] == {"title": "Lesson 1: Who says so?", "notebook": "lesson-1"}
    for exercise in data["elsewhere"]:
        asked = {item["id"] for item in exercise["items"] if item["help"] != "worked"}
        assert asked == exercise["back"].keys()
        assert not any(back["explanations"] for back in exercise["back"].values())
    assert not [outlet for outlet in ("Moscow Times", "TASS") if outlet in html]


def test_without_matplotlib_the_pages_script_draws_it(later, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setattr("whosays.screens.picture.find_spec", lambda name: None)
    views, _ = later.profile()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in views


def test_a_file_that_cannot_be_read_is_drawn_as_empty(coding, later):
    coding.record.file.write_text("not an answers file", "utf-8")
    with pytest.raises(InputProblems):
        coding.record.read()
    assert later.profile().drawing.is_empty


def test_a_lesson_whose_plan_names_no_other_has_none(coding):
    with pytest.raises(KeyError, match="profile"):
        coding.profile()
