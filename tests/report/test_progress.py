"""Is it counted from events alone how far a learner has come?

The page counts too: both run every row of tests/progress_cases.json.
"""

import json
from pathlib import Path

import pytest

from whosays.exercise.build import build_exercises
from whosays.exercise.plan import load_plan
from whosays.marks.sitting import Sitting
from whosays.report.progress import Counts, OutlinedExercise, counted, in_words, outlined, summed
from whosays.wording.wording import wording

CASES = Path(__file__).parents[1] / "progress_cases.json"
ROWS = json.loads(CASES.read_text(encoding="utf-8"))


def act_of(deed):
    """A deed is named by its action; that of an answer holds the response."""
    (action,) = deed.keys() & {"answer", "hint", "show", "redo"}
    others = {field: value for field, value in deed.items() if field != action}
    return {"action": action, "response": deed.get("answer"), **others}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_learner_has_come_as_far_as_the_table_says(record, act, row):
    record.append([act(**act_of(deed)) for deed in row["deeds"]])
    exercise = OutlinedExercise(
        id="pebble.voice",
        version="1",
        title="Voices",
        items=("s1", "s2", "s3"),
        arguable=tuple(row.get("arguable", ())),
        held=row.get("held", False),
    )
    counts = counted(exercise, record.read().events)
    assert counts == Counts(**row["expect"])
    assert in_words(wording("en"), counts) == row["words"]


def test_counts_are_summed_and_what_is_not_done_is_open():
    both = summed([Counts(5, 3, 1, 2, 4), Counts(7, 7, 0, 1, 0)])
    assert both == Counts(12, 10, 1, 3, 4)
    assert both.open == 2
    assert summed([]) == Counts()


def test_the_outline_flags_the_items_whose_key_itself_is_discussed(voices):
    outline = outlined(voices)
    assert (outline.items, outline.arguable) == (("s1", "s2"), ("s2",))
    assert (outline.id, outline.version) == (voices.id, voices.version)


def test_worked_items_are_not_asked_and_so_not_counted(build, plan):
    outline = outlined(build("voice", plan("s1", "worked"), plan("s2")))
    assert outline.items == ("s2",)


@pytest.mark.parametrize("name", ["lesson-1", "kinds"])
def test_what_the_exercise_explains_or_holds_back_is_counted_as_done(record, name):
    for exercise in build_exercises(load_plan(name)).values():
        sitting = Sitting(exercise, record)
        for place, item in enumerate(exercise.asked):
            # Where feedback is held back nothing can be shown.
            if not exercise.held and (place % 3 == 0 or item.solution is None):
                sitting.show(item.id)
            else:
                sitting.answer(item.id, item.solution)
        finished = [
            item
            for item, stand in sitting.progress().items()
            if stand["feedback"]["shown"] in ("explanation", "held")
        ]
        counts = counted(outlined(exercise), record.read().of(exercise.id))
        assert counts.done == counts.total == len(finished)
