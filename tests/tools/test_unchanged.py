"""Does tools/unchanged.py see every difference, and leave the files as they were?"""

import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parent.parent.parent / "tools" / "unchanged.py"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    (made / "a.txt").write_bytes(b"a\r\n")
    return made


def check(folder, script):
    """Run the tool with a Python script as the maker."""
    return subprocess.run(
        [sys.executable, TOOL, "make it", "made", sys.executable, "-c", script],
        cwd=folder.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_maker_that_makes_the_same_passes(folder):
    assert check(folder, "open('made/a.txt', 'wb').write(b'a\\r\\n')").returncode == 0


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("open('made/a.txt', 'wb').write(b'a\\n')", "a.txt: different"),
        ("open('made/b.txt', 'w').close()", "b.txt: not there before"),
        ("import os; os.remove('made/a.txt')", "a.txt: no longer made"),
    ],
)
def test_a_difference_is_told_and_put_back(folder, script, said):
    done = check(folder, script)
    assert done.returncode == 1
    assert said in done.stderr
    assert "run `make it`" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["a.txt"]
    assert (folder / "a.txt").read_bytes() == b"a\r\n"


def test_a_maker_that_fails_fails_the_check(folder):
    assert check(folder, "raise SystemExit(3)").returncode == 3


def test_an_empty_folder_is_no_success(folder):
    (folder / "a.txt").unlink()
    assert "holds no file" in check(folder, "").stderr


def test_what_python_and_a_lab_leave_does_not_count(folder):
    script = "import os; os.mkdir('made/__pycache__'); open('made/__pycache__/x.pyc', 'w').close()"
    assert check(folder, script).returncode == 0
