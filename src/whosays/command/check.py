"""`whosays check`: prove that packs, keys and explanations are sound, and tell every problem."""

from __future__ import annotations

import argparse

from whosays.article.pack import own_packs, pack_folder
from whosays.exercise.build import build_exercises
from whosays.exercise.plan import lesson_names, load_plan
from whosays.exercise.soundness import exercise_problems, hand_written_problems
from whosays.key.source import read_pack
from whosays.problems import InputProblems, Problem


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("check", help="check packs and their keys")
    parser.add_argument("packs", nargs="*", metavar="PACK", help="slug or folder; default: all")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the packs named; with none named, the module’s own packs and lessons."""
    packs = arguments.packs or own_packs()
    problems: list[Problem] = []
    for name in packs:
        pack = read_pack(name, problems)
        hand_written_problems(pack_folder(name), pack and pack[1], problems)
    if not arguments.packs and not problems:
        for lesson in lesson_names():
            for exercise in build_exercises(load_plan(lesson)).values():
                problems += exercise_problems(lesson, exercise)
    if problems:
        raise InputProblems(problems)
    print(f"{len(packs)} {'pack is' if len(packs) == 1 else 'packs are'} sound: {', '.join(packs)}")
    return 0
