"""Are a learner’s codes one row a unit, and does the key stand only where it was explained?"""

import sys
from dataclasses import fields, replace

import pandas
import pytest

import whosays
from whosays.exercise.items import text_of
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems
from whosays.report.codes import Code, codes

SHUGAYEV = "Director of the Federal Service for Military-Technical Cooperation Dmitry Shugayev"
CONTENT = "Russia has achieved good results in countering Western sanctions"


def told(rows, *names):
    return [tuple(getattr(row, name) for name in names) for row in rows]


def span(item, words):
    """Where words of an item stand in the article."""
    start = item.tokens[0][1] + text_of(item.tokens).index(words)
    return [start, start + len(words)]


@pytest.fixture
def marked(sitting):
    """Mark a source, a cue and no content, as often as asked, and read that as rows."""

    def make(times):
        learner = sitting("lesson-1", "mark B")
        item = learner.exercise.item("a3")
        response = {"source": [span(item, SHUGAYEV)], "cue": [span(item, "said on Monday")]}
        for _ in range(times):
            learner.answer("a3", response)
        return codes([learner.exercise], learner.record.read().events)

    return make


def test_a_sentence_is_one_row(rows):
    (row,) = rows("lesson-1", "voice B", s4="direct")
    assert (row.exercise, row.kind, row.article) == ("lesson1.voice.tass", "voice", "Article B")
    assert (row.item, row.field, row.code, row.key) == ("s4", "voice", "direct", "direct")
    assert (row.state, row.mark, row.attempt, row.readings) == ("right", 1.0, 1, "")
    assert row.text.startswith('"The world is transforming')
    assert row.words == 11


@pytest.mark.parametrize(("name", "slug"), [("voice A", "moscow-times"), ("voice B", "tass")])
def test_the_words_of_a_row_stand_in_the_article_where_it_says(rows, own_pack, name, slug):
    article, _ = own_pack
    if article.slug == slug:
        for row in rows("lesson-1", name, s6="indirect", s1="own", h="own"):
            assert article.text[row.start : row.end] == row.text


def test_an_arguable_sentence_has_its_other_readings_in_words(rows):
    (row,) = rows("lesson-1", "voice B", s8="own")
    assert (row.state, row.mark, row.key) == ("arguable", None, "indirect")
    assert row.readings == "Split (arguable)"


def test_the_key_of_what_is_still_open_is_not_given_away(rows):
    (row,) = rows("lesson-1", "voice B", s8="own", s4="own")[:1]
    assert (row.item, row.state, row.key, row.readings) == ("s4", "wrong", None, "")


def test_the_key_stands_once_the_answer_is_explained_or_shown(sitting):
    learner = sitting("lesson-1", "voice B")
    for item in ("s3", "s4"):
        learner.answer(item, "own")
    learner.answer("s3", "own")
    learner.show("s4")
    found = codes([learner.exercise], learner.record.read().events)
    assert told(found, "item", "key", "attempt") == [("s3", "direct", 2), ("s4", "direct", 1)]


def test_a_key_that_was_only_shown_is_no_row(sitting):
    learner = sitting("lesson-1", "voice B")
    learner.show("s4")
    assert codes([learner.exercise], learner.record.read().events) == []


def test_what_was_begun_anew_is_no_row_until_it_is_answered_again(sitting):
    learner = sitting("lesson-1", "voice B")
    learner.answer("s4", "own")
    learner.redo("s4")
    assert codes([learner.exercise], learner.record.read().events) == []
    learner.answer("s4", "mixed")
    (row,) = codes([learner.exercise], learner.record.read().events)
    assert (row.code, row.attempt) == ("mixed", 1)


def test_the_newest_answer_counts_with_its_own_confidence_and_time(sitting):
    asked = sitting("lesson-1", "voice B")
    learner = Sitting(replace(asked.exercise, confidence=True), asked.record)
    learner.answer("s4", "own", 0.5)
    learner.answer("s4", "mixed", 0.9)
    (row,) = codes([learner.exercise], learner.record.read().events)
    newest = [event for event in learner.record.read().events if event.action == "answer"][-1]
    assert (row.code, row.confidence, row.at) == ("mixed", 0.9, newest.at)


