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


def standing(response, feedback, attempt, **fields):
    """What progress says of an item: nobody was asked how sure they are, nothing stood before."""
    plain = {"confidence": None, "earlier": []}
    return {"response": response, "feedback": feedback, "attempt": attempt} | plain | fields


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
    assert sitting.progress() == {"s1": standing("mixed", told, attempt=2)}


def test_progress_knows_what_was_shown(sitting):
    sitting.answer("s1", "own")
    told = sitting.show("s1")
    assert sitting.progress()["s1"] == standing("own", told, attempt=1)


def test_two_sittings_at_one_file_agree(sitting, voices):
    other = Sitting(voices, Record(sitting.record.file))
    sitting.answer("s1", "own")
    assert other.progress() == sitting.progress()
    assert other.answer("s1", "own")["attempt"] == 2
    assert sitting.answer("s1", "own")["attempt"] == 3
    assert other.progress() == sitting.progress()


def test_answers_on_an_older_text_are_kept_told_as_such_and_left_out(
    sitting, voices_of_another_text, record
):
    sitting.answer("s1", "own")
    sitting.answer("s2", "own")
    now = Sitting(voices_of_another_text, record)
    assert now.progress() == {}
    assert now.notice() == (
        "2 answers were made on an older text of the article. They are kept, and not counted here."
    )
    assert now.answer("s1", "own")["attempt"] == 1
    assert len(sitting.progress()) == 2


def test_answers_to_an_earlier_version_of_the_exercise_are_told_apart_from_those(
    sitting, voices_of_another_text, voices_asked_otherwise, record
):
    sitting.answer("s1", "own")
    Sitting(voices_of_another_text, record).answer("s1", "own")
    assert Sitting(voices_asked_otherwise, record).notice() == (
        "1 answer was made on an older text of the article. It is kept, and not counted here. "
        "1 answer was made on an earlier version of this exercise. It is kept, and not counted "
        "here."
    )


def test_answers_by_another_learner_in_the_same_file_are_told_and_do_not_count(sitting, voices):
    file = sitting.record.file
    for learner in ("anna", "ben"):
        Sitting(voices, Record(file, learner)).answer("s1", "direct")
    assert sitting.progress() == {}
    assert sitting.notice() == (
        "2 entries by another learner (“anna” and “ben”) stand in this file. "
        "They are kept, and do not count as yours."
    )


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


def test_an_event_tells_which_text_was_asked_about(sitting, voices):
    sitting.answer("s1", "direct")
    (event,) = sitting.record.read().events
    assert (event.exercise, event.exercise_version) == (voices.id, voices.version)
    assert event.text_sha256 == voices.text_sha256


@pytest.fixture
def asking(voices, record):
    """A sitting at an exercise that asks how sure the learner is."""
    return Sitting(replace(voices, confidence=True), record)


def confidences(sitting):
    return [event.confidence for event in sitting.record.read().events]


def test_how_sure_the_learner_was_is_recorded_where_the_exercise_asks(asking):
    told = asking.answer("s1", "own", confidence=0.25)
    assert confidences(asking) == [0.25, None]
    assert asking.progress()["s1"] == standing("own", told, attempt=1, confidence=0.25)


def test_an_exercise_that_does_not_ask_records_nothing_of_it(sitting):
    assert sitting.answer("s1", "own", confidence=1)["shown"] == "hint"
    assert confidences(sitting) == [None, None]


def test_who_was_sure_and_is_wrong_is_told_both_sides_at_once_and_gets_no_hint(asking, back):
    told = asking.answer("s1", "own", confidence=0.75)
    assert (told["shown"], told["text"]) == ("explanation", back.explanations["own"])
    assert told["fuller"] == back.explanations["direct"]
    assert [action for action, *_ in deeds(asking)] == ["answer"]
    assert asking.progress()["s1"]["feedback"] == told


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan"), True, "sure", [1]], ids=repr)
def test_what_is_no_share_of_certainty_is_refused_and_not_recorded(asking, confidence):
    with pytest.raises(ResponseDoesNotFit):
        asking.answer("s1", "own", confidence=confidence)
    assert not asking.record.file.exists()


@pytest.fixture
def held(voices, record):
    """A sitting at an exercise whose feedback is held back."""
    return Sitting(replace(voices, held=True), record)


def test_held_back_an_answer_is_noted_and_nothing_is_told_of_it(held):
    told = held.answer("s1", "own")
    assert (told["state"], told["shown"], told["mark"], told["key"]) == ("held", "held", None, None)
    assert held.progress() == {"s1": standing("own", told, attempt=1)}
    assert deeds(held) == [("answer", "s1", "own")]


def test_held_back_right_and_wrong_are_told_alike(held):
    assert held.answer("s1", "own") | {"attempt": 2} == held.answer("s1", "direct")


def test_a_held_answer_can_be_changed_and_each_is_recorded(held):
    held.answer("s1", "own")
    held.answer("s1", "direct")
    assert deeds(held) == [("answer", "s1", "own"), ("answer", "s1", "direct")]
    assert held.progress()["s1"]["response"] == "direct"


def test_held_back_nobody_is_shown_the_key(held):
    with pytest.raises(ResponseDoesNotFit):
        held.show("s1")
    assert not held.record.file.exists()


def test_a_released_exercise_tells_what_was_held_back_and_goes_on_as_any_other(
    held, voices, record, back
):
    held.answer("s1", "own")
    released = Sitting(voices, record)
    feedback = released.progress()["s1"]["feedback"]
    # Progress counts the item as done, since no hint stands in the record: so it is explained.
    assert (feedback["state"], feedback["text"]) == ("wrong", back.explanations["own"])
    released.redo("s1")
    assert released.answer("s1", "direct")["state"] == "right"


def test_what_was_done_after_the_release_tells_nothing_where_feedback_is_held(held, voices, record):
    held.answer("s1", "own")
    released = Sitting(voices, record)
    released.show("s1")
    assert held.progress()["s1"]["feedback"]["state"] == "held"
    released.redo("s1")
    released.show("s1")
    assert held.progress() == {}
    held.answer("s1", "direct")
    assert held.progress()["s1"]["earlier"] == []


def test_progress_lists_what_was_answered_before_each_redo_and_how_it_was_marked(sitting):
    for response in ("own", "direct"):
        sitting.answer("s1", response)
        sitting.redo("s1")
    told = sitting.answer("s1", "mixed")
    earlier = [
        {"response": "own", "state": "wrong", "mark": 0},
        {"response": "direct", "state": "right", "mark": 1},
    ]
    assert sitting.progress()["s1"] == standing("mixed", told, attempt=1, earlier=earlier)


def test_an_earlier_answer_that_does_not_fit_is_not_shown(sitting, voices, act):
    fitting = {"exercise": voices.id, "exercise_version": voices.version}
    sitting.record.append(
        [
            act(response="loud", **fitting),
            act(action="redo", response=None, **fitting),
            act(response="direct", **fitting),
        ]
    )
    assert sitting.progress()["s1"]["earlier"] == []
