"""Does an exercise know its items, and change its version with every text?"""

from dataclasses import fields, is_dataclass, replace

import pytest

from whosays.exercise.exercise import HELP, Example
from whosays.exercise.kinds import KINDS

# What no answer depends on is no part of a version.
LEFT_OUT = ("confidence", "held", "examples")

FADED = {"help": "faded", "prompt": "Who says so?", "lead": "Look for the cue."}


@pytest.fixture
def exercise(build, plan):
    return build("voice", plan("s1", "worked"), plan("s2", **FADED))


def with_one_value_changed(value):
    """Yield copies of a value, each with one text or number in it changed."""
    if isinstance(value, str):
        yield value + "!"
    elif isinstance(value, int | float):
        yield value + 1
    elif is_dataclass(value):
        for field in fields(value):
            if field.name in LEFT_OUT:
                continue
            for changed in with_one_value_changed(getattr(value, field.name)):
                yield replace(value, **{field.name: changed})
    elif isinstance(value, dict):
        for name in value:
            for changed in with_one_value_changed(value[name]):
                yield value | {name: changed}
    elif isinstance(value, list | tuple):
        for place, part in enumerate(value):
            for changed in with_one_value_changed(part):
                yield type(value)([*value[:place], changed, *value[place + 1 :]])


@pytest.mark.parametrize("kind", KINDS)
def test_the_version_changes_with_whatever_is_read_or_marked_by(kind, every_kind):
    each = every_kind[kind]
    versions = [changed.version for changed in with_one_value_changed(each)]
    assert len(versions) > 20
    assert len({each.version, *versions}) == 1 + len(versions)


def test_the_version_changes_with_what_is_given(build, plan):
    marked = build("mark", plan("a1", given=["cue"], **FADED))
    versions = [changed.version for changed in with_one_value_changed(marked)]
    assert len({marked.version, *versions}) == 1 + len(versions)
    assert marked.version != build("mark", plan("a1", **FADED)).version


def test_the_version_is_the_same_for_the_same_exercise(exercise):
    assert replace(exercise).version == exercise.version


def test_the_version_stays_when_feedback_is_held_back_or_confidence_asked(exercise):
    for changed in (replace(exercise, held=True), replace(exercise, confidence=True)):
        assert changed.version == exercise.version


def test_the_version_stays_with_another_example(exercise):
    first, *others = exercise.items
    back = replace(first.back, examples={"": Example("Rain is due, she said.", "She is credited.")})
    changed = replace(exercise, items=(replace(first, back=back), *others))
    assert changed.version == exercise.version


def test_all_but_the_worked_items_are_asked(exercise):
    assert [item.help for item in exercise.items] == ["worked", "faded"]
    assert [item.help for item in exercise.asked] == ["faded"]
    assert HELP == ("worked", "faded", "alone")


def test_an_item_that_is_not_there_is_no_item(exercise):
    with pytest.raises(KeyError):
        exercise.item("s9")


def test_the_key_is_explained_under_its_own_value_or_as_right(every_kind):
    for kind, reason in (("voice", "direct"), ("mark", "right"), ("choose", "ada")):
        back = every_kind[kind].items[0].back
        assert back.key_explanation == back.explanations[reason]


def test_a_field_is_arguable_if_a_reading_of_it_is(every_kind):
    sure, doubted = (item.back for item in every_kind["voice"].items)
    assert doubted.arguable("voice")
    assert doubted.arguable("choice", "voice")
    assert not doubted.arguable("choice")
    assert not sure.arguable("voice")


def test_links_find_an_exercise_and_its_released_twin_by_names_that_name_no_outlet(exercise):
    held = replace(exercise, held=True)
    assert len({exercise.anchor, held.anchor}) == 2
    assert exercise.id not in exercise.anchor + held.anchor
