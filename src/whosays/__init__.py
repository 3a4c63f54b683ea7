"""Who says? Lessons on who is credited in the news, and for what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.screens.lesson import Lesson
    from whosays.screens.progress import ProgressScreen

__all__ = ["__version__", "lesson", "progress"]

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


def progress(
    path: str = "full",
    folder: Path | None = None,
    language: str | None = None,
    learner: str | None = None,
) -> ProgressScreen:
    """How far the learner has come on a path: “full”, “120” or “50”, by its minutes.

    “extensions” are those beside the paths.

    Each lesson’s answers file is read from the place of its notebook, as seen from `folder`: the
    lessons’ own, by default the working directory. `language` and `learner` are those of `lesson`.
    Raises KeyError if there is no such path.
    """
    from whosays.screens.progress import path_progress

    return path_progress(path, folder or Path.cwd(), language, learner)
