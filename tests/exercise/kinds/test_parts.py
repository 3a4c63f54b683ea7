"""Does an item of the kind *mark* ask for the parts of an attribution?"""

from functools import partial

import pytest

from whosays.exercise.exercise import Back, OtherReading
from whosays.exercise.items import text_of
from whosays.exercise.kinds.parts import PARTS, can_have


@pytest.fixture
def mark(item):
    """Make an item of a real article: `mark("a2", of="tass", help="worked")`."""
    return partial(item, "mark")


def words_of(item, spans):
    starts = {token[1]: token[0] for token in item.tokens if len(token) == 3}
    return " ".join(word for start, word in starts.items() if any(a <= start < b for a, b in spans))


def test_the_whole_sentence_is_there_to_be_marked(mark):
    made = mark("a4")
    assert text_of(made.tokens).startswith("Russia uses methods")
    assert text_of(made.tokens).endswith("he pointed out.")
    assert {label: words_of(made, spans) for label, spans in made.back.key.items()} == {
        "source": "he",
        "cue": "pointed out",
        "content": "Russia uses methods in military-technical cooperation that enable it to "
        "counter Western restrictions",
    }


def test_a_quotation_over_two_sentences_is_shown_with_both(mark):
    text = text_of(mark("a6").tokens)
    assert text.startswith('"The world is transforming')
    assert text.endswith("he stressed.")


def test_a_part_that_is_given_is_not_asked_for(mark):
    made = mark("a4", help="faded", given=["cue"])
    assert made.labels == ("source", "content")
    assert made.given == {"cue": made.back.key["cue"]}


def test_a_worked_item_shows_every_part(mark):
    made = mark("a4", help="worked", given=["cue"])
    assert (made.labels, made.given) == (PARTS, {})


def test_an_agentless_attribution_has_explanations_of_its_own(mark):
    credited = mark("a4").back
    assert credited.explanations["right"].startswith("“he” is the source")
    back = mark("a2").back
    assert back.key["source"] == []
    assert "no source is named" in back.explanations["right"]
    assert "There is no source to mark here" in back.explanations["missed.source"]
    assert "by whom?" in back.hints["source"]


def test_what_is_written_by_hand_takes_the_templates_place(mark):
    back = mark("a9", of="moscow-times").back
    assert back.hints["source"].startswith("Two are credited in this sentence.")
    assert back.explanations["right"].startswith("“The Ekho Moskvy radio station” is the source")
    assert back.explanations["missed.cue"].startswith("The cue is “reported”")


def test_there_is_a_hint_for_each_part(mark):
    assert list(mark("a4").back.hints) == list(PARTS)


def test_other_readings_are_shown_in_the_words_they_would_mark(mark):
    readings = mark("a2").back.readings
    assert [(r.field, r.label, r.status) for r in readings if r.field == "cue"] == [
        ("cue", "It is pointed out that", "accepted"),
        ("cue", "is pointed out", "accepted"),
        ("cue", "pointed out", "accepted"),
    ]


def test_a_source_read_otherwise_is_shown_under_the_label_that_is_marked(mark):
    (reading,) = [r for r in mark("a3").back.readings if r.field == "source"]
    assert reading.label == "Dmitry Shugayev"


def test_readings_of_what_is_not_marked_are_left_out(mark):
    assert {r.field for r in mark("a12").back.readings} <= {*PARTS, "unit"}


def test_a_unit_that_may_be_left_out_says_so(mark):
    (reading,) = [r for r in mark("a9").back.readings if r.field == "unit"]
    assert (reading.label, reading.value) == ("nothing to mark", None)


def test_a_prompt_of_its_own_takes_the_place_of_the_general_one(mark):
    assert mark("a4", prompt="Who?").prompt == "Who?"
    assert mark("a4").prompt.startswith("Mark who is credited")


def test_a_part_given_that_is_none_is_told(refused):
    assert refused("mark", "a4", given=["verb", "cue"]) == [
        "lesson.toml, item a4, given: “verb” is not known. Mend: use some of: source, cue, content."
    ]


def test_an_item_with_every_part_given_is_told(refused):
    assert refused("mark", "a4", given=["content", "cue", "source"]) == [
        "lesson.toml, item a4, given: leaves nothing to mark. Mend: leave at least one part out."
    ]


def test_an_attribution_that_the_key_lacks_is_told(refused):
    (told,) = refused("mark", "a99")
    assert "item a99: asks for “a99”" in told


# “one two three”, each a word.
TOKENS = (("one", 0, 3), (" ",), ("two", 4, 7), (" ",), ("three", 8, 13))


def errors(key, *readings):
    """The errors that an answer about “one two three” can have; a reading: field, value, status."""
    others = tuple(OtherReading(field, value, "", status, "") for field, value, status in readings)
    back = Back({"cue": key}, others, {}, {})
    return [e for e in ("missed", "boundary", "too-much") if can_have(e, "cue", back, TOKENS)]


def test_where_nothing_is_to_be_marked_nothing_can_be_missed():
    assert errors([]) == ["too-much"]


def test_of_one_word_no_part_can_be_missed():
    assert errors([[4, 7]]) == ["missed", "too-much"]
    assert errors([[4, 13]]) == errors([[0, 3], [8, 13]]) == ["missed", "boundary", "too-much"]


def test_of_a_longer_accepted_reading_a_part_can_be_missed_and_of_an_arguable_one_not():
    longer = ("cue", [[4, 13]])
    assert errors([[4, 7]], (*longer, "accepted")) == ["missed", "boundary", "too-much"]
    assert errors([[4, 7]], (*longer, "arguable")) == ["missed", "too-much"]
    assert errors([], (*longer, "accepted")) == ["missed", "boundary", "too-much"]


@pytest.mark.parametrize("status", ["accepted", "arguable"])
def test_what_may_be_left_out_cannot_be_missed(status):
    optional = ("optional.cue", [[4, 13]], status)
    assert errors([[4, 13]], optional) == ["too-much"]
    assert errors([[0, 3], [4, 13]], optional) == ["missed", "too-much"]
