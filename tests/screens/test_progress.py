"""Does the screen of progress count every lesson's record, follow it, and name the way to it?"""

import json

import pytest

import whosays
from whosays.problems import InputProblems
from whosays.report.paths import extensions
from whosays.report.progress import Counts


@pytest.fixture
def lesson(tmp_path):
    return whosays.lesson("lesson-1", tmp_path)


def data_of(html):
    return json.loads(html.partition('json">')[2].partition("</script>")[0])


def test_the_numbers_follow_what_is_answered_in_any_screen_of_the_lesson(lesson):
    screen = lesson.progress
    assert screen.progress["lesson1.voice.tass"]["done"] == 0
    lesson.sitting("voice B").show("h")
    assert screen.progress["lesson1.voice.tass"]["done"] == 1
    lesson.sitting("voice B").redo("h")
    assert screen.progress["lesson1.voice.tass"] == vars(Counts(total=12, anew=1))


def test_a_second_try_that_is_due_is_open_in_the_terminal_too(lesson):
    lesson.sitting("voice B").answer("s1", "own")
    lesson.sitting("voice B").answer("s2", "indirect")
    assert repr(lesson.progress) == ("Lesson 1: Who says so?: 1 of 33 questions done. 32 are open.")


def test_a_path_reads_each_answers_file_where_its_notebook_stands(tmp_path):
    folder, sets = tmp_path / "notebooks", tmp_path / "exercises"
    folder.mkdir()
    sets.mkdir()
    whosays.lesson("lesson-1", folder).sitting("voice A").show("s1")
    whosays.lesson("set-1", sets).sitting("mark A").show("a7")
    lines = repr(whosays.progress("full", folder)).splitlines()
    assert [line for line in lines if ": 0 of " not in line] == [
        "Lesson 1: Who says so?: 1 of 33 questions done. "
        "1 of them is arguable: discussed, not marked. 32 are open.",
        "Set 1: Who says so?: 1 of 8 questions done. 7 are open.",
    ]


def test_a_path_is_shown_with_the_shorter_ones_within_it(tmp_path):
    outline = whosays.progress("full", tmp_path).data
    assert [path["name"] for path in outline["paths"]] == ["full", "120", "50"]
    notebooks = [each["notebook"] for each in outline["lessons"]]
    assert notebooks[:3] == ["lesson-0", "lesson-1", "../exercises/set-1"]
    # Of the shortest path the sum of its lessons tells everything.
    assert whosays.progress("50", tmp_path).data["paths"] == []
    with pytest.raises(KeyError):
        whosays.progress("scenic", tmp_path)


def test_what_stands_beside_the_paths_has_a_heading_of_its_own_and_no_path_within_it(tmp_path):
    outline = whosays.progress("extensions", tmp_path).data
    assert (outline["are_extensions"], outline["paths"]) == (True, [])
    assert [each["name"] for each in outline["lessons"]] == extensions()
    for path in ("full", "50"):
        assert not whosays.progress(path, tmp_path).data["are_extensions"]


def test_a_lessons_own_progress_leads_nowhere_else(lesson):
    assert lesson.progress.data["paths"] == []
    assert [each["notebook"] for each in lesson.progress.data["lessons"]] == [None]


def test_the_screen_speaks_the_language_asked_for(tmp_path):
    assert "0 von 33 Fragen erledigt." in repr(whosays.lesson("lesson-1", tmp_path, "de").progress)


def test_without_a_kernel_the_page_gets_the_outline_and_without_a_script_the_exercises(lesson):
    html = lesson.progress._page_html()
    assert 'data-whosays-progress="lesson-1"' in html
    outline = data_of(html)
    assert [each["id"] for each in outline["lessons"][0]["exercises"]] == [
        "lesson1.voice.moscow-times", "lesson1.mark.moscow-times", "lesson1.scare.moscow-times",
        "lesson1.voice.tass", "lesson1.mark.tass", "lesson1.scare.tass",
        "lesson1.voice.old-mill-bridge", "lesson1.scare.old-mill-bridge",
    ]  # fmt: skip
    assert "<li>Article A: whose voice is each sentence?</li>" in html
    assert "needs JavaScript" in html


def test_a_record_that_cannot_be_read_is_told_and_counts_nothing(lesson):
    lesson.record.file.write_text("Dear diary")
    screen = lesson.progress
    assert "is not an answers file" in screen.notice
    assert {counts["done"] for counts in screen.progress.values()} == {0}
    lesson.record.file.unlink()
    lesson.sitting("voice A").show("s1")
    assert screen.notice is None


def test_an_answer_that_was_not_written_tells_nobody(lesson):
    told = []
    lesson.record.subscribe(lambda: told.append(1))
    lesson.record.file.write_text("Dear diary")
    with pytest.raises(InputProblems):
        lesson.sitting("voice A").show("s1")
    assert told == []
    lesson.record.file.unlink()
    lesson.sitting("voice A").show("s1")
    assert told == [1]
