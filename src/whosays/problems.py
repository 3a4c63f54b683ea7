"""A problem in somebody's input: said in one sentence, with its place and its mend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One thing wrong in an input file.

    `file` is the file as the user would name it, `place` where in it (may be empty), `what` is
    wrong, and `mend` says what to do about it. `what` and `mend` are clauses without a full stop.
    """

    file: Path | str
    place: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f", {self.place}" if self.place else ""
        return f"{self.file}{place}: {self.what}. Mend: {self.mend}."


class InputProblems(Exception):
    """Raised with every problem found in an input, so that one reading shows them all."""

    def __init__(self, problems: Iterable[Problem]):
        # A field that two readers look at is told once.
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def _render_traceback_(self) -> list[str]:
        # IPython asks for this: a notebook shows the sentences and not the way to them.
        return [str(problem) for problem in self.problems]
