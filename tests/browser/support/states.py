"""Items brought to each state that a learner can see them in."""

from collections.abc import Iterable

from whosays.answers.record import Record
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.plan import ExercisePlan, ItemPlan
from whosays.key.source import load_pack
from whosays.marks.sitting import Sitting

from .responses import arguable, missed, right

STATES = ("start", "hint", "explained", "arguable", "done", "shown")


def doubtful_plan() -> ExercisePlan:
    """An exercise of kind mark with an item on which careful people differ: no lesson asks one."""
    _, key = load_pack("moscow-times")
    for attribution in key.attributions:
        plan = ExercisePlan(
            id="doubtful.mark",
            name="mark D",
            kind="mark",
            pack="moscow-times",
            title="{article}: a doubtful attribution",
            task="One attribution.",
            items=(ItemPlan(attribution.id, "alone"),),
        )
        exercise = build_exercise(plan)
        if arguable(exercise, exercise.items[0]):
            return plan
    raise LookupError("no attribution of this key is arguable")


def bring_to_every_state(exercises: Iterable[Exercise], record: Record) -> None:
    """Write answers that bring an item of each kind to each state."""
    exercises = list(exercises)
    for kind in ("voice", "mark"):
        free = [
            (Sitting(exercise, record), item)
            for exercise in exercises
            if exercise.kind == kind
            for item in exercise.asked
        ]
        for state in STATES:
            place = next(place for place in free if _bring(*place, state))
            free.remove(place)


def _bring(sitting: Sitting, item: Item, state: str) -> bool:
    """Bring an item to a state, if it can be brought there."""
    exercise = sitting.exercise
    misses, discussed = missed(exercise, item), arguable(exercise, item)
    match state:
        case "start":
            pass
        case "hint" if misses:
            sitting.answer(item.id, misses[0])
        case "explained" if misses:
            sitting.answer(item.id, misses[0])
            sitting.answer(item.id, misses[-1])
        case "arguable" if discussed:
            sitting.answer(item.id, discussed[-1])
        case "done" if misses:
            sitting.answer(item.id, right(exercise, item))
        case "shown":
            sitting.show(item.id)
        case _:
            return False
    return True
