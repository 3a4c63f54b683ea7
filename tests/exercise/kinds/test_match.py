"""Does an item of the kind *match* ask which words mean the same source?"""

from dataclasses import replace
from functools import partial

import pytest

from whosays.article.article import Mask
from whosays.article.spans import Span
from whosays.exercise.kinds import KINDS
from whosays.key.key import Reading
from whosays.key.source import load_pack

STATES = {"sentence": "s6", "words": "The Unites States"}
PLACE = "lesson.toml, item sources"


@pytest.fixture
def match(item):
    """Ask about the sources of a real article: `match(of="tass", strangers=[…])`."""
    return partial(item, "match", "sources")


@pytest.fixture
def sound(packs):
    """The article and key of the sound pack, in which Ada Moss is the one source."""
    return load_pack(packs / "sound")


def with_sources(key, *sources):
    return replace(key, sources=sources)


def test_every_mention_of_every_source_is_asked_about_in_the_order_of_the_text(match):
    made = match(of="moscow-times")
    assert [(m.id, m.words) for m in made.mentions] == [
        ("s1.1", "a senior defense industry official"),
        ("s3.1", "Deputy Prime Minister Dmitry Rogozin"),
        ("s4.1", "Rogozin"),
        ("s5.1", "one of Russia’s biggest commercial banks, Alfa Bank"),
        ("s5.2", "it"),
        ("s5.3", "the Ekho Moskvy radio station"),
        ("s6.1", "Rogozin"),
        ("s6.2", "the bank"),
    ]
    assert made.back.key["s5.2"] == "Alfa Bank"
    assert set(made.back.key.values()) == {"Dmitry Rogozin", "Alfa Bank", "Ekho Moskvy"}


def test_a_mention_is_shown_with_the_words_around_it_in_its_sentence(match):
    shown = {m.id: m for m in match(of="moscow-times").mentions}
    assert shown["s6.1"].before == ""
    assert shown["s6.1"].after == " later responded that the bank had sought and …"
    assert shown["s6.2"].before == "Rogozin later responded that "
    assert shown["s3.1"].before == (
        "… not hamper its multibillion-dollar rearmament efforts through 2020, "
    )
    assert shown["s3.1"].after == " said Monday."


def test_the_outlet_is_masked_in_a_mention_and_around_it(item_of, sound):
    article, key = sound
    for hidden, shown in (
        ("Ada Moss", ("“The tide is late,” ", "[somebody]", " said.")),
        ("tide", ("“The [somebody] is late,” ", "Ada Moss", " said.")),
    ):
        masked = replace(article, mask=Mask("Article P", {hidden: "[somebody]"}))
        (mention,) = item_of("match", "sources", masked, key).mentions
        assert (mention.before, mention.words, mention.after) == shown


def test_who_is_only_talked_about_belongs_to_no_source(match):
    made = match(strangers=[STATES])
    assert made.back.key["s6.1"] == "none"
    assert [m.words for m in made.mentions if m.id.startswith("s6")] == [
        "The Unites States",
        "the defense agency head",
    ]
    assert "“The Unites States”" in made.back.explanations["stranger"]


def test_without_strangers_none_can_be_tied_in(match):
    assert KINDS["match"].reasons(match(of="moscow-times")) == [
        "right", "overlooked", "merged", "split",
    ]  # fmt: skip
    assert "stranger" not in match().back.explanations


def test_of_one_source_no_two_can_be_merged(match):
    made = match(strangers=[STATES])
    assert KINDS["match"].reasons(made) == ["right", "stranger", "overlooked", "split"]
    assert set(made.back.explanations) == {"right", "stranger", "overlooked", "split"}
    assert "single-source story" in made.back.explanations["right"]


def test_a_source_that_comes_up_once_cannot_be_split(item_of, sound):
    made = item_of("match", "sources", *sound)
    assert KINDS["match"].reasons(made) == ["right", "overlooked"]
    assert made.back.explanations["right"].startswith("“Ada Moss” means this source: Ada Moss.")
    assert made.back.explanations["overlooked"].startswith("You left out somebody")


def test_sources_called_by_one_name_each_are_told_apart(item_of, sound):
    article, key = sound
    (ada,) = key.sources
    pier = replace(ada, id="pier", name="The pier", mentions=(article.sentences[1].span,))
    made = item_of("match", "sources", article, with_sources(key, ada, pier))
    assert KINDS["match"].reasons(made) == ["right", "overlooked", "merged"]
    assert (
        "“Ada Moss” means one of them (Ada Moss), “The pier is closed.” the other (The pier)"
        in (made.back.explanations["merged"])
    )


def test_explanations_call_the_source_by_what_the_article_calls_it(match):
    back = match(of="moscow-times").back
    assert "“Deputy Prime Minister Dmitry Rogozin” and “Rogozin”" in back.explanations["split"]
    assert "“the Ekho Moskvy radio station” the other" in back.explanations["merged"]
    assert "All 10 mentions" in match().back.explanations["right"]


def test_how_often_the_most_mentioned_source_comes_up_is_told_where_there_are_several(
    item_of, sound
):
    article, key = sound
    (ada,) = key.sources
    often = replace(ada, mentions=(Span(0, 4), *ada.mentions))
    pier = replace(ada, id="pier", name="The pier", mentions=(article.sentences[1].span,))
    told = item_of("match", "sources", article, with_sources(key, often, pier)).back.explanations
    assert "stand 2 sources. Ada Moss comes up 2 times" in told["right"]


def test_there_is_a_hint_for_every_error_and_none_for_others(match):
    made = match(strangers=[STATES])
    assert list(made.back.hints) == KINDS["match"].reasons(made)[1:]


