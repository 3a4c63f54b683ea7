"""Is the outlet masked in everything that a learner is shown of an article?"""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from whosays.article.article import Mask, Note
from whosays.article.data import article_data, masked, masked_tokens, runs
from whosays.article.pack import load_article, own_packs
from whosays.article.spans import Span, find_words
from whosays.article.words import tokens

OUTLETS = re.compile(r"moscow\s+times|\btass\b", re.IGNORECASE)


@pytest.fixture
def shown_runs(own_pack):
    article, _ = own_pack
    return all_runs(article)


def all_runs(article):
    """Every run of an article and of its notes."""
    regions = article_data(article)["regions"]
    paragraphs = [each for region in regions for each in region["paragraphs"]]
    notes = [note for paragraph in paragraphs for note in paragraph["notes"]]
    return [run for paragraph in paragraphs for run in paragraph["runs"]] + [
        run for note in notes for run in note["text"]
    ]


def test_no_outlet_is_named_in_what_is_shown_while_it_is_masked(shown_runs):
    assert not OUTLETS.search(" ".join(run[-1] for run in shown_runs))


def test_the_words_under_the_mask_are_there_to_be_shown(real_pack):
    article, _ = real_pack
    assert OUTLETS.search(" ".join(run[0] for run in all_runs(article)))


def test_every_hidden_word_has_words_to_show_in_its_place(real_pack):
    article, _ = real_pack
    assert article.mask.hidden
    assert all(shown.strip() for shown in article.mask.hidden.values())
    assert all(len(run) == 2 for run in all_runs(article) if run[0] in article.mask.hidden)


def test_an_invented_article_has_no_outlet_to_hide_and_is_called_invented_from_the_start():
    data = article_data(load_article("old-mill-bridge"))
    paragraphs = [each for region in data["regions"] for each in region["paragraphs"]]
    # Where nothing is masked, the credit stands under the article without a switch.
    assert all(len(run) == 1 for paragraph in paragraphs for run in paragraph["runs"])
    assert "invented" in data["name"]
    assert "invented" in data["credit"]
    assert "no outlet published it" in data["credit"]
    assert "This article is invented." in paragraphs[0]["notes"][0]["text"][0][0]


def test_the_article_is_called_by_its_neutral_name_and_credited(own_pack):
    article, _ = own_pack
    data = article_data(article)
    assert not OUTLETS.search(data["name"])
    assert article.publisher in data["credit"]


def test_an_article_that_is_named_hides_nothing_and_has_its_outlet_beside_its_neutral_name(
    real_pack,
):
    article, _ = real_pack
    data = article_data(article.named())
    assert data["name"] == f"{article.mask.name} ({article.publisher})"
    assert all(len(run) == 1 for run in all_runs(article.named()))
    assert article.mask.hidden


def test_an_invented_article_that_is_named_stays_as_it_is():
    article = load_article("old-mill-bridge")
    assert article.named() == article


def test_every_region_is_given_in_order_and_whole(own_pack):
    article, _ = own_pack
    regions = article_data(article)["regions"]
    assert [region["kind"] for region in regions] == [r.kind for r in article.regions]
    for given, region in zip(regions, article.regions, strict=True):
        text = "".join(run[0] for each in given["paragraphs"] for run in each["runs"])
        assert text.split() == region.span.of(article.text).replace("\n", "").split()


def test_each_note_follows_the_words_it_is_about_and_has_its_number(own_pack):
    article, _ = own_pack
    paragraphs = [p for r in article_data(article)["regions"] for p in r["paragraphs"]]
    followed = {
        note["number"]: "".join(run[0] for run in paragraph["runs"][: note["after"]])
        for paragraph in paragraphs
        for note in paragraph["notes"]
    }
    assert list(followed) == list(range(1, len(article.notes) + 1))
    for number, note in enumerate(article.notes, 1):
        assert followed[number].endswith(note.span.of(article.text))


