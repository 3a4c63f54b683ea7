"""Is a key read as its coders wrote it, and refused with every problem at once?"""

import pytest

from whosays.key.source import load_pack, read_pack
from whosays.problems import InputProblems


def test_quoted_words_become_spans_in_the_unit_of_their_sentence(packs):
    article, key = load_pack(packs / "sound")
    attribution = key.attribution("a1")
    assert [span.of(article.text) for span in attribution.content] == ["The tide is late"]
    assert attribution.source_span.of(article.text) == "Ada Moss"


def test_a_field_left_out_is_nothing_and_a_unit_with_an_arguable_reading_is_arguable(packs):
    _, key = load_pack(packs / "sound")
    assert (key.attribution("a1").within, key.attribution("a1").hand) == (None, None)
    assert key.voice("s2").is_arguable("voice")
    assert not key.voice("s1").is_arguable("voice")


def test_units_are_found_by_id_and_by_sentence(packs):
    _, key = load_pack(packs / "sound")
    assert key.attribution("a1").sentence == "s1"
    with pytest.raises(KeyError):
        key.attribution("a9")
    with pytest.raises(KeyError):
        key.voice("s9")


def test_a_unit_that_careful_people_leave_out_is_arguable_in_every_field():
    _, key = load_pack("moscow-times")
    doubted = key.attribution("a3")
    assert [reading.value for reading in doubted.readings_of("unit")] == [None]
    assert doubted.is_arguable("stance")


def test_a_pack_with_several_faults_is_refused_with_all_of_them(packs):
    with pytest.raises(InputProblems) as refused:
        load_pack(packs / "several-faults")
    assert [problem.place for problem in refused.value.problems] == [
        "rights, statement",
        "voice s2, reading voice, status",
        "attribution a1, source",
        "attribution a1, cue",
    ]


def test_an_article_that_cannot_be_read_has_no_key(packs):
    problems = []
    assert read_pack(packs / "text-missing", problems) is None
    assert [problem.what for problem in problems] == ["is missing"]
