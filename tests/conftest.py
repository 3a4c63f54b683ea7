"""What the tests of every room share: the module's own packs, and a pack invented for tests."""

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from whosays.answers.event import Act
from whosays.answers.record import Record
from whosays.article.article import Article
from whosays.article.pack import own_packs
from whosays.command import main
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise
from whosays.exercise.kind import ItemPlan
from whosays.exercise.plan import ExercisePlan
from whosays.key.key import Key
from whosays.key.source import load_pack
from whosays.problems import InputProblems
from whosays.tables import Table

TESTS = Path(__file__).parent


@dataclass
class Run:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()

    @property
    def json_lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def whosays(capsys) -> Callable[..., Run]:
    """Run a command as the shell does; an exception would be the traceback nobody may see."""

    def run(*words: str | Path) -> Run:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:  # how the parser ends a run
            code = stop.code
        out, err = capsys.readouterr()
        return Run(code, out, err)

    return run


@pytest.fixture(scope="session", params=own_packs())
def own_pack(request) -> tuple[Article, Key]:
    """Each of the module's own packs in turn."""
    return load_pack(request.param)


@pytest.fixture(scope="session", params=["moscow-times", "tass"])
def real_pack(request) -> tuple[Article, Key]:
    """The packs of the two articles that an outlet published, in turn."""
    return load_pack(request.param)


@pytest.fixture(scope="session")
def packs() -> Path:
    """The folder of packs made for tests: one is sound, each other has the fault it is named for.

    The sound one has two sentences: s1, a direct quotation, and s2, the reporter's voice, which
    has an arguable reading. Its one attribution, a1, stands in s1.
    """
    return TESTS / "packs"


@pytest.fixture(scope="session")
def plan() -> Callable[..., ItemPlan]:
    """Plan an item, with the fields that its kind alone knows: `plan("a1", given=["cue"])`."""

    def make(unit: str, level: str = "alone", **fields: Any) -> ItemPlan:
        shared = {name: fields.pop(name) for name in ("help", "prompt", "lead") if name in fields}
        more = Table(Path("lesson.toml"), f"item {unit}", fields, [])
        return ItemPlan(unit, **{"help": level} | shared, more=more)

    return make


@pytest.fixture(scope="session")
def build(packs) -> Callable[..., Exercise]:
    """Make an exercise, of the sound pack if no other is named: `build("voice", plan("s1"))`.

    What its kind alone knows of an exercise is given by name: `labels=["loaded"]`.
    """

    def make(kind: str, *items: ItemPlan, of: Sequence[str] | None = None, **more: Any) -> Exercise:
        return build_exercise(
            ExercisePlan(
                id=f"pebble.{kind}",
                name=f"{kind} P",
                kind=kind,
                packs=tuple(of or [str(packs / "sound")]),
                title="{article}: an exercise",
                task="Two sentences.",
                items=items,
                more=Table(Path("lesson.toml"), "exercise", more, []),
            )
        )

    return make


@pytest.fixture(scope="session")
def voices(build, plan) -> Exercise:
    """Whose voice is each sentence of the sound pack? s1 has one answer, s2 is arguable."""
    return build("voice", plan("s1"), plan("s2"))


@pytest.fixture
def voices_of_another_text(build, plan, packs, tmp_path) -> Exercise:
    """The same questions after the article was changed: its pier is shut and no longer closed."""
    pack = Path(shutil.copytree(packs / "sound", tmp_path / "sound"))
    before = (pack / "article.txt").read_bytes()
    after = before.replace(b"is closed.", b"is shut.")
    digests = [hashlib.sha256(text).hexdigest() for text in (before, after)]
    for file in pack.iterdir():
        text = file.read_text("utf-8").replace('closed."', 'shut."').replace(*digests)
        file.write_text(text, "utf-8")
    (pack / "article.txt").write_bytes(after)
    return build("voice", plan("s1"), plan("s2"), of=[str(pack)])


@pytest.fixture(scope="session")
def voices_asked_otherwise(build, plan) -> Exercise:
    """The same questions on the same text, the first in other words."""
    return build("voice", plan("s1", prompt="Whose words are these?"), plan("s2"))


@pytest.fixture
def told_of(tmp_path) -> Callable[[Callable[[Path], Any], str], Any]:
    """Load a file with a text: what was read, or its problems as they are told."""

    def load(read: Callable[[Path], Any], text: str) -> Any:
        file = tmp_path / "written.toml"
        file.write_text(text, encoding="utf-8")
        try:
            return read(file)
        except InputProblems as found:
            return [str(problem) for problem in found.problems]

    return load


@pytest.fixture
def record(tmp_path) -> Record:
    """A record whose file does not exist yet."""
    return Record(tmp_path / "lesson.answers.jsonl")


@pytest.fixture(scope="session")
def act() -> Callable[..., Act]:
    """Make an act, with any of its fields given."""

    def make(**fields) -> Act:
        plain = {
            "action": "answer",
            "exercise": "pebble.voice",
            "exercise_version": "1",
            "text_sha256": "0",
            "item": "s1",
            "response": "direct",
        }
        return Act(**plain | fields)

    return make
