"""Marking in Python: items a second for a thousand learners and sixty items, all kinds mixed.

    python -m bench.marking

Beside it the least that any marking does: holding each response against the key with `==`.
"""

import random
import time
from collections.abc import Iterator
from itertools import cycle, islice

from whosays.answers.event import Event
from whosays.exercise.build import build_exercises
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.plan import load_plan
from whosays.marks.contract import marks

LEARNERS = 1000
ITEMS = 60

# A learner's own text has no key; everything else in the sixty has.
Asked = list[tuple[Exercise, Item]]


def asked() -> Asked:
    """Sixty items, one of each exercise in turn, so that every kind is in."""
    plans = [load_plan("kinds"), load_plan("lesson-1")]
    exercises = [each for plan in plans for each in build_exercises(plan).values()]
    pairs = ([(exercise, item) for item in exercise.asked] for exercise in exercises)
    queues = [iter(each) for each in pairs]
    found: Asked = []
    for queue in cycle(queues):
        found += [pair for pair in islice(queue, 1) if pair[1].back.key is not None]
        if len(found) == ITEMS:
            return found
    raise AssertionError("a cycle ends only if it is empty")


def answers(items: Asked, dice: random.Random) -> Iterator[tuple[Exercise, Event]]:
    """An answer of every learner to every item: the key's, or for one in three another's."""
    for learner in range(LEARNERS):
        for seq, (exercise, item) in enumerate(items, 1):
            others = [each for each in exercise.asked if each.id != item.id]
            stray = others and exercise.kind in ("voice", "choose") and dice.random() < 1 / 3
            response = dice.choice(others).solution if stray else item.solution
            yield (
                exercise,
                Event(
                    event=f"{learner}-{seq}",
                    store=str(learner),
                    seq=seq,
                    at="2026-01-01T00:00:00+00:00",
                    learner=str(learner),
                    action="answer",
                    exercise=exercise.id,
                    exercise_version=exercise.version,
                    text_sha256=exercise.text_sha256,
                    item=item.id,
                    response=response,
                ),
            )


def main() -> None:
    """Print the figures."""
    items = asked()
    events: dict[str, list[Event]] = {exercise.id: [] for exercise, _ in items}
    for exercise, event in answers(items, random.Random(7)):
        events[exercise.id].append(event)
    total = LEARNERS * len(items)
    kinds = sorted({exercise.kind for exercise, _ in items})
    print(f"{LEARNERS:,} learners x {len(items)} items of {len(kinds)} kinds: {', '.join(kinds)}")

    start = time.perf_counter()
    marked = 0
    for exercise in {exercise.id: exercise for exercise, _ in items}.values():
        lines = marks(exercise, events[exercise.id])
        marked += sum(line["state"] != "missing" for line in lines)
    seconds = time.perf_counter() - start
    assert marked == total, f"{marked} of {total} marked"
    print(f"whosays mark   {marked / seconds:>9,.0f} items a second")

    solutions = {(exercise.id, item.id): item.solution for exercise, item in items}
    start = time.perf_counter()
    for exercise_id, own in events.items():
        for event in own:
            solutions[exercise_id, event.item] == event.response  # noqa: B015
    seconds = time.perf_counter() - start
    print(f"equal or not   {total / seconds:>9,.0f} items a second, nothing told")


if __name__ == "__main__":
    main()
