"""Does the pack maker propose what a careful person would, and overwrite nothing?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.article.pack import load_article, own_packs, read_article
from whosays.article.propose import propose_pack, sentence_spans
from whosays.article.spans import Span
from whosays.problems import InputProblems


def proposed(text, folder):
    """The article that a new pack for `text` holds, and the problems left in it."""
    source = folder / "text.txt"
    source.write_bytes(text.encode())
    propose_pack(source, folder / "pack")
    problems = []
    return read_article(folder / "pack", problems), problems


@pytest.mark.parametrize("slug", own_packs())
@pytest.mark.parametrize("kinds", [["headline", "body"], ["headline", "subhead", "body"]])
def test_the_sentences_of_a_real_article_are_proposed_just_as_they_were_coded(
    slug, kinds, tmp_path
):
    article = load_article(slug)
    report = [region.span for region in article.regions if region.kind in kinds]
    made, _ = proposed("\n\n".join(span.of(article.text) for span in report), tmp_path)
    assert [sentence.span.of(made.text) for sentence in made.sentences] == [
        sentence.span.of(article.text)
        for sentence in article.sentences
        if any(span.holds(sentence.span) for span in report)
    ]


def test_only_what_a_person_must_fill_in_is_left(tmp_path):
    _, problems = proposed("Tide late\n\nIt is late. So is the boat.\n", tmp_path)
    assert {problem.what for problem in problems} == {"is empty"}
    assert {problem.place.split(",")[0] for problem in problems} == {
        "publisher",
        "provenance",
        "rights",
    }


def test_the_text_is_taken_byte_for_byte(tmp_path):
    made, _ = proposed("Tide late\r\n\r\nIt is  late.\r\n", tmp_path)
    assert (tmp_path / "pack/article.txt").read_bytes() == b"Tide late\r\n\r\nIt is  late.\r\n"
    assert [sentence.span.of(made.text) for sentence in made.sentences] == [
        "Tide late",
        "It is  late.",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is. Is it? It is!", ["It is.", "Is it?", "It is!"]),
        ("“It is.” She left.", ["“It is.”", "She left."]),
        (
            "New U.S. Sanctions came. Mr. Smith left.",
            ["New U.S. Sanctions came.", "Mr. Smith left."],
        ),
        ("He paid 3.5 million. 40 came.", ["He paid 3.5 million.", "40 came."]),
        ("A line\nand another", ["A line", "and another"]),
        ("No stop at the end", ["No stop at the end"]),
        ("It costs e.g. two. Fine.", ["It costs e.g. two.", "Fine."]),
    ],
)
def test_sentences_end_where_a_stop_ends_them(text, sentences):
    assert [span.of(text) for span in sentence_spans(text, Span(0, len(text)))] == sentences


# Few characters, so that the same words come again and again: the hard case for quoting them.
paragraphs = st.text("aB. \n“”\"\\#'\x7f𓅓", min_size=1).filter(str.strip)


@given(report=st.lists(paragraphs, min_size=2, max_size=6))
@settings(max_examples=60, deadline=None)
def test_whatever_the_text_its_pack_is_sound_but_for_what_is_left_empty(report, tmp_path_factory):
    _, problems = proposed("\n\n".join(report), tmp_path_factory.mktemp("any"))
    assert {problem.what for problem in problems} == {"is empty"}


def test_a_folder_that_exists_is_refused_and_left_as_it_is(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack/key.toml").write_text("a week of work")
    with pytest.raises(InputProblems, match="exists already"):
        proposed("Tide late\n\nIt is late.", tmp_path)
    assert [file.name for file in (tmp_path / "pack").iterdir()] == ["key.toml"]
    assert (tmp_path / "pack/key.toml").read_text() == "a week of work"


def test_a_text_that_is_no_article_leaves_no_folder_behind(tmp_path):
    with pytest.raises(InputProblems, match="fewer than two paragraphs"):
        proposed("One line.", tmp_path)
    assert not (tmp_path / "pack").exists()


def test_a_text_that_cannot_be_read_is_refused(tmp_path, packs):
    for text in (tmp_path / "none.txt", tmp_path, packs / "text-not-utf-8/article.txt"):
        with pytest.raises(InputProblems, match="cannot be read"):
            propose_pack(text, tmp_path / "pack")


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    text = tmp_path / "text.txt"
    text.write_text("Tide late\n\nIt is late.")
    with pytest.raises(InputProblems, match="cannot be written"):
        propose_pack(text, tmp_path / "file/pack")
