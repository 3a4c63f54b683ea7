"""A lesson as a notebook opens it: its articles to read, its exercises, the learner’s answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whosays.answers.reading import Reading
from whosays.answers.record import SUFFIX, Record
from whosays.article.pack import load_article
from whosays.desk import Desk, load_desks, stacks_by_day
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import load_plan
from whosays.key.source import load_pack
from whosays.marks.contract import marks
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems
from whosays.report.agreement import agreement
from whosays.report.coders import read_coders
from whosays.report.codes import Code, codes
from whosays.report.diversity import article_sources
from whosays.report.frame import frame
from whosays.report.passes import passes_of
from whosays.report.paths import load_paths
from whosays.report.profile import Elsewhere
from whosays.report.progress import OutlinedLesson, outlined
from whosays.report.readability import ArticleTexts
from whosays.screens.agreement import AgreementTable
from whosays.screens.answers import Answers
from whosays.screens.picture import (
    Picture,
    calibration_picture,
    change_picture,
    picture_of,
    profile_picture,
)
from whosays.wording.wording import wording

if TYPE_CHECKING:
    from pandas import DataFrame

    from whosays.screens.desk import DeskScreen
    from whosays.screens.diversity import Diversity
    from whosays.screens.passes import PassAgreement
    from whosays.screens.progress import ProgressScreen
    from whosays.screens.readability import Readability
    from whosays.screens.widget import ArticleScreen, ExerciseScreen


class Lesson:
    """One lesson or exercise set, and the answers file beside its notebook."""

    def __init__(
        self,
        name: str,
        folder: Path | None = None,
        language: str | None = None,
        learner: str | None = None,
    ):
        """Answers go to `folder`, by default the notebook’s own: the working directory.

        `language` is that of the interface, as `whosays.wording.wording.wording` takes it.
        `learner` is a pseudonym written into each answer. Raises InputProblems if there is no
        lesson `name`, or no such language.
        """
        self._plan = load_plan(name)
        self._words = wording(language)
        self._exercises: dict[str, Exercise] = {}
        self.record = Record((folder or Path.cwd()) / f"{name}{SUFFIX}", learner)

    def read(self, letter: str) -> ArticleScreen:
        """The whole article, set for reading.

        Its outlet is masked until the mask is lifted, unless the lesson names the outlets. Raises
        KeyError if the lesson has no article of that letter.
        """
        from whosays.screens.widget import ArticleScreen

        article = load_article(self._plan.articles[letter])
        return ArticleScreen(article.named() if self._plan.named else article, self._words)

    def exercise(self, name: str) -> ExerciseScreen:
        """The exercise of that name, such as “voice A”, with the answers given so far."""
        from whosays.screens.widget import ExerciseScreen

        return ExerciseScreen(self.sitting(name))

    def released(self, name: str) -> ExerciseScreen:
        """The same exercise and answers, with the feedback told that was held back until now.

        From here on this lesson’s codes, calibration and progress hold nothing of it back either.
        """
        self._exercises[name] = replace(self.sitting(name).exercise, held=False)
        return self.exercise(name)

    def picture(self, name: str) -> Picture:
        """What was coded so far in an exercise: its voices, sources or stances.

        Raises InputProblems for an exercise of which there is no picture.
        """
        exercise = self.sitting(name).exercise
        return picture_of(exercise, self._drawn().of(exercise.id), self._words)

    def calibration(self) -> Picture:
        """How sure the learner was, and how right, wherever this lesson asks for confidence."""
        name = f"{self._plan.name}.calibration"
        asking = [exercise for exercise in self._all() if exercise.confidence]
        return calibration_picture(name, asking, self._drawn().events, self._words)

    def profile(self) -> Picture:
        """Articles side by side, from the learner’s own codes in the lesson that the plan names.

        That lesson’s answers file is the one beside this lesson’s. Raises KeyError if the plan
        names none.
        """
        asked = self._plan.profile
        if asked is None:
            raise KeyError("profile")
        other, elsewhere = self._beside(asked.lesson)
        voices, sources = (
            [other.sitting(name).exercise for name in names]
            for names in (asked.voices, asked.sources)
        )
        name = f"{self._plan.name}.profile"
        events = other._drawn().events
        return profile_picture(name, voices, sources, events, elsewhere, self._words)

    def change(self) -> Picture:
        """What was trusted and doubted before and after: see `whosays.report.change`.

        The plan names the exercise of another lesson, whose answers file is the one beside this
        lesson’s, and that of its own. Raises KeyError if it names none.
        """
        asked = self._plan.change
        if asked is None:
            raise KeyError("change")
        other, elsewhere = self._beside(asked.lesson)
        before, after = other.sitting(asked.before).exercise, self.sitting(asked.after).exercise
        name = f"{self._plan.name}.change"
        events = (*other._drawn().events, *self._drawn().events)
        return change_picture(name, before, after, events, elsewhere, self._words)

    def readability(self) -> Readability:
        """Readability formulas, on each article and on parts of it, to try out.

        In a page without a kernel their figure and their tables stand there instead.
        """
        from whosays.screens.readability import Readability

        titles = self._plan.titles
        texts = [
            ArticleTexts(letter, *load_pack(pack), titles.get(letter))
            for letter, pack in self._plan.articles.items()
        ]
        return Readability(texts, self._words)

    def desk(self, name: str) -> DeskScreen:
        """The desk of source cards of that name, such as “outlets”. Raises KeyError for another."""
        from whosays.screens.desk import DeskScreen

        return DeskScreen(load_desks()[name], self._words)

    def timeline(self) -> DeskScreen:
        """What could be known before, on and after the day of each article, as the plan names it.

        What came after is marked as hindsight. Raises KeyError if the plan names nothing.
        """
        from whosays.screens.desk import DeskScreen

        if not self._plan.timeline:
            raise KeyError("timeline")
        say = self._words.say
        names = [say("timelineBefore"), say("timelineDay"), say("timelineAfter")]
        stacks = stacks_by_day(self._plan.timeline, names)
        name, title = f"{self._plan.name}.timeline", say("timelineTitle")
        desk = Desk(name, title, say("timelineNote"), stacks, spoken=True)
        return DeskScreen(desk, self._words)

    def diversity(self) -> Diversity:
        """How evenly each article credits its sources, with an interval to draw anew.

        In a page without a kernel its figure and its tables stand there instead.
        """
        from whosays.screens.diversity import Diversity

        packs = self._plan.articles.items()
        texts = [article_sources(letter, *load_pack(pack)) for letter, pack in packs]
        return Diversity(texts, self._words)

    def agreement(self, name: str, partner: Path | str) -> AgreementTable:
        """How far this lesson’s answers to an exercise agree with those in a partner’s file.

        Raises InputProblems if there are not two people’s files of answers, ValueError for a kind
        of exercise that has no codes to compare.
        """
        first, second = read_coders(self.record.file, Path(partner))
        exercise = self.sitting(name).exercise
        return AgreementTable(agreement(exercise, first.events, second.events), self._words)

    def agreement_with_pass(self, name: str, number: int) -> PassAgreement:
        """How far this lesson’s answers to a voice exercise agree with a pass of its key, from 1.

        Where nothing is answered yet, another pass stands in the learner’s place. Raises IndexError
        if there is no such pass, ValueError for another kind of exercise, InputProblems if the key
        was not made from passes.
        """
        from whosays.screens.passes import PassAgreement

        exercise = self.sitting(name).exercise
        passes = passes_of(exercise, self._plan.exercise(name).packs)
        return PassAgreement(exercise, self._drawn().events, passes, number, self._words)

    @property
    def progress(self) -> ProgressScreen:
        """What is done, arguable and open in this lesson, by exercise; follows every answer."""
        from whosays.screens.progress import ProgressScreen

        return ProgressScreen(self._plan.name, [(self.outline(), self.record)], words=self._words)

    def outline(self, notebook: str | None = None) -> OutlinedLesson:
        """What counting needs of the lesson; `notebook` is its place as seen from elsewhere."""
        exercises = tuple(outlined(exercise) for exercise in self._all())
        return OutlinedLesson(self._plan.name, self._plan.title, notebook, exercises)

    @property
    def answers(self) -> Answers:
        """Every answer in the file, oldest first."""
        names = {plan.id: plan.name for plan in self._plan.exercises}
        return Answers(self.record, names, self._words)

    def take_in(self, file: str | Path) -> str:
        """Add the answers of your own file from another machine; says how many were new.

        Raises InputProblems if it is not there, no answers file, or another learner’s.
        """
        added = self.record.take_in(Path(file))
        return self._words.say("imported", n=len(added), file=Path(file).name)

    @property
    def codes(self) -> DataFrame:
        """Everything coded in this lesson, a row a unit, with the columns of `Code`.

        Raises InputProblems where pandas is missing; `code_rows` has the same rows without it.
        """
        return frame(Code, self.code_rows())

    def code_rows(self) -> list[Code]:
        """Everything coded in this lesson, as plain rows."""
        return codes(self._all(), self.record.read().events)

    def points(self, name: str) -> float:
        """The points earned in an exercise: one for each item, a part of one for a part of it.

        An item on which careful people differ, and a prediction, earns its point by being answered.
        A text of the learner’s own earns none here: only a person can score it.
        """
        sitting = self.sitting(name)
        lines = marks(sitting.exercise, self.record.read().events)
        return round(sum(_earned(sitting.exercise, line) for line in lines), 2)

    def solve(self, name: str) -> None:
        """Answer every item that has a key with it, as a solved notebook does."""
        sitting = self.sitting(name)
        progress = sitting.progress()
        for item in sitting.exercise.asked:
            answered = progress.get(item.id, {}).get("response")
            if item.solution is not None and answered != item.solution:
                sitting.answer(item.id, item.solution)

    def _beside(self, lesson: str) -> tuple[Lesson, Elsewhere]:
        """Another lesson of the same learner, its answers file beside this one’s; and its place."""
        other = Lesson(lesson, self.record.file.parent, learner=self.record.learner)
        return other, Elsewhere(other._plan.title, load_paths().notebooks[lesson])

    def _drawn(self) -> Reading:
        """What pictures are drawn from: nothing where the file cannot be read.

        Each exercise says so, and an error here would keep the notebook from going on to the next.
        """
        try:
            return self.record.read()
        except InputProblems:
            return Reading(())

    def _all(self) -> list[Exercise]:
        return [self.sitting(plan.name).exercise for plan in self._plan.exercises]

    def sitting(self, name: str) -> Sitting:
        """The exercise and this lesson’s record. Raises KeyError if there is none of that name."""
        if name not in self._exercises:
            self._exercises[name] = build_exercise(self._plan.exercise(name))
        return Sitting(self._exercises[name], self.record, self._words)


def _earned(exercise: Exercise, line: dict[str, Any]) -> float:
    """The points of one marked item. What does not fit an item is unscored too, and earns none."""
    back = exercise.item(line["item"]).back
    is_prediction = back.key is not None and line["reason"] in back.explanations
    if line["state"] == "arguable" or (line["state"] == "unscored" and is_prediction):
        return 1.0
    return line["mark"] or 0.0
