"""Are the events of an exercise folded into where the learner stands?

The page folds them too: both run every row of tests/standing_cases.json.
"""

import json
from pathlib import Path

import pytest

from whosays.answers.standing import tries

CASES = Path(__file__).parents[1] / "standing_cases.json"
UNTOLD = {"shown": False, "is_hinted": False, "confidence": None, "earlier": ()}
ROWS = json.loads(CASES.read_text(encoding="utf-8"))


@pytest.fixture
def standing(record, act):
    """Where a learner stands with s1 after the deeds given, each with the fields it names."""

    def stand(*deeds):
        record.append([act(**act_of(deed)) for deed in deeds])
        return tries("pebble.voice", "1", record.read().events).get("s1")

    return stand


def act_of(deed):
    """A deed is named by its action; that of an answer holds the response."""
    (action,) = deed.keys() & {"answer", "hint", "show", "redo"}
    others = {field: value for field, value in deed.items() if field != action}
    return {"action": action, "response": deed.get("answer"), **others}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_learner_stands_where_the_table_says(standing, row):
    stand = standing(*row["deeds"])
    if row["expect"] is None:
        assert stand is None
        return
    expected = UNTOLD | row["expect"]
    expected["earlier"] = tuple(expected["earlier"])
    # The first answer is named where it is not the newest.
    first = {"confidence": None} | expected.pop("first", expected)
    assert (stand.first and stand.first.response) == first["response"]
    assert (stand.first and stand.first.confidence) == first["confidence"]
    assert {name: getattr(stand, name) for name in expected} == expected


def test_hints_are_counted_since_the_last_redo(standing):
    assert standing({"answer": "own"}, {"hint": True}, {"hint": True}).hints == 2
    assert standing({"redo": True}, {"answer": "own"}).hints == 0
