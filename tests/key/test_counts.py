"""Is an article counted by its key, with what the other readings would come to?"""

from dataclasses import replace

import pytest

from whosays.article.spans import Span
from whosays.key.counts import (
    COUNTS,
    Count,
    credited_sentences,
    quoted_words,
    quoting_sentences,
    sources,
)
from whosays.key.key import Reading
from whosays.key.source import load_pack


@pytest.fixture
def sound(packs):
    """An article of two sentences: one is a direct quotation, the other the outlet’s own."""
    return load_pack(packs / "sound")


def with_voices(key, *changes):
    """The key with the fields of its voices changed, one after the other."""
    voices = zip(key.voices, changes, strict=True)
    return replace(key, voices=tuple(replace(voice, **change) for voice, change in voices))


def reading(value, status="arguable", why="It may be so."):
    return Reading("voice", value, status, why)


def test_sentences_are_counted_by_their_voice(sound):
    article, key = sound
    for voice, credited, quoting in (
        ("direct", 2, 2),
        ("indirect", 2, 1),
        ("mixed", 2, 2),
        ("split", 2, 1),
        ("own", 1, 1),
    ):
        changed = with_voices(key, {}, {"voice": voice, "readings": ()})
        assert credited_sentences(article, changed).number == credited
        assert quoting_sentences(article, changed).number == quoting


def test_a_number_of_sentences_is_told_out_of_all_of_them(sound):
    count = credited_sentences(*sound)
    assert (count.number, count.most, count.told(count.number)) == (1, 2, "1 of 2 sentences")


def test_the_example_is_the_first_sentence_that_is_counted(sound):
    article, key = sound
    assert credited_sentences(*sound).example == article.sentence("s1").span
    turned = with_voices(key, {"voice": "own"}, {"voice": "indirect", "readings": ()})
    assert credited_sentences(article, turned).example == article.sentence("s2").span


def test_where_nothing_is_counted_there_is_no_example(sound):
    article, key = sound
    silent = replace(key, attributions=(), sources=())
    silent = with_voices(silent, {"voice": "own"}, {"voice": "own", "readings": ()})
    for count in COUNTS.values():
        assert (count(article, silent).number, count(article, silent).example) == (0, None)


def test_the_other_readings_are_counted_the_other_way(sound):
    count = credited_sentences(*sound)
    assert (count.others, count.why) == ((2,), "Ada Moss may have said this too.")


def test_a_reading_that_counts_the_same_way_changes_nothing(sound):
    # That s2 may be an indirect quotation makes it credited, and does not make it quoted.
    assert quoting_sentences(*sound).others == ()
    assert quoting_sentences(*sound).why == ""


def test_a_sentence_doubted_for_several_reasons_is_counted_once_for_the_first_that_counts(sound):
    article, key = sound
    doubts = (reading("own"), reading("split", why="First."), reading("indirect", why="Second."))
    count = credited_sentences(article, with_voices(key, {}, {"readings": doubts}))
    assert (count.number, count.others, count.why) == (1, (2,), "First.")


def test_every_doubted_sentence_adds_its_reason(sound):
    article, key = sound
    both = with_voices(
        key,
        {"readings": (reading("own", why="One."),)},
        {"voice": "split", "readings": (reading("own", why="Two."),)},
    )
    count = credited_sentences(article, both)
    assert (count.number, count.others, count.why) == (2, (0,), "(1) One. (2) Two.")


def test_doubts_in_both_directions_give_the_lowest_and_the_highest_number(sound):
    article, key = sound
    both = with_voices(
        key,
        {"readings": (reading("own", why="One."),)},
        {"voice": "own", "readings": (reading("split", why="Two."),)},
    )
    count = credited_sentences(article, both)
    assert (count.number, count.others, count.why) == (1, (0, 2), "(1) One. (2) Two.")


def test_a_source_counts_once_under_however_many_names():
    count = sources(*load_pack("tass"))
    assert (count.number, count.others) == (1, ())
    assert count.most >= 10


def test_a_source_that_careful_people_would_not_count_is_left_to_the_other_reading():
    count = sources(*load_pack("moscow-times"))
    assert (count.number, count.others) == (3, (4,))
    assert count.why == "The article never says that the official of the first sentence is Rogozin."


def test_a_source_that_is_credited_with_nothing_is_not_counted(sound):
    article, key = sound
    pier = replace(key.sources[0], id="pier", name="The pier")
    assert sources(article, replace(key, sources=(*key.sources, pier))).number == 1


def test_the_example_of_a_source_is_its_longest_mention():
    article, key = load_pack("moscow-times")
    assert sources(article, key).example.of(article.text) == "Deputy Prime Minister Dmitry Rogozin"


def test_there_are_at_least_as_many_sources_to_choose_from_as_any_reading_has(sound):
    article, key = sound
    (ada,) = key.sources
    doubt = Reading("unit", None, "arguable", "Only named.")
    doubted = [replace(ada, id=id, readings=(doubt,)) for id in ("ben", "cleo")]
    count = sources(article, replace(key, sources=(ada, *doubted)))
    assert (count.number, count.others, count.most) == (1, (3,), 3)
    assert sources(article, replace(key, sources=(), attributions=())).most == 1


def test_quoted_words_are_told_of_every_hundred_and_halves_are_rounded_up(sound):
    article, key = sound
    # Eleven words, four of them quoted: 36.4 of a hundred.
    count = quoted_words(article, key)
    assert (count.number, count.most, count.others) == (36, 100, ())
    assert count.told(count.number) == "36 of every 100 words"
    assert count.example.of(article.text) == "The tide is late"
    # Of the eight words “The tide is late, Ada Moss. The pier” one is 12.5 of a hundred.
    one, two = article.sentences
    cut = (replace(one, span=Span(0, 28)), replace(two, span=Span(35, 43)))
    (unit,) = key.attributions
    first = replace(unit, quoted=(Span(1, 4),))
    short = replace(article, sentences=cut), replace(key, attributions=(first,))
    assert quoted_words(*short).number == 13


def test_words_quoted_twice_over_are_counted_once():
    article, key = load_pack("moscow-times")
    once = quoted_words(article, key)
    twice = replace(key, attributions=key.attributions * 2)
    assert quoted_words(article, twice) == once


def test_one_source_is_told_in_the_singular():
    count = Count(1, 9, "sources", None)
    assert [count.told(n) for n in (0, 1, 2)] == ["0 sources", "1 source", "2 sources"]
    assert Count(1, 9, "of 9 sentences", None).told(1) == "1 of 9 sentences"


# Counted by hand in the articles, with their keys beside them.
@pytest.mark.parametrize(
    ("slug", "numbers"),
    [
        ("moscow-times", {"credited-sentences": 5, "quoting-sentences": 2, "sources": 3}),
        ("tass", {"credited-sentences": 12, "quoting-sentences": 5, "sources": 1}),
    ],
)
def test_the_two_articles_come_to(slug, numbers):
    pack = load_pack(slug)
    assert {name: COUNTS[name](*pack).number for name in numbers} == numbers


def test_no_count_of_the_two_articles_is_out_of_its_bounds(own_pack):
    for name, count in COUNTS.items():
        made = count(*own_pack)
        assert 0 <= made.number <= made.most, name
        assert all(0 <= other <= made.most for other in made.others)
        assert bool(made.why) == bool(made.others)
