"""Are the events of an exercise folded into where the learner stands?

The page folds them too: both run every row of tests/standing_cases.json.
"""

import json
from pathlib import Path

import pytest

from whosays.answers.standing import Tries, tries

CASES = Path(__file__).parents[1] / "standing_cases.json"
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
    expected = row["expect"]
    if expected is not None:
        expected = Tries(**expected | {"earlier": tuple(expected.get("earlier", ()))})
    stand = standing(*row["deeds"])
    assert (stand and Tries(**vars(stand) | {"hints": 0})) == expected


def test_hints_are_counted_since_the_last_redo(standing):
    assert standing({"answer": "own"}, {"hint": True}, {"hint": True}).hints == 2
    assert standing({"redo": True}, {"answer": "own"}).hints == 0
