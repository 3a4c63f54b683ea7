"""Can a reader of school year 9 read every page, and all that a lesson tells?"""

from pathlib import Path

import pytest

from .support.grades import grade, names, readable, too_hard, without_names
from .support.lessons import lesson_texts, lessons
from .support.pages import Block, contents, expect_none, page, shown
from .support.spelling import desk_cards

BAD = Path(__file__).parent / "bad"


@pytest.mark.parametrize("file", contents(), ids=shown)
def test_a_page_is_no_harder_than_school_year_9(file):
    expect_none(too_hard(shown(file), readable(page(file))))


@pytest.mark.parametrize("name", lessons())
def test_what_a_lesson_tells_is_no_harder_than_school_year_9(name):
    expect_none(too_hard(name, readable(lesson_texts(name), quotations=False)))


def test_what_the_source_cards_tell_is_no_harder_than_school_year_9():
    expect_none(too_hard("desk.toml", readable(desk_cards())))


def test_a_hard_page_is_told():
    (problem,) = too_hard("hard.md", readable(page(BAD / "hard.md")))
    assert problem.startswith("hard.md: reads at grade ")


def test_every_name_that_is_left_out_stands_somewhere():
    blocks = [block for file in contents() for block in page(file)]
    blocks += [block for name in lessons() for block in lesson_texts(name)]
    text = "\n".join(block.plain for block in blocks)
    assert [name for name in names() if name not in text] == []


def test_a_name_is_left_out_whole_and_with_its_ending():
    assert without_names("Rogozin’s post, Krippendorffian") == " post, Krippendorffian"


@pytest.mark.parametrize(
    ("kind", "text", "counted"),
    [
        ("paragraph", "Short.", "Short."),
        ("item", "Too short to count;", ""),
        ("item", "long enough to be counted here;", "long enough to be counted here."),
        ("cell", "a cell of five words", "a cell of five words."),
        ("heading", "A heading is no sentence.", ""),
        ("quote", "Not our words, whoever wrote them.", ""),
        ("credits", "Who published it, and when.", ""),
        ("study", "Nobody 2011. N. Nobody, Ships.", ""),
    ],
)
def test_what_is_no_sentence_is_not_counted(kind, text, counted):
    assert readable([Block("here", kind, text)]) == counted


def test_quoted_words_are_left_out_where_they_are_not_ours():
    block = Block("here", "paragraph", "The words “a senior official” tell no name.")
    assert readable([block], quotations=False) == "The words tell no name."


def test_a_stop_inside_a_word_ends_no_sentence():
    assert grade("The U.S. side said that it was 0.5 per cent.") == grade(
        "The US side said that it was 05 per cent."
    )
