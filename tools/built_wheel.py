"""Build the wheel and use it away from the checkout, as someone who installs it would.

An editable install reads the checkout, so it cannot show a file the wheel leaves out.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = "data/share/jupyter/lab/settings/overrides.d/whosays.json"


def run(*command: str, cwd: Path = ROOT, **environment: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, cwd=cwd, check=True, env={**os.environ, **environment})


def left_out(wheel: Path) -> list[str]:
    """Name each file of the package, and the lab's settings, that the wheel does not hold."""
    held = set(zipfile.ZipFile(wheel).namelist())
    files = [path for path in (ROOT / "src").rglob("*") if path.is_file()]
    wanted = [path.relative_to(ROOT / "src") for path in files if "__pycache__" not in path.parts]
    missing = [path.as_posix() for path in wanted if path.as_posix() not in held]
    if not any(name.endswith(SETTINGS) for name in held):
        missing.append(SETTINGS)
    return missing


def main() -> int:
    """Build, compare, install apart, run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", name)
        wheel = next(folder.glob("*.whl"))
        if missing := left_out(wheel):
            print("The wheel leaves out:", *missing, sep="\n  ", file=sys.stderr)
            return 1
        apart = folder / "apart"
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        run(*pip, "--disable-pip-version-check", "--target", str(apart), str(wheel))
        # PYTHONPATH stands before the editable install, so the unpacked wheel is what runs.
        where = f"import sys, whosays; sys.exit({str(apart)!r} not in whosays.__file__)"
        run(sys.executable, "-c", where, cwd=folder, PYTHONPATH=str(apart))
        check = "import sys; from whosays.command import main; sys.exit(main())"
        run(sys.executable, "-c", check, "check", cwd=folder, PYTHONPATH=str(apart))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(f"The wheel does not work: {error}")
