"""Does an item of the kind *chain* ask who told whom, and how close the source is?"""

from dataclasses import replace
from functools import partial

import pytest

from whosays.article.article import Mask
from whosays.exercise.items import text_of
from whosays.exercise.kinds import KINDS
from whosays.key.key import Reading
from whosays.key.source import load_pack

STATES = {"sentence": "s6", "words": "The Unites States"}
PLACE = "lesson.toml, item a7, strangers"


@pytest.fixture
def chain(item):
    """Ask who handed on what a real article credits: `chain("a10", of="tass")`."""
    return partial(item, "chain")


def cards(made):
    return {card.value: card.label for card in made.cards}


def with_attribution(key, id, **changes):
    """The key with one attribution changed."""
    return replace(
        key,
        attributions=tuple(
            replace(unit, **changes) if unit.id == id else unit for unit in key.attributions
        ),
    )


def test_the_chain_runs_from_the_innermost_source_over_the_outlet_to_the_reader(chain):
    made = chain("a10", of="moscow-times")
    assert made.back.key == {"chain": ["a10", "a9", "outlet", "you"], "hand": "2"}
    assert cards(made) == {
        "outlet": "Article A",
        "a10": "One of Russia’s biggest commercial banks, Alfa Bank",
        "a9": "The Ekho Moskvy radio station",
        "you": "You",
    }


def test_the_cards_stand_in_the_order_of_the_alphabet_which_gives_nothing_away(chain):
    made = chain("a10", of="moscow-times")
    labels = [card.label for card in made.cards]
    assert labels == sorted(labels, key=str.casefold)
    assert [card.value for card in made.cards] != made.back.key["chain"]


def test_the_claim_and_its_sentence_are_shown_and_who_is_asked_about(chain):
    made = chain("a10", of="moscow-times")
    assert text_of(made.tokens).startswith("In the latest example of Russian businesses")
    assert made.claim == "it had stopped servicing … industry to ‘cut risks’"
    assert made.hand_of == "the Ekho Moskvy radio station"


def test_a_claim_over_two_sentences_is_shown_down_to_its_source(chain):
    text = text_of(chain("a6").tokens)
    assert text.startswith('"The world is transforming')
    assert text.endswith("he stressed.")


def test_a_source_that_is_not_named_is_told_by_its_cue(chain):
    labels = cards(chain("a10"))
    assert labels["a10"] == "Somebody not named (“alleged”)"
    assert labels["a9"] == "Somebody not named (“is being speculated”)"


def test_how_close_the_source_is_stays_open_where_the_text_does_not_say(chain):
    made = chain("a7")
    assert made.back.key["hand"] == "unsaid"
    assert [hand.value for hand in made.hands] == ["1", "2", "3", "unsaid"]
    assert "no word tells" in made.back.explanations["right"]
    assert "first-hand" in chain("a5").back.explanations["right"]


def test_other_readings_of_how_close_it_is_are_those_of_the_outermost_source(chain):
    readings = chain("a10").back.readings
    assert [(r.value, r.label, r.status) for r in readings if r.field == "hand"] == [
        ("3", "Third-hand", "arguable")
    ]
    (unsaid,) = [r for r in chain("a5").back.readings if r.field == "hand"]
    assert (unsaid.value, unsaid.label) == ("unsaid", "The text does not say")


def test_where_a_link_may_stand_within_another_the_shorter_chain_is_as_good(chain):
    made = chain("a10")
    (reading,) = [r for r in made.back.readings if r.field == "chain"]
    assert made.back.key["chain"] == ["a10", "a9", "a8", "outlet", "you"]
    assert (reading.value, reading.status) == (["a10", "a8", "outlet", "you"], "accepted")
    assert reading.label == "Somebody not named (“alleged”) → Shugayev → Article B → you"
    assert reading.label in made.back.explanations["stranger"]


def test_where_a_link_may_stand_within_nothing_the_chain_can_begin_and_end_with_it(chain):
    (reading,) = [r for r in chain("a2", of="moscow-times").back.readings if r.field == "chain"]
    assert reading.value == ["a2", "outlet", "you"]


def test_a_link_that_careful_people_leave_out_makes_the_chain_arguable(item_of):
    article, key = load_pack("tass")
    # As the key is, the same chain is accepted for another reason, and that is told first.
    made = item_of("chain", "a10", article, with_attribution(key, "a10", readings=()))
    (reading,) = [r for r in made.back.readings if r.field == "chain"]
    assert (reading.value, reading.status) == (["a10", "a8", "outlet", "you"], "arguable")
    assert reading.why.startswith("The English is garbled")
    assert KINDS["chain"].reasons(made) == ["right"]