@pytest.fixture
def direct(voices, record):
    """Answer s1, which is a direct quotation, as often as asked, and read that as rows."""

    def make(response, times=1, sure=None, held=False):
        learner = Sitting(replace(voices, held=held, confidence=sure is not None), record)
        for _ in range(times):
            learner.answer("s1", response, sure)
        return codes([learner.exercise], record.read().events)

    return make


def test_held_back_neither_key_nor_mark_stands_in_a_row(direct):
    for response in ("direct", "own"):
        (row,) = direct(response, times=2, held=True)
        assert (row.code, row.key, row.state, row.mark) == (response, None, "held", None)


def test_the_key_stands_at_once_for_who_was_sure_and_is_wrong(direct):
    (row,) = direct("own", sure=1.0)
    assert (row.code, row.key, row.state) == ("own", "direct", "wrong")


def test_every_stretch_that_is_marked_or_missed_is_a_row(marked):
    assert told(marked(2), "text", "code", "key", "readings") == [
        (CONTENT, None, "content", ""),
        (SHUGAYEV, "source", "source", "Dmitry Shugayev (accepted)"),
        ("said", None, "cue", "said on Monday (accepted)"),
        ("said on Monday", "cue", None, "said on Monday (accepted)"),
    ]


def test_what_is_missed_is_no_row_before_it_is_explained(marked):
    assert told(marked(1), "text", "code", "key", "readings") == [
        (SHUGAYEV, "source", None, ""),
        ("said on Monday", "cue", None, ""),
    ]


def test_a_stretch_with_the_wrong_label_has_both_labels_in_one_row(sitting):
    learner = sitting("lesson-1", "mark B")
    learner.answer("a3", {"cue": [span(learner.exercise.item("a3"), SHUGAYEV)]})
    learner.show("a3")
    found = codes([learner.exercise], learner.record.read().events)
    assert (SHUGAYEV, "cue", "source") in told(found, "text", "code", "key")


def test_an_answer_of_no_words_keeps_one_row(rows):
    found = rows("kinds", "labels A", s4={})
    assert told(found, "text", "words", "start", "code", "key") == [("", 0, None, None, None)]


def test_a_part_that_was_given_is_no_code_of_the_learners(sitting):
    learner = sitting("lesson-1", "mark A")
    item = learner.exercise.item("a1")
    learner.answer("a1", item.solution)
    found = codes([learner.exercise], learner.record.read().events)
    assert {row.code for row in found} == {"source", "cue"}


def test_a_question_to_two_articles_names_the_article_of_each_stretch(sitting):
    learner = sitting("kinds", "compare A B")
    learner.answer("not-official", learner.exercise.item("not-official").solution)
    found = codes([learner.exercise], learner.record.read().events)
    assert told(found, "article", "text", "code", "key")[1:] == [
        ("Article A", "the Ekho Moskvy radio station", "answer", "answer"),
        ("Article B", "", None, None),
    ]


def test_a_mention_is_a_row_with_its_group_and_its_source(rows, sitting):
    item = sitting("kinds", "match A").exercise.items[0]
    found = rows("kinds", "match A", sources=item.solution)
    assert len(found) == len(item.mentions)
    assert told(found, "field", "text", "code", "key")[3] == (
        "s4.1", "Rogozin", "1", "Dmitry Rogozin"
    )  # fmt: skip


def test_a_chain_is_two_rows_in_the_words_of_its_cards(rows):
    response = {"chain": ["a3", "outlet", "you"], "hand": "1"}
    chain, hand = rows("kinds", "chain B", a3=response)
    assert chain.code == chain.key
    assert chain.code.startswith("Director of the Federal")
    assert chain.code.endswith("Dmitry Shugayev → Article B → You")
    assert (hand.field, hand.code, hand.key) == ("hand", "1", "unsaid")
    assert hand.readings == "First-hand (accepted)"


