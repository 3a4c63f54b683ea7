"""Are marks given in the form other tools rely on, `whosays-marks/1`?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.answers.event import Event
from whosays.answers.record import Record, merged
from whosays.key.key import VOICES
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


# How sure a learner was of each of three answers, with a redo after the second.
CONFIDENCES = st.lists(st.none() | st.floats(0, 1), min_size=3, max_size=3)


@given(CONFIDENCES, st.lists(st.sampled_from(VOICES), min_size=3, max_size=3))
def test_how_sure_a_learner_was_is_never_part_of_a_mark(voices, confidences, responses):
    def event(seq, action, response=None, confidence=None):
        return Event(
            event=str(seq), store="a", seq=seq, at="", learner=None, action=action,
            exercise=voices.id, exercise_version=voices.version, text_sha256="0", item="s1",
            response=response, confidence=confidence,
        )  # fmt: skip

    def marked_with(confidences):
        given = list(zip(responses, confidences, strict=True))
        answers = [event(seq, "answer", *each) for seq, each in enumerate(given, 1)]
        return marks(voices, [*answers[:2], event(3, "redo"), *answers[2:]])

    assert marked_with(confidences) == marked_with([None, None, None])


def test_held_answers_are_marked_as_any_others(sitting, voices, record):
    Sitting(replace(voices, held=True), record).answer("s1", "own")
    assert (marked(sitting)[0]["state"], marked(sitting)[0]["mark"]) == ("wrong", 0)


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
