"""Are two machines' answers brought together as they were written, and strangers kept apart?"""

import json
from pathlib import Path

import pytest

from whosays.answers.record import Record, read_events
from whosays.problems import InputProblems

FOREIGN = sorted((Path(__file__).parent / "foreign").iterdir())


@pytest.fixture
def elsewhere(tmp_path):
    """The same learner's record on another machine."""
    return Record(tmp_path / "elsewhere.jsonl")


def test_two_machines_that_take_in_one_another_hold_the_same_in_the_same_order(
    record, elsewhere, act
):
    own = record.append([act(), act(action="redo", response=None)])
    others = elsewhere.append([act(item="s2") for _ in range(3)])
    assert record.take_in(elsewhere.file) == others
    assert elsewhere.take_in(record.file) == own
    assert record.read().events == elsewhere.read().events
    assert record.append([act()])[0].seq == 4


def test_taking_in_twice_or_oneself_adds_nothing(record, elsewhere, act):
    record.append([act()])
    elsewhere.append([act()])
    record.take_in(elsewhere.file)
    before = record.file.read_bytes()
    for file in (elsewhere.file, record.file):
        assert record.take_in(file) == []
    assert record.file.read_bytes() == before


def as_a_page_writes(line):
    return json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def as_a_later_version_writes(line):
    return line[:-1] + ', "mood": "calm", "weight": 1.50}'


def as_another_tool_writes(line):
    return json.dumps(dict(reversed(json.loads(line).items())), ensure_ascii=True)


@pytest.mark.parametrize(
    "write",
    [str, as_a_page_writes, as_a_later_version_writes, as_another_tool_writes],
    ids=lambda write: write.__name__,
)
def test_what_is_taken_in_stands_there_as_it_was_written(record, elsewhere, act, write):
    written = elsewhere.append([act(response="“Ja”, ließ er wissen. 𓅓"), act(response=0.5)])
    lines = [write(event.line()) for event in written]
    elsewhere.file.write_text("\n".join(lines), encoding="utf-8")
    own = record.append([act()])
    assert record.take_in(elsewhere.file) == written
    assert record.file.read_text("utf-8").splitlines() == [own[0].line(), *lines]


def test_a_torn_line_of_the_other_file_is_not_taken_along(record, elsewhere, act):
    written = elsewhere.append([act(), act()])
    elsewhere.file.write_bytes(elsewhere.file.read_bytes()[:-20])
    assert record.take_in(elsewhere.file) == written[:1]
    assert record.read().problems == ()


def test_another_learners_file_is_refused_whole(record, tmp_path, act):
    anna = Record(tmp_path / "anna.jsonl", "anna")
    anna.append([act()])
    record.append([act()])
    before = record.file.read_bytes()
    with pytest.raises(InputProblems) as refused:
        record.take_in(anna.file)
    assert str(refused.value).startswith(
        f"{anna.file}: holds answers by another learner (“anna”), so nothing was taken in. Mend: "
    )
    assert record.file.read_bytes() == before


def test_a_learner_who_has_taken_a_pseudonym_keeps_what_was_answered_before(record, act):
    before = record.append([act()])
    anna = Record(record.file, "anna")
    after = anna.append([act()])
    assert list(anna.read().events) == before + after
    assert anna.read().strangers == ()
    assert anna.take_in(record.file) == []


@pytest.mark.parametrize("foreign", FOREIGN, ids=lambda file: file.name)
def test_a_file_that_is_no_answers_file_is_refused(record, act, foreign):
    record.append([act()])
    before = record.file.read_bytes()
    with pytest.raises(InputProblems, match="is not an answers file"):
        record.take_in(foreign)
    assert record.file.read_bytes() == before


def test_a_file_that_is_not_there_is_told_and_none_is_made(record, tmp_path):
    with pytest.raises(InputProblems, match="is not there"):
        record.take_in(tmp_path / "none.jsonl")
    assert not record.file.exists()


def test_answers_by_another_learner_that_stand_in_the_file_are_kept_and_do_not_count(record, act):
    own = record.append([act()])
    anna = Record(record.file, "anna")
    hers = anna.append([act(), act()])
    reading = record.read()
    assert (list(reading.events), list(reading.strangers)) == (own, hers)
    assert list(reading.of("pebble.voice")) == own
    assert record.append([act()])[0].seq == 4
    assert list(read_events(record.file).events)[:3] == own + hers  # an instructor reads them all
