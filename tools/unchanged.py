"""Run a command and fail if it changes committed files it should make exactly as they are.

    python tools/unchanged.py "make front" src/whosays/screens/built npm --prefix front run build

The first argument is the command that mends a difference. The files are put back as they were,
so that a check never mends what it checks.
"""

import shutil
import subprocess
import sys
from pathlib import Path


def contents(folder: Path) -> dict[Path, bytes]:
    """Return every file under a folder with its bytes, but for what Python or a lab leaves."""
    kept = (path for path in folder.rglob("*") if path.is_file())
    left = {"__pycache__", ".ipynb_checkpoints"}
    return {path: path.read_bytes() for path in kept if not left & set(path.parts)}


def differences(before: dict[Path, bytes], after: dict[Path, bytes]) -> list[str]:
    """Say what each changed file is: missing before, no longer made, or different."""
    found = [f"{path}: not there before" for path in sorted(after.keys() - before.keys())]
    found += [f"{path}: no longer made" for path in sorted(before.keys() - after.keys())]
    both = sorted(before.keys() & after.keys())
    found += [f"{path}: different" for path in both if before[path] != after[path]]
    return found


def put_back(folder: Path, before: dict[Path, bytes]) -> None:
    """Make the folder hold exactly what it held."""
    for path in contents(folder).keys() - before.keys():
        path.unlink()
    for path, held in before.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != held:
            path.write_bytes(held)


def main() -> int:
    """Check one folder against one command."""
    mend, name, *command = sys.argv[1:]
    folder = Path(name)
    before = contents(folder)
    if not before:
        print(f"{folder} holds no file: `{mend}` makes them.", file=sys.stderr)
        return 1
    # npm is npm.cmd on Windows, which only a full path finds.
    command[0] = shutil.which(command[0]) or command[0]
    try:
        done = subprocess.run(command, check=False)
        found = differences(before, contents(folder))
    finally:
        put_back(folder, before)
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print(f"{folder} is not what its source makes: run `{mend}`.", file=sys.stderr)
    return 1 if found else done.returncode


if __name__ == "__main__":
    sys.exit(main())
