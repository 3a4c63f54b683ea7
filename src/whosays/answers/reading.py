"""What an answers file holds; of a file that has only grown, the new lines alone are parsed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from whosays.answers.event import Event, NotAnEvent
from whosays.problems import InputProblems, Problem


@dataclass(frozen=True)
class Reading:
    """What an answers file holds: events in order, and the lines that could not be read.

    `events` are the learner’s own; `strangers`, by another learner, are kept and do not count.
    """

    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    strangers: tuple[Event, ...] = ()
    by_exercise: Mapping[str, tuple[Event, ...]] = field(default_factory=dict, repr=False)

    def of(self, exercise: str) -> tuple[Event, ...]:
        """The learner’s own events of one exercise, in order."""
        return self.by_exercise.get(exercise, ())

    @property
    def last_seq(self) -> int:
        """The highest `seq` there is, or 0."""
        return max((side[-1].seq for side in (self.events, self.strangers) if side), default=0)

    @property
    def ids(self) -> set[str]:
        """Every event that stands in the file, by its `event`."""
        return {event.event for side in (self.events, self.strangers) for event in side}


# Where a file stands, how long it is and when it was changed. A record only ever grows, so that
# even two changes within one tick of the clock differ in length.
_Stamp = tuple[int, int, int]


class Reader:
    """Reads one answers file again and again, and parses no line twice unless it must."""

    def __init__(self, file: Path, is_own: Callable[[Event], bool]):
        """`is_own` tells the learner’s own events from strangers’."""
        self.file = file
        self._is_own = is_own
        self._known = _Known(file, is_own)
        self._last: tuple[_Stamp | None, Reading] | None = None

    def read(self) -> Reading:
        """What the file holds now; a file that does not exist yet holds nothing.

        Raises InputProblems if it cannot be read or is not an answers file at all.
        """
        stamp = _stamp(self.file)
        if self._last is None or self._last[0] != stamp:
            # Stamped before it is read: what is written in between changes the stamp.
            self._last = (stamp, self._read_on())
        return self._last[1]

    def take_note(self, written: bytes) -> None:
        """Parse what its only writer has just added to the file that was read before."""
        stamp = _stamp(self.file)
        if stamp and self._known.can_go_on and stamp[1] == self._known.length + len(written):
            self._known.add(BytesIO(written))
            self._last = (stamp, self._known.reading())

    def _read_on(self) -> Reading:
        try:
            with self.file.open("rb") as handle:
                if not self._known.is_beginning_of(handle):
                    self._known = _Known(self.file, self._is_own)
                    handle.seek(0)
                self._known.add(handle)
        except FileNotFoundError:
            self._known = _Known(self.file, self._is_own)
        except OSError as error:
            raise InputProblems([_cannot_read(self.file, error)]) from error
        return self._known.reading()


class _Known:
    """The lines of an answers file that have been parsed."""

    def __init__(self, file: Path, is_own: Callable[[Event], bool]):
        self.length = 0
        self._file = file
        self._is_own = is_own
        self._lines = 0
        self._digest = hashlib.sha256()
        self._beginning = b""
        self._ends_a_line = True
        self._ids: set[str] = set()
        self._own: list[Event] = []
        self._strangers: list[Event] = []
        self._by_exercise: dict[str, tuple[Event, ...]] = {}
        self._problems: list[Problem] = []

    @property
    def can_go_on(self) -> bool:
        """Whether more lines may follow: a line without an end may yet become another."""
        return self._ends_a_line and bool(self._ids or not self._problems)

    def is_beginning_of(self, handle: BinaryIO) -> bool:
        """Whether these very bytes stand at the file’s beginning; if so, reading goes on there."""
        if not self.can_go_on:
            return False
        digest, left = hashlib.sha256(), self.length
        while left and (piece := handle.read(min(left, 2**20))):
            digest.update(piece)
            left -= len(piece)
        return digest.digest() == self._digest.digest()

    def add(self, lines: Iterable[bytes]) -> None:
        """Parse the lines that follow."""
        new = []
        for line in lines:
            self._lines += 1
            self.length += len(line)
            self._digest.update(line)
            self._ends_a_line = line.endswith(b"\n")
            if not self._ids:
                self._beginning = (self._beginning + line.replace(b" ", b""))[:_ENOUGH]
            if event := self._parse(line):
                self._ids.add(event.event)
                new.append(event)
        self._place(new)

    def _parse(self, line: bytes) -> Event | None:
        """The event of a line; None where it is known already, empty, or set aside."""
        if not line.strip():
            return None
        try:
            event = Event.parse(line.decode("utf-8").strip())
        except (NotAnEvent, UnicodeDecodeError) as error:
            why = str(error) if isinstance(error, NotAnEvent) else "it is not UTF-8 text"
            self._problems.append(
                Problem(
                    self._file,
                    f"line {self._lines}",
                    f"was set aside, because {why}",
                    "nothing need be done: the line is kept in the file, and the rest is read",
                )
            )
            return None
        return None if event.event in self._ids else event

    def _place(self, new: list[Event]) -> None:
        new.sort(key=_order)
        own: dict[str, list[Event]] = {}
        for event in new:
            if self._is_own(event):
                own.setdefault(event.exercise, []).append(event)
        _add(self._own, [event for event in new if self._is_own(event)])
        _add(self._strangers, [event for event in new if not self._is_own(event)])
        for exercise, events in own.items():
            known = list(self._by_exercise.get(exercise, ()))
            _add(known, events)
            self._by_exercise[exercise] = tuple(known)

    def reading(self) -> Reading:
        """All of it. Raises InputProblems where nothing shows that it is an answers file."""
        if self._problems and not self._ids and not _could_be_torn(self._beginning):
            raise InputProblems(
                [
                    Problem(
                        self._file, "", "is not an answers file", "move it elsewhere, or rename it"
                    )
                ]
            )
        return Reading(
            tuple(self._own),
            tuple(self._problems),
            tuple(self._strangers),
            dict(self._by_exercise),
        )


# How every event begins, spaces left out: Python writes some, a browser none.
_BEGINNING = b'{"format":"whosays-answers/1"'
_ENOUGH = 2 * len(_BEGINNING)


def _could_be_torn(beginning: bytes) -> bool:
    """Whether a file without one whole event may be the first event, cut off while written."""
    written = beginning.rstrip()
    return written.startswith(_BEGINNING) or _BEGINNING.startswith(written)


def _order(event: Event) -> tuple[int, str, str]:
    return event.order


def _add(events: list[Event], new: list[Event]) -> None:
    """Put events in order among others. Nearly always they come last, and nothing is sorted."""
    is_last = not (events and new) or events[-1].order < new[0].order
    events += new
    if not is_last:
        events.sort(key=_order)


def _stamp(file: Path) -> _Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _cannot_read(file: Path, error: OSError) -> Problem:
    return Problem(
        file,
        "",
        f"cannot be read ({error.strerror})",
        "move away what stands there, or open its permissions",
    )
