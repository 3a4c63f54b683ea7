"""Is an index of diversity reckoned as its authors reckon it, and does its interval keep still?"""

from dataclasses import replace
from itertools import product
from math import sqrt
from random import Random

import pytest

from whosays.key.source import load_pack
from whosays.report.diversity import (
    INDEXES,
    UNITS,
    Credit,
    Interval,
    article_sources,
    bootstrap,
    counted,
    effective_number,
    simpson,
    value_of,
)
from whosays.report.diversity_words import (
    interval_in_words,
    range_of,
    spreads,
    told,
    value_in_words,
)
from whosays.wording.wording import wording

SIMPSON, EFFECTIVE = INDEXES
EN = wording("en")

# The case that the notebook reckons by hand: three slips, one and one.
SLIPS = [Credit(source, 1) for source in ("ana", "ana", "ana", "ben", "cleo")]


@pytest.fixture
def articles():
    packs = {"A": "moscow-times", "B": "tass", "C": "old-mill-bridge"}
    return {letter: article_sources(letter, *load_pack(pack)) for letter, pack in packs.items()}


# ---- the indexes ----


@pytest.mark.parametrize(
    ("counts", "index"),
    [([3, 1, 1], 14 / 25), ([5], 0), ([1, 1, 1, 1, 1], 4 / 5), ([2, 2], 1 / 2), ([4, 1, 1], 1 / 2)],
)
def test_simpsons_index_is_the_chance_of_two_different_sources(counts, index):
    assert simpson(counts) == pytest.approx(index)
    # Drawn out by hand: every first slip with every second.
    slips = [source for source, count in enumerate(counts) for _ in range(count)]
    pairs = list(product(slips, repeat=2))
    assert simpson(counts) == pytest.approx(sum(one != two for one, two in pairs) / len(pairs))


@pytest.mark.parametrize(
    ("counts", "number"), [([7], 1), ([2, 2], 2), ([3, 3, 3], 3), ([2, 1, 1], 2 * sqrt(2))]
)
def test_the_effective_number_is_that_of_equal_sources(counts, number):
    assert effective_number(counts) == pytest.approx(number)


def test_one_source_alone_has_no_diversity_however_often_it_is_credited():
    for counts in ([1], [10], [10, 0]):
        assert (simpson(counts), effective_number(counts)) == (0, 1)


def test_the_effective_number_lies_between_one_and_all_sources():
    chance = Random(3)
    for _ in range(50):
        counts = [1 + int(chance.random() * 9) for _ in range(1 + int(chance.random() * 6))]
        assert 1 <= effective_number(counts) <= len(counts)


def test_the_order_and_the_scale_of_the_counts_do_not_matter():
    for index in (simpson, effective_number):
        assert index([4, 1, 2]) == pytest.approx(index([1, 2, 4]))
        assert index([4, 1, 2]) == pytest.approx(index([40, 10, 20]))


# ---- what is counted ----


def test_attributions_and_words_are_counted_by_source():
    credited = [Credit("a", 10), Credit("b", 1), Credit("a", 5)]
    assert counted(credited, "attributions") == {"a": 2, "b": 1}
    assert counted(credited, "words") == {"a": 15, "b": 1}
    with pytest.raises(KeyError):
        counted(credited, "letters")


def test_the_articles_are_counted_as_the_notebook_says(articles):
    one, other, third = articles.values()
    assert one.counts("attributions") == {"rogozin": 4, "ekho-moskvy": 1, "alfa-bank": 1}
    assert other.counts("attributions") == {"shugayev": 10}
    assert (len(third.counts("attributions")), len(third.credits)) == (9, 12)
    # Who is credited by nobody’s name is left out, and told.
    assert [text.unnamed for text in articles.values()] == [5, 3, 1]


def test_words_in_two_attributions_count_in_both(articles):
    # “It had stopped servicing … ‘cut risks’”: the bank’s words, inside those of the station.
    assert articles["A"].counts("words") == {"rogozin": 96, "ekho-moskvy": 21, "alfa-bank": 11}


def test_the_names_of_the_articles_are_those_of_their_masks(articles):
    assert articles["A"].name == "Article A"


def test_other_readings_of_who_is_credited_are_taken_one_at_a_time(articles):
    one, other, third = articles.values()
    # The official without a name by himself: 3, 1, 1, 1. A fifth attribution to Rogozin: 5, 1, 1.
    assert one.read_otherwise("attributions", SIMPSON) == Interval(
        pytest.approx(1 - 27 / 49), pytest.approx(1 - 12 / 36)
    )
    assert other.read_otherwise("attributions", SIMPSON) == Interval(0, 0)
    assert third.read_otherwise("attributions", SIMPSON) is None


