"""Does an item of the kind *write* ask to score a sample, or to write and score a text?"""

import re
from functools import partial

import pytest

from whosays.exercise.exercise import OtherReading
from whosays.exercise.kinds import KINDS
from whosays.exercise.kinds.write import rubric

CRITERIA = ["separates", "weighs", "compares", "limits"]
ERRORS = ["too-generous", "too-strict"]
SAMPLE = "Article A says so. An official must know."
ENTRY = {"level": 2, "words": "Article A says so", "why": "It credits one claim."}
PLACE = "lesson.toml, item sample"


@pytest.fixture
def plan_of():
    """The fields of a plan for a sample, some of them changed: `plan_of(weighs={"level": 4})`."""

    def make(**changes):
        fields = {"sample": SAMPLE, "hint": "Look twice.", "right": "As we do."}
        return fields | {c: ENTRY | changes.pop(c, {}) for c in CRITERIA} | changes

    return make


@pytest.fixture
def sample(item, plan_of):
    """Ask to score a sample: `sample(weighs={"level": 4})`."""
    return lambda **changes: item("write", "sample", **plan_of(**changes))


@pytest.fixture
def own(item):
    """Ask for a text of one’s own: `own(words=150)`."""
    return partial(item, "write", "own", prompt="What is open?", right="Read it again.")


@pytest.fixture
def problems(refused, plan_of):
    """What is told of a sample that cannot be scored."""
    return lambda **changes: refused("write", "sample", **plan_of(**changes))


def test_the_rubric_has_four_criteria_with_four_levels_each():
    assert [criterion.value for criterion in rubric()] == CRITERIA
    for criterion in rubric():
        assert criterion.label.strip()
        assert len(criterion.levels) == len(set(criterion.levels)) == 4
        assert all(level.strip().endswith(".") for level in criterion.levels)


def test_a_sample_is_shown_with_the_rubric_and_scored_by_the_key(sample):
    made = sample(limits={"level": 1})
    assert (made.sample, made.target, made.rubric) == (SAMPLE, None, rubric())
    assert made.back.key == {"separates": 2, "weighs": 2, "compares": 2, "limits": 1}
    assert made.prompt == "Score this text with the rubric."
    assert sample(prompt="Score it.").prompt == "Score it."


def test_explanations_name_the_criterion_its_level_the_words_and_why(sample):
    back = sample().back
    assert back.explanations["right"] == "As we do."
    for error in ERRORS:
        for label, criterion in zip((c.label for c in rubric()), CRITERIA, strict=True):
            text = back.explanations[f"{error}.{criterion}"]
            for words in (f"“{label}”", "“Article A says so”", "It credits one claim."):
                assert words in text
            assert re.search(r"\b2\b", text)


def test_one_hint_serves_every_criterion(sample):
    assert sample().back.hints == {"": "Look twice."}


def test_a_criterion_can_be_scored_too_high_and_too_low(sample):
    assert KINDS["write"].reasons(sample()) == [
        "right",
        *(f"{error}.{criterion}" for criterion in CRITERIA for error in ERRORS),
    ]


def test_nothing_is_scored_above_the_highest_level_or_below_the_lowest(sample):
    reasons = KINDS["write"].reasons(sample(weighs={"level": 4}, limits={"level": 1}))
    assert {"too-generous.weighs", "too-strict.limits"}.isdisjoint(reasons)
    assert {"too-strict.weighs", "too-generous.limits"} <= set(reasons)


def test_another_level_may_be_as_good_or_arguable(sample):
    other = {"level": 1, "status": "accepted", "why": "One may say so."}
    made = sample(weighs={"reading": [other]})
    assert made.back.readings == (
        OtherReading("weighs", 1, "Weighs sources: 1", "accepted", "One may say so."),
    )
    assert "too-strict.weighs" not in KINDS["write"].reasons(made)
    assert "too-generous.weighs" in KINDS["write"].reasons(made)
    made = sample(weighs={"reading": [other | {"status": "arguable"}]})
    assert not [reason for reason in KINDS["write"].reasons(made) if reason.endswith(".weighs")]


def test_a_text_of_ones_own_has_a_length_to_aim_at_and_no_key(own):
    made = own(words=150)
    assert (made.sample, made.target, made.rubric) == (None, 150, rubric())
    assert (made.prompt, made.back.key, made.back.hints) == ("What is open?", None, {})
    assert made.back.explanations == {"right": "Read it again."}
    assert KINDS["write"].reasons(made) == ["right"]


def test_nothing_can_be_asked_or_explained_without_a_plan(own_pack):
    _, key = own_pack
    assert KINDS["write"].drills(key) == []
    assert KINDS["write"].by_hand(key) == {}


@pytest.mark.parametrize("level", [0, 5])
def test_a_level_that_the_rubric_does_not_have_is_told(level, problems):
    assert problems(weighs={"level": level}) == [
        f"{PLACE}, weighs, level: is {level}. Mend: use a whole number from 1 to 4."
    ]
    other = {"level": level, "status": "accepted", "why": "So."}
    assert problems(weighs={"reading": [other]}) == [
        f"{PLACE}, weighs, reading {level}, level: is {level}. "
        "Mend: use a whole number from 1 to 4."
    ]


def test_words_that_the_sample_does_not_have_are_told(problems):
    assert problems(limits={"words": "the moon"}) == [
        f"{PLACE}, limits, words: “the moon” does not stand in the sample. Mend: copy its words."
    ]


def test_a_criterion_that_the_rubric_does_not_have_is_told(problems):
    assert problems(style=ENTRY) == [
        f"{PLACE}, style: is not a field known here. Mend: check its spelling or take it out."
    ]


def test_what_is_missing_is_told_at_once(refused):
    assert refused("write", "sample", sample=SAMPLE) == [
        f"{PLACE}, right: is missing. Mend: add it.",
        *(
            f"{PLACE}, {place}: is missing. Mend: add it."
            for criterion in CRITERIA
            for place in (criterion, *(f"{criterion}, {f}" for f in ("level", "words", "why")))
        ),
        f"{PLACE}, hint: is missing. Mend: add it.",
    ]
    assert refused("write", "own") == [
        f"lesson.toml, item own, {field}: is missing. Mend: add it."
        for field in ("prompt", "words", "right")
    ]


def test_a_sample_has_no_length_to_aim_at(problems):
    assert problems(words=150) == [
        f"{PLACE}, words: is not a field known here. Mend: check its spelling or take it out."
    ]
