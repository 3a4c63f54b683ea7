"""Does a picture say what the frame says, and look so that nothing hangs on colour?"""

import re
import sys
from dataclasses import replace

import pandas
import pytest

import whosays
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems
from whosays.report.sources import sources_by_words
from whosays.screens.picture import Picture, calibration_picture, picture_of
from whosays.screens.widget import PictureScreen
from whosays.wording.wording import wording


@pytest.fixture
def sitting(voices, record):
    return Sitting(voices, record)


@pytest.fixture
def lesson(tmp_path):
    return whosays.lesson("lesson-1", tmp_path)


def picture(sitting) -> Picture:
    events = sitting.record.read().events
    return picture_of(sitting.exercise, events, wording("en"))


def html_of(shown) -> str:
    return shown._repr_mimebundle_()["text/html"]


def numbers_in(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", words)]


def percent(part, whole):
    return int(100 * part / whole + 0.5)


def test_before_the_first_answer_there_are_words_and_no_figure(sitting, lesson):
    assert repr(picture(sitting)) == "You have coded 0 of 2 sentences."
    for shown in (picture(sitting), lesson.picture("mark B"), lesson.calibration()):
        assert "<figure>" not in html_of(shown)
        assert f">{shown.words}</p>" in html_of(shown)


def test_the_codes_are_the_newest_answers_right_or_wrong(sitting):
    sitting.answer("s1", "direct")
    sitting.answer("s1", "own")
    sitting.answer("s2", "own")
    sitting.redo("s2")
    assert [block.code for block in picture(sitting).drawing.blocks] == ["own", None]
    assert picture(sitting).words == (
        "You have coded 1 of 2 sentences. "
        "Of their 7 words, 100% stand in sentences coded as reporter’s voice."
    )


def test_an_item_only_shown_is_not_coded(sitting):
    sitting.show("s1")
    assert picture(sitting).drawing.is_empty


def test_what_a_stranger_wrote_into_the_file_is_not_drawn(sitting, voices, act):
    fitting = {"exercise": voices.id, "exercise_version": voices.version}
    sitting.record.append([act(item="s1", response=["own"], **fitting)])
    sitting.record.append([act(item="s2", response="loud", **fitting)])
    assert picture(sitting).drawing.is_empty


def test_the_strip_has_a_block_a_sentence_as_wide_as_its_words(sitting):
    sitting.answer("s1", "direct")
    (axes,) = picture(sitting).figure().axes
    blocks = [(bar.get_x(), bar.get_width(), bar.get_height()) for bar in axes.patches]
    assert blocks == [(0, 7, 1), (7, 4, 1)]
    assert [text.get_text() for text in axes.texts] == ["D", "1", "–", "2"]


def test_the_voices_are_told_apart_without_colour(voices, record):
    looks = {}
    for option in voices.options:
        sitting = Sitting(voices, record)
        sitting.answer("s1", option.value)
        (axes,) = picture(sitting).figure().axes
        bar = axes.patches[0]
        looks[option.value] = (bar.get_height(), bar.get_hatch(), axes.texts[0].get_text())
    for one in zip(*looks.values(), strict=True):
        assert len(set(one)) == 5


def test_the_image_has_a_name_and_its_words_beneath(sitting):
    sitting.answer("s1", "direct")
    shown = picture(sitting)
    html = html_of(shown)
    assert '<img alt="Strip of voices: Article P: an exercise"' in html
    assert f">{shown.words}</p></figcaption>" in html
    assert "D direct quotation" in html
    assert 'data-whosays-picture="pebble.voice"' in html


def test_the_words_of_the_strip_have_the_numbers_of_its_frame(lesson):
    lesson.solve("voice B")
    shown = lesson.picture("voice B")
    frame = shown.frame
    words = frame.groupby("code")["words"].sum()
    labels = {"direct": "direct quotation", "indirect": "indirect quotation"}
    assert set(words.index) == set(labels)
    for code, label in labels.items():
        assert f"{percent(words[code], words.sum())}%" in shown.words
        assert label in shown.words
    assert numbers_in(shown.words)[:3] == [len(frame), 12, words.sum()]


def test_the_words_of_the_sources_have_the_numbers_of_their_frame(lesson):
    lesson.solve("mark B")
    shown = lesson.picture("mark B")
    frame = shown.frame
    content = frame[frame["code"] == "content"].groupby("item")["words"].sum()
    source = frame[frame["code"] == "source"].groupby("item")["text"].first()
    names = source.reindex(content.index).fillna("nobody named")
    shares = content.groupby(names).sum()
    assert numbers_in(shown.words)[:3] == [content.size, 5, content.sum()]
    assert {bar.name.strip("“”"): bar.count for bar in shown.drawing.bars} == dict(shares)
    for bar in shown.drawing.bars:
        assert bar.share == percent(bar.count, content.sum())
        assert re.search(rf"{re.escape(bar.name)} (is credited )?with {bar.share}%", shown.words)


def test_the_words_of_the_stances_have_the_numbers_of_their_frame(tmp_path):
    kinds = whosays.lesson("kinds", tmp_path)
    kinds.solve("stance B")
    shown = kinds.picture("stance B")
    frame = shown.frame
    names = [bar.name.lower() for bar in shown.drawing.bars]
    counts = frame[frame["field"] == "stance"]["code"].value_counts()
    assert numbers_in(shown.words) == [3, 3, *map(counts.get, names)]


def test_the_words_of_the_calibration_have_the_numbers_of_their_frame(lesson):
    asking = replace(lesson.sitting("voice B").exercise, confidence=True)
    sitting = Sitting(asking, lesson.record)
    sure = {"s1": 0.5, "s2": 0.9, "s3": 0.9, "s4": 0.9, "s8": 0.7}
    for item, confidence in sure.items():
        sitting.answer(item, "direct", confidence)
        sitting.answer(item, "direct", 0.5)
    shown = calibration_picture("pebble", [asking], lesson.record.read().events, wording("en"))
    frame = shown.frame
    assert len(frame) == len(sure)
    marked = frame.dropna(subset="mark")
    levels = marked.groupby("confidence")["mark"].agg(["size", "mean"])
    told = [(n, percent(sure, 1), percent(mark, 1)) for sure, n, mark in levels.itertuples()]
    assert numbers_in(shown.words)[: 3 * len(told)] == [number for each in told for number in each]
    assert "more sure than right" in shown.words
    assert f"These are only {len(marked)} answers" in shown.words
    assert f"Left out is {len(frame) - len(marked)} answer" in shown.words
    assert [(p.answers, p.sure, p.right) for p in shown.drawing.points] == told


@pytest.mark.parametrize("missing", ["pandas", "matplotlib"])
def test_without_pandas_or_matplotlib_the_pages_script_draws_it(lesson, monkeypatch, missing):
    lesson.solve("mark B")
    shown = lesson.picture("mark B")
    monkeypatch.setitem(sys.modules, missing, None)
    views, _ = shown._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in views
    assert views["text/plain"] == shown.words
    assert f">{shown.words}</p>" in views["text/html"]


def test_the_script_draws_what_python_has_counted(lesson):
    lesson.solve("mark B")
    drawing = lesson.picture("mark B").drawing
    screen = PictureScreen("pebble", {"figure": "bars", "words": drawing.words}, "", wording("en"))
    assert screen.data == {"name": "pebble", "figure": "bars", "words": drawing.words}
    assert screen.view == "picture"


@pytest.mark.parametrize("name", ["match A", "labels A", "predict A"])
def test_a_picture_that_there_is_none_of_is_refused_in_a_sentence(tmp_path, name):
    with pytest.raises(InputProblems, match="of which there is no picture"):
        whosays.lesson("kinds", tmp_path).picture(name)


def test_a_name_that_looks_like_markup_or_a_formula_is_drawn_as_it_is(build, plan, record):
    sitting = Sitting(build("mark", plan("a1")), record)
    item = sitting.exercise.item("a1")
    sitting.answer("a1", item.solution)
    rows = picture(sitting)._rows
    name = "<b>$\\frac{1}{0$</b>"
    hostile = [
        type(row)(**vars(row) | ({"text": name} if row.code == "source" else {})) for row in rows
    ]
    drawing = sources_by_words(sitting.exercise, hostile, wording("en"))
    shown = Picture(drawing, type(hostile[0]), hostile, picture(sitting)._door, wording("en"))
    (label,) = [text.get_text() for text in shown.figure().axes[0].texts]
    assert name in label
    assert "<b>" not in html_of(shown)
    assert pandas.notna(shown.frame["text"]).all()


def test_an_answer_whose_feedback_is_held_back_is_told_and_not_counted(lesson):
    asking = replace(lesson.sitting("voice B").exercise, confidence=True, held=True)
    sitting = Sitting(asking, lesson.record)
    sitting.answer("s4", "direct", 0.9)
    shown = calibration_picture("pebble", [asking], lesson.record.read().events, wording("en"))
    assert shown.words == (
        "No answer with a confidence has been marked yet. 1 answer still waits for its feedback."
    )
    assert shown.frame["mark"].isna().all()
