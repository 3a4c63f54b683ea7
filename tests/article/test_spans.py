"""Are quoted words turned into the right offsets, and refused when they are not there?"""

import pytest

from whosays.article.spans import Span, WordsNotFound, find_stretch, find_words, uncovered

TEXT = "He saw the heron. Then he, the keeper, said: “The heron sleeps.”"


def test_words_are_found_whole_and_never_inside_a_longer_word():
    assert find_words(TEXT, "he") == Span(23, 25)
    assert TEXT.find("he") == 8


def test_case_counts():
    assert find_words(TEXT, "The heron") == Span(46, 55)


def test_words_may_begin_or_end_with_punctuation():
    assert find_words(TEXT, "“The heron sleeps.”") == Span(45, 64)
    assert find_words(TEXT, "he,") == Span(23, 26)


def test_a_later_occurrence_is_found_by_its_number():
    assert find_words("tide by tide by tide", "tide", 2) == Span(8, 12)
    assert find_words("tide by tide by tide", "tide", 3) == Span(16, 20)


def test_occurrences_are_counted_inside_the_area():
    assert find_words("tide by tide by tide", "tide", 1, Span(5, 20)) == Span(8, 12)
    with pytest.raises(WordsNotFound) as miss:
        find_words("tide by tide by tide", "tide", 3, Span(0, 14))
    assert miss.value.times == 2


def test_words_that_reach_out_of_the_area_are_not_found_in_it():
    with pytest.raises(WordsNotFound):
        find_words("tide by tide", "by tide", 1, Span(0, 9))


def test_offsets_count_unicode_characters():
    text = "𓅓𓅓 The keeper said"
    assert find_words(text, "said") == Span(14, 18)
    assert text[14:18] == "said"


@pytest.mark.parametrize(("words", "n", "times"), [("gull", 1, 0), ("tide", 4, 3), ("", 1, 0)])
def test_a_miss_is_told_with_how_often_the_words_stand_there(words, n, times):
    with pytest.raises(WordsNotFound) as miss:
        find_words("tide by tide by tide", words, n)
    assert (miss.value.words, miss.value.n, miss.value.times) == (words, n, times)
    assert f"“{words}” stands there {times} times" in str(miss.value)


def test_a_stretch_runs_from_its_first_words_to_the_next_place_of_its_last():
    text = "He said so. She said so. They said so."
    assert find_stretch(text, "She", "so").of(text) == "She said so"
    assert find_stretch(text, "said", "so", 3).of(text) == "said so"


def test_a_stretch_may_be_one_word():
    assert find_stretch("one word", "word", "word") == Span(4, 8)


def test_a_stretch_is_refused_if_its_last_words_stand_only_before_its_first():
    with pytest.raises(WordsNotFound) as miss:
        find_stretch("the end, then the start", "start", "end")
    assert miss.value.words == "end"


def test_a_stretch_does_not_leave_its_area():
    with pytest.raises(WordsNotFound):
        find_stretch("from here to there", "from", "there", 1, Span(0, 12))


def test_what_no_span_covers_is_told_without_the_white_space_around_it():
    text = "one two  three four"
    assert uncovered(text, [Span(0, 3), Span(15, 19)]) == [Span(4, 14)]
    assert uncovered(text, [Span(0, 7), Span(9, 19)]) == []


def test_spans_in_any_order_and_one_inside_another_cover_together():
    assert uncovered("one two three", [Span(4, 13), Span(0, 7), Span(1, 2)]) == []


def test_only_the_area_has_to_be_covered():
    assert uncovered("one two three", [], Span(4, 7)) == [Span(4, 7)]
    assert uncovered("one two three", [Span(0, 5)], Span(4, 7)) == [Span(5, 7)]


def test_a_span_holds_what_lies_inside_it_and_overlaps_what_it_shares_a_character_with():
    span = Span(3, 6)
    assert span.holds(Span(3, 6))
    assert not span.holds(Span(3, 7))
    assert span.overlaps(Span(5, 9))
    assert not span.overlaps(Span(6, 9))


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (Span(0, 9), [Span(0, 2), Span(6, 9)]),
        (Span(3, 5), [Span(2, 3), Span(5, 6)]),
        (Span(0, 4), [Span(0, 2), Span(4, 6)]),
        (Span(2, 9), [Span(6, 9)]),
        (Span(2, 6), []),
    ],
)
def test_two_spans_are_apart_where_only_one_of_them_reaches(other, apart):
    assert Span(2, 6).apart_from(other) == other.apart_from(Span(2, 6)) == apart
