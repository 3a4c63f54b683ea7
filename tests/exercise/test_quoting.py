"""Are the article's words cut so that a template can quote them, with the outlet masked?"""

from dataclasses import replace

import pytest

from whosays.article.article import Mask
from whosays.article.spans import Span, find_words
from whosays.exercise.quoting import (
    credit,
    ending,
    listed,
    opening,
    quoted,
    sentence_of,
    sentences_of,
)
from whosays.key.source import load_pack


@pytest.fixture
def sound(packs):
    return load_pack(packs / "sound")


@pytest.fixture
def gull(sound):
    """The sound article and its one attribution, Ada hidden by the mask."""
    article, key = sound
    return replace(article, mask=Mask("Article P", {"Ada": "[a gull]"})), key.attribution("a1")


def span(article, words):
    return find_words(article.text, words)


def test_short_words_are_quoted_whole_and_long_ones_by_their_two_ends():
    article, key = load_pack("moscow-times")
    assert quoted(article, key.attribution("a7").cue) == "wrote on Twitter"
    assert quoted(article, key.attribution("a7").content) == (
        "The Military-Industrial Commission board … of illegal U.S. sanctions"
    )


def test_words_in_several_stretches_are_quoted_with_a_gap_between(sound):
    article, _ = sound
    stretches = [span(article, "tide"), span(article, "pier")]
    assert quoted(article, stretches) == "tide … pier"
    assert quoted(article, []) == ""


def test_quotation_marks_inside_what_is_quoted_become_single(sound):
    article, _ = sound
    assert quoted(article, [article.sentence("s1").span]) == "‘The tide is late,’ Ada Moss said."


def test_several_stretches_are_listed_each_in_marks_of_its_own(sound):
    article, _ = sound
    stretches = [span(article, "tide"), span(article, "pier")]
    assert f"“{listed(article, stretches)}”" == "“tide”, “pier”"


def test_the_outlet_is_masked_in_all_that_is_quoted(gull):
    article, unit = gull
    whole = [article.sentence("s1").span]
    assert quoted(article, whole) == "‘The tide is late,’ [a gull] Moss said."
    assert listed(article, whole) == quoted(article, whole)
    assert opening(article, Span(20, 34)) == "[a gull] Moss said"
    assert ending(article, Span(0, 28)) == "late,’ [a gull] Moss"
    assert credit(article, unit) == "[a gull] Moss said"


def test_a_stretch_is_known_by_its_first_words_and_by_its_last(sound):
    article, _ = sound
    s1 = article.sentence("s1").span
    assert opening(article, s1) == "‘The tide is late,’"
    assert ending(article, s1) == "late,’ Ada Moss said"


def test_source_and_cue_side_by_side_are_told_as_one_phrase():
    article, key = load_pack("tass")
    assert credit(article, key.attribution("a4")) == "he pointed out"
    moscow, other = load_pack("moscow-times")
    assert credit(moscow, other.attribution("a9")) == "the Ekho Moskvy radio station reported"


def test_one_or_two_words_between_source_and_cue_are_told_with_them():
    article, key = load_pack("moscow-times")
    assert credit(article, key.attribution("a11")) == "Rogozin later responded"


def test_where_more_stands_between_or_nobody_is_named_the_cue_is_told_alone(sound):
    article, key = load_pack("tass")
    assert credit(article, key.attribution("a2")) == "It is pointed out"
    sound_article, sound_key = sound
    far = replace(sound_key.attribution("a1"), source_span=span(sound_article, "The tide is"))
    assert credit(sound_article, far) == "said"


def test_the_sentence_of_a_span_is_that_in_which_it_begins(sound):
    article, _ = sound
    s1, s2 = (sentence.span for sentence in article.sentences)
    assert sentence_of(article, span(article, "Ada Moss")) == s1
    assert sentence_of(article, Span(s1.end - 2, s2.end)) == s1
    assert sentence_of(article, s2) == s2


def test_the_sentences_of_attributions_run_from_the_first_that_one_touches_to_the_last():
    article, key = load_pack("tass")
    s4, s5, s7 = (article.sentence(id).span for id in ("s4", "s5", "s7"))
    assert sentences_of(article, [key.attribution("a6")]) == Span(s4.start, s5.end)
    assert sentences_of(article, [key.attribution("a10")]) == s7
    both = [key.attribution("a10"), key.attribution("a6")]
    assert sentences_of(article, both) == Span(s4.start, s7.end)
