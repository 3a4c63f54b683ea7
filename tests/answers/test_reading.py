"""Is a file that has only grown read on, and any other change noticed?"""

import json
import os
from dataclasses import replace

import pytest

from whosays.answers.event import MAX_SEQ, Event
from whosays.answers.record import Record
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems


@pytest.fixture
def parsed(monkeypatch):
    """The lines that have been parsed so far."""
    lines = []
    parse = Event.parse

    def count(line):
        lines.append(line)
        return parse(line)

    monkeypatch.setattr(Event, "parse", count)
    return lines


def test_a_file_that_has_not_changed_is_not_parsed_again(record, act, parsed):
    record.append([act(), act()])
    first = record.read()
    parsed.clear()
    assert record.read() is first
    assert parsed == []


def test_of_ones_own_answers_each_line_is_parsed_once(record, act, parsed):
    written = [event for _ in range(5) for event in record.append([act(), act(action="hint")])]
    assert list(record.read().events) == written
    assert parsed == [event.line() for event in written]


def test_of_what_another_kernel_has_written_the_new_lines_alone_are_parsed(record, act, parsed):
    record.append([act(), act()])
    other = Record(record.file)
    other.read()
    (new,) = record.append([act()])
    parsed.clear()
    assert other.read().events[-1] == new
    assert parsed == [new.line()]


def test_a_reading_does_not_change_when_the_file_does(record, act):
    before = record.read()
    written = record.append([act()])
    middle = record.read()
    record.append([act()])
    assert (before.events, before.of("pebble.voice")) == ((), ())
    assert list(middle.events) == list(middle.of("pebble.voice")) == written


def test_an_exercises_own_events_are_those_of_the_whole_in_the_same_order(record, act):
    names = ["pebble.voice", "pebble.mark", "pebble.voice", "pebble.match"]
    record.append([act(exercise=name) for name in names])
    record.append([act(exercise=name) for name in reversed(names)])
    reading = record.read()
    for name in {*names, "pebble.none"}:
        own = tuple(event for event in reading.events if event.exercise == name)
        assert reading.of(name) == own


def without_its_first_line(lines):
    return lines[1:]


def without_its_last_line(lines):
    return lines[:-1]


def with_another_line_in_front(lines):
    return [lines[0].replace(json.loads(lines[0])["event"], "e0"), *lines]


def with_as_many_letters_and_one_more_line(lines):
    first = lines[0].replace('"direct"', '"indir."')
    return [first, *lines[1:], lines[0].replace(json.loads(lines[0])["event"], "e9")]


def with_another_action_in_the_middle(lines):
    return [lines[0], lines[1].replace('"answer"', '"redo"'), *lines[2:]]


REWRITTEN = [
    without_its_first_line,
    without_its_last_line,
    with_another_line_in_front,
    with_as_many_letters_and_one_more_line,
    with_another_action_in_the_middle,
]


@pytest.mark.parametrize("change", REWRITTEN, ids=lambda change: change.__name__)
@pytest.mark.parametrize("is_replaced", [False, True], ids=["in its place", "by another file"])
def test_a_file_that_somebody_has_rewritten_is_read_anew(record, act, change, is_replaced):
    record.append([act(), act(), act()])
    record.read()
    lines = change(record.file.read_text().splitlines(keepends=True))
    place = record.file.with_suffix(".new") if is_replaced else record.file
    place.write_text("".join(lines))
    place.replace(record.file)
    assert record.read() == Record(record.file).read()
    assert len(record.read().events) == len(lines)
    record.append([act()])
    assert record.read() == Record(record.file).read()
    assert len(record.read().events) == len(lines) + 1


def test_a_file_that_was_deleted_holds_nothing_and_a_new_one_begins_at_one(record, act):
    record.append([act(), act()])
    record.file.unlink()
    assert record.read().events == ()
    assert [event.seq for event in record.append([act()])] == [1]


def test_a_file_emptied_by_somebody_is_read_as_empty(record, act):
    record.append([act(), act()])
    os.truncate(record.file, 0)
    assert record.read().events == ()
    written = record.append([act()])
    assert list(record.read().events) == written


def test_a_strangers_file_put_in_its_place_is_refused_until_it_is_gone_again(record, act):
    record.append([act()])
    own = record.file.read_bytes()
    record.file.write_text("Dear diary\n")
    for _ in range(2):
        with pytest.raises(InputProblems, match="is not an answers file"):
            record.read()
    record.file.write_bytes(own)
    assert len(record.read().events) == 1


def test_lower_numbers_that_come_later_are_put_where_they_belong(record, act, tmp_path):
    other = Record(tmp_path / "other.jsonl")
    others = other.append([act(), act(exercise="pebble.mark"), act()])
    own = record.append([act() for _ in range(4)])
    record.read()
    with record.file.open("ab") as file:
        file.write(other.file.read_bytes())
    expected = sorted([*own, *others], key=lambda event: event.order)
    assert list(record.read().events) == expected
    voice = [event for event in expected if event.exercise == "pebble.voice"]
    assert list(record.read().of("pebble.voice")) == voice
    assert record.append([act()])[0].seq == 5


def test_after_the_highest_number_there_is_an_answer_can_still_be_read(record, act):
    (event,) = record.append([act()])
    record.file.write_text(replace(event, seq=MAX_SEQ).line() + "\n", "utf-8")
    added = record.append([act(), act()])
    assert {*added} < {*Record(record.file).read().events}
    assert len(record.read().events) == 3


def test_a_record_of_a_hundred_thousand_events_is_opened_and_answered_into(
    record, act, voices, parsed
):
    """For real: a file of some 40 MB, opened and answered into by two kernels."""
    sitting = Sitting(voices, record)
    other = act(exercise="pebble.mark", response={"source": [[10, 24], [30, 41]], "cue": []})
    record.append([other for _ in range(99_999)])
    sitting.answer("s1", "own")

    reopened = Sitting(voices, Record(record.file))
    assert len(reopened.record.read().events) == 100_001  # the miss brought a hint
    assert reopened.progress()["s1"]["feedback"]["shown"] == "hint"
    parsed.clear()
    assert reopened.answer("s1", "mixed")["attempt"] == 2
    assert [json.loads(line)["response"] for line in parsed] == ["mixed"]
    assert sitting.progress()["s1"]["attempt"] == 2
    assert len(parsed) == 2  # once by each kernel
    assert len(sitting.record.read().of(voices.id)) == 3
