"""Does a notebook get its articles, its exercises, its picture and its answers from the lesson?"""

import json

import pytest

import whosays
from whosays.problems import InputProblems


@pytest.fixture
def lesson(tmp_path):
    return whosays.lesson("lesson-1", tmp_path)


def test_a_lesson_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputProblems, match="no-such-lesson"):
        whosays.lesson("no-such-lesson", tmp_path)


def test_answers_stand_beside_the_notebook(lesson, tmp_path, monkeypatch):
    assert lesson.record.file == tmp_path / "lesson-1.answers.jsonl"
    monkeypatch.chdir(tmp_path)
    assert whosays.lesson("lesson-1").record.file == lesson.record.file


def test_opening_a_lesson_writes_nothing(lesson, tmp_path):
    lesson.read("A")
    lesson.exercise("voice A")
    lesson.picture("voice A")
    assert len(lesson.answers) == 0
    assert list(tmp_path.iterdir()) == []


def test_articles_and_exercises_are_called_by_neutral_names(lesson):
    assert lesson.read("B").data["slug"] == "tass"
    assert lesson.exercise("voice A").data["id"] == "lesson1.voice.moscow-times"
    for call in (lesson.read, lesson.exercise, lesson.picture, lesson.sitting):
        with pytest.raises(KeyError):
            call("tass")


def test_a_lesson_that_names_the_outlets_masks_nothing(tmp_path):
    lesson = whosays.lesson("lesson-5", tmp_path)
    data = lesson.read("B").data
    assert data["name"] == "Article B (TASS)"
    paragraphs = [each for region in data["regions"] for each in region["paragraphs"]]
    assert {len(run) for paragraph in paragraphs for run in paragraph["runs"]} == {1}


def test_a_lesson_opened_again_knows_the_answers(lesson, tmp_path):
    lesson.sitting("voice A").answer("s1", "indirect")
    again = whosays.lesson("lesson-1", tmp_path)
    assert again.exercise("voice A").progress["s1"]["response"] == "indirect"
    assert set(again.picture("voice A").frame["code"]) == {"indirect"}


def test_a_released_exercise_tells_what_was_held_back_on_the_same_answers(tmp_path):
    lesson = whosays.lesson("kinds", tmp_path)
    held = lesson.exercise("held B")
    sitting = lesson.sitting("held B")
    (item, *_) = sitting.exercise.asked
    sitting.answer(item.id, item.solution)
    assert held.data["held"]
    assert lesson.exercise("held B").progress[item.id]["feedback"]["state"] == "held"
    released = whosays.lesson("kinds", tmp_path).released("held B")
    assert released.data == held.data | {"held": False}
    assert released.progress[item.id]["feedback"]["state"] == "right"
    assert lesson.points("held B") == 1


def test_every_answer_is_data_to_look_at(lesson):
    lesson.sitting("voice A").answer("s6", "own")
    answers = lesson.answers
    assert [(row["action"], row["item"], row["response"]) for row in answers] == [
        ("answer", "s6", "own"),
        ("hint", "s6", None),
    ]
    assert repr(answers) == "2 entries in lesson-1.answers.jsonl"
    assert json.dumps(answers)


def test_the_answers_are_shown_as_a_table_that_names_no_outlet(lesson):
    lesson.sitting("mark B").answer("a1", {"source": []})
    html = lesson.answers._repr_html_()
    assert 'data-whosays-record="lesson-1"' in html
    assert '<th scope="col">response</th>' in html
    assert "<td>mark B</td>" in html
    assert "tass" not in html


def test_what_a_stranger_wrote_into_the_file_stays_text_in_the_table(lesson, act):
    lesson.record.append([act(item="<b>s1</b>", response="<script>")])
    html = lesson.answers._repr_html_()
    assert "<td>&lt;b&gt;s1&lt;/b&gt;</td><td>&lt;script&gt;</td>" in html


def test_ones_own_answers_from_another_machine_are_taken_in_once(lesson, tmp_path):
    elsewhere = whosays.lesson("lesson-1", tmp_path / "elsewhere")
    elsewhere.record.file.parent.mkdir()
    elsewhere.sitting("voice A").answer("s6", "own")
    assert lesson.take_in(elsewhere.record.file) == (
        "Imported 2 new entries from lesson-1.answers.jsonl."
    )
    assert lesson.take_in(str(elsewhere.record.file)).startswith("Imported 0 new entries")
    assert lesson.exercise("voice A").progress["s6"]["response"] == "own"


