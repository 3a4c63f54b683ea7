"""Is the outlet masked in everything that a learner is shown of an article?"""

import re

import pytest

from whosays.article.article import Mask
from whosays.article.data import article_data, runs

OUTLETS = re.compile(r"moscow\s+times|\btass\b", re.IGNORECASE)


@pytest.fixture
def shown_runs(own_pack):
    article, _ = own_pack
    regions = article_data(article)["regions"]
    return [run for region in regions for runs in region["paragraphs"] for run in runs]


def test_no_outlet_is_named_in_what_is_shown_while_it_is_masked(shown_runs):
    assert not OUTLETS.search(" ".join(run[-1] for run in shown_runs))


def test_the_words_under_the_mask_are_there_to_be_shown(shown_runs):
    assert OUTLETS.search(" ".join(run[0] for run in shown_runs))


def test_every_hidden_word_has_words_to_show_in_its_place(own_pack, shown_runs):
    article, _ = own_pack
    assert article.mask.hidden
    assert all(shown.strip() for shown in article.mask.hidden.values())
    assert all(len(run) == 2 for run in shown_runs if run[0] in article.mask.hidden)


def test_the_article_is_called_by_its_neutral_name_and_credited(own_pack):
    article, _ = own_pack
    data = article_data(article)
    assert not OUTLETS.search(data["name"])
    assert article.publisher in data["credit"]


def test_every_region_is_given_in_order_and_whole(own_pack):
    article, _ = own_pack
    regions = article_data(article)["regions"]
    assert [region["kind"] for region in regions] == [r.kind for r in article.regions]
    for given, region in zip(regions, article.regions, strict=True):
        text = "".join(run[0] for paragraph in given["paragraphs"] for run in paragraph)
        assert text.split() == region.span.of(article.text).replace("\n", "").split()


def test_a_name_that_begins_a_longer_hidden_name_does_not_cut_it():
    mask = Mask("Article Z", {"Bay": "[a place]", "Bay Gazette": "[the outlet]"})
    assert runs("Bay Gazette: tide in the Bay", mask) == [
        ("Bay Gazette", "[the outlet]"),
        (": tide in the ",),
        ("Bay", "[a place]"),
    ]


def test_a_hidden_word_is_left_alone_inside_another_word():
    assert runs("TASSELS", Mask("Article Z", {"TASS": "[the outlet]"})) == [("TASSELS",)]


def test_without_a_mask_the_text_is_one_run():
    assert runs("All of it.", Mask("Article Z")) == [("All of it.",)]
