"""Does tools/environment.py make an environment once, and say plainly why it cannot?"""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TOOL = runpy.run_path(str(ROOT / "tools" / "environment.py"))


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_supported_python_is_taken(version):
    assert TOOL["version_problem"](version) is None


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (4, 0)])
def test_another_python_is_refused_with_one_that_runs(version):
    said = TOOL["version_problem"](version, runs=lambda name: name == "python3.12")
    assert "PYTHON=python3.12" in said
    assert said.count("\n") == 0


def test_without_a_fitting_python_a_path_is_asked_for():
    assert "<path" in TOOL["version_problem"]((3, 9), runs=lambda _: False)


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Return a way to make an environment, and the commands it ran."""
    commands = []

    def run(command, **_):
        commands.append(" ".join(command))
        (tmp_path / "env").mkdir(exist_ok=True)

    monkeypatch.setattr(subprocess, "run", run)
    lock = tmp_path / "some.lock"
    lock.write_text("a==1\n")

    def make():
        commands.clear()
        TOOL["make"](tmp_path / "env", lock)
        return list(commands)

    make.lock, make.stamp = lock, tmp_path / "env" / TOOL["STAMP"]
    return make


def test_it_is_made_from_the_lock_with_hashes(made):
    venv, locked, package = made()
    assert f"{sys.executable} -m venv --clear" in venv
    assert "--require-hashes" in locked
    assert "some.lock" in locked
    assert "--editable" in package


def test_a_finished_environment_is_left_alone(made):
    made()
    assert made() == []


def test_a_changed_lock_makes_it_anew(made):
    made()
    made.lock.write_text("a==2\n")
    assert len(made()) == 3


def test_a_changed_package_is_installed_again_alone(made):
    made()
    stamp = json.loads(made.stamp.read_text())
    made.stamp.write_text(json.dumps(stamp | {"package": "another"}))
    (command,) = made()
    assert "--editable" in command


def test_an_unfinished_environment_is_made_anew(made):
    made()
    made.stamp.write_text('{"lock": [')
    assert len(made()) == 3
