"""Who says? Lessons on who is credited in the news, and for what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.screens.lesson import Lesson

__all__ = ["__version__", "lesson"]

__version__ = "0.1.0"


def lesson(
    name: str,
    folder: Path | None = None,
    language: str | None = None,
    learner: str | None = None,
) -> Lesson:
    """Open a lesson or an exercise set, as its notebook does: `lesson("lesson-1")`.

    Answers are kept in `<name>.answers.jsonl` in `folder`, by default the notebook’s own.
    `language` is that of the buttons and messages: “en”, “de”, or the path of a catalogue of one’s
    own; by default that of the environment variable WHOSAYS_LANGUAGE, else English. `learner` is
    a pseudonym that is written into each answer. Raises
    `whosays.problems.InputProblems` if there is no lesson of that name, or no such language.
    """
    from whosays.screens.lesson import Lesson

    return Lesson(name, folder, language, learner)
