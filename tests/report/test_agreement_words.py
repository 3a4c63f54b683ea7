"""Do the words of an agreement say its numbers, and what they cannot carry?"""

from dataclasses import replace

import pytest

from whosays.report.agreement import Agreement, Difference
from whosays.report.agreement_words import agreement_in_words
from whosays.screens.agreement import AgreementTable
from whosays.wording.wording import wording

ENGLISH = wording("en")
FOUND = Agreement(
    exercise="pebble.voice", kind="voice", title="Whose voice?", total=12, units=12, equal=9,
    only_first=0, only_second=0, older=0, alpha=0.6666, differences=(),
)  # fmt: skip


def told(**changes):
    return agreement_in_words(replace(FOUND, **changes), ENGLISH)


def test_the_share_and_alpha_are_told():
    assert told() == (
        "Both have coded 12 of 12 sentences. On 9 of them their codes are equal: 75%. "
        "Krippendorff’s alpha is 0.67; 1 is full agreement, 0 what chance would give. "
        "Only answers before any feedback are compared."
    )


@pytest.mark.parametrize(
    ("kind", "unit"), [("stance", "verbs"), ("choose", "choices"), ("mark", "words")]
)
def test_a_unit_is_called_what_it_is(kind, unit):
    assert f"12 of 12 {unit}" in told(kind=kind)


def test_of_words_it_is_told_that_most_have_no_label():
    assert "Most words have none" in told(kind="mark")


def test_one_category_has_no_alpha_and_the_reason_is_told():
    words = told(equal=12, alpha=None)
    assert "Both used one category throughout" in words
    assert "alpha is" not in words


def test_few_units_are_called_few():
    assert "With fewer than 10 of them" in told(units=9, equal=9)
    assert "fewer" not in told(units=10, equal=9)


def test_what_only_one_has_coded_or_is_older_is_told_as_left_out():
    words = told(only_first=2, only_second=1, older=1)
    assert "Left out are 3 that only one of them has coded." in words
    assert "1 answer was made on an older text or wording" in words


def test_nothing_in_common_is_told_and_nothing_else():
    assert told(units=0, equal=0, alpha=None) == (
        "There is nothing that both have coded, so there is nothing to compare."
    )


def test_the_differences_are_a_table_of_text():
    difference = Difference("s1", "“<b>The tide</b>”", "Split", "Reporter’s voice")
    html = AgreementTable(replace(FOUND, differences=(difference,)), ENGLISH)._repr_html_()
    assert "<caption>Where they differ</caption>" in html
    assert html.count('<th scope="col">') == 3
    assert "<td>“&lt;b&gt;The tide&lt;/b&gt;”</td><td>Split</td>" in html


def test_without_differences_there_are_words_alone():
    shown = AgreementTable(FOUND, ENGLISH)
    assert "<table" not in shown._repr_html_()
    assert repr(shown) == shown.words
