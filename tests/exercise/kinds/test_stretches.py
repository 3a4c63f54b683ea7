"""Does an item of the kind *mark* ask for words to look at twice, and for page furniture?"""

from dataclasses import replace
from functools import partial

import pytest

from whosays.article.article import Region
from whosays.exercise.exercise import OtherReading
from whosays.exercise.items import text_of
from whosays.exercise.kinds import KINDS
from whosays.exercise.kinds.stretches import elsewhere
from whosays.key.source import load_pack


@pytest.fixture
def twice(item):
    """Ask about labels in a sentence of a real article: `twice("s4", "loaded", of="tass")`."""

    def make(unit, *labels, **fields):
        return item("mark", unit, exercise={"labels": list(labels)}, **fields)

    return make


@pytest.fixture
def furniture(item):
    """Ask what stands around a real article: `furniture("top", of="tass")`."""
    return partial(item, "mark", exercise={"labels": ["furniture"]})


def words_of(made, slug):
    """Label → the words that the key wants marked."""
    text = load_pack(slug)[0].text
    return {label: [text[a:b] for a, b in spans] for label, spans in made.back.key.items()}


# ---- words to look at twice ----


def test_a_sentence_is_shown_and_its_words_are_the_key_label_by_label(twice):
    made = twice("s7", "scare", "loaded")
    assert text_of(made.tokens).startswith('"Along with other issues')
    assert text_of(made.tokens).endswith("Shugayev said.")
    assert (made.labels, made.given) == (("scare", "loaded"), {})
    assert words_of(made, "tass") == {
        "scare": ["‘readiness to use tactical nuclear weapons’"],
        "loaded": ["special military operation", "anti-Russian propagandistic escapades"],
    }


def test_only_the_labels_that_are_asked_for_are_looked_for(twice):
    assert words_of(twice("s7", "hedge"), "tass") == {"hedge": ["alleged"]}
    assert words_of(twice("s9", "hedge"), "tass") == {"hedge": []}


def test_words_that_careful_people_leave_alone_are_optional(twice):
    made = twice("s6", "loaded")
    assert [(r.field, r.label, r.status) for r in made.back.readings] == [
        ("optional.loaded", "resorts", "arguable"),
        ("optional.loaded", "sanctions pressure", "arguable"),
    ]
    for reading in made.back.readings:
        assert reading.value in [[span] for span in made.back.key["loaded"]]


def test_words_beside_a_label_that_may_be_marked_with_it_are_optional(twice):
    made = twice("sub", "agentless")
    assert words_of(made, "tass") == {"agentless": ["is pointed out"]}
    (reading,) = made.back.readings
    assert (reading.field, reading.label, reading.status) == (
        "optional.agentless",
        "It",
        "accepted",
    )
    text = load_pack("tass")[0].text
    assert [text[a:b] for a, b in reading.value] == ["It "]


def test_words_that_may_have_another_label_are_optional_under_both(twice):
    fields = [r.field for r in twice("s7", "agentless", "hedge").back.readings]
    assert fields == ["optional.hedge", "optional.agentless"]
    # Nobody can give them the other label where it is not asked for.
    assert twice("s7", "hedge").back.readings == ()
    made = twice("s7", "agentless", "scare")
    assert [r.field for r in made.back.readings] == ["optional.agentless", "optional.scare"]
    assert words_of(made, "tass")["agentless"] == ["is being speculated"]


def test_explanations_tell_firm_words_from_doubtful_ones_and_from_none(twice):
    firm, doubtful, none = (twice(unit, "loaded").back for unit in ("s6", "s1", "s10"))
    assert "Here the verdict lies in “resorts”" in firm.explanations["too-much.loaded"]
    assert "at most in “good results”" in doubtful.explanations["too-much.loaded"]
    assert "finds no word in “The situation is unlikely …”" in none.explanations["too-much.loaded"]
    assert none.hints["loaded"].startswith("Is there a word in “The situation is unlikely …”")
    assert firm.hints["loaded"] == doubtful.hints["loaded"] != none.hints["loaded"]
    assert "No word in “The situation is unlikely …”" in none.explanations["right"]


def test_every_word_is_told_in_quotation_marks_of_its_own(twice):
    right = twice("s6", "loaded").back.explanations["right"]
    assert "“resorts”, “blackmail”, “sanctions pressure”, “world hegemony”" in right


def test_words_that_may_be_left_out_are_never_missed(twice):
    assert KINDS["mark"].reasons(twice("s1", "loaded")) == ["right", "too-much.loaded"]
    reasons = KINDS["mark"].reasons(twice("s6", "loaded"))
    assert reasons == ["right", "missed.loaded", "boundary.loaded", "too-much.loaded"]


def test_where_no_word_has_another_label_none_can_be_marked_wrongly(twice):
    reasons = KINDS["mark"].reasons(twice("s10", "scare", "hedge"))
    assert "wrong-label.scare" in reasons
    assert "wrong-label.hedge" not in reasons


