"""Make `exercises/`, what is handed out, from `solutions/`, with nbgrader's own converter."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

ROOT = Path(__file__).parent.parent


def make(solution: Path, course: Path) -> Path:
    """The student's version of a solved notebook, made inside the folder `course`."""
    source = course / "source" / solution.stem
    source.mkdir(parents=True)
    shutil.copy(solution, source)
    config = Config()
    config.CourseDirectory.root = str(course)
    # The cell above says what to do, and an exercise must run from top to bottom unanswered.
    config.ClearSolutions.code_stub = {"python": "# Your answer here"}
    config.ClearSolutions.text_stub = "*Your answer here.*"
    result = NbGraderAPI(config=config).generate_assignment(solution.stem, force=True, create=True)
    if not result["success"]:
        sys.exit(f"{solution}: nbgrader cannot make the exercise:\n{result['log']}")
    return course / "release" / solution.stem / solution.name


def main() -> None:
    """Write every exercise anew."""
    # nbgrader calls `alembic` by name, and it lies beside this Python.
    os.environ["PATH"] = str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"]
    for solution in sorted((ROOT / "solutions").glob("*.ipynb")):
        with tempfile.TemporaryDirectory() as course:
            shutil.copy(make(solution, Path(course)), ROOT / "exercises" / solution.name)
        print(f"exercises/{solution.name}")


if __name__ == "__main__":
    main()
