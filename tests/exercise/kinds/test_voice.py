"""Does an item of the kind *voice* ask whose voice a sentence is?"""

from functools import partial

import pytest

from whosays.exercise.items import text_of
from whosays.exercise.kinds import KINDS
from whosays.key.key import VOICES


@pytest.fixture
def voice(item):
    """Make an item of a real article: `voice("s2", of="tass")`."""
    return partial(item, "voice")


def test_the_options_are_the_voices_of_the_key(build, plan):
    assert tuple(option.value for option in build("voice", plan("s1")).options) == VOICES


def test_the_sentence_is_shown_and_its_voice_is_the_answer(voice):
    made = voice("s3")
    assert text_of(made.tokens).startswith('"In this direction')
    assert text_of(made.tokens).endswith("the defense official said.")
    assert made.back.key == "direct"


def test_every_option_is_its_own_reason_and_one_hint_serves_them_all(voice):
    made = voice("s3")
    assert KINDS["voice"].reasons(made) == list(VOICES) == list(made.back.explanations)
    assert list(made.back.hints) == [""]


def test_other_readings_are_shown_under_their_options_label(voice):
    assert [(r.field, r.value, r.label, r.status) for r in voice("s8").back.readings] == [
        ("voice", "split", "Split", "arguable")
    ]


def test_a_template_is_filled_with_the_cue_and_the_ends_of_what_is_credited(voice):
    explained = voice("s2").back.explanations["indirect"]
    for words in ("he pointed out", "Russia uses methods in", "to counter Western restrictions"):
        assert f"“{words}”" in explained


def test_what_is_written_by_hand_takes_the_templates_place(voice):
    back = voice("h").back
    assert back.explanations["indirect"].startswith("“Says official” credits")
    assert back.hints[""].startswith("Look at the last two words")


def test_of_two_nested_attributions_the_outer_one_is_named(voice):
    assert "“Shugayev said”" in voice("s7").back.explanations["own"]


def test_a_sentence_that_credits_nobody_is_named_by_its_first_words(voice):
    explained = voice("h", of="moscow-times").back.explanations["direct"]
    assert "“Russia Creates Military Development …”" in explained


def test_the_quoted_words_of_a_mixed_quotation_are_named(voice):
    back = voice("s5", of="moscow-times").back
    assert back.key == "mixed"
    assert "“cut risks”" in back.explanations["direct"]


def test_a_prompt_of_its_own_takes_the_place_of_the_general_one(voice):
    assert voice("s2", prompt="Who speaks?").prompt == "Who speaks?"
    assert voice("s2").prompt == "Whose voice is this sentence?"


def test_it_can_be_drilled_on_every_sentence_of_an_article(own_pack):
    article, key = own_pack
    (drill,) = KINDS["voice"].drills(key)
    assert (set(drill.units), drill.fields) == ({s.id for s in article.sentences}, {})


def test_a_pack_may_write_the_hint_and_every_option_of_a_sentence_by_hand(own_pack):
    _, key = own_pack
    assert KINDS["voice"].by_hand(key)["s1"] == ["hint", *VOICES]


def test_a_sentence_that_the_article_lacks_is_told(refused):
    (told,) = refused("voice", "s99")
    assert "item s99: asks for “s99”, which its article’s key does not have. Mend:" in told


def test_a_field_that_the_kind_does_not_know_is_told(refused):
    assert refused("voice", "s2", given=["cue"], exercise={"labels": ["loaded"]}) == [
        "lesson.toml, item s2, given: is not a field known here. "
        "Mend: check its spelling or take it out."
    ]
    assert refused("voice", "s2", exercise={"labels": ["loaded"]}) == [
        "lesson.toml, exercise, labels: is not a field known here. "
        "Mend: check its spelling or take it out."
    ]
