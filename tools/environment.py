"""Make a virtual environment from a lock, with the package in it, unless it stands already.

    python tools/environment.py .venv requirements.lock

Standard library only, and readable by an old Python, so that its sentence about versions is seen.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 13)
STAMP = "whosays.json"


def words(version):
    """Return a version as people write it."""
    return f"{version[0]}.{version[1]}"


def runs(name):
    """Does this name run a Python? Version managers keep names of versions that are not there."""
    if not shutil.which(name):
        return False
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.run([name, "-c", ""], check=False, **quiet).returncode == 0


def version_problem(version, runs=runs):
    """Say in one sentence why this Python will not do, or return None."""
    if OLDEST <= version[:2] <= NEWEST:
        return None
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    found = next((name for name in names if runs(name)), "<path of such a Python>")
    return (
        f"Who Says? needs Python {words(OLDEST)} to {words(NEWEST)} and this is {words(version)}: "
        f"add PYTHON={found} to the make command."
    )


def digest(*paths):
    """Return one hash over the contents of some files."""
    total = hashlib.sha256()
    for path in paths:
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def wanted(folder, lock):
    """Return what a finished environment was made from: its lock, and the package's own data."""
    settings = sorted((ROOT / "jupyter-config").iterdir())
    package = [ROOT / "pyproject.toml", ROOT / "src" / "whosays" / "__init__.py"]
    return {
        # Scripts inside an environment hold its path, so a moved checkout needs a new one.
        "lock": [str(folder), words(sys.version_info), digest(lock)],
        "package": digest(*package, *settings),
    }


def read(stamp):
    """Return what the environment's stamp says; an unfinished or damaged one says nothing."""
    try:
        return json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def pip(folder, *arguments):
    """Install with plain pip, so that people's own settings for it (proxies, mirrors) hold."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, *arguments], cwd=str(ROOT), check=True)


def make(folder, lock):
    """Bring the environment up to date, and write its stamp only once all went well."""
    stamp = folder / STAMP
    have, want = read(stamp), wanted(folder, lock)
    if have == want:
        return
    if have.get("lock") != want["lock"]:
        print(f"Making {folder.name} from {lock.name}: this takes a minute or two, once.")
        sys.stdout.flush()
        # Made anew, because pip would leave behind what the lock no longer names.
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        # The lock names every need, so there is nothing to resolve. Compiling takes a third of
        # the time; left for later, a package's syntax warnings would appear in a student's cell.
        pip(folder, "--require-hashes", "--no-deps", "--requirement", str(lock))
    # The builder is in the lock, so nothing more is downloaded.
    pip(folder, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(json.dumps(want, indent=1) + "\n", encoding="utf-8")


def main():
    """Check this Python, then make the environment."""
    folder, lock = Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()
    problem = version_problem(sys.version_info)
    if problem:
        sys.exit(problem)
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        sys.exit(
            "This Python cannot make virtual environments: install its venv package, "
            "which Debian and Ubuntu call python3-venv."
        )
    try:
        make(folder, lock)
    except subprocess.CalledProcessError:
        sys.exit(f"{folder.name} was not finished, for the reason above.")


if __name__ == "__main__":
    main()
