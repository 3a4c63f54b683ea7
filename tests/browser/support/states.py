"""Items brought to each state that a learner can see them in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whosays.answers.record import Record
from whosays.exercise.exercise import Exercise, Item, OtherReading
from whosays.exercise.items import ChooseItem, WriteItem
from whosays.marks.feedback import Feedback
from whosays.marks.sitting import Sitting

from .responses import arguable, missed, right, state_of

# The sorts of screens that the page of all kinds has: for most kinds one.
SORTS = (
    "voice", "mark", "match", "chain", "stance", "choose", "choose several", "compare", "predict",
    "write", "write own",
)  # fmt: skip

STATES = ("start", "hint", "explained", "arguable", "done", "shown")


@dataclass(frozen=True)
class Place:
    """An item of an exercise."""

    exercise: Exercise
    item: Item

    @property
    def states(self) -> list[str]:
        """The states that this item can be brought to, in the order of STATES."""
        misses, discussed = missed(*self.both), arguable(*self.both)
        is_settled = state_of(*self.both, right(*self.both)) in ("right", "unscored")
        can = {
            "start": True,
            "hint": bool(misses),
            "explained": bool(misses),
            "arguable": bool(discussed),
            "done": is_settled,
            "shown": True,
        }
        return [state for state in STATES if can[state]]

    @property
    def both(self) -> tuple[Exercise, Item]:
        return self.exercise, self.item

    def bring(self, record: Record, state: str) -> str:
        """Begin the item anew and write what brings it to a state; what the page calls the state.

        To the page, an item that was shown is done, and so is a prediction that was explained.
        """
        sitting = Sitting(self.exercise, record)
        sitting.redo(self.item.id)
        match state:
            case "start":
                return "start"
            case "shown":
                return drawn_as(sitting.show(self.item.id))
            case "arguable":
                return drawn_as(sitting.answer(self.item.id, arguable(*self.both)[-1]))
            case "done":
                return drawn_as(sitting.answer(self.item.id, right(*self.both)))
        misses = missed(*self.both)
        told = sitting.answer(self.item.id, misses[0])
        if state == "explained":
            told = sitting.answer(self.item.id, misses[-1])
        return drawn_as(told)


def drawn_as(told: Feedback) -> str:
    """What the page calls the state of an item of which this is told."""
    if told["shown"] == "hint":
        return "hint"
    return {"wrong": "explained", "part": "explained", "arguable": "arguable"}.get(
        told["state"], "done"
    )


def places(exercises: Iterable[Exercise]) -> dict[str, list[Place]]:
    """Sort → its items that are asked: a sort a kind, and one more for each other screen it has."""
    found: dict[str, list[Place]] = {}
    for exercise in exercises:
        for item in exercise.asked:
            found.setdefault(_sort(exercise, item), []).append(Place(exercise, item))
    return found


def _sort(exercise: Exercise, item: Item) -> str:
    if isinstance(item, ChooseItem) and item.several:
        return f"{exercise.kind} several"
    if isinstance(item, WriteItem) and item.sample is None:
        return f"{exercise.kind} own"
    return exercise.kind


def fullest(exercises: Iterable[Exercise]) -> dict[str, Place]:
    """Sort → the item that can be brought to more states than others."""
    return {
        sort: max(found, key=lambda place: len(place.states))
        for sort, found in places(exercises).items()
    }


def in_every_state(exercises: Iterable[Exercise]) -> dict[str, dict[str, Place]]:
    """State → sort → an item that can be brought to it; a sort that cannot be is left out."""
    found: dict[str, dict[str, Place]] = {state: {} for state in STATES}
    for sort, free in places(exercises).items():
        # The fullest first, so that one item goes through as many states as it can.
        for place in sorted(free, key=lambda place: -len(place.states)):
            for state in place.states:
                found[state].setdefault(sort, place)
    return found


def doubtful(exercise: Exercise) -> Exercise:
    """The exercise with nothing but its first item, which careful people would leave out.

    For a kind of which no lesson asks anything on which careful people differ. Its repr can be
    run, where the names of `exercise.exercise` and `exercise.items` are known.
    """
    item = exercise.asked[0]
    doubt = OtherReading("unit", None, "no question", "arguable", "Some would not ask this at all.")
    back = replace(item.back, readings=(*item.back.readings, doubt))
    return replace(
        exercise,
        id=f"doubtful.{exercise.kind}",
        title=f"A doubtful item of kind {exercise.kind}",
        items=(replace(item, back=back),),
    )


def doubtful_ones(exercises: Iterable[Exercise]) -> list[Exercise]:
    """One for each kind that nothing else in these exercises brings to the state “arguable”."""
    firsts: dict[str, Exercise] = {}
    discussed = set()
    for exercise in exercises:
        firsts.setdefault(exercise.kind, exercise)
        if any(arguable(exercise, item) for item in exercise.asked):
            discussed.add(exercise.kind)
    return [doubtful(firsts[kind]) for kind in firsts if kind not in discussed]
