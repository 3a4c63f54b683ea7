"""Does the picture of a learner's codes say the same in the notebook, in words and in the page?"""

import pytest

from whosays.marks.sitting import Sitting
from whosays.screens.picture import VoicePicture


@pytest.fixture
def sitting(voices, record):
    return Sitting(voices, record)


def test_before_the_first_answer_there_are_words_and_no_figure(sitting):
    picture = VoicePicture(sitting)
    assert repr(picture) == "You have coded 0 of 2 sentences."
    assert "<figure>" not in picture._repr_html_()
    assert "<p>You have coded 0 of 2 sentences.</p>" in picture._repr_html_()


def test_the_codes_are_the_newest_answers_right_or_wrong(sitting):
    sitting.answer("s1", "direct")
    sitting.answer("s1", "own")
    sitting.answer("s2", "own")
    sitting.redo("s2")
    picture = VoicePicture(sitting)
    assert picture.codes == {"s1": "own"}
    assert picture.words == (
        "You have coded 1 of 2 sentences. "
        "Of their 7 words, 100 % stand in sentences you coded as reporter’s voice."
    )


def test_an_item_only_shown_is_not_coded(sitting):
    sitting.show("s1")
    assert VoicePicture(sitting).codes == {}


def test_what_a_stranger_wrote_into_the_file_is_not_drawn(sitting, voices, act):
    fitting = {"exercise": voices.id, "exercise_version": voices.version}
    sitting.record.append([act(item="s1", response=["own"], **fitting)])
    sitting.record.append([act(item="s2", response="loud", **fitting)])
    assert repr(VoicePicture(sitting)) == "You have coded 0 of 2 sentences."


def test_the_figure_has_a_block_a_sentence_as_wide_as_its_words(sitting):
    sitting.answer("s1", "direct")
    (axes,) = VoicePicture(sitting).figure().axes
    blocks = [(bar.get_x(), bar.get_width(), bar.get_height()) for bar in axes.patches]
    assert blocks == [(0, 7, 1.0), (7, 4, 1.0)]
    assert [text.get_text() for text in axes.texts] == ["D", "–"]


def test_the_voices_are_told_apart_without_colour(voices, record):
    looks = {}
    for option in voices.options:
        sitting = Sitting(voices, record)
        sitting.answer("s1", option.value)
        (axes,) = VoicePicture(sitting).figure().axes
        bar = axes.patches[0]
        looks[option.value] = (bar.get_height(), bar.get_hatch(), axes.texts[0].get_text())
    for one in zip(*looks.values(), strict=True):
        assert len(set(one)) == 5


def test_the_image_is_described_by_the_words(sitting):
    sitting.answer("s1", "direct")
    picture = VoicePicture(sitting)
    html = picture._repr_html_()
    assert f'<img alt="{picture.words}" src="data:image/png;base64,' in html
    assert "D direct quotation" in html
    assert 'data-whosays-picture="pebble.voice"' in html
