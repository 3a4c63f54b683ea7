"""Do the environments that pip and conda make agree with each other and with the package?"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from sphinx.util.matching import Matcher

ROOT = Path(__file__).parent.parent
# What the students' environment must hold by name, whatever the package itself needs.
ASKED_FOR = ["jupyterlab", "ipywidgets", "nbval", "textstat", "matplotlib", "jupyter-book"]
PYTHONS = ["3.11", "3.12", "3.13"]
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))?(?: \\)?$")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?: \\)?")


@dataclass
class Pin:
    """One version of one package in a lock, for the Pythons and systems its marker names."""

    version: str
    marker: str | None
    hashes: frozenset[str]


def pins(lock: str) -> dict[str, list[Pin]]:
    """Return a lock's pins by package. A line that is no pin, hash or comment is an error."""
    found: dict[str, list[Pin]] = {}
    name, version, marker, hashes = "", "", None, []

    def keep() -> None:
        if name:
            pin = Pin(version, marker, frozenset(hashes))
            found.setdefault(canonicalize_name(name), []).append(pin)

    for line in lock.splitlines():
        if match := PIN.match(line):
            keep()
            name, version, marker, hashes = *match.group("name", "version", "marker"), []
        elif HASH.fullmatch(line.strip()):
            hashes.append(line.strip(" \\"))
        elif line.strip() and not line.strip().startswith("#"):
            raise ValueError(f"not a pinned line: {line}")
    keep()
    return found


def unmet(requirements: list[str], lock: dict[str, list[Pin]]) -> list[str]:
    """Name each requirement that a lock leaves out or pins to a version it does not allow."""
    found = []
    for text in requirements:
        need = Requirement(text)
        held = lock.get(canonicalize_name(need.name), [])
        if not held or any(not need.specifier.contains(pin.version) for pin in held):
            found.append(text)
    return found


def inputs(name: str) -> list[str]:
    """Return the requirements in one of the files the locks are made from."""
    lines = [line.partition("#")[0].strip() for line in read(name).splitlines()]
    return [line for line in lines if line and not line.startswith("-")]


def conda_problems(environment: dict, lock: dict[str, list[Pin]], pythons: list[str]) -> list[str]:
    """Say where an environment.yml differs from the lock and from the Pythons supported."""
    conda = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    through_pip = [entry for entry in environment["dependencies"] if isinstance(entry, dict)]
    specs = {name: spec for name, _, spec in (entry.partition(" ") for entry in conda)}
    found = []
    if through_pip != [{"pip": ["-r requirements.lock"]}]:
        found.append("pip installs something else than requirements.lock")
    if environment["channels"] != ["conda-forge"]:
        found.append("the channels are not conda-forge alone")
    if "pip" not in specs:
        found.append("pip is not asked for, so conda brings its own choice of it")
    python = SpecifierSet(specs.get("python", ""))
    allowed = [minor for minor in range(8, 20) if python.contains(f"3.{minor}.5")]
    if [f"3.{minor}" for minor in allowed] != pythons:
        found.append(f"its Pythons are 3.{allowed}, and not {pythons}")
    # A package that conda and the lock both bring is there twice, in two versions.
    found += [f"{name} is in the lock too" for name in specs if canonicalize_name(name) in lock]
    return found


def not_the_same(students: dict[str, list[Pin]], developers: dict[str, list[Pin]]) -> list[str]:
    """Name each package that developers have otherwise than students do, or not at all.

    A single pin may hold on more systems for developers, because more of theirs needs it.
    """

    def compared(held: list[Pin]) -> list[tuple]:
        return [(pin.version, pin.hashes, len(held) > 1 and pin.marker) for pin in held]

    return [
        name
        for name, held in students.items()
        if compared(developers.get(name, [])) != compared(held)
    ]


def addresses(lock: str) -> list[str]:
    """Return the lines that name a place to download from."""
    return [line for line in lock.splitlines() if "://" in line or "index-url" in line]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT = tomllib.loads(read("pyproject.toml"))["project"]
STUDENTS = pins(read("requirements.lock"))
DEVELOPERS = pins(read("requirements-dev.lock"))
ENVIRONMENT = yaml.safe_load(read("environment.yml"))


