"""On a disk that is really full: is that told, nothing lost, and the next answer saved?"""

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from whosays.answers.record import Record, read_events
from whosays.problems import InputProblems

# A disk of its own for one process, in memory; it goes when the process ends.
MOUNT = 'mount -t tmpfs -o size=64k none "$1" && echo ready && exec cat'


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of 64 KB, of which 8 KB are ballast that can be thrown out."""
    if not shutil.which("unshare"):
        pytest.skip("this system has no `unshare`")
    folder = tmp_path / "disk"
    folder.mkdir()
    keeper = subprocess.Popen(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", MOUNT, "sh", folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        if keeper.stdout.readline() != "ready\n":
            pytest.skip(f"no disk can be mounted here: {keeper.communicate()[1].strip()}")
        # Nobody but the keeper sees the disk, save through its own root.
        disk = Path(f"/proc/{keeper.pid}/root{folder}")
        (disk / "ballast").write_bytes(bytes(8_000))
        yield disk
    finally:
        keeper.communicate()


def fill(record, act, size):
    """Answer until the disk is full; the events that were saved, and what was told."""
    saved = []
    while True:
        try:
            saved += record.append([act(response="ß" * size), act(action="hint", response=None)])
        except InputProblems as problems:
            return saved, str(problems)


# Characters of two bytes: a line that ends on a page of the disk, and lines cut off within one.
@pytest.mark.parametrize("size", [1, 700, 5_000])
def test_a_full_disk_is_told_and_holds_all_that_was_answered_before(small_disk, act, size):
    record = Record(small_disk / "lesson.answers.jsonl")
    saved, told = fill(record, act, size)
    assert told == (
        f"{record.file}: cannot be written (No space left on device), so this answer is not saved. "
        "Mend: free space or make the folder writable, then answer once more."
    )
    assert record.file.read_bytes().endswith(b"\n")  # no half line stays as if it had been saved
    for reading in (record.read(), read_events(record.file)):
        assert (list(reading.events), reading.problems) == (saved, ())


def test_when_there_is_room_again_the_next_answer_is_saved_and_comes_last(small_disk, act):
    record = Record(small_disk / "lesson.answers.jsonl")
    saved, _ = fill(record, act, 700)
    assert fill(record, act, 700)[0] == []
    (small_disk / "ballast").unlink()
    saved += record.append([act(response="ß" * 700)])
    reading = Record(record.file).read()
    assert (list(reading.events), reading.problems) == (saved, ())
    assert [event.seq for event in reading.events] == list(range(1, len(saved) + 1))


def test_where_even_a_new_file_has_no_room_nothing_stands_half_written(small_disk, act):
    more = (small_disk / "more-ballast").open("ab", buffering=0)
    with more, suppress(OSError):
        while more.write(bytes(100)):
            pass
    record = Record(small_disk / "lesson.answers.jsonl")
    with pytest.raises(InputProblems, match="No space left on device"):
        record.append([act()])
    assert record.read().events == ()
    (small_disk / "ballast").unlink()
    assert record.append([act()])[0].seq == 1


def test_a_file_that_no_longer_fits_is_not_taken_in_by_half(small_disk, tmp_path, act):
    elsewhere = Record(tmp_path / "elsewhere.jsonl")
    elsewhere.append([act(response="ß" * 500) for _ in range(100)])
    record = Record(small_disk / "lesson.answers.jsonl")
    own = record.append([act()])
    with pytest.raises(InputProblems, match="so nothing was taken in"):
        record.take_in(elsewhere.file)
    assert list(record.read().events) == own
