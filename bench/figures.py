"""Time for a learner's codes as a frame, and for each picture of them, beside a bare bar chart.

    python -m bench.figures

Once with one lesson's answers, and once with a record of a hundred times as many, in which every
question was begun anew and answered again.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from time import perf_counter

from matplotlib.figure import Figure

from bench.timing import spread
from whosays.answers.event import Event
from whosays.answers.record import Record
from whosays.exercise.exercise import Exercise
from whosays.marks.sitting import Sitting
from whosays.report.codes import Code, codes
from whosays.report.frame import frame
from whosays.screens.lesson import Lesson
from whosays.screens.picture import Picture, calibration_picture, picture_of
from whosays.wording.wording import wording

RUNS = 20
ENGLISH = wording("en")

# Lesson, and what the notebook calls the exercise.
STRIP, SOURCES, STANCES = ("lesson-1", "voice B"), ("lesson-1", "mark B"), ("kinds", "stance B")


def asked(folder: Path) -> dict[tuple[str, str], Exercise]:
    """The exercises that are drawn, each of them asking how sure the learner is."""
    return {
        (lesson, name): replace(Lesson(lesson, folder).sitting(name).exercise, confidence=True)
        for lesson, name in (STRIP, SOURCES, STANCES)
    }


def answered(file: Path, exercises: list[Exercise]) -> list[Event]:
    """The events of a learner who has answered every item with the key, and how sure of it."""
    record = Record(file)
    for exercise in exercises:
        for item in exercise.asked:
            Sitting(exercise, record).answer(item.id, item.solution, 0.75)
    return list(record.read().events)


def again(events: list[Event], times: int) -> list[Event]:
    """The same answers so often, every item begun anew in between."""
    turns = []
    for turn in range(times):
        turns += [replace(event, seq=len(turns) + n) for n, event in enumerate(events)]
        if turn < times - 1:
            anew = {"action": "redo", "response": None, "confidence": None}
            turns += [replace(event, seq=len(turns) + n, **anew) for n, event in enumerate(events)]
    return turns


def timed(work: Callable[[], object]) -> str:
    """How long it takes, the first time left out: it imports and reads fonts."""
    work()
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(1000 * (perf_counter() - start))
    return spread(times)


def drawn(picture: Picture) -> None:
    """Plot a picture and write it as an image, as a cell of a notebook does."""
    picture.figure().savefig(BytesIO(), format="png", dpi=120)


def bare(bars: int) -> None:
    """The peer: a matplotlib bar chart of so many bars, and nothing else."""
    figure = Figure(figsize=(8, 1.9), layout="constrained")
    figure.subplots().bar(range(bars), range(1, bars + 1))
    figure.savefig(BytesIO(), format="png", dpi=120)


def measure(exercises: dict[tuple[str, str], Exercise], events: list[Event]) -> None:
    """Print the figures of one record."""
    every = list(exercises.values())
    rows = codes(every, events)

    def picture(which: tuple[str, str]) -> None:
        drawn(picture_of(exercises[which], events, ENGLISH))

    for name, work in (
        (f"the {len(rows)} rows", lambda: codes(every, events)),
        ("their frame", lambda: frame(Code, rows)),
        ("strip of voices", lambda: picture(STRIP)),
        ("sources by words", lambda: picture(SOURCES)),
        ("stances by count", lambda: picture(STANCES)),
        ("calibration", lambda: drawn(calibration_picture("", every, events, ENGLISH))),
        ("a bare chart of 12", lambda: bare(12)),
    ):
        print(f"  {name:<20} {timed(work)}", flush=True)


def main() -> None:
    """Print the figures of a lesson’s record, and of one a hundred times as long."""
    with tempfile.TemporaryDirectory() as temporary:
        exercises = asked(Path(temporary))
        events = answered(Path(temporary) / "bench.answers.jsonl", list(exercises.values()))
        for times in (1, 100):
            longer = again(events, times)
            print(f"{len(longer)} events")
            measure(exercises, longer)


if __name__ == "__main__":
    main()
