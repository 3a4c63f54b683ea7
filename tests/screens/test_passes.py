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


def test_the_table_has_the_codes_that_are_compared_where_feedback_is_held_back(tmp_path):
    lesson = whosays.lesson("kinds", tmp_path)
    sitting = lesson.sitting("held A")
    for item in sitting.exercise.asked:
        sitting.answer(item.id, "own")
        sitting.answer(item.id, item.solution)
    shown = lesson.agreement_with_pass("held A", 1)
    rows = re.findall(r"<td>([^<]*)</td><td>([^<]*)</td></tr>", shown._repr_html_())
    assert len(rows) == shown.found.units == shown.found.equal == 2
    assert all(mine == yours for mine, yours in rows)


def test_what_does_not_fit_is_no_code(coders, act):
    exercise = coders.sitting("voice B").exercise
    fitting = {"exercise": exercise.id, "exercise_version": exercise.version}
    coders.record.append([act(item="s1", response=each, **fitting) for each in ("<b>", ["own"])])
    assert "two passes of the key, 1 and 3." in coders.agreement_with_pass("voice B", 3).words
    coders.sitting("voice B").answer("s3", "direct")
    shown = coders.agreement_with_pass("voice B", 3)
    assert shown.found.units == 1
    assert shown._repr_html_().count("<tr>") == 1 + 1


def test_in_german_the_words_of_the_article_are_told_to_be_english(tmp_path):
    german = whosays.lesson("extension-agreement", tmp_path, language="de")
    html = german.agreement_with_pass("voice A", 3)._repr_html_()
    english = r'<span lang="en" dir="auto">[^<]+</span>'
    cells = rf'<tr><th scope="row">{english}</th><td>{english}</td><td>{english}</td></tr>'
    assert len(re.findall(cells, html)) == 6
    assert re.search(rf"<caption>{english}</caption>", html)
    assert '<th scope="col">Durchgang 1</th>' in html


def test_a_pass_or_an_exercise_that_cannot_be_compared_is_refused(coders, tmp_path):
    lesson = whosays.lesson("lesson-1", tmp_path)
    for number in (0, 4):
        with pytest.raises(IndexError):
            coders.agreement_with_pass("voice A", number)
    with pytest.raises(ValueError, match="no codes of the kind mark"):
        lesson.agreement_with_pass("mark A", 1)
    # One that is about no article.
    with pytest.raises(ValueError, match="no codes of the kind choose"):
        coders.agreement_with_pass("numbers", 1)
    # The key of the invented article was not made from passes.
    with pytest.raises(InputProblems):
        lesson.agreement_with_pass("voice C", 1)
