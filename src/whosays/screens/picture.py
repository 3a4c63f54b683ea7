"""A picture of a learner's own codes: matplotlib’s in a notebook, the script’s own elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from whosays.answers.event import Event
from whosays.exercise.data import bare
from whosays.exercise.exercise import Exercise
from whosays.problems import InputProblems, Problem
from whosays.report.calibration import SureAnswer, calibration, sure_answers
from whosays.report.change import Tally, change, tallies, z_tables
from whosays.report.codes import Code, codes
from whosays.report.drawings import Drawing, Grouped, Strip, look_of
from whosays.report.frame import frame
from whosays.report.profile import Elsewhere, profile
from whosays.report.sources import asks_for_sources, sources_by_words
from whosays.report.stances import stances_by_count
from whosays.report.voices import strip_of_voices
from whosays.screens.figures import figure_html
from whosays.screens.page import mount, paragraph
from whosays.wording.wording import Wording

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pandas import DataFrame


@dataclass(frozen=True)
class Door:
    """How a static page draws the picture anew: what it `shows`, of which of its exercises.

    `more` is what else it needs to know, such as exercises that stand on another page.
    """

    name: str
    shows: str
    exercises: tuple[str, ...]
    more: dict[str, Any] = field(default_factory=dict)


class Picture:
    """A drawing and the rows it is drawn from; displays as a figure with its words beneath.

    Where matplotlib or pandas is missing, the page’s script draws it.
    """

    def __init__(
        self, drawing: Drawing, of: type[Any], rows: Sequence[Any], door: Door, words: Wording
    ):
        """`rows` are of the dataclass `of`."""
        self.drawing = drawing
        self._of = of
        self._rows = rows
        self._door = door
        self._language = words

    @property
    def words(self) -> str:
        """What the picture shows, in words."""
        return self.drawing.words

    @property
    def frame(self) -> DataFrame:
        """The rows that were counted. Raises InputProblems where pandas is missing."""
        return frame(self._of, self._rows)

    def figure(self) -> Figure:
        """The picture as a matplotlib figure. Raises ImportError where matplotlib is missing."""
        from whosays.screens.plots import plot

        return plot(self.drawing)

    def __repr__(self) -> str:
        return self.words

    def _repr_mimebundle_(self, **options: Any) -> Any:
        if _can_plot():
            return {"text/plain": self.words, "text/html": self._html(self._figure_html())}
        from whosays.screens.widget import PictureScreen

        drawn, door = asdict(self.drawing), self._door.name
        screen = PictureScreen(door, drawn, self._html(self._paragraphs()), self._language)
        return screen._repr_mimebundle_(**options)

    def _html(self, fallback: str) -> str:
        door = {"shows": self._door.shows, "exercises": self._door.exercises, **self._door.more}
        return mount("picture", self._door.name, door, fallback)

    def _figure_html(self) -> str:
        if self.drawing.is_empty:
            return self._paragraphs()
        legend = paragraph(self._legend(), self._language) if self._legend() else ""
        return figure_html(self.drawing.title, self.figure(), legend + self._paragraphs())

    def _paragraphs(self) -> str:
        return "".join(paragraph(line, self._language) for line in self.words.split("\n"))

    def _legend(self) -> str:
        """What is to be known before the words, to read the figure."""
        if isinstance(self.drawing, Grouped):
            return self.drawing.scale
        if not isinstance(self.drawing, Strip):
            return ""
        letters = [
            f"{look_of(voice.code)['letter']} {voice.label.lower()}"
            for voice in self.drawing.legend
        ]
        empty = f"{look_of(None)['letter']} {self.drawing.empty}"
        return f"{self._language.sequence([*letters, empty])}."


def picture_of(exercise: Exercise, events: Sequence[Event], words: Wording) -> Picture:
    """Voices along the article, sources by words, or stances by count, as the exercise asks for.

    Raises InputProblems for an exercise of which there is no picture.
    """
    rows = codes([exercise], events)
    drawing: Drawing
    match exercise.kind:
        case "voice":
            shows, drawing = "voices", strip_of_voices(exercise, rows, words)
        case "stance":
            shows, drawing = "stances", stances_by_count(exercise, rows, words)
        case "mark" if asks_for_sources(exercise):
            shows, drawing = "sources", sources_by_words(exercise, rows, words)
        case _:
            what = f"is of the kind {exercise.kind}, of which there is no picture"
            mend = "name an exercise that asks for voices, stances, or sources with their content"
            raise InputProblems([Problem(exercise.id, "", what, mend)])
    return Picture(drawing, Code, rows, Door(exercise.id, shows, (exercise.id,)), words)


def calibration_picture(
    name: str, exercises: Sequence[Exercise], events: Sequence[Event], words: Wording
) -> Picture:
    """How sure and how right, over `exercises`; `name` is the picture’s own on the page."""
    answers = sure_answers(exercises, events)
    door = Door(name, "calibration", tuple(exercise.id for exercise in exercises))
    return Picture(calibration(answers, words), SureAnswer, answers, door, words)


def profile_picture(
    name: str,
    voices: Sequence[Exercise],
    sources: Sequence[Exercise],
    events: Sequence[Event],
    elsewhere: Elsewhere,
    words: Wording,
) -> Picture:
    """Articles side by side, from the answers to exercises of another lesson.

    `name` is the picture’s own on the page, which gets those exercises with it.
    """
    exercises = [*voices, *sources]
    rows = codes(exercises, events)
    more = {"elsewhere": [bare(exercise) for exercise in exercises], "lesson": asdict(elsewhere)}
    door = Door(name, "profile", tuple(exercise.id for exercise in exercises), more)
    return Picture(profile(voices, sources, rows, elsewhere, words), Code, rows, door, words)


def change_picture(
    name: str,
    before: Exercise,
    after: Exercise,
    events: Sequence[Event],
    elsewhere: Elsewhere,
    words: Wording,
) -> Picture:
    """Sound items trusted and weak ones doubted, before in another lesson and after in this one.

    `events` are those of both lessons. `name` is the picture’s own on the page, which gets the
    exercises with it, and the numbers it cannot reckon.
    """
    exercises = (before, after)
    more = {
        "elsewhere": [bare(exercise) for exercise in exercises],
        "lesson": asdict(elsewhere),
        "z": z_tables(*exercises),
    }
    door = Door(name, "change", tuple(exercise.id for exercise in exercises), more)
    drawing = change(before, after, events, elsewhere, words)
    return Picture(drawing, Tally, tallies(before, after, events), door, words)


def _can_plot() -> bool:
    return all(find_spec(name) for name in ("matplotlib", "pandas"))
