"""Is each answer recorded, marked and answered with the help that teaching asks for?"""

from dataclasses import replace

import pytest

from whosays.answers.record import Record
from whosays.marks.marking import ResponseDoesNotFit
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems


@pytest.fixture
def sitting(voices, record):
    return Sitting(voices, record)


@pytest.fixture
def back(voices):
    """What stands on the back of s1, the item with one right answer."""
    return voices.item("s1").back


def deeds(sitting):
    return [(event.action, event.item, event.response) for event in sitting.record.read().events]


def test_the_first_miss_is_told_with_a_hint_and_without_the_key(sitting, back):
    told = sitting.answer("s1", "own")
    assert (told["state"], told["shown"], told["text"]) == ("wrong", "hint", back.hints[""])
    assert told["key"] is None
    assert deeds(sitting) == [("answer", "s1", "own"), ("hint", "s1", None)]


def test_the_second_miss_is_told_with_the_explanation_of_the_option_chosen(sitting, back):
    sitting.answer("s1", "own")
    told = sitting.answer("s1", "mixed")
    assert (told["shown"], told["text"]) == ("explanation", back.explanations["mixed"])
    assert (told["key"], told["attempt"]) == ("direct", 2)


def test_a_right_answer_is_explained_at_once(sitting, back):
    told = sitting.answer("s1", "direct")
    assert (told["state"], told["mark"]) == ("right", 1)
    assert (told["shown"], told["text"]) == ("explanation", back.explanations["direct"])


@pytest.mark.parametrize("response", ["own", "indirect", "mixed"])
def test_an_arguable_item_opens_the_other_readings_at_once_and_is_never_wrong(sitting, response):
    told = sitting.answer("s2", response)
    assert (told["state"], told["mark"], told["shown"]) == ("arguable", None, "explanation")
    assert [reading["why"] for reading in told["readings"]] == ["Ada Moss may have said this too."]


def test_who_asks_to_be_shown_sees_the_key_and_its_explanation_without_a_mark(sitting, back):
    told = sitting.show("s1")
    assert (told["state"], told["mark"], told["key"]) == ("shown", None, "direct")
    assert told["text"] == back.explanations["direct"]
    assert deeds(sitting) == [("show", "s1", None)]


def test_begun_anew_an_item_is_at_its_first_attempt_and_the_record_keeps_all(sitting):
    sitting.answer("s1", "own")
    sitting.redo("s1")
    assert sitting.progress() == {}
    told = sitting.answer("s1", "own")
    assert (told["attempt"], told["shown"]) == (1, "hint")
    assert [action for action, *_ in deeds(sitting)] == ["answer", "hint", "redo", "answer", "hint"]


def test_progress_is_the_newest_answer_with_the_feedback_then_given(sitting):
    sitting.answer("s1", "own")
    told = sitting.answer("s1", "mixed")
    assert sitting.progress() == {"s1": {"response": "mixed", "feedback": told, "attempt": 2}}


def test_progress_knows_what_was_shown(sitting):
    sitting.answer("s1", "own")
    told = sitting.show("s1")
    assert sitting.progress()["s1"] == {"response": "own", "feedback": told, "attempt": 1}


def test_two_sittings_at_one_file_agree(sitting, voices):
    other = Sitting(voices, Record(sitting.record.file))
    sitting.answer("s1", "own")
    assert other.progress() == sitting.progress()
    assert other.answer("s1", "own")["attempt"] == 2
    assert sitting.answer("s1", "own")["attempt"] == 3
    assert other.progress() == sitting.progress()


def test_answers_to_an_older_text_are_left_out_and_spoken_of(sitting, voices, record):
    older = Sitting(replace(voices, title="Another title"), record)
    older.answer("s1", "own")
    assert sitting.progress() == {}
    assert sitting.notice() == (
        "1 answer was made on an older text of this exercise. It is kept, and not counted here."
    )
    assert sitting.answer("s1", "own")["attempt"] == 1
    assert len(older.progress()) == 1


def test_there_is_nothing_to_notice_about_a_sound_file(sitting):
    assert sitting.notice() is None
    sitting.answer("s1", "own")
    assert sitting.notice() is None


def test_a_torn_line_is_noticed_and_the_rest_is_there(sitting):
    sitting.answer("s1", "direct")
    with sitting.record.file.open("a") as file:
        file.write('{"format": "whosays-an')
    assert "line 2: was set aside" in sitting.notice()
    assert list(sitting.progress()) == ["s1"]


def test_a_strangers_file_is_noticed_and_no_answer_is_written_into_it(sitting):
    sitting.record.file.write_text("Dear diary")
    assert sitting.notice().startswith("Your answers cannot be saved. ")
    assert sitting.progress() == {}
    with pytest.raises(InputProblems):
        sitting.answer("s1", "direct")
    assert sitting.record.file.read_text() == "Dear diary"


def test_events_that_do_not_fit_the_exercise_stay_in_the_file_and_are_not_shown(
    sitting, voices, act
):
    fitting = {"exercise": voices.id, "exercise_version": voices.version}
    sitting.record.append(
        [
            act(item="s1", response="loud", **fitting),
            act(item="s9", **fitting),
            act(item="s9", action="show", response=None, **fitting),
        ]
    )
    assert sitting.progress() == {}
    assert len(deeds(sitting)) == 3


@pytest.mark.parametrize(
    ("attempt", "error"),
    [
        (lambda sitting: sitting.answer("s1", "loud"), ResponseDoesNotFit),
        (lambda sitting: sitting.answer("s9", "direct"), KeyError),
        (lambda sitting: sitting.show("s9"), KeyError),
        (lambda sitting: sitting.redo("s9"), KeyError),
    ],
    ids=["no such option", "no such item", "none to show", "none to begin anew"],
)
def test_what_does_not_fit_is_refused_and_not_recorded(sitting, attempt, error):
    with pytest.raises(error):
        attempt(sitting)
    assert not sitting.record.file.exists()


def test_an_event_tells_which_text_was_asked_about_and_how_sure_the_learner_was(sitting, voices):
    sitting.answer("s1", "direct", confidence=0.8)
    (event,) = sitting.record.read().events
    assert (event.exercise, event.exercise_version) == (voices.id, voices.version)
    assert (event.text_sha256, event.confidence) == (voices.text_sha256, 0.8)
