"""The command `whosays`: exit 0 done, 1 problems found in the input, 2 wrong use."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from whosays import __version__
from whosays.command import agree, check, key, mark, new
from whosays.problems import InputProblems

COMMANDS = (agree, check, key, mark, new)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Problems go to stderr, each in one sentence."""
    parser = argparse.ArgumentParser(
        prog="whosays", description="Who is credited in the news, and for what."
    )
    parser.add_argument("--version", action="version", version=f"whosays {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands)
    arguments = parser.parse_args(argv)
    if isinstance(sys.stdout, TextIOWrapper):
        # What is piped into a file would else be in the system's own encoding, which may lack “ ”.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except InputProblems as found:
        for problem in found.problems:
            print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has seen enough, as `head` does. What is still held back goes
        # nowhere, or Python would complain of it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
