"""Are the events of an exercise folded into where the learner stands?"""

import pytest

from whosays.answers.standing import Tries, tries


@pytest.fixture
def standing(record, act):
    """Where a learner stands after the acts given, each as action or (action, response)."""

    def stand(*deeds, **fields):
        acts = [
            act(action=deed, response=None, **fields)
            if isinstance(deed, str)
            else act(action=deed[0], response=deed[1], **fields)
            for deed in deeds
        ]
        record.append(acts)
        return tries("pebble.voice", "1", record.read().events).get("s1")

    return stand


def test_an_item_never_tried_has_no_standing(standing):
    assert standing() is None


def test_the_newest_answer_counts_and_the_attempts_are_counted(standing):
    assert standing(("answer", "own"), ("answer", "direct")) == Tries(2, "direct")


def test_hints_and_being_shown_are_remembered(standing):
    assert standing(("answer", "own"), "hint", "show") == Tries(1, "own", shown=True, hints=1)


def test_an_answer_after_being_shown_is_an_answer_again(standing):
    assert standing("show", ("answer", "own")) == Tries(1, "own", shown=False)


def test_redo_begins_the_item_anew(standing):
    assert standing(("answer", "own"), "hint", "redo") is None
    assert standing(("answer", "direct")) == Tries(1, "direct")


def test_events_of_another_exercise_or_version_are_passed_over(standing):
    assert standing(("answer", "own"), exercise="pebble.mark") is None
    assert standing(("answer", "own"), exercise_version="0") is None
