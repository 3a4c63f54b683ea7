"""Are the packs found, and the articles kept as they were given?"""

import hashlib
import tomllib

import pytest

from whosays.article.article import CODED_KINDS
from whosays.article.pack import PACKS, load_article, own_packs, pack_folder
from whosays.article.spans import Span, uncovered
from whosays.problems import InputProblems

# Written here too, so that text and record cannot be changed together unnoticed.
AS_RECEIVED = {
    "moscow-times": "8713dd2b6a36f985c6430b251e774a2fa4e0c5320a2ab1dbed7f0bbef970c540",
    "old-mill-bridge": "e4026406469ececa00a4f177a5094316f2276fbc4f7ba4b5d15ce11030b46724",
    "reading-room": "91379df84f057605ffb90952a780f9cd6e43653a3c3e184681c7f3eb4c06bc01",
    "tass": "5fab2170eaa7b2b81bc3093f265aa50f873089bf78c9021752e10c527ce56bde",
}


def test_the_module_carries_two_articles_and_two_invented_ones():
    assert own_packs() == list(AS_RECEIVED)


@pytest.mark.parametrize(("slug", "sha256"), AS_RECEIVED.items())
def test_an_article_is_byte_for_byte_as_received(slug, sha256):
    folder = PACKS / slug
    recorded = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))["sha256"]
    assert hashlib.sha256((folder / "article.txt").read_bytes()).hexdigest() == recorded == sha256


def test_the_two_articles_have_nineteen_sentences_to_code_and_the_invented_ones_fifteen_and_ten():
    counts = {slug: len(load_article(slug).sentences) for slug in own_packs()}
    assert counts == {"moscow-times": 7, "old-mill-bridge": 15, "reading-room": 10, "tass": 12}


def test_the_regions_cover_the_text_and_the_sentences_the_report(own_pack):
    article, _ = own_pack
    assert uncovered(article.text, [region.span for region in article.regions]) == []
    sentences = [sentence.span for sentence in article.sentences]
    for region in article.regions:
        if region.kind in CODED_KINDS:
            assert uncovered(article.text, sentences, region.span) == []


def test_appeals_and_datelines_are_regions_of_their_own():
    kinds = {slug: [r.kind for r in load_article(slug).regions] for slug in own_packs()}
    assert kinds == {
        "moscow-times": ["furniture", "headline", "credit", "body", "furniture"],
        "old-mill-bridge": ["headline", "subhead", "dateline", "body"],
        "reading-room": ["headline", "subhead", "dateline", "body", "furniture"],
        "tass": ["furniture", "headline", "subhead", "dateline", "body"],
    }


def test_provenance_tells_what_the_copy_lacks(own_pack):
    article, _ = own_pack
    assert "byline" in article.provenance.lacks


def test_a_published_article_has_its_page_and_belongs_to_its_publisher(real_pack):
    article, _ = real_pack
    assert article.provenance.page.startswith("https://")
    assert article.rights.holder == article.publisher
    assert "outside the module’s open licences" in article.rights.statement
    assert article.provenance.day.isoformat() == article.provenance.published


@pytest.mark.parametrize("slug", ["old-mill-bridge", "reading-room"])
def test_an_invented_article_has_no_page_and_is_free_as_the_lessons_are(slug):
    article = load_article(slug)
    assert article.provenance.day is None
    assert article.provenance.page.startswith("none: ")
    assert article.publisher.endswith("(invented)")
    assert "This article is invented." in article.rights.statement
    assert "CC BY 4.0" in article.rights.statement


def test_a_slug_names_a_pack_of_the_module_and_anything_else_a_folder(tmp_path):
    assert pack_folder("tass") == PACKS / "tass"
    assert pack_folder(str(tmp_path / "tass")) == tmp_path / "tass"


@pytest.mark.parametrize("here", [".", ""])
def test_the_folder_one_stands_in_is_not_taken_for_the_modules_own(here, packs, monkeypatch):
    monkeypatch.chdir(packs / "sound")
    assert pack_folder(here).samefile(packs / "sound")


def test_a_sentence_and_a_region_are_found_by_id_and_by_span(packs):
    article = load_article(packs / "sound")
    assert article.sentence("s2").span.of(article.text) == "The pier is closed."
    assert article.region_of(article.sentence("s2").span).kind == "body"
    assert article.region_of(Span(0, len(article.text))) is None
    with pytest.raises(KeyError):
        article.sentence("s9")


def test_an_unsound_article_is_refused_with_every_problem(packs):
    with pytest.raises(InputProblems) as refused:
        load_article(packs / "rights-missing")
    assert len(refused.value.problems) == 5
