"""How far a learner has come, as a screen: in a lesson, or over a path of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path

from whosays.answers.reading import Reading
from whosays.answers.record import Record
from whosays.article.data import LANGUAGE
from whosays.problems import InputProblems
from whosays.report.paths import EXTENSIONS, LessonPath, load_paths
from whosays.report.progress import Counts, OutlinedLesson, counted, in_words, summed
from whosays.screens.lesson import Lesson
from whosays.screens.page import mount, paragraph
from whosays.screens.widget import Screen
from whosays.wording.wording import Wording, wording


def path_progress(
    path: str, folder: Path, language: str | None, learner: str | None
) -> ProgressScreen:
    """See `whosays.progress`."""
    paths = load_paths()
    chosen = paths.path(path)
    lessons = []
    for name in chosen.lessons:
        notebook = paths.notebooks[name]
        lesson = Lesson(name, (folder / notebook).parent, language, learner)
        lessons.append((lesson.outline(notebook), lesson.record))
    return ProgressScreen(path, lessons, _within(chosen, paths.paths), wording(language))


def _within(chosen: LessonPath, paths: Sequence[LessonPath]) -> list[LessonPath]:
    """The path chosen, and those that lead through lessons of it alone; none if there are none.

    Of the path chosen alone everything is told by the sum of its lessons.
    """
    others = [path for path in paths if path != chosen and {*path.lessons} <= {*chosen.lessons}]
    return [chosen, *others] if others else []


class ProgressScreen(Screen):
    """The exercises of some lessons, each with its numbers; they follow what is answered."""

    def __init__(
        self,
        name: str,
        lessons: Sequence[tuple[OutlinedLesson, Record]],
        paths: Sequence[LessonPath] = (),
        words: Wording | None = None,
    ):
        """`lessons` stand each beside its record; for the `paths` they are counted together too.

        `name` is that of the lesson or the path.
        """
        self._lessons = lessons
        outline = {
            "name": name,
            "are_extensions": name == EXTENSIONS,
            "language": LANGUAGE,
            "lessons": [asdict(lesson) for lesson, _ in lessons],
            "paths": [asdict(path) for path in paths],
        }
        super().__init__(words or wording(), view="progress", data=outline)
        self._count()
        for _, record in lessons:
            record.subscribe(self._count)

    def _count(self) -> None:
        counts: dict[str, dict[str, int]] = {}
        troubles: list[str] = []
        for lesson, record in self._lessons:
            reading = Reading()
            try:
                reading = record.read()
            except InputProblems as problems:
                troubles.append(str(problems))
            for exercise in lesson.exercises:
                counts[exercise.id] = asdict(counted(exercise, reading.of(exercise.id)))
        self.progress = counts
        self.notice = " ".join(troubles) or None

    def __repr__(self) -> str:
        return "\n".join(
            f"{lesson.title}: {in_words(self._words, self._counts(lesson))}"
            for lesson, _ in self._lessons
        )

    def _counts(self, lesson: OutlinedLesson) -> Counts:
        return summed(Counts(**self.progress[exercise.id]) for exercise in lesson.exercises)

    def _page_html(self) -> str:
        """For a page without a script the exercises alone: what was done only a script can tell."""
        titles = "".join(
            f"{paragraph(lesson.title)}<ul>"
            + "".join(f"<li>{escape(exercise.title)}</li>" for exercise in lesson.exercises)
            + "</ul>"
            for lesson, _ in self._lessons
        )
        needs_script = paragraph(self._words.say("needsScript"))
        return mount("progress", self.data["name"], self.data, titles + needs_script)
