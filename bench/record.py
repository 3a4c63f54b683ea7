"""A record of 100, 10,000 and 100,000 events: time to reopen and to append, and peak memory.

    python -m bench.record

Beside it two peers that hold the same events and confirm each on the same disk: SQLite, and a
plain file that is parsed whole before each event, as by a program that remembers nothing. Each
way is measured in a process of its own.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.timing import spread
from whosays.answers.event import Act
from whosays.answers.record import Record

SIZES = (100, 10_000, 100_000)
APPENDS = 20

ACT = Act(
    action="answer",
    exercise="lesson1.mark.tass",
    exercise_version="0123456789abcdef",
    text_sha256="ab" * 32,
    item="a1",
    response={"source": [[10, 24]], "cue": [[25, 34]], "content": [[35, 120]]},
)

# A file that is open: the call appends one event and has the disk confirm it.
Append = Callable[[], object]


def prepare(file: Path, size: int) -> None:
    """Write the same events as an answers file and as a database."""
    Record(file).append([ACT] * size)
    base = sqlite3.connect(_database(file))
    base.execute("create table events (seq integer primary key, line text)")
    lines = file.read_text("utf-8").splitlines()
    base.executemany("insert into events (line) values (?)", [(line,) for line in lines])
    base.commit()


def whosays(file: Path) -> Append:
    """The record itself."""
    record = Record(file)
    record.read()
    return lambda: record.append([ACT])


def sqlite(file: Path) -> Append:
    """A table with a row an event; all are read when it is opened, and each new one is added."""
    base = sqlite3.connect(_database(file))
    base.execute("pragma synchronous = full")
    held = [json.loads(line) for (line,) in base.execute("select line from events order by seq")]

    def append() -> None:
        held.append(held[-1] | {"seq": len(held) + 1})
        base.execute("insert into events (line) values (?)", (json.dumps(held[-1]),))
        base.commit()

    return append


def plain(file: Path) -> Append:
    """A file that is read whole with `json.loads`, when it is opened and before each event."""

    def read() -> list[Any]:
        return [json.loads(line) for line in file.read_text("utf-8").splitlines()]

    def append() -> None:
        held = read()
        with file.open("a", encoding="utf-8") as handle:
            handle.write(json.dumps(held[-1] | {"seq": len(held) + 1}) + "\n")
            handle.flush()
            os.fsync(handle.fileno())

    read()
    return append


WAYS = {"whosays": whosays, "sqlite": sqlite, "plain file": plain}


def measure(file: Path, way: str) -> None:
    """Print what it takes to reopen the file and to append to it."""
    started = time.perf_counter()
    append = WAYS[way](file)
    reopened = (time.perf_counter() - started) * 1000
    times = []
    for _ in range(APPENDS):
        started = time.perf_counter()
        append()
        times.append((time.perf_counter() - started) * 1000)
    # In kilobytes, which is Linux's way.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{way:<11} reopen {reopened:>7.1f} ms, peak {peak:>4.0f} MB, append {spread(times)}")


def main() -> None:
    """Print the figures."""
    for size in SIZES:
        print(f"{size:,} events")
        with TemporaryDirectory() as folder:
            file = Path(folder, "bench.answers.jsonl")
            _in_its_own_process("prepare", file, size)
            for way in WAYS:
                _in_its_own_process("measure", file, way)


def _in_its_own_process(task: str, file: Path, detail: object) -> None:
    command = [sys.executable, "-m", "bench.record", task, str(file), str(detail)]
    subprocess.run(command, check=True)


def _database(file: Path) -> Path:
    return file.with_suffix(".sqlite")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["prepare", file, size]:
            prepare(Path(file), int(size))
        case ["measure", file, way]:
            measure(Path(file), way)
        case _:
            main()
