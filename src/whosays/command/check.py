"""`whosays check`: prove that packs, keys and explanations are sound, and tell every problem."""

from __future__ import annotations

import argparse

from whosays.article.article import Article
from whosays.article.data import masked
from whosays.article.pack import load_article, own_packs, pack_folder
from whosays.exercise.build import build_exercise, drill_exercises
from whosays.exercise.examples import BANK, read_examples
from whosays.exercise.kind import Pack
from whosays.exercise.plan import lesson_names, load_plan
from whosays.exercise.soundness import exercise_problems, hand_written_problems
from whosays.key.source import load_pack, read_pack
from whosays.problems import InputProblems, Problem
from whosays.report.paths import load_paths


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("check", help="check packs, their keys, and all that is explained")
    parser.add_argument("packs", nargs="*", metavar="PACK", help="slug or folder; default: all")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the packs named; with none named, whatever the module itself carries."""
    packs = arguments.packs or own_packs()
    problems: list[Problem] = []
    if not arguments.packs:
        read_examples(BANK, problems)
    for name in packs:
        pack = read_pack(name, problems)
        hand_written_problems(pack_folder(name), pack and pack[1], problems)
    # What is made of a pack can only be told of one that is sound by itself.
    if not problems:
        for name in packs:
            problems += _pack_problems(name)
    if not arguments.packs and not problems:
        for lesson in lesson_names():
            problems += _lesson_problems(lesson)
        problems += _path_problems()
    if problems:
        raise InputProblems(problems)
    print(f"{len(packs)} {'pack is' if len(packs) == 1 else 'packs are'} sound: {', '.join(packs)}")
    return 0


def _pack_problems(name: str) -> list[Problem]:
    """What the templates cannot explain of what could be asked about a pack."""
    pack = Pack(*load_pack(name), pack_folder(name))
    problems: list[Problem] = []
    try:
        for exercise in drill_exercises(pack):
            problems += exercise_problems(str(name), exercise, _shown(pack.article))
    except InputProblems as found:
        problems += found.problems
    return problems


def _lesson_problems(lesson: str) -> list[Problem]:
    try:
        plans = load_plan(lesson).exercises
    except InputProblems as found:
        return [*found.problems]
    problems: list[Problem] = []
    for plan in plans:
        try:
            exercise = build_exercise(plan)
        except InputProblems as found:
            problems += found.problems
            continue
        texts = [text for name in plan.packs for text in _shown(load_article(name))]
        problems += exercise_problems(f"{lesson}.toml", exercise, texts)
    return problems


def _path_problems() -> list[Problem]:
    try:
        load_paths()
    except InputProblems as found:
        return [*found.problems]
    return []


def _shown(article: Article) -> list[str]:
    """The article as it is, and as it reads under its mask."""
    return [article.text, masked(article.text, article.mask)]
