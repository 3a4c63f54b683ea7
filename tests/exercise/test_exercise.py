"""Does an exercise know its items, and change its version with every text?"""

from dataclasses import fields, is_dataclass, replace

import pytest

from whosays.exercise.exercise import HELP
from whosays.exercise.plan import ItemPlan

FADED = {"help": "faded", "prompt": "Who says so?", "lead": "Look for the cue."}


@pytest.fixture
def exercise(build):
    return build("voice", ItemPlan("s1", "worked"), ItemPlan("s2", **FADED))


def with_one_value_changed(value):
    """Yield copies of a value, each with one text or number in it changed."""
    if isinstance(value, str):
        yield value + "!"
    elif isinstance(value, int | float):
        yield value + 1
    elif is_dataclass(value):
        for field in fields(value):
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


def test_the_version_changes_with_whatever_is_read_or_marked_by(exercise, build):
    marked = build("mark", ItemPlan("a1", given=("cue",), **FADED))
    for each in (exercise, marked):
        versions = [changed.version for changed in with_one_value_changed(each)]
        assert len(versions) > 70
        assert len({each.version, *versions}) == 1 + len(versions)


def test_the_version_is_the_same_for_the_same_exercise(exercise):
    assert replace(exercise).version == exercise.version


def test_all_but_the_worked_items_are_asked(exercise):
    assert [item.help for item in exercise.items] == ["worked", "faded"]
    assert [item.help for item in exercise.asked] == ["faded"]
    assert HELP == ("worked", "faded", "alone")


def test_an_item_that_is_not_there_is_no_item(exercise):
    with pytest.raises(KeyError):
        exercise.item("s9")


def test_the_solution_gives_just_the_parts_that_are_asked_for(build):
    item = build("mark", ItemPlan("a1", "faded", given=("cue",))).items[0]
    assert item.solution == {"source": [[20, 28]], "content": [[1, 17]]}
    assert build("voice", ItemPlan("s1", "alone")).items[0].solution == "direct"