def test_conda_environment_brings_python_and_the_lock_and_nothing_else():
    assert conda_problems(ENVIRONMENT, STUDENTS, PYTHONS) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"dependencies": ["python >=3.11,<3.14", "pip"]}, "something else"),
        ({"dependencies": ["python >=3.11", "pip", {"pip": ["-r requirements.lock"]}]}, "Pythons"),
        ({"dependencies": ["pip", {"pip": ["-r requirements.lock"]}]}, "Pythons"),
        ({"dependencies": ["python >=3.11,<3.14", {"pip": ["-r requirements.lock"]}]}, "pip is"),
        ({"channels": ["defaults"]}, "channels"),
        ({"dependencies": [*ENVIRONMENT["dependencies"], "matplotlib =3.9"]}, "matplotlib"),
    ],
)
def test_a_conda_environment_that_differs_is_told(change, said):
    assert any(
        said in problem for problem in conda_problems(ENVIRONMENT | change, STUDENTS, PYTHONS)
    )


def test_conda_environment_has_the_name_its_own_commands_use():
    assert f"conda run --name {ENVIRONMENT['name']} " in read("environment.yml")


def test_every_need_of_the_package_is_in_the_students_lock():
    assert unmet(PROJECT["dependencies"], STUDENTS) == []


def test_students_have_every_package_asked_for():
    assert unmet(ASKED_FOR, STUDENTS) == []


@pytest.mark.parametrize(
    ("name", "lock"), [("requirements.in", STUDENTS), ("requirements-dev.in", DEVELOPERS)]
)
def test_a_lock_was_made_from_its_input(name, lock):
    assert unmet(inputs(name), lock) == []


def test_a_need_the_lock_does_not_meet_is_told():
    lock = pins("textstat==0.7.13\n")
    assert unmet(["textstat==0.7.8", "Text-Stat", "textstat"], lock) == [
        "textstat==0.7.8",
        "Text-Stat",
    ]


def test_developers_have_what_students_have():
    assert not_the_same(STUDENTS, DEVELOPERS) == []


def test_a_pin_that_differs_or_is_missing_is_told():
    students = pins("a==1\nb==1\nc==1 ; python_version < '3.12'\nc==2 ; python_version > '3.11'\n")
    assert not_the_same(students, pins("a==2\nc==1\nc==2\n")) == ["a", "b", "c"]


def test_a_pin_that_developers_need_on_more_systems_is_the_same():
    assert not_the_same(pins("a==1 ; os_name == 'nt'\n"), pins("a==1\n")) == []


@pytest.mark.parametrize("lock", [STUDENTS, DEVELOPERS], ids=["students", "developers"])
def test_every_pin_has_a_hash(lock):
    assert [name for name, held in lock.items() if not all(pin.hashes for pin in held)] == []


@pytest.mark.parametrize("line", ["textstat>=0.7", "-e .", "textstat @ https://example.org/t.whl"])
def test_a_line_that_pins_nothing_is_refused(line):
    with pytest.raises(ValueError, match="not a pinned line"):
        pins(line)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_no_lock_names_a_place_to_download_from(name):
    assert addresses(read(name)) == []


def test_a_place_to_download_from_is_told():
    assert addresses("--index-url https://example.org/simple\na==1\n") != []


def test_pythons_are_the_same_wherever_they_are_named():
    named = [line.rpartition(" ")[2] for line in PROJECT["classifiers"] if "Python :: 3." in line]
    workflow = yaml.safe_load(read(".github/workflows/ci.yml"))
    matrix = workflow["jobs"]["everything"]["strategy"]["matrix"]["python"]
    assert [named, matrix] == [PYTHONS, PYTHONS]
    assert PROJECT["requires-python"] == f">={PYTHONS[0]}"


def test_editable_install_needs_no_second_download():
    build = tomllib.loads(read("pyproject.toml"))["build-system"]["requires"]
    assert unmet([*build, "editables"], STUDENTS) == []


def test_the_book_passes_over_environments_and_caches():
    """Sphinx walks hidden folders, and would run the notebooks that other packages carry."""
    excluded = Matcher(yaml.safe_load(read("_config.yml"))["exclude_patterns"])
    folders = [".venv", ".venv-dev", "front", ".pytest_cache"]
    assert [name for name in folders if not excluded(name)] == []
