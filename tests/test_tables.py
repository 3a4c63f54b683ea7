"""Is a hand-written table read by type, and everything that does not fit told?"""

import pytest

from whosays.article.spans import Span
from whosays.tables import Table, finder, read_toml

TEXT = "It is late. It is very late."
FIND = finder(TEXT, sentences={"s1": Span(0, 11), "s2": Span(12, 28)})


@pytest.fixture
def table():
    return Table("key.toml", "claim c1", {}, [])


def told(table):
    return [(problem.place, problem.what) for problem in table.problems]


@pytest.mark.parametrize(
    ("value", "type_", "what"),
    [
        (3, str, "is 3, not text"),
        (True, int, "is True, not a whole number"),
        ("1", int, "is '1', not a whole number"),
        ({}, list, "is {}, not a list"),
        ("x", dict, "is 'x', not a table"),
    ],
)
def test_a_value_of_another_kind_is_told_and_stands_as_nothing(table, value, type_, what):
    table.fields["who"] = value
    assert table.get("who", type_, "nothing") == "nothing"
    assert told(table) == [("claim c1, who", what)]


def test_an_entry_that_is_no_table_is_told_by_its_number_and_the_others_are_read(table):
    table.fields["reading"] = ["arguable", {"field": "who", "why": "so"}]
    (entry,) = table.tables("reading", "field")
    assert entry.text("why") == "so"
    assert entry.place == "claim c1, reading who"
    assert told(table) == [("claim c1, reading 1", "is not a table")]


def test_a_list_of_texts_holds_nothing_else(table):
    table.fields["gaps"] = ["Who?", 3, ""]
    table.texts("gaps")
    assert told(table) == [("claim c1, gaps", "holds something that is not text")]


@pytest.mark.parametrize(
    ("quotation", "span"),
    [
        ("late", Span(6, 10)),
        ({"words": "late", "n": 2}, Span(23, 27)),
        ({"words": "late", "sentence": "s2"}, Span(23, 27)),
        ({"from": "It", "to": "late"}, Span(0, 10)),
        ({"from": "It", "to": "late", "n": 2}, Span(12, 27)),
    ],
)
def test_quoted_words_are_found_however_they_are_written(table, quotation, span):
    table.fields["cue"] = quotation
    assert table.span("cue", FIND) == span
    assert table.spans("cue", FIND) == [span]
    assert told(table) == []


def test_a_list_of_quotations_is_several_spans_and_an_empty_one_none(table):
    table.fields |= {"cue": ["very", "It"], "quoted": []}
    assert table.spans("cue", FIND) == [Span(18, 22), Span(0, 2)]
    assert table.spans("quoted", FIND) == []
    assert told(table) == []


@pytest.mark.parametrize(
    ("quotation", "what"),
    [
        ({"from": "It"}, "has no “to”"),
        ({"to": "late"}, "has no “from”"),
        ({"words": "late", "sentence": "s9"}, "has no sentence 's9'"),
        ({"word": "late"}, "{'word': 'late'} is not a quotation"),
        ({"words": "late", "n": "2"}, "{'words': 'late', 'n': '2'} is not a quotation"),
        (3, "3 is not a quotation"),
    ],
)
def test_what_is_no_quotation_is_told(table, quotation, what):
    table.fields["cue"] = quotation
    assert table.spans("cue", FIND) == []
    assert told(table) == [("claim c1, cue", what)]


def test_fields_nobody_reads_are_told_in_the_order_in_which_they_stand(table):
    table.fields |= {"whom": "b", "who": "a", "wen": "c"}
    table.text("who")
    table.finish()
    assert [place for place, _ in told(table)] == ["claim c1, whom", "claim c1, wen"]


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    problems = []
    assert read_toml(tmp_path, problems) is None
    assert problems[0].what.startswith("cannot be read")
