"""Does Python mark as the page does? Both run every row of tests/marking_cases/<kind>.json.

A row may be `like` an earlier one of its file, and then says only what differs from it.
"""

import json
from copy import deepcopy
from dataclasses import asdict
from itertools import product
from pathlib import Path

import pytest

from whosays.exercise.exercise import Back, Exercise, Option, OtherReading
from whosays.exercise.items import (
    ChainItem,
    ChooseItem,
    CompareItem,
    Criterion,
    MarkItem,
    MatchItem,
    Mention,
    Passage,
    PredictItem,
    StanceItem,
    VoiceItem,
    WriteItem,
)
from whosays.marks.feedback import feedback_on, feedback_shown, mark_answer
from whosays.marks.markers import MARKERS
from whosays.marks.marking import ResponseDoesNotFit

CASES = Path(__file__).parents[1] / "marking_cases"

REFUSED = {"refused": True}

ITEMS = {
    "voice": VoiceItem,
    "mark": MarkItem,
    "match": MatchItem,
    "chain": ChainItem,
    "stance": StanceItem,
    "choose": ChooseItem,
    "compare": CompareItem,
    "predict": PredictItem,
    "write": WriteItem,
}

# What stands in the lists of an item.
PARTS = {
    "mentions": Mention,
    "cards": Option,
    "hands": Option,
    "changes": Option,
    "options": Option,
    "passages": Passage,
    "rubric": Criterion,
}

GRADED = {"right", "part", "wrong", "arguable", "shown"}
STATES = {
    "voice": GRADED - {"part"},
    "predict": {"unscored", "arguable", "shown"},
    "write": GRADED | {"unscored"},
}

# Every class of error of a kind; of one that ends in “.”, any part will do.
ERRORS = {
    "voice": [],
    "mark": [
        f"{error}.{label}"
        for error in ("wrong-label", "missed", "boundary", "too-much")
        for label in ("source", "cue", "content")
    ],
    "match": ["stranger", "overlooked", "merged", "split"],
    "chain": ["stranger", "missing-link", "order", "wrong-hand"],
    "stance": [
        *(f"stance.{stance}" for stance in ("acknowledge", "endorse", "distance")),
        *(f"change.{change}" for change in ("closer", "same", "further")),
    ],
    "choose": ["wrong.", "missed."],
    "compare": [f"{e}.{letter}" for e in ("missed", "boundary", "too-much") for letter in "AB"],
    "predict": ["too-low", "too-high"],
    "write": ["too-generous.", "too-strict."],
}


def rows_of(kind):
    """The rows of a kind by their names, each filled up from the row it is like."""
    rows = {}
    for row in json.loads((CASES / f"{kind}.json").read_text(encoding="utf-8")):
        assert row["name"] not in rows
        rows[row["name"]] = (rows[row["like"]] if "like" in row else {}) | row
    return rows


ROWS = {kind: list(rows_of(kind).values()) for kind in ITEMS}
ALL_ROWS = [row for rows in ROWS.values() for row in rows]


def tuples(value):
    """JSON has lists where an item has tuples."""
    return tuple(tuples(part) for part in value) if isinstance(value, list) else value


def item_of(row):
    fields = {}
    for name, value in row["item"].items():
        parts = PARTS.get(name)
        if parts:
            value = [parts(**{k: tuples(v) for k, v in part.items()}) for part in value]
        fields[name] = tuples(value)
    readings = tuple(OtherReading(**reading) for reading in row["back"]["readings"])
    return ITEMS[row["kind"]](**fields, back=Back(**row["back"] | {"readings": readings}))


def exercise_of(row):
    """The smallest exercise that holds a row's item."""
    options = tuple(Option(value, value, "") for value in row.get("options", ()))
    return Exercise("cases", row["kind"], "", "", "", "", options, (item_of(row),))


def feedback(row):
    exercise = exercise_of(row)
    (item,) = exercise.items
    if row.get("action") == "show":
        return feedback_shown(item.back, row["attempt"])
    marking = mark_answer(exercise, item.id, row["response"])
    return feedback_on(item.back, marking, row["attempt"])


