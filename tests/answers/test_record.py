"""Does the record keep every answer, whatever happens to the machine, and no stranger's file?"""

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.answers.event import Event
from whosays.answers.record import Record, merged, read_events
from whosays.problems import InputProblems

HERE = Path(__file__).parent
FOREIGN = sorted((HERE / "foreign").iterdir())


def ids(file):
    return [event.event for event in read_events(file).events]


# ---- one writer ---------------------------------------------------------------------------------


def test_a_file_that_does_not_exist_yet_holds_nothing_and_is_not_made_by_reading(record):
    assert record.read().events == ()
    assert not record.file.exists()


def test_acts_are_read_back_in_the_order_in_which_they_were_appended(record, act):
    acts = [act(item=item) for item in ("s2", "s1", "s3")]
    written = record.append(acts[:2]) + record.append(acts[2:])
    assert list(record.read().events) == written
    assert [event.item for event in written] == ["s2", "s1", "s3"]
    assert [event.seq for event in written] == [1, 2, 3]
    assert {event.store for event in written} == {record.store}


def test_the_learners_pseudonym_stands_in_every_event(tmp_path, act):
    record = Record(tmp_path / "lesson.answers.jsonl", learner="heron")
    assert [event.learner for event in record.append([act(), act()])] == ["heron", "heron"]


def test_a_second_record_of_the_same_file_goes_on_numbering(record, act):
    record.append([act()])
    other = Record(record.file)
    assert other.append([act()])[0].seq == 2
    assert record.append([act()])[0].seq == 3
    assert other.store != record.store


def test_what_is_written_is_never_changed_again(record, act):
    record.append([act()])
    before = record.file.read_bytes()
    record.append([act(action="redo", response=None)])
    assert record.file.read_bytes().startswith(before)


class ClockThatGoesBack:
    """Each time it is asked it is a day earlier."""

    def __init__(self):
        self.days = 0

    def now(self, zone):
        self.days += 1
        return datetime(2026, 1, 30, tzinfo=zone) - timedelta(days=self.days)


def test_answers_keep_their_order_when_the_clock_goes_back(record, act, monkeypatch):
    monkeypatch.setattr("whosays.answers.record.datetime", ClockThatGoesBack())
    written = [event for _ in range(3) for event in record.append([act()])]
    assert [event.at[:10] for event in written] == ["2026-01-29", "2026-01-28", "2026-01-27"]
    assert list(Record(record.file).read().events) == written


# ---- damaged files ------------------------------------------------------------------------------


def test_a_last_line_torn_anywhere_is_set_aside_reported_and_kept(record, act):
    kept = record.append([act(response="“Ja”, ließ er wissen. 𓅓")])
    whole = record.file.read_bytes()
    record.append([act(response="“Ja”, ließ er wissen. 𓅓")])
    last = record.file.read_bytes()[len(whole) : -1]
    for cut in range(1, len(last), 5):
        record.file.write_bytes(whole + last[:cut])
        reading = record.read()
        assert list(reading.events) == kept
        assert [problem.place for problem in reading.problems] == ["line 2"]
        assert "was set aside" in reading.problems[0].what
        added = record.append([act()])
        assert list(record.read().events) == kept + added
        lines = record.file.read_bytes().split(b"\n")
        assert lines[1:3] == [last[:cut], added[0].line().encode()]


def test_a_first_line_torn_anywhere_leaves_a_file_that_can_be_written(record, act):
    (event,) = record.append([act()])
    as_a_browser_writes = json.dumps(json.loads(event.line()), separators=(",", ":"))
    for line in (event.line().encode(), as_a_browser_writes.encode()):
        for cut in range(1, len(line), 10):
            record.file.write_bytes(line[:cut])
            assert record.read().events == ()
            added = record.append([act()])
            assert list(record.read().events) == added


def test_a_last_line_that_lacks_only_its_end_is_whole(record, act):
    written = record.append([act(), act()])
    record.file.write_bytes(record.file.read_bytes()[:-1])
    assert record.read().problems == ()
    written += record.append([act()])
    assert list(record.read().events) == written


