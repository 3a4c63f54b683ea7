"""Is whatever a learner can answer marked, and told with a text of its own?

Proved of every lesson's exercises and of all that can be drilled on the module's own packs.
"""

from functools import cache

import pytest

from whosays.article.pack import own_packs, pack_folder
from whosays.exercise.build import build_exercises, drill_exercises
from whosays.exercise.kind import Pack
from whosays.exercise.kinds import KINDS
from whosays.exercise.plan import lesson_names, load_plan
from whosays.key.source import load_pack
from whosays.marks.feedback import feedback_on, feedback_shown, mark_answer

from .answers import answers


@cache
def made_of(name):
    """The exercises of a lesson, or all that can be drilled on a pack."""
    if name in own_packs():
        return list(drill_exercises(Pack(*load_pack(name), pack_folder(name))))
    return list(build_exercises(load_plan(name)).values())


@pytest.fixture(scope="module", params=[*lesson_names(), *own_packs()])
def markings(request):
    """Of each item: its exercise, the item, and the marking of every answer tried."""
    return [
        (exercise, item, [mark_answer(exercise, item.id, each) for each in answers(exercise, item)])
        for exercise in made_of(request.param)
        for item in exercise.asked
    ]


def test_whatever_is_answered_leads_to_what_the_kind_lists_as_possible(markings):
    for exercise, item, found in markings:
        listed = KINDS[exercise.kind].reasons(item)
        assert {marking.reason for marking in found} <= set(listed), (exercise.id, item.id)


def test_what_the_kind_lists_as_possible_can_be_answered(markings):
    for exercise, item, found in markings:
        told = {marking.reason for marking in found}
        told |= {error for marking in found for error in marking.errors}
        # Where every word has a label there is no word too much; that it has a text does no harm.
        listed = {r for r in KINDS[exercise.kind].reasons(item) if not r.startswith("too-much.")}
        assert listed <= told, (exercise.id, item.id)


def test_every_miss_is_told_with_a_hint_and_then_with_an_explanation(markings):
    for exercise, item, found in markings:
        for marking in set(found):
            for attempt in (1, 2):
                told = feedback_on(item.back, marking, attempt)
                assert told["text"].strip(), (exercise.id, item.id, marking, attempt)


def test_whoever_asks_to_be_shown_is_told_why(markings):
    for exercise, item, _ in markings:
        assert feedback_shown(item.back, 0)["text"].strip(), (exercise.id, item.id)


def test_every_item_can_be_answered_without_a_miss(markings):
    for exercise, item, found in markings:
        best = {"right", "arguable"} if item.back.key is not None else {"unscored"}
        if exercise.kind == "predict":
            assert any(not marking.errors for marking in found)
        else:
            assert best & {marking.state for marking in found}, (exercise.id, item.id)


def test_what_is_discussed_is_never_called_wrong(markings):
    for exercise, item, found in markings:
        if any(reading.field == "unit" for reading in item.back.readings):
            assert {marking.state for marking in found} == {"arguable"}, (exercise.id, item.id)


def solutions():
    return [
        pytest.param(exercise, item, id=f"{exercise.id} {item.id}")
        for name in lesson_names()
        for exercise in made_of(name)
        for item in exercise.asked
    ]


def is_discussed_whole(exercise, item):
    """Whether nothing of an item is graded, by the readings that careful people would defend."""
    readings = item.back.readings
    fields = {r.field for r in readings if r.status == "arguable"}
    match exercise.kind:
        case "voice" | "choose":
            graded = {"voice", "choice"} - fields == {"voice", "choice"}
        case "stance":
            graded = {"stance", "change"} - fields
        case "chain":
            graded = {"chain", "hand"} - fields
        case "mark":
            # Where words that careful people would leave alone are all there is to find.
            firm = [
                span
                for label in item.labels
                for span in item.back.key[label]
                if not any(r.field == f"optional.{label}" and span in r.value for r in readings)
            ]
            doubted = fields & {f"optional.{label}" for label in item.labels}
            graded = set(item.labels) - fields and (firm or not doubted)
        case "compare":
            graded = set(item.back.key) - fields
        case _:
            graded = True
    return not graded or any(reading.field == "unit" for reading in readings)


@pytest.mark.parametrize(("exercise", "item"), solutions())
def test_the_key_of_every_item_in_a_lesson_is_right_unless_it_is_discussed(exercise, item):
    if item.solution is None:
        assert exercise.kind == "write"
        return  # A text of one's own has no key.
    marking = mark_answer(exercise, item.id, item.solution)
    assert marking.errors == ()
    if exercise.kind == "predict":
        assert (marking.state, marking.mark) == ("unscored", None)
    elif is_discussed_whole(exercise, item):
        assert (marking.state, marking.mark) == ("arguable", None)
    else:
        assert (marking.state, marking.mark) == ("right", 1)


@pytest.mark.parametrize(("exercise", "item"), solutions())
def test_another_reading_that_is_accepted_is_as_right_as_the_key(exercise, item):
    for reading in item.back.readings:
        if reading.status != "accepted" or reading.field in ("unit", "voice", "choice"):
            continue
        answer = item.solution
        if exercise.kind == "write":
            answer = {"scores": answer["scores"] | {reading.field: reading.value}}
        elif reading.field == "optional.choice":
            answer = [*answer, *reading.value]
        elif reading.field.startswith("optional."):
            label = reading.field.removeprefix("optional.")
            answer = answer | {label: [s for s in answer[label] if s not in reading.value]}
        elif reading.field not in answer:
            continue  # A part that is given.
        else:
            answer = answer | {reading.field: reading.value}
        marking = mark_answer(exercise, item.id, answer)
        assert marking.errors == (), reading
        assert marking == mark_answer(exercise, item.id, item.solution), reading
