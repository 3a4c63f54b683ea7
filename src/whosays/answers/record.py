"""A learner’s record: an answers file, only ever appended to."""

from __future__ import annotations

import os
import sys
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

from whosays.answers.event import MAX_SEQ, Act, Event
from whosays.answers.reading import Reader, Reading
from whosays.problems import InputProblems, Problem

SUFFIX = ".answers.jsonl"


def read_events(file: Path) -> Reading:
    """The events of an answers file, of every learner; one that does not exist yet holds none.

    A torn last line (a machine stopped while writing) is set aside and reported, and so is any
    line that such a stop left in the middle. Raises InputProblems if the file is not an answers
    file at all, so that nothing is ever written to a stranger's file.
    """
    return Reader(file, is_own=lambda _event: True).read()


def read_all(files: Iterable[Path]) -> list[Reading]:
    """Answers files, each of which must be there. Raises InputProblems, with those of all files."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for file in files:
        try:
            if not file.exists():
                raise InputProblems([Problem(file, "", "is not there", "name an answers file")])
            readings.append(read_events(file))
        except InputProblems as found:
            problems += found.problems
    if problems:
        raise InputProblems(problems)
    return readings


class Record:
    """One learner’s answers file, as one kernel writes it."""

    def __init__(self, file: Path, learner: str | None = None):
        """Opens nothing yet. `learner` is a pseudonym written into each event."""
        self.file = file
        self.learner = learner
        self.store = str(uuid.uuid4())
        self._reader = Reader(file, self._is_own)
        # JupyterLab may have one answer handled in a thread while a cell, or another answer, runs.
        self._threads = threading.RLock()
        self._listeners: list[Callable[[], None]] = []

    def read(self) -> Reading:
        """See `read_events`; another learner’s events are told apart. Parses only what is new."""
        with self._threads:
            return self._reader.read()

    def append(self, acts: Sequence[Act]) -> list[Event]:
        """Write the acts to the end of the file, together, and have the disk confirm it.

        Raises InputProblems if the file is not ours or cannot be written; nothing is lost then.
        """
        with self._writing("this answer is not saved", "answer once more") as handle:
            events = self._events(acts, after=self.read().last_seq)
            self._write(handle, events)
        self._tell()
        return events

    def merge(self, events: Iterable[Event]) -> list[Event]:
        """Add the events that are not here yet, each as it was written; gives those.

        Raises as `append` does.
        """
        with self._writing("nothing was taken in", "try once more") as handle:
            known = self.read().ids
            new = {event.event: event for event in events if event.event not in known}
            if new:
                self._write(handle, [*new.values()])
        self._tell()
        return [*new.values()]

    def take_in(self, file: Path) -> list[Event]:
        """Merge an answers file of the same learner, from another machine; gives what was new.

        Raises InputProblems if it is not there, no answers file, or another learner’s.
        """
        (reading,) = read_all([file])
        events = reading.events
        others = sorted({event.learner for event in events if event.learner} - {self.learner})
        if others:
            raise InputProblems([_of_others(file, others)])
        return self.merge(events)

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each write here; what another kernel writes is not told."""
        self._listeners.append(listener)

    def _is_own(self, event: Event) -> bool:
        # An event without a pseudonym was made before the learner had one.
        return event.learner in (None, self.learner)

    def _events(self, acts: Sequence[Act], after: int) -> list[Event]:
        """The acts as events of this store that follow all that is in the file."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        return [
            Event(
                **vars(act),
                event=str(uuid.uuid4()),
                store=self.store,
                seq=min(seq, MAX_SEQ),
                at=at,
                learner=self.learner,
            )
            for seq, act in enumerate(acts, after + 1)
        ]

    def _write(self, handle: FileIO, events: Iterable[Event]) -> None:
        """Add lines to the end of the file: all of them, or as far as can be none."""
        end = handle.seek(0, os.SEEK_END)
        # A torn last line stays where it is; the new ones begin on a line of their own.
        start = b"" if _ends_a_line(handle) else b"\n"
        lines = start + b"".join(event.line().encode() + b"\n" for event in events)
        try:
            _write_all(handle, lines)
            os.fsync(handle.fileno())
        except BaseException:
            # A full disk takes half a line, and so does who interrupts the kernel.
            with suppress(OSError):
                handle.truncate(end)
            raise
        self._reader.take_note(lines)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    @contextmanager
    def _writing(self, loss: str, again: str) -> Iterator[FileIO]:
        """The file, locked; what keeps it from being written is told in one sentence."""
        try:
            with self._threads, _locked(self.file) as handle:
                yield handle
        except OSError as error:
            what = f"cannot be written ({error.strerror}), so {loss}"
            mend = f"free space or make the folder writable, then {again}"
            raise InputProblems([Problem(self.file, "", what, mend)]) from error


def merged(records: Iterable[Iterable[Event]]) -> list[Event]:
    """The union of several records, in order."""
    union = {event.event: event for events in records for event in events}
    return sorted(union.values(), key=lambda event: event.order)


def _of_others(file: Path, learners: Sequence[str]) -> Problem:
    names = ", ".join(f"“{learner}”" for learner in learners)
    return Problem(
        file,
        "",
        f"holds answers by another learner ({names}), so nothing was taken in",
        "take in a file of your own; to compare two coders, use `whosays agree`",
    )


def _ends_a_line(handle: FileIO) -> bool:
    """Whether the file is empty or its last line is whole."""
    if handle.seek(0, os.SEEK_END) == 0:
        return True
    handle.seek(-1, os.SEEK_END)
    return handle.read(1) == b"\n"


def _write_all(handle: FileIO, lines: bytes) -> None:
    left = memoryview(lines)
    while left:
        left = left[handle.write(left) :]


@contextmanager
def _locked(file: Path) -> Iterator[FileIO]:
    """`file` open for reading and appending, with no other writer until it is closed."""
    # Unbuffered: what could not be written must not be tried again when the file is closed.
    with file.open("a+b", buffering=0) as handle:
        _lock(handle)
        yield handle


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: FileIO) -> None:
        """Lock one byte far past the end: other kernels wait, readers do not."""
        handle.seek(2**31 - 2)
        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(handle: FileIO) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