def test_a_stance_is_two_rows_about_the_verb_and_the_one_in_its_place(rows):
    stance, change = rows("kinds", "stance B", a7={"stance": "endorse", "change": "further"})
    assert (stance.field, stance.text, stance.code) == ("stance", "said", "endorse")
    assert stance.end - stance.start == len("said")
    assert (change.field, change.text, change.code) == ("change", "claimed", "further")


def test_of_several_options_each_that_is_chosen_or_fits_is_a_row(sitting):
    learner = sitting("kinds", "heard A")
    for _ in range(2):
        learner.answer("heard", ["government", "expert"])
    found = codes([learner.exercise], learner.record.read().events)
    assert sorted(told(found, "code", "key"), key=str) == [
        ("expert", None),
        ("government", "government"),
        (None, "company"),
        (None, "media"),
    ]


def test_a_prediction_is_a_number_and_has_no_mark(rows):
    (row,) = rows("kinds", "predict A", sources=3)
    assert (row.field, row.code, row.key, row.state, row.mark) == (
        "count", "3", "3", "unscored", None
    )  # fmt: skip


def test_a_text_of_ones_own_is_a_row_a_criterion_without_a_key(rows):
    scores = {"separates": 3, "weighs": 2, "compares": 2, "limits": 1}
    found = rows("kinds", "write A B", own={"text": "One official says so.", "scores": scores})
    assert told(found, "field", "code", "key") == [
        (criterion, str(level), None) for criterion, level in scores.items()
    ]
    assert {row.text for row in found} == {"One official says so."}


def test_the_outlet_is_masked_in_the_words_as_in_the_exercise(rows, sitting):
    item = sitting("kinds", "furniture A").exercise.item("top")
    found = rows("kinds", "furniture A", top=item.solution)
    assert found[0].text == "Support [the outlet]"


def test_an_answer_to_an_older_text_or_a_misfit_is_no_row(sitting, act):
    learner = sitting("lesson-1", "voice B")
    ours = {"exercise": learner.exercise.id, "item": "s4"}
    learner.record.append(
        [
            act(**ours, exercise_version="older"),
            act(**ours, exercise_version=learner.exercise.version, response={"no": "option"}),
            act(exercise="nobody’s"),
        ]
    )
    assert codes([learner.exercise], learner.record.read().events) == []


@pytest.fixture
def lesson(tmp_path):
    return whosays.lesson("lesson-1", tmp_path)


def test_the_frame_has_the_rows_of_the_whole_lesson(lesson):
    lesson.solve("mark B")
    lesson.sitting("voice B").answer("s4", "own", 0.5)
    frame = lesson.codes
    rows = lesson.code_rows()
    assert list(frame.columns) == [field.name for field in fields(Code)]
    for name in ("item", "code", "key", "start", "mark", "confidence"):
        values = [None if pandas.isna(value) else value for value in frame[name]]
        assert values == [getattr(row, name) for row in rows]
    assert (frame["at"].dt.year >= 2020).all()


def test_an_empty_frame_has_the_same_columns_and_types_and_can_be_counted(lesson):
    empty = lesson.codes
    assert len(empty) == 0
    assert pandas.crosstab(empty["code"], empty["key"]).empty
    lesson.solve("voice B")
    assert dict(lesson.codes.dtypes) == dict(empty.dtypes)


def test_a_time_that_is_none_is_missing_and_nothing_else_is_lost(lesson, act):
    exercise = lesson.sitting("voice B").exercise
    lesson.sitting("voice B").answer("s4", "direct")
    file = lesson.record.file
    file.write_text(file.read_text().replace('"at": "2', '"at": "<b>2'))
    frame = lesson.codes
    assert exercise.id in set(frame["exercise"])
    assert frame["at"].isna().all()


def test_without_pandas_one_sentence_says_where_the_rows_are(lesson, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    lesson.solve("voice B")
    with pytest.raises(InputProblems) as refusal:
        _ = lesson.codes
    assert str(refusal.value) == (
        "pandas: is not installed in this kernel. Mend: take the same rows from code_rows()."
    )
    assert len(lesson.code_rows()) == 12
