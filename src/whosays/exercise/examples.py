"""The bank of examples: short invented cases, solved, for a learner who would like one more.

A worked example after a miss helps most while it is short and near to what was missed, so there is
one for each thing that a kind teaches. None stands in an article, and none is about politics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from whosays.exercise.exercise import Example, Item
from whosays.exercise.kind import Kind
from whosays.exercise.kinds import KINDS
from whosays.problems import InputProblems, Problem
from whosays.tables import Table, read_toml

BANK = Path(__file__).parent / "examples.toml"

# The length in words, of text and reason together, that still reads at a glance.
SHORTEST, LONGEST = 15, 70

Bank = Mapping[str, Mapping[str, Example]]


def with_examples(kind: Kind, item: Item) -> Item:
    """The item with the examples that can be offered for it on its back."""
    bank = examples().get(kind.name, {})
    offered = {reason: bank[name] for reason, name in kind.taught(item).items()}
    return replace(item, back=replace(item.back, examples=offered))


@cache
def examples() -> Bank:
    """The examples by kind and by what each teaches. Raises InputProblems if one is unsound."""
    problems: list[Problem] = []
    bank = read_examples(BANK, problems)
    if problems:
        raise InputProblems(problems)
    # Read once and shared by every item, so nobody may change it.
    return MappingProxyType(bank)


def read_examples(file: Path, problems: list[Problem]) -> Bank:
    """The examples of a file. Whatever is missing, unknown or of another length is a problem."""
    table = read_toml(file, problems)
    if table is None:
        return {}
    bank = {
        kind.name: _of_kind(kind, table.table(kind.name)) for kind in KINDS.values() if kind.teaches
    }
    table.finish()
    return bank


def _of_kind(kind: Kind, table: Table) -> Mapping[str, Example]:
    found = {name: _example(table.table(name)) for name in kind.teaches}
    table.finish()
    return found


def _example(table: Table) -> Example:
    example = Example(table.text("text"), table.text("why"))
    table.finish()
    words = len(f"{example.text} {example.why}".split())
    if example.text and example.why and not SHORTEST <= words <= LONGEST:
        table.problem("", f"has {words} words", f"write {SHORTEST} to {LONGEST}, text and why")
    return example
