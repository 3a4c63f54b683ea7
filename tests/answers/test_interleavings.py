"""Do a thousand random interleavings of stores merge to the same events and the same standing?"""

from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.answers.record import Record, merged
from whosays.answers.standing import tries

STORES = range(4)
EXERCISES = ("pebble.voice", "pebble.mark")

stores = st.sampled_from(STORES)
deeds = st.lists(
    st.fixed_dictionaries(
        {
            "action": st.sampled_from(["answer", "answer", "hint", "show", "redo"]),
            "exercise": st.sampled_from(EXERCISES),
            "item": st.sampled_from(["s1", "s2"]),
            "response": st.sampled_from(["own", "direct", {"cue": [[0, 3]]}]),
        }
    ),
    min_size=1,
    max_size=2,
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answers"), stores, deeds),
        st.tuples(st.just("answers"), stores, deeds),
        st.tuples(st.just("takes in"), stores, stores),
        st.tuples(st.just("is torn"), stores, st.integers(1, 200)),
        st.tuples(st.just("starts again"), stores, st.none()),
    ),
    max_size=14,
)


class Machines:
    """Four machines of one learner, each with a record of its own."""

    def __init__(self, folder: Path, act):
        self.records = [Record(folder / f"{store}.jsonl") for store in STORES]
        self.made = {}
        self._act = act

    def answers(self, store, deeds):
        record = self.records[store]
        seen = record.read().events
        new = record.append([self._act(**deed) for deed in deeds])
        assert not seen or seen[-1].order < new[0].order
        self.made |= {event.event: event for event in new}

    def takes_in(self, store, other):
        if self.records[other].file.exists():
            self.records[store].take_in(self.records[other].file)

    def is_torn(self, store, length):
        """The machine stops in the middle of a line that it had not confirmed."""
        record = self.records[store]
        if record.file.exists():
            (event,) = Record(record.file.with_suffix(".torn")).append([self._act()])
            with record.file.open("ab") as file:
                file.write(b"\n" + event.line().encode()[:length])
            record.file.with_suffix(".torn").unlink()

    def starts_again(self, store, _):
        self.records[store] = Record(self.records[store].file)


def standing(events):
    return {exercise: tries(exercise, "1", events) for exercise in EXERCISES}


@pytest.fixture(scope="module", autouse=True)
def no_waiting_for_the_disk():
    """A thousand cases are about order; that the disk confirms each line is proved elsewhere."""
    with patch("whosays.answers.record.os.fsync"):
        yield


@given(steps, st.lists(stores, min_size=4, max_size=8))
@settings(max_examples=1_000, deadline=None)
def test_stores_that_met_in_any_order_come_to_the_same(act, steps, meetings):
    with TemporaryDirectory() as folder:
        machines = Machines(Path(folder), act)
        for deed, store, what in steps:
            getattr(machines, deed.replace(" ", "_"))(store, what)
        expected = sorted(machines.made.values(), key=lambda event: event.order)

        # One after another in any order, some more than once, at last each once.
        gathered = Record(Path(folder, "gathered.jsonl"))
        for store in [*meetings, *reversed(STORES)]:
            gathered.merge(machines.records[store].read().events)
        readings = [record.read().events for record in machines.records]
        for events in (gathered.read().events, merged(readings), merged(reversed(readings))):
            assert list(events) == expected
            assert standing(events) == standing(expected)

        for record in [*machines.records, *machines.records]:
            for other in machines.records:
                if other.file.exists():
                    record.take_in(other.file)
        for record in machines.records:
            for each in (record, Record(record.file)):
                assert list(each.read().events) == expected
