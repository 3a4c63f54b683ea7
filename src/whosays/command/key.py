"""`whosays key`: print a pack’s key as JSON, for other tools."""

from __future__ import annotations

import argparse
import json

from whosays.key.contract import contract
from whosays.key.source import load_pack


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("key", help="print a pack’s key as JSON (whosays-key/1)")
    parser.add_argument("pack", metavar="SLUG|PACK", help="slug or folder of a pack")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the key; characters beyond ASCII stay readable."""
    print(json.dumps(contract(*load_pack(arguments.pack)), ensure_ascii=False, indent=1))
    return 0
