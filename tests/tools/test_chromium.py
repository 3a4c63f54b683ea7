"""Does tools/chromium.py print a browser that starts, or say what to do?"""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parent.parent.parent / "tools" / "chromium.py"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


def stand_in(folder, name, code):
    """Make a program that answers with an exit code."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\nexit {code}\n")
    program.chmod(0o755)
    return program


def ask(path, **environment):
    """Run the tool with nothing on the PATH but one folder."""
    environment = {"PATH": str(path), "HOME": str(path), **environment}
    return subprocess.run(
        [sys.executable, TOOL], env=environment, capture_output=True, text=True, check=False
    )


def test_the_variable_comes_first(tmp_path):
    stand_in(tmp_path / "bin", "chromium", 0)
    mine = stand_in(tmp_path, "mine", 0)
    done = ask(tmp_path / "bin", WHOSAYS_CHROMIUM=str(mine))
    assert (done.returncode, done.stdout) == (0, f"{mine}\n")


def test_a_variable_that_names_no_browser_is_told_and_nothing_else_is_taken(tmp_path):
    stand_in(tmp_path / "bin", "chromium", 0)
    done = ask(tmp_path / "bin", WHOSAYS_CHROMIUM=str(tmp_path / "missing"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "missing, which does not start" in done.stderr


def test_a_stub_that_does_not_start_is_passed_over(tmp_path):
    stand_in(tmp_path, "chromium", 1)
    good = stand_in(tmp_path, "google-chrome", 0)
    assert ask(tmp_path).stdout == f"{good}\n"


def test_without_any_it_says_what_to_do(monkeypatch, capsys):
    tool = runpy.run_path(str(TOOL))
    monkeypatch.delenv("WHOSAYS_CHROMIUM", raising=False)
    main = tool["main"]
    monkeypatch.setitem(main.__globals__, "installed", lambda: None)
    monkeypatch.setitem(main.__globals__, "obtain", lambda: None)
    assert main() == 1
    written = capsys.readouterr()
    assert written.out == ""
    assert "set WHOSAYS_CHROMIUM" in written.err