def test_of_two_sources_that_share_a_mention_the_surer_has_it_and_the_other_is_a_reading(match):
    made = match(of="moscow-times")
    assert made.back.key["s1.1"] == "Dmitry Rogozin"
    (reading,) = made.back.readings
    assert (reading.field, reading.value, reading.status) == (
        "s1.1",
        "a senior defense industry official",
        "arguable",
    )
    assert reading.why.startswith("The article never says")


def test_a_mention_that_may_not_be_its_sources_may_be_a_source_of_its_own(item_of):
    article, key = load_pack("tass")
    (shugayev,) = key.sources
    doubt = Reading("mentions", shugayev.mentions[:1], "arguable", "They may be others.")
    doubted = with_sources(key, replace(shugayev, readings=(doubt,)))
    made = item_of("match", "sources", article, doubted)
    fields = [reading.field for reading in made.back.readings]
    assert fields == [mention.id for mention in made.mentions[1:]]
    assert [reading.value for reading in made.back.readings][:2] == [
        "Director of the Federal … Military-Technical Cooperation Dmitry Shugayev",
        "he",
    ]
    assert KINDS["match"].reasons(made) == ["right", "overlooked"]


def test_a_mention_that_is_doubted_twice_is_told_once(item_of, sound):
    article, key = sound
    twice = (
        Reading("mentions", (), "arguable", "It may be another."),
        Reading("mentions", (), "arguable", "It may be nobody."),
        Reading("unit", None, "arguable", "She may only be named."),
    )
    made = item_of(
        "match", "sources", article, with_sources(key, replace(key.sources[0], readings=twice))
    )
    assert [(r.field, r.why) for r in made.back.readings] == [("s1.1", "It may be another.")]


def test_a_source_that_careful_people_leave_out_may_be_nobody(item_of, sound):
    article, key = sound
    doubt = Reading("unit", None, "arguable", "She may only be named.")
    made = item_of(
        "match", "sources", article, with_sources(key, replace(key.sources[0], readings=(doubt,)))
    )
    (reading,) = made.back.readings
    assert (reading.field, reading.value, reading.why) == ("s1.1", "none", "She may only be named.")
    assert KINDS["match"].reasons(made) == ["right"]


def test_there_are_five_numbers_to_give_or_one_more_than_there_are_sources(item_of):
    article, key = load_pack("tass")
    (shugayev,) = key.sources
    for sources, numbers in ((1, 5), (4, 5), (5, 6), (7, 8)):
        people = [
            replace(shugayev, name=f"Person {number}", mentions=shugayev.mentions[number:][:1])
            for number in range(sources)
        ]
        made = item_of("match", "sources", article, with_sources(key, *people))
        assert made.groups == numbers
        assert sorted(made.solution.values()) == [str(n + 1) for n in range(sources)]


def test_mentions_may_be_passed_over_by_their_words(match):
    made = match(without=["he", "official"])
    assert len(made.mentions) == len(match().mentions) - 5
    assert "official" not in [mention.words for mention in made.mentions]


def test_a_pack_may_write_its_texts_by_hand(own_pack):
    _, key = own_pack
    texts = KINDS["match"].by_hand(key)
    assert set(texts) == {"sources"}
    assert {"right", "merged", "hint.split"} <= set(texts["sources"])


def test_it_can_be_drilled_on_a_key_that_has_sources(own_pack):
    _, key = own_pack
    assert [drill.units for drill in KINDS["match"].drills(key)] == [("sources",)]
    assert KINDS["match"].drills(with_sources(key)) == []


def test_another_unit_than_the_sources_is_told(refused):
    (told,) = refused("match", "s1")
    assert "item s1: asks for “s1”" in told


def test_strangers_whose_words_are_not_found_are_told(refused):
    strangers = ["the moon", {"sentence": "s99", "words": "he"}, {"sentence": "s6"}]
    assert refused("match", "sources", strangers=strangers) == [
        f"{PLACE}, strangers: “the moon” stands there 0 times, and occurrence 1 was asked for. "
        "Mend: copy the words from article.txt, marks and spaces included.",
        f"{PLACE}, strangers: has no sentence 's99'. Mend: give words, or from and to.",
        f"{PLACE}, strangers: has no “from”. Mend: give words, or from and to.",
    ]


def test_a_stranger_found_in_no_sentence_is_told(refused):
    assert refused("match", "sources", strangers=["All news"]) == [
        f"{PLACE}, strangers: “All news” was found in no sentence. "
        "Mend: name its sentence: { sentence = …, words = … }."
    ]


def test_a_stranger_who_is_a_source_is_told(refused):
    strangers = [{"sentence": "s7", "words": "Shugayev"}]
    assert refused("match", "sources", strangers=strangers) == [
        f"{PLACE}, strangers: “Shugayev” is a source by the key. Mend: take it out."
    ]


def test_words_to_pass_over_that_are_no_mention_are_told(refused):
    assert refused("match", "sources", without=["the moon", "he"]) == [
        f"{PLACE}, without: “the moon” is no mention of a source. Mend: copy one from the key."
    ]


def test_an_item_with_every_mention_passed_over_is_told(refused, match):
    every = sorted({mention.words for mention in match().mentions})
    assert refused("match", "sources", without=every) == [
        f"{PLACE}, without: leaves no mention of any source. Mend: let some stand."
    ]


def test_a_worked_item_names_the_sources_and_does_not_number_them(build, plan):
    (item,) = build("match", plan("sources", "worked"), of=["tass"]).items
    assert set(item.worked.values()) == {"Dmitry Shugayev"}
    assert set(item.solution.values()) == {"1"}
