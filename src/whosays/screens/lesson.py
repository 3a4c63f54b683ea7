"""A lesson as a notebook opens it: its articles to read, its exercises, the learner’s answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whosays.answers.record import SUFFIX, Record
from whosays.article.pack import load_article
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import load_plan
from whosays.marks.sitting import Sitting
from whosays.screens.answers import Answers
from whosays.screens.picture import VoicePicture

if TYPE_CHECKING:
    from whosays.screens.widget import ArticleScreen, ExerciseScreen


class Lesson:
    """One lesson or exercise set, and the answers file beside its notebook."""

    def __init__(self, name: str, folder: Path | None = None):
        """Answers go to `folder`, by default the notebook’s own: the working directory.

        Raises InputProblems if there is no lesson `name`.
        """
        self._plan = load_plan(name)
        self._exercises: dict[str, Exercise] = {}
        self.record = Record((folder or Path.cwd()) / f"{name}{SUFFIX}")

    def read(self, article: str) -> ArticleScreen:
        """The whole article, set for reading; its outlet is masked until the mask is lifted."""
        from whosays.screens.widget import ArticleScreen

        return ArticleScreen(load_article(article))

    def exercise(self, id: str) -> ExerciseScreen:
        """The exercise called `id`, with the answers given so far."""
        from whosays.screens.widget import ExerciseScreen

        return ExerciseScreen(self.sitting(id))

    def picture(self, id: str) -> VoicePicture:
        """The strip of voices of a voice exercise, as coded so far."""
        return VoicePicture(self.sitting(id))

    @property
    def answers(self) -> Answers:
        """Every answer in the file, oldest first."""
        return Answers(self.record)

    def sitting(self, id: str) -> Sitting:
        """The exercise and this lesson’s record. Raises KeyError if the lesson has no such id."""
        if id not in self._exercises:
            self._exercises[id] = build_exercise(self._plan.exercise(id))
        return Sitting(self._exercises[id], self.record)
