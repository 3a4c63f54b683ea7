"""Does an item of the kind *predict* ask for a count before it is shown?"""

from dataclasses import replace
from functools import partial

import pytest

from whosays.article.article import Mask
from whosays.exercise.kinds import KINDS
from whosays.exercise.soundness import names_words
from whosays.key.counts import COUNTS
from whosays.key.source import load_pack


@pytest.fixture
def predict(item):
    """Ask for a count of a real article: `predict("sources", of="tass")`."""
    return partial(item, "predict")


@pytest.fixture
def silent(packs):
    """The sound pack’s article with a key by which it credits and quotes nobody."""
    article, key = load_pack(packs / "sound")
    own = tuple(replace(voice, voice="own", readings=()) for voice in key.voices)
    return article, replace(key, voices=own, attributions=(), sources=())


def test_the_count_is_the_key_and_says_what_it_is_out_of(predict):
    made = predict("credited-sentences")
    assert (made.back.key, made.most, made.unit) == (12, 12, "of 12 sentences")
    assert made.prompt == "How many sentences of Article B credit somebody?"


def test_only_a_share_of_words_may_be_missed_by_a_little(predict):
    assert {unit: predict(unit).tolerance for unit in COUNTS} == {
        "credited-sentences": 0,
        "quoting-sentences": 0,
        "sources": 0,
        "quoted-words": 5,
    }


def test_what_the_other_readings_come_to_is_arguable_and_says_why(predict):
    (reading,) = predict("credited-sentences", of="moscow-times").back.readings
    assert (reading.field, reading.value, reading.label) == ("count", 7, "7 of 7 sentences")
    assert reading.status == "arguable"
    assert reading.why.startswith("(1) A headline sums up its article")
    assert "(2) “Is expected”" in reading.why


def test_explanations_tell_the_result_with_an_example(predict):
    back = predict("sources").back
    assert set(back.explanations) == {"right", "too-low", "too-high"}
    for text in back.explanations.values():
        assert "Article B credits 1 source" in text
        assert "“Director of the Federal …" in text


def test_one_hint_serves_both_misses(predict):
    for unit in COUNTS:
        assert list(predict(unit).back.hints) == [""]


def test_a_prediction_can_be_off_to_both_sides(predict):
    assert KINDS["predict"].reasons(predict("sources")) == ["right", "too-low", "too-high"]


def test_what_is_counted_everywhere_cannot_be_predicted_too_high(predict):
    assert KINDS["predict"].reasons(predict("credited-sentences")) == ["right", "too-low"]


def test_where_a_higher_count_is_arguable_up_to_the_end_none_is_too_high(predict):
    made = predict("credited-sentences", of="moscow-times")
    assert (made.back.key, made.most) == (5, 7)
    assert KINDS["predict"].reasons(made) == ["right", "too-low"]


def test_within_what_may_be_missed_nothing_is_too_low(item_of, packs):
    article, key = load_pack(packs / "sound")
    none = tuple(replace(unit, quoted=()) for unit in key.attributions)
    made = item_of("predict", "quoted-words", article, replace(key, attributions=none))
    assert (made.back.key, KINDS["predict"].reasons(made)) == (0, ["right", "too-high"])


@pytest.mark.parametrize("unit", COUNTS)
def test_where_there_is_nothing_to_count_it_says_so_and_names_nothing_as_counted(
    unit, item_of, silent
):
    article, _ = silent
    made = item_of("predict", unit, *silent)
    assert made.back.key == 0
    assert made.most > 0
    assert KINDS["predict"].reasons(made) == ["right", "too-high"]
    for text in made.back.explanations.values():
        assert 25 <= len(text.split()) <= 80
        assert names_words(text, [article.text])
        assert "among them" not in text
        assert "mention" not in text


def test_the_outlet_is_masked_in_the_example(item_of):
    article, key = load_pack("tass")
    masked = replace(article, mask=Mask("Article Z", {"Director": "[an office]"}))
    made = item_of("predict", "sources", masked, key)
    assert "“[an office] of the" in made.back.explanations["right"]


def test_a_prompt_of_its_own_takes_the_place_of_the_general_one(predict):
    assert predict("sources", prompt="How many speak?").prompt == "How many speak?"


def test_every_count_can_be_drilled_and_explained_by_hand(own_pack):
    _, key = own_pack
    assert [drill.units for drill in KINDS["predict"].drills(key)] == [tuple(COUNTS)]
    texts = ["hint", "right", "too-low", "too-high"]
    assert KINDS["predict"].by_hand(key) == dict.fromkeys(COUNTS, texts)


def test_a_count_that_there_is_not_is_told(refused):
    (told,) = refused("predict", "moons")
    assert "item moons: asks for “moons”" in told