# ---- the interval ----


def test_the_same_draw_gives_the_same_interval_and_another_draw_may_not():
    mixed = [Credit(source, words) for words, source in enumerate("aabbccddeeff", 1)]
    again = [bootstrap(mixed, "words", SIMPSON, 200, draw) for draw in (1, 1, 2)]
    assert again[0] == again[1] != again[2]


def test_the_interval_of_the_five_slips_is_the_same_on_every_machine():
    assert bootstrap(SLIPS, "attributions", SIMPSON, 1000) == Interval(0, 1 - 9 / 25)


def test_the_interval_leaves_out_25_in_a_thousand_at_each_end():
    chance, values = Random(1), []
    for _ in range(1000):
        drawn = [SLIPS[int(chance.random() * 5)] for _ in SLIPS]
        values.append(value_of(drawn, "attributions", SIMPSON))
    values.sort()
    found = bootstrap(SLIPS, "attributions", SIMPSON, 1000)
    assert (found.low, found.high) == (values[24], values[-25])


def test_the_interval_of_an_index_with_ties_lies_on_values_that_can_be_drawn():
    pair = [Credit("a", 1), Credit("b", 1)]
    assert bootstrap(pair, "attributions", SIMPSON, 100) == Interval(0, 0.5)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("index", INDEXES)
def test_one_source_has_an_interval_without_width(unit, index):
    alone = [Credit("a", words) for words in (3, 20, 7)]
    one = index.value([1])
    assert bootstrap(alone, unit, index, 100) == Interval(one, one)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("index", INDEXES)
def test_where_nobody_is_credited_there_is_neither_index_nor_interval(unit, index):
    assert value_of([], unit, index) is None
    assert bootstrap([], unit, index, 100) is None


def test_a_resample_brings_in_nobody_new(articles):
    for text in articles.values():
        sources = len(text.counts("attributions"))
        assert text.resampled("attributions", EFFECTIVE).high <= sources
        assert text.resampled("attributions", SIMPSON).high <= 1 - 1 / sources + 1e-12


def test_too_few_resamples_have_no_edge():
    with pytest.raises(ValueError, match="38 resamples are too few"):
        bootstrap(SLIPS, "attributions", SIMPSON, 38)
    assert bootstrap(SLIPS, "attributions", SIMPSON, 39) is not None


# ---- in words and as a picture ----


def test_the_index_and_its_interval_are_told(articles):
    one = articles["A"]
    found = one.resampled("attributions", SIMPSON)
    assert value_in_words(one, "attributions", SIMPSON, EN) == "Simpson’s index: 0.50"
    assert interval_in_words(found, 1000, 1, EN) == (
        "Draw 1: the middle 95 in 100 of 1000 resamples run from 0.00 to 0.67. That is 0.67 wide."
    )
    behind = "\n".join(told(one, "attributions", SIMPSON, found, EN))
    assert "Dmitry Rogozin 4, Ekho Moskvy 1, Alfa Bank 1." in behind
    assert "Left out: 5 attributions that name nobody." in behind
    assert "one at a time, give 0.45 to 0.67." in behind


def test_one_source_and_an_index_above_its_interval_are_told_as_such(articles):
    def behind(letter):
        text = articles[letter]
        found = text.resampled("attributions", SIMPSON)
        return "\n".join(told(text, "attributions", SIMPSON, found, EN))

    assert "There is one source" in behind("B")
    assert "Simpson’s index itself, 0.88, lies above its interval." in behind("C")
    assert "lies above" not in behind("A")


def test_nobody_credited_is_told_and_nothing_else(articles):
    nobody = replace(articles["B"], credits=(), others=())
    assert value_in_words(nobody, "words", EFFECTIVE, EN).startswith("Nobody is credited")
    assert interval_in_words(None, 1000, 1, EN) == ""
    assert list(told(nobody, "words", EFFECTIVE, None, EN)) == []
    assert range_of(None, EN) is None
    assert all(not row.stretches for panel in spreads([nobody], EN).panels for row in panel.rows)


def test_the_picture_has_every_index_by_every_count_for_every_article(articles):
    drawn = spreads(list(articles.values()), EN)
    assert [panel.lowest for panel in drawn.panels] == [0, 1]
    for panel, index in zip(drawn.panels, INDEXES, strict=True):
        for row, unit in zip(panel.rows, UNITS, strict=True):
            assert [one.letter for one in row.stretches] == ["A", "B", "C"]
            for one, text in zip(row.stretches, articles.values(), strict=True):
                assert one.value == text.value(unit, index)
                assert one.interval == text.resampled(unit, index)
