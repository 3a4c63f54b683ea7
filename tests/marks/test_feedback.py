"""Does Python mark as the page does? Both run every row of tests/marking_cases.json."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from whosays.exercise import voice
from whosays.exercise.exercise import Back, Exercise, Item, OtherReading
from whosays.marks.feedback import feedback_on, feedback_shown, mark_answer
from whosays.marks.marking import ResponseDoesNotFit

ROWS = json.loads((Path(__file__).parents[1] / "marking_cases.json").read_text(encoding="utf-8"))


def exercise_of(row):
    """The smallest exercise that holds a row's item."""
    readings = tuple(OtherReading(**reading) for reading in row["back"]["readings"])
    item = Item(
        id=row["item"]["id"],
        help=row["item"]["help"],
        prompt=row["item"]["prompt"],
        tokens=tuple(tuple(token) for token in row["item"]["tokens"]),
        labels=tuple(row["item"]["labels"]),
        given=row["item"]["given"],
        back=Back(**row["back"] | {"readings": readings}),
    )
    options = voice.OPTIONS if row["kind"] == "voice" else ()
    return Exercise("cases", row["kind"], "", "", "", "", options, (item,))


def feedback(row):
    exercise = exercise_of(row)
    (item,) = exercise.items
    if row.get("action") == "show":
        return feedback_shown(item.back, row["attempt"])
    marking = mark_answer(exercise, item.id, row["response"])
    return feedback_on(item.back, marking, row["attempt"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_answer_is_marked_and_told_as_in_the_table(row):
    expected = row["expect"]
    if expected == {"refused": True}:
        with pytest.raises(ResponseDoesNotFit):
            feedback(row)
        return
    told = feedback(row)
    told["mark"] = None if told["mark"] is None else round(told["mark"], 6)
    readings = [] if expected["key"] is None else row["back"]["readings"]
    assert told == expected | {"readings": readings, "attempt": row["attempt"]}


@pytest.mark.parametrize(
    "response",
    [
        {"source": [[0, float("inf")]]},
        {"source": [[0]]},
        {"source": [["a", "b"]]},
        {"source": [None]},
        {"source": 7},
        [[0, 3]],
        None,
    ],
    ids=repr,
)
def test_what_no_page_would_send_is_refused_too(response):
    row = next(row for row in ROWS if row["kind"] == "mark")
    with pytest.raises(ResponseDoesNotFit):
        mark_answer(exercise_of(row), row["item"]["id"], response)


def test_an_item_that_the_exercise_does_not_have_is_refused(voices):
    with pytest.raises(KeyError):
        mark_answer(voices, "s9", "direct")


def test_marking_leaves_exercise_and_key_as_they_were():
    for row in ROWS:
        before = json.dumps(asdict(exercise_of(row)))
        exercise = exercise_of(row)
        if row["expect"] != {"refused": True} and "action" not in row:
            mark_answer(exercise, row["item"]["id"], row["response"])
        assert json.dumps(asdict(exercise)) == before
