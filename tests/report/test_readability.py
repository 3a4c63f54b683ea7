"""Do the formulas give textstat's own numbers, on the parts of a text that they say?"""

import re
from dataclasses import replace

import pytest
import textstat

from whosays.article.pack import own_packs
from whosays.exercise.plan import lesson_names, load_plan
from whosays.key.source import load_pack
from whosays.report.readability import (
    FORMULAS,
    PARTS,
    ArticleTexts,
    Counts,
    Measured,
    counts_of,
    flesch_kincaid,
)
from whosays.report.readability_words import score_in_words, told, warnings
from whosays.report.scores import scores
from whosays.wording.wording import wording

ENGLISH = wording("en")
OWN = {
    "fk": textstat.flesch_kincaid_grade,
    "fog": textstat.gunning_fog,
    "smog": textstat.smog_index,
    "cli": textstat.coleman_liau_index,
    "ari": textstat.automated_readability_index,
}
TITLES = {
    "moscow-times": "Deputy Prime Minister",
    "tass": "Director of the Federal Service for Military-Technical Cooperation",
}
# What a part of a text is said to be; letters and digits are compared, marks are not.
TEXT = "The pier is closed. The mayor of the little town has said so, and nobody knows why yet."


def texts(slug: str) -> ArticleTexts:
    return ArticleTexts("Z", *load_pack(slug), TITLES.get(slug))


def bare(words) -> str:
    return re.sub(r"\W+", "", " ".join(words) if isinstance(words, list) else words)


@pytest.mark.parametrize("slug", own_packs())
@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
def test_every_formula_gives_the_number_of_textstat(slug, formula):
    for part in texts(slug).parts:
        measured = texts(slug).measured(part)
        own = OWN[formula.id](" ".join(texts(slug).stretches(part)))
        assert formula.score(measured.counts) == pytest.approx(own)


def test_the_parts_of_a_text_are_the_whole_of_it():
    """What is quoted and what is not make up the body; a title is taken out and nothing else."""
    for slug in own_packs():
        text = texts(slug)
        body, quoted, own = (text.stretches(part) for part in PARTS[:3])
        assert sorted(bare(quoted) + bare(own)) == sorted(bare(body))
        if text.title:
            lost = len(bare(body)) - len(bare(text.stretches("untitled")))
            assert lost == len(bare(text.title))


def test_the_parts_of_article_b_are_the_words_of_its_key():
    quoted, own = (texts("tass").stretches(part) for part in ("quotations", "own"))
    assert [stretch[:22] for stretch in quoted] == [
        "In this direction, we ", "The world is transform", "For the purposes of st",
        "Along with other issue", "Washington’s desire to",
    ]  # fmt: skip
    assert own[2:4] == ["the defense official said.", "he stressed."]
    assert not [stretch for stretch in own if '"' in stretch]
    assert not [stretch for stretch in texts("tass").stretches("body") if "TASS" in stretch]


def test_a_quotation_of_few_words_leaves_no_comma_alone():
    own = texts("moscow-times").stretches("own")
    assert "defense industry to, the Ekho Moskvy radio station reported" in own[4]


def test_a_stop_in_an_abbreviation_ends_a_sentence_for_textstat_and_not_for_the_article():
    measured = texts("moscow-times").measured("body")
    assert (measured.counts.sentences, measured.by_hand.sentences) == (8, 6)
    assert round(flesch_kincaid(measured.counts), 1) == 14.6
    assert round(flesch_kincaid(measured.by_hand), 1) == 17.6
    assert texts("tass").measured("body").by_hand is None


def test_a_title_taken_out_moves_the_number_of_both_articles():
    for slug in TITLES:
        whole, without = (texts(slug).measured(part).counts for part in ("body", "untitled"))
        assert flesch_kincaid(without) < flesch_kincaid(whole)


def test_an_article_without_such_a_title_has_no_such_part():
    assert replace(texts("tass"), title=None).parts == PARTS[:3]
    with pytest.raises(KeyError):
        texts("tass").stretches("headline")


def test_what_is_masked_in_an_article_is_counted_as_it_is_shown():
    article, key = load_pack("moscow-times")
    hidden = replace(article.mask, hidden={"Twitter": "a very long name instead"})
    text = ArticleTexts("A", replace(article, mask=hidden), key)
    assert "wrote on a very long name instead." in text.stretches("body")[3]


def test_a_sum_is_told_with_what_it_is_made_of():
    lines = list(told(texts("tass"), "body", FORMULAS[0], ENGLISH))
    assert lines == [
        "Article B, whole body: 288 words, 10 sentences, 535 syllables and 64 words of three "
        "syllables or more.",
        "0.39 × 28.80 words a sentence + 11.8 × 1.858 syllables a word − 15.59 = 17.6",
        "The number counts how long words and sentences are; it does not show whether a text is "
        "true, fair or well sourced.",
    ]


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
def test_every_formula_is_told_with_its_score_and_what_it_does_not_show(formula):
    lines = list(told(texts("tass"), "untitled", formula, ENGLISH))
    score = f"{formula.score(texts('tass').measured('untitled').counts):.1f}"
    assert lines[1].startswith("Taken out: “Director of")
    assert lines[2].endswith(f" = {score}")
    assert lines[-1].startswith("The number counts how long")
    assert score_in_words(texts("tass").measured("untitled"), formula, ENGLISH) == (
        f"{formula.name}: {score}"
    )


def test_below_a_hundred_words_a_number_comes_with_a_warning():
    few, enough = (texts(slug).measured("quotations") for slug in ("moscow-times", "tass"))
    (warning,) = warnings(few, FORMULAS[0], ENGLISH)
    assert warning.startswith("Careful: these are only 34 words.")
    assert list(warnings(enough, FORMULAS[0], ENGLISH)) == []


def test_smog_below_thirty_sentences_says_so():
    (warning,) = warnings(texts("tass").measured("body"), FORMULAS[2], ENGLISH)
    assert warning == "SMOG is meant for 30 sentences or more; here are 10."


def test_where_there_are_no_words_there_is_no_number():
    article, key = load_pack("tass")
    text = ArticleTexts("B", article, replace(key, attributions=()))
    assert text.measured("quotations") == Measured(None, 0)
    assert list(told(text, "quotations", FORMULAS[0], ENGLISH)) == []
    assert list(warnings(text.measured("quotations"), FORMULAS[0], ENGLISH)) == []
    said = score_in_words(text.measured("quotations"), FORMULAS[0], ENGLISH)
    assert said.startswith("There are no such words")


def test_counts_are_those_of_the_text():
    counts = counts_of(TEXT)
    assert isinstance(counts, Counts)
    assert (counts.words, counts.sentences, counts.chunks) == (18, 2, 18)
    assert counts.words_per_sentence == 9


def test_the_picture_has_every_part_and_every_formula_of_every_article():
    drawn = scores([texts(slug) for slug in TITLES], ENGLISH)
    parts, formulas = drawn.panels
    assert [len(row.scores) for row in parts.rows] == [2] * 5
    assert [row.name for row in formulas.rows] == [formula.name for formula in FORMULAS]
    assert [score.is_few for score in parts.rows[2].scores] == [True, False]
    # By hand, both bodies come to the same number but for a tenth.
    one, other = parts.rows[1].scores
    assert abs(one.value - other.value) < 0.1


def test_the_titles_that_lessons_name_stand_in_their_articles():
    for name in lesson_names():
        plan = load_plan(name)
        for letter, title in plan.titles.items():
            article, key = load_pack(plan.articles[letter])
            body = " ".join(ArticleTexts(letter, article, key).stretches("body"))
            assert title in body
