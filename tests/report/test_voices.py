"""Is the strip of voices the same as the page's? Both run tests/picture_cases.json."""

import json
from pathlib import Path

import pytest

from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Option
from whosays.exercise.plan import load_plan
from whosays.report.voices import PicturedSentence, pictured_sentences, voices_in_words

ROWS = json.loads((Path(__file__).parents[1] / "picture_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_strip_is_told_in_the_words_of_the_table(row):
    options = [Option(option["value"], option["label"], "") for option in row["options"]]
    sentences = [PicturedSentence(s["item"], s["words"], s["item"]) for s in row["sentences"]]
    assert voices_in_words(options, sentences, row["codes"]) == row["words"]


def test_the_blocks_stand_as_the_sentences_in_the_article_and_not_as_the_questions():
    exercise = build_exercise(load_plan("lesson-1").exercise("voice A"))
    assert [item.id for item in exercise.items] == ["s4", "s3", "s5", "s2", "s1", "s6", "h"]
    blocks = pictured_sentences(exercise)
    assert [block.item for block in blocks] == ["h", "s1", "s2", "s3", "s4", "s5", "s6"]


def test_a_block_is_as_wide_as_its_sentence_has_words(voices):
    assert [(block.item, block.words) for block in pictured_sentences(voices)] == [
        ("s1", 7),
        ("s2", 4),
    ]