def test_a_line_that_was_torn_long_ago_is_reported_with_its_number(record, act):
    written = record.append([act(), act()])
    lines = record.file.read_bytes().splitlines(keepends=True)
    record.file.write_bytes(lines[0] + b'{"format": "wh\n\xff\n' + lines[1])
    reading = record.read()
    assert list(reading.events) == written
    assert [problem.place for problem in reading.problems] == ["line 2", "line 3"]
    assert [problem.what.split("because ")[1] for problem in reading.problems] == [
        "it is not JSON",
        "it is not UTF-8 text",
    ]


def test_windows_line_ends_and_empty_lines_are_no_damage(record, act):
    written = record.append([act(), act()])
    record.file.write_bytes(record.file.read_bytes().replace(b"\n", b"\r\n\r\n"))
    assert record.read().events == tuple(written)
    assert record.read().problems == ()


def test_an_event_that_stands_there_twice_counts_once(record, act):
    written = record.append([act()])
    record.file.write_bytes(record.file.read_bytes() * 2)
    assert list(record.read().events) == written


@pytest.mark.parametrize("foreign", FOREIGN, ids=lambda file: file.name)
def test_a_strangers_file_is_refused_and_left_as_it_is(foreign, record, act):
    record.file.write_bytes(foreign.read_bytes())
    for attempt in (record.read, lambda: record.append([act()])):
        with pytest.raises(InputProblems) as refused:
            attempt()
        assert str(refused.value) == (
            f"{record.file}: is not an answers file. Mend: move it elsewhere, or rename it."
        )
    assert record.file.read_bytes() == foreign.read_bytes()


# ---- places that cannot be written --------------------------------------------------------------


def assert_told_in_one_sentence(refused, file):
    (problem,) = refused.value.problems
    assert problem.file == file
    assert "cannot be written" in problem.what
    assert "this answer is not saved" in problem.what
    assert "answer once more" in problem.mend


def test_a_folder_in_the_files_place_is_told(record, act):
    record.file.mkdir()
    with pytest.raises(InputProblems, match="cannot be read"):
        record.read()
    with pytest.raises(InputProblems) as refused:
        record.append([act()])
    assert_told_in_one_sentence(refused, record.file)


@pytest.mark.parametrize("place", ["no-such-folder", "a-file"])
def test_a_folder_that_is_none_is_told(place, tmp_path, act):
    (tmp_path / "a-file").write_text("")
    record = Record(tmp_path / place / "lesson.answers.jsonl")
    with pytest.raises(InputProblems) as refused:
        record.append([act()])
    assert_told_in_one_sentence(refused, record.file)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user"
)
def test_a_read_only_folder_is_told(record, act):
    record.file.parent.chmod(0o500)
    try:
        with pytest.raises(InputProblems) as refused:
            record.append([act()])
    finally:
        record.file.parent.chmod(0o700)
    assert_told_in_one_sentence(refused, record.file)


# ---- merging ------------------------------------------------------------------------------------

POOL = [
    Event(
        event=f"e{number}",
        store=f"d{number % 3}",
        seq=number % 4,
        at="",
        learner=None,
        action="answer",
        exercise="pebble.voice",
        exercise_version="1",
        text_sha256="0",
        item="s1",
    )
    for number in range(9)
]
records = st.lists(st.sampled_from(POOL))


@given(records, records, records)
@settings(deadline=None)
def test_merging_is_the_union_in_whatever_order_and_however_often(one, two, three):
    union = merged([one, two, three])
    assert {event.event for event in union} == {e.event for e in one + two + three}
    assert len(union) == len({event.event for event in union})
    assert merged([three, one, two]) == union
    assert merged([merged([one, two]), three]) == union
    assert merged([union, one, union]) == union


def test_merged_events_keep_cause_before_effect(tmp_path, act):
    mine, yours = Record(tmp_path / "mine.jsonl"), Record(tmp_path / "yours.jsonl")
    first = mine.append([act()])
    yours.file.write_bytes(mine.file.read_bytes())
    answered = yours.append([act(action="redo", response=None)])
    assert merged([yours.read().events, mine.read().events]) == first + answered
