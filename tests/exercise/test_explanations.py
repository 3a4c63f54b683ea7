"""Is a template filled with the item's own words, and a hand-written text preferred?"""

import pytest

from whosays.exercise.explanations import (
    NoTemplate,
    both_ends,
    by_hand,
    fill,
    first_words,
    last_words,
    templates,
)
from whosays.exercise.kinds import KINDS

TEXTS = {"plain": "Ask who says so.", "cue": "“{cue}” says so.", "two": "“{source}” “{cue}”."}


def test_the_first_template_whose_slots_can_all_be_filled_is_taken():
    assert fill(["two", "cue", "plain"], TEXTS, {"cue": "said"}) == "“said” says so."
    assert fill(["two", "cue"], TEXTS, {"cue": "said", "source": "Ada"}) == "“Ada” “said”."


def test_a_name_without_a_template_is_passed_over():
    assert fill(["none", "plain"], TEXTS, {}) == "Ask who says so."


def test_braces_in_the_articles_words_are_left_alone():
    assert fill(["cue"], TEXTS, {"cue": "{source}"}) == "“{source}” says so."


def test_without_a_template_that_can_be_filled_it_says_what_was_tried():
    with pytest.raises(NoTemplate, match=r"two, none .* \['cue'\]"):
        fill(["two", "none"], TEXTS, {"cue": "said"})


def test_a_long_text_is_named_by_its_ends_and_a_short_one_whole():
    text = "one two three four five six seven eight nine"
    assert first_words(text) == "one two three four"
    assert last_words(text) == "six seven eight nine"
    assert both_ends(text) == "one two three four … six seven eight nine"
    assert both_ends("one two three four five six seven eight").endswith(
        "four five six seven eight"
    )
    assert first_words("one two") == last_words("one two") == both_ends("one two") == "one two"


@pytest.mark.parametrize("kind", KINDS)
def test_every_template_of_a_kind_is_a_text(kind):
    assert all(text.strip() for text in templates(kind).values())


def test_what_is_written_by_hand_is_found_by_kind_and_unit(packs, tmp_path):
    assert by_hand(packs / "explanation-of-nothing", "voice", "s1") == {
        "loud": "Nobody is asked this."
    }
    assert by_hand(packs / "explanation-of-nothing", "mark", "a1") == {}
    assert by_hand(tmp_path, "voice", "s1") == {}
