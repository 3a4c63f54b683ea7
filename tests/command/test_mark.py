"""Does `whosays mark` print one line an item, and say what it set aside?"""

import pytest

import whosays as package
from whosays.answers.record import Record
from whosays.marks.sitting import Sitting


@pytest.fixture
def lesson(tmp_path):
    return package.lesson("lesson-1", tmp_path)


def states(run):
    return {line["item"]: line["state"] for line in run.json_lines}


def test_every_item_asked_has_a_line_and_the_unanswered_are_missing(lesson, whosays):
    lesson.sitting("voice A").answer("s6", "indirect")
    run = whosays("mark", lesson.record.file)
    assert (run.code, run.err) == (0, "")
    assert {line["format"] for line in run.json_lines} == {"whosays-marks/1"}
    assert {line["exercise"] for line in run.json_lines} == {"lesson1.voice.moscow-times"}
    assert states(run) == {"s1": "missing", "s6": "right", "h": "missing"}


def test_several_files_are_marked_together_and_each_event_counts_once(lesson, tmp_path, whosays):
    lesson.sitting("voice A").answer("s6", "indirect")
    copy = tmp_path / "copy.jsonl"
    copy.write_bytes(lesson.record.file.read_bytes())
    Sitting(lesson.sitting("voice A").exercise, Record(copy)).answer("h", "own")
    run = whosays("mark", lesson.record.file, copy)
    attempts = {line["item"]: line["attempt"] for line in run.json_lines}
    assert attempts == {"s1": 0, "s6": 1, "h": 1}


def test_two_learners_files_are_marked_apart(tmp_path, whosays):
    for learner, answer in (("anna", "indirect"), ("ben", "own")):
        (tmp_path / learner).mkdir()
        lesson = package.lesson("lesson-1", tmp_path / learner, learner=learner)
        lesson.sitting("voice A").answer("s6", answer)
    run = whosays("mark", *sorted(tmp_path.glob("*/*.jsonl")))
    found = {line["learner"]: line["state"] for line in run.json_lines if line["item"] == "s6"}
    assert (run.code, run.err, found) == (0, "", {"anna": "right", "ben": "wrong"})


def test_files_without_a_pseudonym_count_as_one_learners_and_that_is_said(tmp_path, whosays):
    files = []
    for folder, item in (("one", "s1"), ("two", "s6")):
        (tmp_path / folder).mkdir()
        lesson = package.lesson("lesson-1", tmp_path / folder)
        lesson.sitting("voice A").answer(item, "indirect")
        files.append(lesson.record.file)
    run = whosays("mark", *files)
    assert (run.code, states(run)) == (0, {"s1": "arguable", "s6": "right", "h": "missing"})
    assert run.complaints == [
        f"{files[1]}: has no pseudonym, and was marked as the same learner’s as the files before "
        "it. Mend: mark them one by one if they are several learners’, or give each a pseudonym."
    ]
    lesson.take_in(files[0])  # the same learner's two machines, brought together
    assert whosays("mark", *files).err == ""


def test_what_was_answered_before_there_was_a_pseudonym_is_marked_under_it(
    lesson, tmp_path, whosays
):
    lesson.sitting("voice A").answer("s1", "indirect")
    older = tmp_path / "older.jsonl"
    older.write_bytes(lesson.record.file.read_bytes())
    package.lesson("lesson-1", tmp_path, learner="anna").sitting("voice A").answer("s6", "own")
    for files in ([lesson.record.file, older], [older, lesson.record.file]):
        run = whosays("mark", *files)
        assert (run.code, run.err) == (0, "")
        assert {line["learner"] for line in run.json_lines} == {"anna"}
        assert states(run) == {"s1": "arguable", "s6": "wrong", "h": "missing"}


def test_events_of_exercises_unknown_here_are_passed_over(lesson, act, whosays):
    lesson.record.append([act()])
    run = whosays("mark", lesson.record.file)
    assert (run.code, run.out, run.err) == (0, "", "")


def test_a_torn_line_is_told_and_the_rest_is_marked(lesson, whosays):
    lesson.sitting("voice A").answer("s6", "indirect")
    with lesson.record.file.open("a") as file:
        file.write('{"format": "whosays-an')
    run = whosays("mark", lesson.record.file)
    assert run.code == 1
    assert states(run)["s6"] == "right"
    assert run.complaints == [
        f"{lesson.record.file}, line 2: was set aside, because it is not JSON. Mend: nothing need "
        "be done: the line is kept in the file, and the rest is read."
    ]


def test_a_file_that_is_not_there_or_a_strangers_is_told_in_one_sentence(tmp_path, whosays):
    foreign = tmp_path / "diary.txt"
    foreign.write_text("Dear diary")
    for file, what in ((tmp_path / "none.jsonl", "is not there"), (foreign, "is not an answers")):
        run = whosays("mark", file)
        assert (run.code, run.out, len(run.complaints)) == (1, "", 1)
        assert run.err.startswith(f"{file}: {what}")
    assert foreign.read_text() == "Dear diary"


def test_the_problems_of_every_file_are_told_at_once(tmp_path, whosays):
    run = whosays("mark", tmp_path / "one.jsonl", tmp_path / "two.jsonl")
    assert (run.code, len(run.complaints)) == (1, 2)


def test_a_response_out_of_all_bounds_is_unscored(lesson, act, whosays):
    exercise = lesson.sitting("mark B").exercise
    lesson.record.append(
        [
            act(
                exercise=exercise.id,
                exercise_version=exercise.version,
                item="a1",
                response={"source": [[0, float("inf")]]},
            )
        ]
    )
    assert states(whosays("mark", lesson.record.file))["a1"] == "unscored"


def test_an_instructors_scores_are_told_as_theirs(tmp_path, whosays):
    sitting = package.lesson("kinds", tmp_path).sitting("write A B")
    levels = {"separates": 1, "weighs": 1, "compares": 1, "limits": 1}
    sitting.answer("own", {"text": "One official says so.", "scores": levels})
    table = tmp_path / "scores.csv"
    table.write_text(
        "learner,exercise,item,separates,weighs,compares,limits\n,kinds.write,own,4,4,4,1\n"
    )
    run = whosays("mark", sitting.record.file, "--scores", table)
    (line,) = [line for line in run.json_lines if line["item"] == "own"]
    assert (run.code, line["mark"], line["scorer"]) == (0, 0.75, "instructor")


def test_bad_scores_are_told_and_nothing_is_printed(lesson, tmp_path, whosays):
    lesson.sitting("voice A").answer("s6", "indirect")
    table = tmp_path / "scores.csv"
    table.write_text("learner,exercise,item\n,kinds.write,own\n")
    run = whosays("mark", lesson.record.file, "--scores", table)
    assert (run.code, run.out, len(run.complaints)) == (1, "", 4)