def test_a_chain_over_a_source_that_no_card_stands_for_is_no_reading(item_of):
    article, key = load_pack("tass")
    elsewhere = (Reading("within", "a3", "accepted", "It may be his."),)
    made = item_of("chain", "a8", article, with_attribution(key, "a8", readings=elsewhere))
    assert made.back.readings == ()


def test_an_attribution_that_careful_people_leave_out_is_discussed(chain):
    (reading,) = [r for r in chain("a9").back.readings if r.field == "unit"]
    assert (reading.value, reading.label, reading.status) == (
        None, "nobody is credited", "arguable",
    )  # fmt: skip


def test_strangers_get_cards_that_belong_to_no_chain(chain):
    made = chain("a7", strangers=[STATES, "Ukraine"])
    assert cards(made)["stranger-1"] == "The Unites States"
    assert cards(made)["stranger-2"] == "Ukraine"
    assert made.back.key["chain"] == ["a7", "outlet", "you"]
    assert "“The Unites States”" in made.back.explanations["stranger"]


def test_without_strangers_no_card_is_one(chain):
    made = chain("a3")
    assert KINDS["chain"].reasons(made) == ["right", "missing-link", "order", "wrong-hand"]
    assert "stranger" not in made.back.explanations


def test_a_link_of_a_longer_chain_that_may_be_left_out_can_be_a_stranger(chain):
    made = chain("a10")
    assert "stranger" in KINDS["chain"].reasons(made)
    assert "Two chains are sound here" in made.back.explanations["stranger"]


def test_how_close_a_source_is_cannot_be_wrong_where_careful_people_differ(chain):
    assert "wrong-hand" not in KINDS["chain"].reasons(chain("a10", strangers=[STATES]))
    assert "wrong-hand" in KINDS["chain"].reasons(chain("a3"))


def test_a_missing_link_is_explained_by_the_cue_inside_the_other_or_by_the_outlet(chain):
    nested = chain("a10", of="moscow-times").back.explanations["missing-link"]
    assert "“announced” stands within “reported”" in nested
    single = chain("a3").back.explanations["missing-link"]
    assert "the outlet is a link like any other" in single


def test_there_is_a_hint_for_every_error(chain):
    made = chain("a3", strangers=[STATES])
    assert set(made.back.hints) >= set(KINDS["chain"].reasons(made)[1:])
    assert "“Russia has achieved good" in made.back.hints["order"]


def test_the_outlet_is_masked_on_cards_and_in_texts(item_of):
    article, key = load_pack("tass")
    masked = replace(article, mask=Mask("Article Z", {"Shugayev": "[somebody]"}))
    made = item_of("chain", "a8", masked, key)
    assert cards(made) == {"a8": "[somebody]", "outlet": "Article Z", "you": "You"}
    assert "Shugayev" not in text_of(made.tokens)
    assert "Shugayev" not in " ".join(made.back.explanations.values())


def test_it_can_be_drilled_and_explained_by_hand_on_every_attribution(own_pack):
    _, key = own_pack
    (drill,) = KINDS["chain"].drills(key)
    assert set(drill.units) == set(KINDS["chain"].by_hand(key)) == {a.id for a in key.attributions}
    assert KINDS["chain"].by_hand(key)["a1"] == [
        "right", "stranger", "missing-link", "order", "wrong-hand",
        "hint.stranger", "hint.missing-link", "hint.order", "hint.wrong-hand",
    ]  # fmt: skip


def test_an_attribution_that_the_key_lacks_is_told(refused):
    (told,) = refused("chain", "a99")
    assert "item a99: asks for “a99”" in told


def test_strangers_whose_words_are_not_found_are_told(refused):
    assert refused("chain", "a7", strangers=["the moon"]) == [
        f"{PLACE}: “the moon” stands there 0 times, and occurrence 1 was asked for. "
        "Mend: copy the words from article.txt, marks and spaces included."
    ]


def test_two_cards_that_a_learner_cannot_tell_apart_are_told(refused):
    card = {"sentence": "s6", "words": "the defense agency head"}
    for strangers in ([card], [STATES, STATES, card]):
        told = refused("chain", "a7", strangers=strangers)
        assert told[-1] == (
            f"{PLACE}: “The defense agency head” stands on two cards. Mend: name somebody else."
        )
