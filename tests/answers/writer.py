"""A writer for the tests of the record: appends events and prints each one's id once it is safe.

Arguments: the answers file, how many events (0 means without end), how many characters each
response has, and, if it is not 0, the size in bytes beyond which no file may grow.
"""

import sys
from pathlib import Path

from whosays.answers.event import Act
from whosays.answers.record import Record
from whosays.problems import InputProblems


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


file, count, size, limit = Path(sys.argv[1]), *map(int, sys.argv[2:5])
if limit:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

record = Record(file)
act = Act(
    action="answer",
    exercise="pebble.voice",
    exercise_version="1",
    text_sha256="0",
    item="s1",
    response="ß" * size,
)
say("ready")
sys.stdin.readline()
written = 0
while not count or written < count:
    try:
        events = record.append([act])
    except InputProblems as problems:
        sys.exit(str(problems))
    written += 1
    say(events[0].event)
