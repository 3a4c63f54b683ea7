"""How far a learner has come: what is done, arguable, open and begun anew, from events alone.

The page’s module counts the same; both are held to one table of cases.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whosays.answers.event import Event
from whosays.answers.standing import Tries, tries
from whosays.exercise.exercise import Exercise, Item
from whosays.marks.feedback import mark_answer
from whosays.wording.wording import Wording


@dataclass(frozen=True)
class OutlinedExercise:
    """What counting needs of an exercise: its asked items, and those that are discussed.

    `anchor` is where a link finds it on its page.
    """

    id: str
    version: str
    title: str
    items: tuple[str, ...]
    arguable: tuple[str, ...]
    anchor: str = ""
    held: bool = False


@dataclass(frozen=True)
class OutlinedLesson:
    """A lesson’s exercises, in order.

    `notebook` is its place, as seen from the screen that shows it; None if the screen stands in it.
    """

    name: str
    title: str
    notebook: str | None
    exercises: tuple[OutlinedExercise, ...]


@dataclass(frozen=True)
class Counts:
    """How many of all questions are done; the rest is open, a second try still due included.

    Of those done, `arguable` are discussed and not marked. `anew` counts the questions begun anew
    at least once, and `older` the answers given to another version, which count for nothing else.
    """

    total: int = 0
    done: int = 0
    arguable: int = 0
    anew: int = 0
    older: int = 0

    @property
    def open(self) -> int:
        return self.total - self.done

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(a + b for a, b in zip(_fields(self), _fields(other), strict=True)))


def outlined(exercise: Exercise) -> OutlinedExercise:
    """The outline of an exercise."""
    return OutlinedExercise(
        id=exercise.id,
        version=exercise.version,
        title=exercise.title,
        items=tuple(item.id for item in exercise.asked),
        arguable=tuple(item.id for item in exercise.asked if _is_discussed(exercise, item)),
        anchor=exercise.anchor,
        held=exercise.held,
    )


def counted(exercise: OutlinedExercise, events: Iterable[Event]) -> Counts:
    """Count the items of an exercise; `events` are the learner’s own, in order."""
    own = [event for event in events if event.exercise == exercise.id]
    current = [event for event in own if event.exercise_version == exercise.version]
    standing = tries(exercise.id, exercise.version, current)
    done = {item for item in exercise.items if _is_done(standing.get(item, Tries()), exercise.held)}
    anew = {event.item for event in current if event.action == "redo"}
    older = sum(event.action == "answer" for event in own) - sum(
        event.action == "answer" for event in current
    )
    return Counts(
        total=len(exercise.items),
        done=len(done),
        arguable=len(done & {*exercise.arguable}),
        anew=len(anew & {*exercise.items}),
        older=older,
    )


def summed(counts: Iterable[Counts]) -> Counts:
    """The counts of several exercises together."""
    return sum(counts, Counts())


def in_words(words: Wording, counts: Counts) -> str:
    """What was counted, in words."""
    said = [words.say("progressDone", n=counts.total, done=counts.done)]
    if counts.arguable:
        said.append(words.say("progressArguable", n=counts.arguable))
    if 0 < counts.open < counts.total:
        said.append(words.say("progressOpen", n=counts.open))
    return " ".join([*said, *beside(words, counts)])


def beside(words: Wording, counts: Counts) -> list[str]:
    """What else is to be told: questions begun anew, and answers to an older version."""
    anew = [words.say("progressAnew", n=counts.anew)] if counts.anew else []
    older = [words.say("progressOlder", n=counts.older)] if counts.older else []
    return anew + older


def _is_done(stand: Tries, is_held: bool) -> bool:
    """Whether an item is explained or shown; where nothing is told yet, whether it is answered."""
    if is_held:
        return stand.attempt > 0
    return stand.shown or (stand.attempt > 0 and not stand.is_hinted)


def _is_discussed(exercise: Exercise, item: Item) -> bool:
    """Whether even the key itself is only one of several readings."""
    if item.solution is None:
        return False
    return mark_answer(exercise, item.id, item.solution).state == "arguable"


def _fields(counts: Counts) -> tuple[int, ...]:
    return (counts.total, counts.done, counts.arguable, counts.anew, counts.older)
