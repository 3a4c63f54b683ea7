"""Does an item of the kind *voice* ask whose voice a sentence is?"""

import pytest

from whosays.article.pack import pack_folder
from whosays.exercise.plan import ItemPlan
from whosays.exercise.voice import OPTIONS, voice_item
from whosays.key.key import VOICES
from whosays.key.source import load_pack


@pytest.fixture
def item():
    """Make an item of a real article: `item("tass", "s2")`."""

    def make(slug, unit, **plan):
        return voice_item(*load_pack(slug), pack_folder(slug), ItemPlan(unit, "alone", **plan))

    return make


def test_the_options_are_the_voices_of_the_key():
    assert tuple(option.value for option in OPTIONS) == VOICES


def test_the_sentence_is_shown_and_its_voice_is_the_answer(item):
    made = item("tass", "s3")
    text = "".join(token[0] for token in made.tokens)
    assert text.startswith('"In this direction')
    assert text.endswith("the defense official said.")
    assert made.back.key == "direct"


def test_other_readings_are_shown_under_their_options_label(item):
    assert [(r.value, r.label, r.status) for r in item("tass", "s8").back.readings] == [
        ("split", "Split", "arguable")
    ]


def test_a_template_is_filled_with_the_cue_and_the_ends_of_what_is_credited(item):
    explained = item("tass", "s2").back.explanations["indirect"]
    for words in ("he pointed out", "Russia uses methods in", "to counter Western restrictions"):
        assert f"“{words}”" in explained


def test_what_is_written_by_hand_takes_the_templates_place(item):
    explained = item("tass", "h").back.explanations["indirect"]
    assert explained.startswith("“Says official” credits")
    assert item("tass", "h").back.hints[""].startswith("Look at the last two words")


def test_of_two_nested_attributions_the_outer_one_is_named(item):
    assert "“Shugayev said”" in item("tass", "s7").back.explanations["own"]


def test_a_sentence_that_credits_nobody_is_named_by_its_first_words(item):
    assert (
        "“Russia Creates Military Development …”"
        in item("moscow-times", "h").back.explanations["direct"]
    )
