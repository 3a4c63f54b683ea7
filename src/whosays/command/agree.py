"""`whosays agree`: how far two coders agree, and where they differ."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from whosays.answers.reading import Reading
from whosays.exercise.build import build_exercises
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import lesson_names, load_plan
from whosays.problems import InputProblems, Problem
from whosays.report.agreement import KINDS, Agreement, is_older
from whosays.report.agreement_words import agreement_in_words
from whosays.report.coders import agreements, read_coders
from whosays.wording.wording import wording


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("agree", help="compare the codes of two answers files")
    parser.add_argument("first", metavar="ANSWERS", type=Path)
    parser.add_argument("second", metavar="ANSWERS", type=Path)
    parser.add_argument("--exercise", metavar="ID", help="this one; default: all that both have")
    parser.add_argument("--json", action="store_true", help="one line of JSON an exercise")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare every exercise that both files hold answers to, or the one named."""
    exercises = _exercises(arguments.exercise)
    first, second = read_coders(arguments.first, arguments.second)
    found = agreements(exercises, first.events, second.events)
    for each in found:
        print(_line(each) if arguments.json else "\n".join(_told(each)))
    problems = [
        problem
        for file, reading in ((arguments.first, first), (arguments.second, second))
        for problem in (*reading.problems, *_older(file, reading, exercises))
    ]
    if not found:
        what = f"has answered nothing that {arguments.first} has, of what can be compared"
        mend = f"give both the same exercise, of one of the kinds {', '.join(KINDS)}"
        problems.append(Problem(arguments.second, "", what, mend))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _exercises(id: str | None) -> dict[str, Exercise]:
    exercises = {
        exercise.id: exercise
        for name in lesson_names()
        for exercise in build_exercises(load_plan(name)).values()
    }
    if id is None:
        return exercises
    known = [each.id for each in exercises.values() if each.kind in KINDS]
    if id not in known:
        what = f"“{id}” is no exercise whose codes can be compared"
        raise InputProblems([Problem("--exercise", "", what, f"use one of: {', '.join(known)}")])
    return {id: exercises[id]}


def _older(file: Path, reading: Reading, exercises: dict[str, Exercise]) -> Iterator[Problem]:
    for exercise in exercises.values():
        older = sum(is_older(exercise, event) for event in reading.of(exercise.id))
        if older:
            what = f"holds answers to an older text of {exercise.id}, not compared here: {older}"
            yield Problem(file, "", what, "compare answers to one and the same text")


def _line(found: Agreement) -> str:
    return json.dumps({**asdict(found), "share": found.share}, ensure_ascii=False)


def _told(found: Agreement) -> Iterator[str]:
    yield f"{found.exercise}: {found.title}"
    yield agreement_in_words(found, wording("en"))
    for difference in found.differences:
        yield f"  {difference.item}: {difference.first} | {difference.second}: {difference.text}"
