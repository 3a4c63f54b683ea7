"""`whosays new`: begin something of an instructor’s own; so far an article pack."""

from __future__ import annotations

import argparse
from pathlib import Path

from whosays.article.propose import propose_pack


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("new", help="begin an article pack of your own")
    kinds = parser.add_subparsers(title="what", metavar="WHAT", required=True)
    pack = kinds.add_parser("pack", help="a pack for a text, its sentences proposed")
    pack.add_argument("text", metavar="TEXT", type=Path, help="the article as a UTF-8 text file")
    pack.add_argument("folder", metavar="FOLDER", type=Path, help="the pack’s folder, to be made")
    pack.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the pack, and say what is left for a person to do."""
    for file in propose_pack(arguments.text, arguments.folder):
        print(file)
    print(f"Fill in what is empty, correct the rest, then run: whosays check {arguments.folder}")
    return 0