def test_a_word_that_has_the_other_label_only_by_a_reading_can_be_marked_wrongly(twice):
    # “Are expected” is agentless by the key, which is not asked for, and a hedge by a reading.
    made = twice("s1", "loaded", "hedge", of="moscow-times")
    assert words_of(made, "moscow-times") == {"loaded": ["revealed"], "hedge": []}
    assert "wrong-label.loaded" in KINDS["mark"].reasons(made)
    assert "“are expected”" in made.back.explanations["wrong-label.loaded"]
    assert "wrong-label.hedge" in KINDS["mark"].reasons(made)


def test_what_belongs_to_another_label_and_never_to_this_one_stands_elsewhere():
    key = {"loaded": [[0, 3]], "hedge": [[4, 7]], "scare": []}
    assert elsewhere("loaded", key, []) == [(4, 7)]
    assert elsewhere("scare", key, []) == [(0, 3), (4, 7)]
    both = [
        OtherReading(f"optional.{label}", [[4, 7]], "", "accepted", "")
        for label in ("hedge", "scare")
    ]
    assert elsewhere("scare", key, both) == [(0, 3)]
    assert elsewhere("loaded", key, both) == [(4, 7)]
    assert elsewhere("loaded", key, [OtherReading("unit", None, "", "arguable", "")]) == [(4, 7)]


def test_a_sentence_that_the_article_lacks_is_told(refused):
    (told,) = refused("mark", "s99", exercise={"labels": ["loaded"]})
    assert "item s99: asks for “s99”" in told


def test_a_part_cannot_be_given_where_words_are_looked_at_twice(refused):
    (told,) = refused("mark", "s1", given=["cue"], exercise={"labels": ["loaded"]})
    assert told.startswith("lesson.toml, item s1, given: is not a field known here.")


# ---- page furniture ----


def test_the_top_of_the_page_is_shown_down_to_the_first_sentence_of_the_body(furniture):
    made = furniture("top", of="moscow-times")
    text = text_of(made.tokens)
    assert text.startswith("Support [the outlet]!")
    assert text.endswith("a senior defense industry official has revealed.")
    assert words_of(made, "moscow-times") == {
        "furniture": ["Support The Moscow Times!", "Vladislav Belogrud / Interpress / TASS"]
    }


def test_the_end_of_the_page_is_shown_from_the_last_sentence_of_the_body_on(furniture):
    made = furniture("end", of="moscow-times")
    assert text_of(made.tokens).startswith("Rogozin later responded that")
    assert text_of(made.tokens).endswith("Read more")
    ((appeal,),) = words_of(made, "moscow-times").values()
    assert appeal.startswith("… we have a small favor")


def test_a_page_that_ends_with_the_report_has_no_furniture_there(furniture):
    made = furniture("end")
    assert made.back.key == {"furniture": []}
    assert KINDS["mark"].reasons(made) == ["right", "too-much.furniture"]
    assert made.back.explanations["right"].startswith("Nothing here is furniture")
    assert made.back.hints["furniture"].startswith("Does any of these lines")


def test_a_dateline_may_be_marked_or_left_out(furniture):
    made = furniture("top")
    assert words_of(made, "tass") == {"furniture": ["All news"]}
    (dateline,) = made.back.readings
    assert (dateline.field, dateline.status) == ("optional.furniture", "accepted")
    assert dateline.label == "MOSCOW, May 22. /[the outlet]/."


def test_a_masked_name_is_one_word_that_stands_where_the_name_does(furniture):
    tokens = furniture("top", of="moscow-times").tokens
    assert tokens[2:5] == (("[the outlet]", 8, 24), ("!\n\n",), ("Russia", 27, 33))


def test_no_outlet_is_named_in_what_is_shown_or_told_of_furniture(furniture):
    for slug, unit in (("moscow-times", "top"), ("moscow-times", "end"), ("tass", "top")):
        made = furniture(unit, of=slug)
        texts = [text_of(made.tokens), *made.back.hints.values()]
        texts += [*made.back.explanations.values(), *(r.label for r in made.back.readings)]
        assert not [text for text in texts if "Moscow Times" in text or "TASS" in text]
    named = "“Support [the outlet]!”, “Vladislav Belogrud / Interpress / [a news agency]”"
    assert named in furniture("top", of="moscow-times").back.explanations["right"]


def test_a_page_with_a_headline_and_no_body_can_be_asked_about(item_of):
    article, key = load_pack("moscow-times")
    headline = next(region for region in article.regions if region.kind == "headline")
    top = Region(article.regions[0].span, "furniture")
    short = replace(article, regions=(top, headline), sentences=article.sentences[:1])
    for unit, shown in (("top", "Support [the outlet]!\n\nRussia"), ("end", "Russia Creates")):
        made = item_of("mark", unit, short, key, {"labels": ["furniture"]})
        assert text_of(made.tokens).startswith(shown)


def test_a_place_that_a_page_does_not_have_is_told(refused):
    (told,) = refused("mark", "middle", exercise={"labels": ["furniture"]})
    assert "item middle: asks for “middle”" in told
