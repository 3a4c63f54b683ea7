"""Is a learner held against a pass of the key, and does a page show two passes in their place?"""

import re

import pytest

import whosays
from whosays.problems import InputProblems


@pytest.fixture
def coders(tmp_path):
    return whosays.lesson("extension-agreement", tmp_path)


def test_who_has_coded_nothing_sees_two_passes(coders, tmp_path):
    shown = coders.agreement_with_pass("voice A", 3)
    assert (shown.found.units, shown.found.equal) == (6, 5)
    assert "two passes of the key, 1 and 3." in shown.words
    html = shown._repr_html_()
    assert html.count("<tr>") == 1 + 6
    assert re.findall(r'scope="col">(Pass \d)', html) == ["Pass 1", "Pass 3"]
    assert not re.search(r"<(select|button|input)\b", html)
    # Looking writes nothing.
    assert list(tmp_path.iterdir()) == []


def test_the_first_pass_is_held_against_the_second(coders):
    assert "two passes of the key, 2 and 1." in coders.agreement_with_pass("voice B", 1).words


def test_who_has_coded_is_held_against_the_pass(coders):
    coders.sitting("voice B").answer("s1", "own")
    coders.sitting("voice B").answer("s3", "direct")
    coders.sitting("voice B").answer("s1", "indirect")
    shown = coders.agreement_with_pass("voice B", 3)
    # The first answer counts: the second has heard the key.
    assert (shown.found.units, shown.found.equal) == (2, 1)
    assert shown.words.startswith("Your first codes, and pass 3 of the key.")
    rows = re.findall(r"<td>([^<]*)</td><td>([^<]*)</td></tr>", shown._repr_html_())
    assert rows == [
        ("Reporter’s voice", "Indirect quotation"), ("Direct quotation", "Direct quotation")
    ]  # fmt: skip


def test_a_pass_or_an_exercise_that_cannot_be_compared_is_refused(coders, tmp_path):
    lesson = whosays.lesson("lesson-1", tmp_path)
    for number in (0, 4):
        with pytest.raises(IndexError):
            coders.agreement_with_pass("voice A", number)
    with pytest.raises(ValueError, match="no codes of the kind mark"):
        lesson.agreement_with_pass("mark A", 1)
    # The key of the invented article was not made from passes.
    with pytest.raises(InputProblems):
        lesson.agreement_with_pass("voice C", 1)