def test_every_article_has_a_few_notes_and_no_note_is_long():
    notes = {slug: load_article(slug).notes for slug in own_packs()}
    assert {len(each) for each in notes.values()} == {6}
    assert max(len(note.text) for each in notes.values() for note in each) <= 120


def test_a_note_on_words_under_the_mask_follows_the_mask_and_is_masked_itself(packs):
    sound = load_article(packs / "sound")
    article = replace(
        sound,
        mask=Mask("Article P", {"Ada Moss": "[a woman]"}),
        notes=(Note(find_words(sound.text, "Ada"), "Ada Moss lives by the sea."),),
    )
    (paragraph,) = article_data(article)["regions"][0]["paragraphs"]
    (note,) = paragraph["notes"]
    assert paragraph["runs"][note["after"] - 1] == ["Ada Moss", "[a woman]"]
    assert note["text"] == [["Ada Moss", "[a woman]"], [" lives by the sea."]]


def test_two_notes_in_a_paragraph_and_two_on_the_same_words_keep_their_places(packs):
    sound = load_article(packs / "sound")
    spans = [find_words(sound.text, words) for words in ("tide", "tide", "pier")]
    article = replace(sound, notes=tuple(Note(span, "A note.") for span in spans))
    (paragraph,) = article_data(article)["regions"][0]["paragraphs"]
    assert paragraph["runs"] == [
        ["“The tide"],
        [" is late,” Ada Moss said. The pier"],
        [" is closed."],
    ]
    assert [note["after"] for note in paragraph["notes"]] == [1, 1, 2]


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


# ---- texts and tokens ----


@pytest.fixture
def bay(packs):
    """“The tide is late,” Ada Moss said. The pier is closed. – with two names masked."""
    mask = Mask("Article P", {"Ada Moss": "[somebody]", "pier": "[a place by the sea]"})
    return replace(load_article(packs / "sound"), mask=mask)


def test_a_masked_text_shows_other_words_for_those_that_are_hidden(bay):
    assert masked(bay.text.strip(), bay.mask) == (
        "“The tide is late,” [somebody] said. The [a place by the sea] is closed."
    )
    assert masked("Nobody.", bay.mask) == "Nobody."
    assert masked("", bay.mask) == ""


def test_what_is_hidden_is_one_word_that_stands_where_its_name_does(bay):
    cut = masked_tokens(bay, Span(13, 44))
    assert cut == [
        ("late", 13, 17), (",” ",), ("[somebody]", 20, 28), (" ",), ("said", 29, 33), (". ",),
        ("The", 35, 38), (" ",), ("[a place by the sea]", 39, 43), (" ",),
    ]  # fmt: skip
    assert bay.text[20:28] == "Ada Moss"


def test_a_name_that_is_cut_in_two_is_not_hidden(bay):
    assert masked_tokens(bay, Span(20, 23)) == [("Ada", 20, 23)]


def test_without_anything_to_hide_the_tokens_are_the_words_and_gaps_of_the_text(own_pack):
    article, _ = own_pack
    whole = Span(0, len(article.text))
    bare = replace(article, mask=Mask(article.mask.name))
    assert masked_tokens(bare, whole) == tokens(article.text, whole)


def test_masked_tokens_read_as_the_masked_text_and_every_word_has_its_place(own_pack):
    article, _ = own_pack
    whole = Span(0, len(article.text))
    cut = masked_tokens(article, whole)
    assert "".join(token[0] for token in cut) == masked(article.text, article.mask)
    assert not OUTLETS.search(" ".join(token[0] for token in cut))
    words = [Span(*token[1:]) for token in cut if len(token) == 3]
    assert words == sorted(words)
    assert all(one.end <= other.start for one, other in pairwise(words))
    hidden = {span.of(article.text) for span in words} & set(article.mask.hidden)
    assert hidden == {name for name in article.mask.hidden if name in article.text}
