"""Is an event written as one line and read back the same, and anything else refused?"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.answers.event import ACTIONS, Event, NotAnEvent

FIELDS = {
    "event": "e1",
    "store": "d1",
    "seq": 1,
    "at": "2001-02-03T04:05:06.789+00:00",
    "learner": None,
    "action": "answer",
    "exercise": "pebble.voice",
    "exercise_version": "1",
    "text_sha256": "0",
    "item": "s1",
    "response": "direct",
    "confidence": None,
}
LINE = json.dumps({"format": "whosays-answers/1", **FIELDS})
MISSING = object()

texts = st.text(st.characters(codec="utf-8"))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=5,
)
events = st.builds(
    Event,
    **dict.fromkeys(["event", "store", "at", "exercise", "exercise_version", "item"], texts),
    text_sha256=texts,
    seq=st.integers(1, 2**52 - 1),
    learner=st.none() | texts,
    action=st.sampled_from(ACTIONS),
    response=json_values,
    confidence=st.none() | st.floats(0, 1),
)


@given(events)
@settings(max_examples=40, deadline=None)
def test_an_event_read_from_its_own_line_is_the_same_event(event):
    line = event.line()
    assert "\n" not in line
    assert Event.parse(line) == event


def test_a_line_has_the_fields_of_the_contract_in_their_order():
    assert Event(**FIELDS).line() == LINE


def test_fields_that_a_later_version_may_add_are_passed_over():
    assert Event.parse(LINE[:-1] + ', "mood": "fine"}') == Event(**FIELDS)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("format", "whosays-answers/2", "it is not a whosays-answers/1 event"),
        ("format", MISSING, "it is not a whosays-answers/1 event"),
        ("item", MISSING, "it has no “item”"),
        ("response", MISSING, "it has no “response”"),
        ("seq", "1", 'its “seq” is "1"'),
        ("seq", 1.5, "its “seq” is 1.5"),
        ("seq", True, "its “seq” is true"),
        ("seq", 0, "its “seq” is 0"),
        ("seq", 2**52, "its “seq” is 4503599627370496"),
        ("learner", 7, "its “learner” is 7"),
        ("confidence", "sure", 'its “confidence” is "sure"'),
        ("confidence", True, "its “confidence” is true"),
        ("confidence", 1.5, "its “confidence” is 1.5"),
        ("confidence", float("nan"), "its “confidence” is nan"),
        ("action", "peek", "its action “peek” is not known"),
    ],
)
def test_a_field_that_does_not_fit_is_told(field, value, why):
    fields = {"format": "whosays-answers/1", **FIELDS, field: value}
    line = json.dumps({name: given for name, given in fields.items() if given is not MISSING})
    with pytest.raises(NotAnEvent) as refused:
        Event.parse(line)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (LINE[:-1], "it is not JSON"),
        ("Ada,1", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("9" * 5_000, "it is not JSON"),
        ("[1, 2]", "it is not a whosays-answers/1 event"),
        ('"answer"', "it is not a whosays-answers/1 event"),
    ],
    ids=["cut off", "a table's row", "nested without end", "a huge number", "a list", "a word"],
)
def test_a_line_that_is_no_event_is_told(line, why):
    with pytest.raises(NotAnEvent) as refused:
        Event.parse(line)
    assert str(refused.value) == why


def test_events_stand_in_the_order_of_their_numbers_whatever_the_clock_says():
    earlier = Event(**FIELDS | {"seq": 9, "at": "2031-01-01T00:00:00+00:00"})
    later = Event(**FIELDS | {"seq": 10, "at": "2001-01-01T00:00:00+00:00"})
    assert sorted([later, earlier], key=lambda event: event.order) == [earlier, later]


def test_events_of_the_same_number_stand_in_the_order_of_their_stores():
    first, second = (Event(**FIELDS | {"store": store}) for store in ("d1", "d2"))
    assert first.order < second.order
