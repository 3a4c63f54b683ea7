"""Does the command as a whole keep its promises: exit codes, help, and never a traceback?"""

import os
import subprocess
import sys

import pytest

from whosays import __version__


def test_help_lists_the_commands(whosays):
    run = whosays("--help")
    assert run.code == 0
    for command in ("check", "key", "mark", "new"):
        assert f"\n    {command} " in run.out


@pytest.mark.parametrize("command", [["check"], ["key"], ["mark"], ["new"], ["new", "pack"]])
def test_every_command_has_its_own_help(command, whosays):
    run = whosays(*command, "--help")
    assert run.code == 0
    assert run.out.startswith(f"usage: whosays {' '.join(command)} ")


@pytest.mark.parametrize(
    "words",
    [[], ["sing"], ["key"], ["mark"], ["new"], ["new", "song"], ["new", "pack", "one.txt"]],
    ids=" ".join,
)
def test_wrong_use_exits_2_and_shows_the_usage(words, whosays):
    run = whosays(*words)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("usage: whosays")


def test_the_version_is_the_packages(whosays):
    assert whosays("--version").out == f"whosays {__version__}\n"


# Output is held back until there is enough of it, as it is in a shell.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def whosays_in_a_shell(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "whosays.command", *words],
        env=ENVIRONMENT | environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_problems_go_to_stderr_with_exit_1(packs):
    run = whosays_in_a_shell("check", str(packs / "rights-empty"))
    assert (run.returncode, run.stdout) == (1, b"")
    assert run.stderr.count(b"\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_json_is_utf_8_whatever_the_system_would_write(encoding, packs):
    run = whosays_in_a_shell("key", str(packs / "sound"), PYTHONIOENCODING=encoding)
    assert (run.returncode, run.stderr) == (0, b"")
    assert '"name": "Ada Moss"' in run.stdout.decode("utf-8")
    run = whosays_in_a_shell("key", "tass", PYTHONIOENCODING=encoding)
    assert "“Official” is all the headline tells" in run.stdout.decode("utf-8")


@pytest.mark.parametrize("words", [["key", "tass"], ["check"]], ids=" ".join)
def test_a_reader_that_has_seen_enough_gets_no_traceback(words):
    command = subprocess.Popen(
        [sys.executable, "-m", "whosays.command", *words],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    command.stdout.close()
    complaints = command.stderr.read()
    command.stderr.close()
    assert (command.wait(timeout=60), complaints) == (0, b"")
