"""Do an instructor's scores take the place of what no machine marks, and nothing else's?"""

import pytest

import whosays as package
from whosays.marks.contract import marks
from whosays.marks.scores import read_scores, with_scores
from whosays.problems import InputProblems

HEAD = "learner,exercise,item,separates,weighs,compares,limits\n"
LEVELS = {"separates": 2, "weighs": 2, "compares": 3, "limits": 1}


@pytest.fixture
def sitting(tmp_path):
    return package.lesson("kinds", tmp_path).sitting("write A B")


@pytest.fixture
def scores(tmp_path, sitting):
    """Read a table of these rows under the usual head, or under another."""

    def read(*rows, head=HEAD):
        file = tmp_path / "scores.csv"
        file.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return read_scores(file, {sitting.exercise.id: sitting.exercise})

    return read


def marked(sitting):
    return marks(sitting.exercise, sitting.record.read().events)


def line_of(lines, item):
    return next(line for line in lines if line["item"] == item)


def test_a_text_handed_in_gets_the_mark_of_its_levels(sitting, scores):
    sitting.answer("own", {"text": "One official says so.", "scores": LEVELS})
    assert line_of(marked(sitting), "own")["state"] == "unscored"
    line = line_of(with_scores(marked(sitting), scores(",kinds.write,own,4,3,2,1")), "own")
    assert (line["mark"], line["state"], line["scorer"]) == (0.5, "part", "instructor")
    assert line["reason"] == "separates 4, weighs 3, compares 2, limits 1"


@pytest.mark.parametrize(("level", "mark", "state"), [(4, 1, "right"), (1, 0, "wrong")])
def test_the_highest_and_the_lowest_levels_are_right_and_wrong(sitting, scores, level, mark, state):
    sitting.answer("own", {"text": "So be it.", "scores": LEVELS})
    row = ",".join(["", "kinds.write", "own", *[str(level)] * 4])
    line = line_of(with_scores(marked(sitting), scores(row)), "own")
    assert (line["mark"], line["state"]) == (mark, state)


def test_what_the_package_marks_by_itself_is_left_as_it_is(sitting, scores):
    sitting.answer("own", {"text": "So be it.", "scores": LEVELS})
    sitting.answer("sample", {"scores": LEVELS})
    before = line_of(marked(sitting), "sample")
    after = line_of(with_scores(marked(sitting), scores(",kinds.write,own,1,2,3,4")), "sample")
    assert before == after


def test_scores_of_a_text_that_was_not_handed_in_are_told(sitting, scores):
    with pytest.raises(InputProblems, match="scores a text of “Ada” that was not handed in"):
        with_scores(marked(sitting), scores("Ada,kinds.write,own,1,2,3,4"))


@pytest.mark.parametrize(
    ("row", "place", "what"),
    [
        (",kinds.write,own,5,2,3,4", "row 2, separates", "is “5”"),
        (",kinds.write,own,1,,3,4", "row 2, weighs", "is “”"),
        (",kinds.write,own,1,2,3", "row 2, limits", "is “”"),
        (",kinds.write,own,1.5,2,3,4", "row 2, separates", "is “1.5”"),
        (",kinds.write,sample,1,2,3,4", "row 2", "“kinds.write”, “sample” is no text"),
        (",kinds.voice.tass,s8,1,2,3,4", "row 2", "“kinds.voice.tass”, “s8” is no text"),
        (",nothing,own,1,2,3,4", "row 2", "“nothing”, “own” is no text"),
        ("short", "row 2", "“None”, “None” is no text"),
    ],
)
def test_a_bad_row_is_told_in_one_sentence(scores, row, place, what):
    with pytest.raises(InputProblems) as refused:
        scores(row)
    (problem,) = refused.value.problems
    assert problem.place == place
    assert problem.what.startswith(what)


def test_every_bad_row_is_told_at_once(scores):
    with pytest.raises(InputProblems) as refused:
        scores(
            ",kinds.write,own,9,8,3,4", "", ",kinds.write,own,1,2,3,4", ",kinds.write,own,1,2,3,4"
        )
    assert [problem.place for problem in refused.value.problems] == [
        "row 2, separates",
        "row 2, weighs",
        "row 4",
    ]


def test_a_table_without_a_column_is_told(scores):
    with pytest.raises(InputProblems, match="has no column “item”"):
        scores(head="learner,exercise\n")


def test_a_file_that_is_no_text_is_told(tmp_path):
    for content in (b"\xff\xfe\x00learner", None):
        file = tmp_path / "scores.csv"
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content)
        with pytest.raises(InputProblems, match="cannot be read"):
            read_scores(file, {})
