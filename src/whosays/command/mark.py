"""`whosays mark`: mark answers files, one line an item (whosays-marks/1)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from whosays.answers.event import Event
from whosays.answers.reading import Reading
from whosays.answers.record import merged, read_all
from whosays.exercise.build import build_exercises
from whosays.exercise.plan import lesson_names, load_plan
from whosays.marks.contract import marks
from whosays.marks.scores import read_scores, with_scores
from whosays.problems import Problem


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("mark", help="mark answers files (whosays-marks/1)")
    parser.add_argument("answers", nargs="+", metavar="ANSWERS", type=Path)
    parser.add_argument(
        "--scores", metavar="CSV", type=Path, help="your scores for texts (whosays-scores/1)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Mark every exercise of the module that the files hold answers to."""
    readings = read_all(arguments.answers)
    events = merged(_under_one_name(readings))
    exercises = {
        id: exercise
        for name in lesson_names()
        for id, exercise in build_exercises(load_plan(name)).items()
    }
    answered = dict.fromkeys(event.exercise for event in events if event.exercise in exercises)
    lines = [line for id in answered for line in marks(exercises[id], events)]
    if arguments.scores:
        lines = with_scores(lines, read_scores(arguments.scores, exercises))
    for line in lines:
        print(json.dumps(line, ensure_ascii=False))
    problems = [problem for reading in readings for problem in reading.problems]
    for problem in [*problems, *_without_a_name(arguments.answers, readings)]:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _under_one_name(readings: Iterable[Reading]) -> list[list[Event]]:
    """Each file’s events; of one learner, those made before there was a pseudonym carry it too."""
    nameless, named = [], []
    for reading in readings:
        names = {event.learner for event in reading.events if event.learner}
        if len(names) == 1:
            (name,) = names
            named.append([replace(event, learner=name) for event in reading.events])
        else:
            nameless.append(list(reading.events))
    # The last copy of an event counts, so that its name is not lost in an older file’s copy.
    return nameless + named


def _without_a_name(files: Iterable[Path], readings: Iterable[Reading]) -> list[Problem]:
    """The files without a pseudonym that share no record with those before them."""
    problems = []
    known: set[str] = set()
    for file, reading in zip(files, readings, strict=True):
        if any(event.learner for event in reading.events):
            continue
        stores = {event.store for event in reading.events}
        if known and stores and not known & stores:
            what = "has no pseudonym, and was marked as the same learner’s as the files before it"
            mend = "mark them one by one if they are several learners’, or give each a pseudonym"
            problems.append(Problem(file, "", what, mend))
        known |= stores
    return problems