@pytest.mark.parametrize("row", ALL_ROWS, ids=lambda row: row["name"])
def test_the_answer_is_marked_and_told_as_in_the_table(row):
    expected = row["expect"]
    if expected == REFUSED:
        with pytest.raises(ResponseDoesNotFit):
            feedback(row)
        return
    told = feedback(row)
    told["mark"] = None if told["mark"] is None else round(told["mark"], 6)
    readings = [] if expected["key"] is None else row["back"]["readings"]
    # These backs have no examples, and nobody is asked how sure they are.
    plain = {"fuller": "", "example": None}
    assert told == expected | plain | {"readings": readings, "attempt": row["attempt"]}


def test_every_kind_that_can_be_marked_has_its_rows():
    assert {file.stem for file in CASES.iterdir()} == set(MARKERS) == set(ITEMS)


@pytest.mark.parametrize("kind", ITEMS)
def test_the_rows_of_a_kind_try_every_state_and_every_class_of_error(kind):
    rows = ROWS[kind]
    assert len(rows) >= 20
    assert all(row["kind"] == kind and row["name"].startswith(f"{kind}: ") for row in rows)
    expected = [row["expect"] for row in rows]
    assert REFUSED in expected
    told = [each for each in expected if each != REFUSED]
    assert {each["state"] for each in told} == STATES.get(kind, GRADED)
    errors = {error for each in told for error in each["errors"]}
    assert [e for e in ERRORS[kind] if not any(_is_of(error, e) for error in errors)] == []


def _is_of(error, error_class):
    return error.startswith(error_class) if error_class.endswith(".") else error == error_class


@pytest.mark.parametrize("row", ALL_ROWS, ids=lambda row: row["name"])
def test_what_the_key_itself_would_answer_is_no_miss(row):
    exercise = exercise_of(row)
    (item,) = exercise.items
    if item.solution is None:
        return  # A text of one's own has no key.
    marking = mark_answer(exercise, item.id, item.solution)
    assert marking.state not in ("part", "wrong")
    assert marking.errors == ()


# What a stranger's file may hold where something else is expected.
RUBBISH = [
    None,
    True,
    False,
    0,
    -1,
    2.5,
    10**30,
    float("inf"),
    float("nan"),
    "",
    "none",
    "\ud800",
    [],
    [None],
    [[]],
    [[0]],
    [[0, None]],
    [{}],
    {},
    {"": None},
    {"scores": {}},
    {"chain": [], "hand": []},
    {"a": {"b": [{"c": [[]]}]}},
]


def spoilt(response, rubbish):
    """The response with `rubbish` in its place, or in that of any one of its parts."""
    yield rubbish
    if isinstance(response, dict | list):
        places = list(response) if isinstance(response, dict) else range(len(response))
        for place in places:
            for part in spoilt(response[place], rubbish):
                changed = deepcopy(response)
                changed[place] = part
                yield changed
    if isinstance(response, dict):
        yield response | {"more": rubbish}
    if isinstance(response, list):
        yield [*response, rubbish]


@pytest.mark.parametrize("kind", ITEMS)
def test_whatever_a_file_holds_is_marked_or_refused_and_nothing_else(kind):
    accepted = [row for row in ROWS[kind] if row["expect"] != REFUSED and row["response"]]
    tried = refused = 0
    for row, rubbish in product(accepted, RUBBISH):
        exercise = exercise_of(row)
        for response in spoilt(row["response"], rubbish):
            tried += 1
            try:
                mark_answer(exercise, row["item"]["id"], response)
            except ResponseDoesNotFit:
                refused += 1
    assert 0 < tried / 2 < refused


def test_a_response_nested_beyond_all_measure_is_refused_in_a_few_words():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    for rows in ROWS.values():
        with pytest.raises(ResponseDoesNotFit) as refusal:
            mark_answer(exercise_of(rows[0]), rows[0]["item"]["id"], deep)
        assert len(str(refusal.value)) < 200


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
    row = ROWS["mark"][0]
    with pytest.raises(ResponseDoesNotFit):
        mark_answer(exercise_of(row), row["item"]["id"], response)


def test_an_item_that_the_exercise_does_not_have_is_refused(voices):
    with pytest.raises(KeyError):
        mark_answer(voices, "s9", "direct")


def test_marking_leaves_exercise_and_key_as_they_were():
    for row in ALL_ROWS:
        before = json.dumps(asdict(exercise_of(row)))
        exercise = exercise_of(row)
        if row["expect"] != REFUSED and "action" not in row:
            mark_answer(exercise, row["item"]["id"], row["response"])
        assert json.dumps(asdict(exercise)) == before
