"""Do writers at the same time, and writers that are stopped, lose nothing they have confirmed?"""

import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from whosays.answers.record import read_events

HERE = Path(__file__).parent


def ids(file):
    return [event.event for event in read_events(file).events]


def start(file, count=0, size=1, limit=0):
    """A writer in a process of its own, ready to begin when it is told to."""
    writer = subprocess.Popen(
        [sys.executable, HERE / "writer.py", file, str(count), str(size), str(limit)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout.readline() == "ready\n"
    return writer


def go(writer):
    writer.stdin.write("go\n")
    writer.stdin.flush()


def test_two_processes_that_write_at_once_lose_nothing_and_share_no_number(record):
    writers = [start(record.file, count=40) for _ in range(2)]
    for writer in writers:
        go(writer)
    written = [writer.communicate(timeout=60)[0].split() for writer in writers]
    reading = record.read()
    assert reading.problems == ()
    assert {event.event for event in reading.events} == {*written[0], *written[1]}
    assert [event.seq for event in reading.events] == list(range(1, 81))


@pytest.fixture
def hasty_threads():
    """Threads take turns as often as they can, so that one comes in between another's steps."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_threads_of_one_kernel_that_write_and_read_lose_nothing_and_share_no_number(
    hasty_threads, record, act
):
    together = threading.Barrier(4)

    def answer(_thread):
        together.wait()
        written = []
        for _ in range(100):
            written += record.append([act()])
            assert written[-1] in record.read().events
        return written

    with ThreadPoolExecutor(4) as threads:
        written = [event for events in threads.map(answer, range(4)) for event in events]
    reading = read_events(record.file)
    assert reading.problems == ()
    assert set(reading.ids) == {event.event for event in written}
    assert [event.seq for event in reading.events] == list(range(1, 401))
    assert record.read().events == reading.events


def kill(writer):
    """End a writer at once; return the ids it had acknowledged and nobody had read yet."""
    writer.kill()
    printed, complaints = writer.communicate(timeout=60)
    assert complaints == ""
    return [line.strip() for line in printed.splitlines(keepends=True) if line.endswith("\n")]


def test_a_writer_killed_after_any_answer_loses_none_that_it_has_acknowledged(record, act):
    chance = random.Random(7)
    acknowledged = []
    for _ in range(8):
        writer = start(record.file)
        go(writer)
        acknowledged += [writer.stdout.readline().strip() for _ in range(chance.randrange(1, 4))]
        time.sleep(chance.random() / 100)
        acknowledged += kill(writer)
        assert set(acknowledged) <= set(ids(record.file))
    last = record.append([act()])[0]
    assert record.read().events[-1] == last


def test_a_writer_killed_in_the_middle_of_a_line_loses_nothing_but_that_line(record, act):
    kept = record.append([act()])
    for _ in range(3):
        before = record.file.stat().st_size
        # A line so long that it takes the system several steps to write it.
        writer = start(record.file, size=2_000_000)
        go(writer)
        while writer.poll() is None and record.file.stat().st_size == before:
            pass
        acknowledged = kill(writer)
        events = record.read().events
        assert set(acknowledged) | {event.event for event in kept} <= {e.event for e in events}
        kept = [*events, *record.append([act()])]
        assert list(record.read().events) == kept


def test_a_disk_that_is_full_is_told_and_what_was_written_before_is_kept(record, act):
    pytest.importorskip("resource", reason="this system limits no file's size")
    before = [event.event for event in record.append([act(), act()])]
    room = record.file.stat().st_size + 1_000
    writer = start(record.file, count=100, size=100, limit=room)
    written, complaint = writer.communicate("go\n", timeout=60)
    assert writer.returncode == 1
    assert complaint.startswith(f"{record.file}: cannot be written (File too large), so this")
    assert complaint.count("\n") == 1
    assert ids(record.file) == before + written.split()
    assert record.file.read_bytes().endswith(b"\n")  # half a line had room, and was taken back
    added = record.append([act()])  # and then somebody made room
    assert ids(record.file) == [*before, *written.split(), added[0].event]
