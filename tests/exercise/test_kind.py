"""Are hints and explanations looked up from the special to the general, and doubts handed on?"""

from pathlib import Path

import pytest

from whosays.exercise.exercise import OtherReading
from whosays.exercise.explanations import NoTemplate
from whosays.exercise.kind import Texts, doubts, no_fields
from whosays.exercise.kinds import KINDS
from whosays.key.source import load_pack

TEXTS = {
    "right": "By hand.",
    "one.right": "Of one.",
    "any.missed": "Of any.",
    "one.missed": "Of one: {other}.",
    "any.split": "“{name}” is one.",
    "any.hint.missed": "Look again.",
}


@pytest.fixture
def texts():
    return Texts(TEXTS, {"name": "Ada"})


def test_a_text_for_the_reason_itself_comes_before_every_variant(texts):
    assert texts.for_all(["right"], "one", "any") == {"right": "By hand."}


def test_variants_are_tried_in_their_order_and_passed_over_if_they_cannot_be_filled(texts):
    assert texts.for_all(["missed", "split"], "one", "any") == {
        "missed": "Of any.",
        "split": "“Ada” is one.",
    }


def test_it_is_known_beforehand_whether_there_is_a_text(texts):
    assert texts.has("missed", "one", "any")
    assert not texts.has("missed", "one")
    assert not texts.has("order", "one", "any")


def test_a_reason_without_a_text_is_no_template(texts):
    with pytest.raises(NoTemplate):
        texts.for_all(["order"], "any")


def test_hints_are_looked_up_as_explanations_are(texts):
    assert texts.hints(["missed"], "one", "any") == {"missed": "Look again."}


def test_what_a_pack_has_by_hand_takes_a_templates_place(tmp_path):
    (tmp_path / "explanations.toml").write_text('[voice.s1]\nhint = "Look, {first}!"')
    texts = Texts.of("voice", "s1", tmp_path, {"first": "gull"})
    assert texts("hint", "hint.own") == "Look, gull!"
    assert Texts.of("voice", "s2", tmp_path, {"start": "The pier"})("hint", "hint.own").endswith(
        "“The pier …”?"
    )


def test_who_would_leave_a_unit_out_is_handed_on_with_the_reason():
    _, key = load_pack("moscow-times")
    assert doubts(key.attribution("a8"), "nobody") == (
        OtherReading(
            "unit", None, "nobody", "arguable",
            "“Expected” may simply describe the sanctions as coming, and credit nobody.",
        ),
    )  # fmt: skip
    assert doubts(key.attribution("a7"), "nobody") == ()


def test_an_item_planned_without_fields_of_its_own_has_none():
    assert no_fields().fields == {}
    assert no_fields() is not no_fields()


def test_every_kind_is_found_under_its_own_name():
    assert list(KINDS) == [
        "voice", "mark", "match", "chain", "stance", "choose", "compare", "predict", "write",
    ]  # fmt: skip
    assert {name: kind.name for name, kind in KINDS.items()} == {name: name for name in KINDS}
    templates = Path(__file__).parents[2] / "src" / "whosays" / "exercise" / "templates"
    assert {file.stem for file in templates.iterdir()} == set(KINDS)
