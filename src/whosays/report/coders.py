"""Two answers files as two coders: who may be compared with whom, and on which exercises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from whosays.answers.event import Event
from whosays.answers.reading import Reading
from whosays.answers.record import read_all
from whosays.exercise.exercise import Exercise
from whosays.problems import InputProblems, Problem
from whosays.report.agreement import KINDS, Agreement, agreement


def read_coders(first: Path, second: Path) -> tuple[Reading, Reading]:
    """Two coders' files. Raises InputProblems unless there are two, of one person each."""
    one, other = read_all([first, second])
    if problems := _not_two_people(first, second, one.events, other.events):
        raise InputProblems(problems)
    return one, other


def agreements(
    exercises: Mapping[str, Exercise], first: Sequence[Event], second: Sequence[Event]
) -> list[Agreement]:
    """The agreement on each exercise of a kind with codes that both have answers to."""
    answered = [{e.exercise for e in events if e.action == "answer"} for events in (first, second)]
    both = [id for id in exercises if all(id in ids for ids in answered)]
    return [agreement(exercises[id], first, second) for id in both if exercises[id].kind in KINDS]


def _not_two_people(
    first: Path, second: Path, one: Iterable[Event], other: Iterable[Event]
) -> list[Problem]:
    # Answers given before there was a pseudonym are by the same person.
    people = [{event.learner for event in events} - {None} for events in (one, other)]
    problems = [
        Problem(file, "", f"holds the answers of {len(names)} learners", "give each a file")
        for file, names in zip((first, second), people, strict=True)
        if len(names) > 1
    ]
    origins = [{(event.learner, event.store) for event in events} for events in (one, other)]
    if origins[0] & origins[1]:
        what = f"is by the same learner as {first}, from the same record"
        problems.append(Problem(second, "", what, "name the file of somebody else"))
    return problems
