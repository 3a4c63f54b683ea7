"""Remake both locks from their inputs: students' first, then developers' on top of it.

    python tools/lock.py [--upgrade]

Without --upgrade, pins that still fit stay as they are.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Of the developers' input, requirements.lock is a constraint, so the order matters.
INPUTS = ["requirements.in", "requirements-dev.in"]


def main() -> int:
    """Compile each input for every supported Python and platform, with hashes."""
    for name in INPUTS:
        lock = Path(name).with_suffix(".lock").name
        command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"]
        # The oldest supported Python; a universal lock holds for every later one too.
        command += ["--python-version", "3.11", "--generate-hashes"]
        # A lock is for everyone: it names no package index, and only the command that all can run.
        command += ["--no-emit-index-url", "--no-emit-find-links"]
        command += ["--custom-compile-command", "make lock"]
        done = subprocess.run([*command, *sys.argv[1:], name, "-o", lock], cwd=ROOT, check=False)
        if done.returncode:
            print(f"{lock} was not remade.", file=sys.stderr)
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
