"""A learner’s record: an answers file, only ever appended to."""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from whosays.answers.event import Act, Event, NotAnEvent
from whosays.problems import InputProblems, Problem

SUFFIX = ".answers.jsonl"


@dataclass(frozen=True)
class Reading:
    """What an answers file holds: its events in order, and the lines that could not be read."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()


def read_events(file: Path) -> Reading:
    """The events of an answers file; a file that does not exist yet holds none.

    A torn last line (a machine stopped while writing) is set aside and reported, and so is any
    line that such a stop left in the middle. Raises InputProblems if the file is not an answers
    file at all, so that nothing is ever written to a stranger's file.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return Reading(())
    except OSError as error:
        raise InputProblems(
            [
                Problem(
                    file,
                    "",
                    f"cannot be read ({error.strerror})",
                    "move away what stands there, or open its permissions",
                )
            ]
        ) from error
    return _reading(file, raw)


def _reading(file: Path, raw: bytes) -> Reading:
    events: dict[str, Event] = {}
    problems = []
    for number, line in enumerate(raw.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            event = Event.parse(line.decode("utf-8"))
        except (NotAnEvent, UnicodeDecodeError) as error:
            why = str(error) if isinstance(error, NotAnEvent) else "it is not UTF-8 text"
            problems.append(
                Problem(
                    file,
                    f"line {number}",
                    f"was set aside, because {why}",
                    "nothing need be done: the line is kept in the file, and the rest is read",
                )
            )
        else:
            events.setdefault(event.event, event)
    if problems and not events and not _could_be_torn(raw):
        raise InputProblems(
            [Problem(file, "", "is not an answers file", "move it elsewhere, or rename it")]
        )
    return Reading(tuple(sorted(events.values(), key=lambda event: event.order)), tuple(problems))


def _could_be_torn(raw: bytes) -> bool:
    """Whether a file without one whole event may be the first event, cut off while written."""
    # Spaces left out: Python writes some, a browser none.
    start, written = b'{"format":"whosays-answers/1"', raw.replace(b" ", b"").rstrip()
    return written.startswith(start) or start.startswith(written)


class Record:
    """One answers file, as one kernel writes it."""

    def __init__(self, file: Path, learner: str | None = None):
        """Opens nothing yet. `learner` is a pseudonym written into each event."""
        self.file = file
        self.learner = learner
        self.store = str(uuid.uuid4())
        self._last: tuple[_Stamp, Reading] | None = None

    def read(self) -> Reading:
        """See `read_events`. The file is parsed again only if it has changed."""
        stamp = _stamp(self.file)
        if self._last is None or self._last[0] != stamp:
            # Stamped before it is read: what is written in between changes the stamp.
            self._last = (stamp, read_events(self.file))
        return self._last[1]

    def append(self, acts: Sequence[Act]) -> list[Event]:
        """Write the acts to the end of the file, together, and have the disk confirm it.

        Raises InputProblems if the file is not ours or cannot be written; nothing is lost then.
        """
        try:
            with _locked(self.file) as handle:
                events = self._events(acts, after=self.read().events)
                # A torn last line stays where it is; the new ones begin on a line of their own.
                start = b"" if _ends_a_line(handle) else b"\n"
                handle.write(start + b"".join(event.line().encode() + b"\n" for event in events))
                handle.flush()
                os.fsync(handle.fileno())
        except OSError as error:
            raise InputProblems([_cannot_write(self.file, error)]) from error
        return events

    def _events(self, acts: Sequence[Act], after: Sequence[Event]) -> list[Event]:
        """The acts as events of this store that follow all that is in the file."""
        seen = max((event.seq for event in after), default=0)
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        return [
            Event(
                **vars(act),
                event=str(uuid.uuid4()),
                store=self.store,
                seq=seen + place,
                at=at,
                learner=self.learner,
            )
            for place, act in enumerate(acts, 1)
        ]


# Where a file stands, how long it is and when it was changed. A record only ever grows, so that
# even two changes within one tick of the clock differ in length.
_Stamp = tuple[int, int, int] | None


def _stamp(file: Path) -> _Stamp:
    try:
        found = file.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _ends_a_line(handle: BinaryIO) -> bool:
    """Whether the file is empty or its last line is whole."""
    if handle.seek(0, os.SEEK_END) == 0:
        return True
    handle.seek(-1, os.SEEK_END)
    return handle.read(1) == b"\n"


def _cannot_write(file: Path, error: OSError) -> Problem:
    return Problem(
        file,
        "",
        f"cannot be written ({error.strerror}), so this answer is not saved",
        "free space or make the folder writable, then answer once more",
    )


def merged(records: Iterable[Iterable[Event]]) -> list[Event]:
    """The union of several records, in order."""
    union = {event.event: event for events in records for event in events}
    return sorted(union.values(), key=lambda event: event.order)


@contextmanager
def _locked(file: Path) -> Iterator[BinaryIO]:
    """`file` open for reading and appending, with no other writer until it is closed."""
    with file.open("a+b") as handle:
        _lock(handle)
        yield handle


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: BinaryIO) -> None:
        """Lock one byte far past the end: other kernels wait, readers do not."""
        handle.seek(2**31 - 2)
        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(handle: BinaryIO) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
