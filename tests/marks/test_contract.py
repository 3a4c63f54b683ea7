"""Are marks given in the form other tools rely on, `whosays-marks/1`?"""

from dataclasses import replace

import pytest

from whosays.answers.record import Record, merged
from whosays.marks.contract import marks
from whosays.marks.sitting import Sitting


@pytest.fixture
def sitting(voices, record):
    return Sitting(voices, record)


def marked(sitting):
    return marks(sitting.exercise, sitting.record.read().events)


def test_a_line_has_the_fields_of_the_contract(sitting):
    sitting.answer("s1", "direct")
    assert marked(sitting)[0] == {
        "format": "whosays-marks/1",
        "learner": None,
        "exercise": "pebble.voice",
        "item": "s1",
        "mark": 1.0,
        "state": "right",
        "reason": "direct",
        "attempt": 1,
        "help": [],
        "scorer": "whosays",
    }


def test_an_item_nobody_answered_is_missing_and_not_wrong(sitting):
    assert [(line["item"], line["state"], line["mark"]) for line in marked(sitting)] == [
        ("s1", "missing", None),
        ("s2", "missing", None),
    ]


def test_the_newest_answer_counts_with_the_help_used_and_the_attempts(sitting):
    sitting.answer("s1", "own")
    sitting.show("s1")
    assert (marked(sitting)[0]["state"], marked(sitting)[0]["help"]) == ("wrong", ["hint", "show"])
    sitting.answer("s1", "direct")
    line = marked(sitting)[0]
    assert (line["state"], line["mark"], line["attempt"]) == ("right", 1, 2)
    assert line["help"] == ["hint"]


def test_an_item_begun_anew_and_left_is_missing(sitting):
    sitting.answer("s1", "direct")
    sitting.redo("s1")
    assert marked(sitting)[0]["state"] == "missing"


def test_an_item_only_shown_is_missing_and_says_so(sitting):
    sitting.show("s1")
    assert (marked(sitting)[0]["state"], marked(sitting)[0]["help"]) == ("missing", ["show"])


def test_an_arguable_item_has_no_mark(sitting):
    sitting.answer("s2", "own")
    assert (marked(sitting)[1]["state"], marked(sitting)[1]["mark"]) == ("arguable", None)


def test_a_response_that_does_not_fit_is_left_unscored(sitting, act):
    fitting = {"exercise": sitting.exercise.id, "exercise_version": sitting.exercise.version}
    sitting.record.append([act(response="loud", **fitting)])
    line = marked(sitting)[0]
    assert (line["state"], line["mark"]) == ("unscored", None)
    assert "'loud'" in line["reason"]


def test_answers_to_another_version_do_not_count(sitting, record):
    Sitting(replace(sitting.exercise, title="Another title"), record).answer("s1", "direct")
    assert {line["state"] for line in marked(sitting)} == {"missing"}


def test_worked_items_are_not_marked(build, plan):
    exercise = build("voice", plan("s1", "worked"), plan("s2"))
    assert [line["item"] for line in marks(exercise, [])] == ["s2"]


def test_each_learner_is_marked_apart(voices, tmp_path):
    readings = []
    for learner, response in (("heron", "direct"), ("gull", "own")):
        record = Record(tmp_path / f"{learner}.jsonl", learner)
        Sitting(voices, record).answer("s1", response)
        readings.append(record.read().events)
    lines = marks(voices, merged(readings))
    assert {(line["learner"], line["item"]): line["state"] for line in lines} == {
        ("heron", "s1"): "right",
        ("heron", "s2"): "missing",
        ("gull", "s1"): "wrong",
        ("gull", "s2"): "missing",
    }