def test_another_learners_answers_are_not_taken_in(lesson, tmp_path):
    (tmp_path / "anna").mkdir()
    hers = whosays.lesson("lesson-1", tmp_path / "anna", learner="anna")
    hers.sitting("voice A").answer("s6", "own")
    with pytest.raises(InputProblems, match="another learner"):
        lesson.take_in(hers.record.file)
    assert len(lesson.answers) == 0


@pytest.mark.parametrize("name", ["voice A", "mark A", "voice B", "mark B"])
def test_a_solved_exercise_earns_a_point_an_item(lesson, name):
    items = len(lesson.sitting(name).exercise.asked)
    assert lesson.points(name) == 0
    lesson.solve(name)
    assert lesson.points(name) == items


def test_solving_twice_writes_nothing_new(lesson):
    lesson.solve("voice A")
    before = len(lesson.answers)
    lesson.solve("voice A")
    assert len(lesson.answers) == before


def test_a_part_of_an_answer_earns_a_part_of_the_point(lesson):
    sitting = lesson.sitting("mark B")
    solution = sitting.exercise.item("a1").solution
    told = sitting.answer("a1", solution | {"source": []})
    assert told["state"] == "part"
    assert lesson.points("mark B") == round(told["mark"], 2) == 0.67


def test_a_prediction_earns_its_point_and_a_text_of_ones_own_none(tmp_path):
    lesson = whosays.lesson("kinds", tmp_path)
    predictions = lesson.sitting("predict A")
    predictions.answer("sources", 0)
    assert lesson.points("predict A") == 1
    levels = {"separates": 4, "weighs": 4, "compares": 4, "limits": 4}
    lesson.sitting("write A B").answer("own", {"text": "So be it.", "scores": levels})
    assert lesson.points("write A B") == 0


def test_every_kind_is_solved_as_far_as_there_is_a_key(tmp_path):
    lesson = whosays.lesson("kinds", tmp_path)
    for plan in lesson._plan.exercises:
        lesson.solve(plan.name)
        items = lesson.sitting(plan.name).exercise.asked
        keyed = [item for item in items if item.back.key is not None]
        assert lesson.points(plan.name) == len(keyed), plan.name


def test_a_lesson_speaks_the_language_it_is_opened_in(tmp_path):
    lesson = whosays.lesson("lesson-1", tmp_path, language="de")
    assert repr(lesson.answers) == "0 Einträge in lesson-1.answers.jsonl"
    assert repr(lesson.picture("voice A")).startswith("Du hast 0 von ")
    for screen in (lesson.read("A"), lesson.exercise("voice A")):
        assert repr(screen) == "Wähle Run → Run All Cells, um zu beginnen."
        assert screen.module.words["language"] == "de"


def test_all_screens_of_a_language_share_one_module(tmp_path):
    english, german = (whosays.lesson("lesson-1", tmp_path, language=each) for each in ("en", "de"))
    assert english.read("A").module is english.exercise("voice A").module
    assert german.read("A").module is not english.read("A").module


def test_what_the_page_says_without_a_script_tells_its_language(tmp_path):
    lesson = whosays.lesson("lesson-1", tmp_path, language="de")
    bundle, _metadata = lesson.exercise("voice A")._repr_mimebundle_()
    assert '<p lang="de" dir="ltr">Dieser Teil braucht JavaScript' in bundle["text/html"]


def test_a_language_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputProblems, match=r"^klingon: is neither"):
        whosays.lesson("lesson-1", tmp_path, language="klingon")


def test_where_the_file_is_a_strangers_all_is_shown_but_the_data(lesson):
    lesson.record.file.write_text("a poem\n", encoding="utf-8")
    lesson.exercise("voice B")
    assert lesson.calibration().drawing.is_empty
    assert lesson.picture("mark B").drawing.is_empty
    assert "is not an answers file" in lesson.progress.notice
    for data in (lambda: lesson.answers, lambda: lesson.codes):
        with pytest.raises(InputProblems, match="is not an answers file"):
            data()
