"""Does `whosays agree` compare two coders, and refuse what is not two?"""

import pytest

import whosays as package

VOICE = "lesson1.voice.tass"


@pytest.fixture
def coder(tmp_path):
    """A coder with an answers file: `coder("ada", s1="direct")` answers about Article B."""

    def make(name, **codes):
        (tmp_path / name).mkdir(exist_ok=True)
        lesson = package.lesson("lesson-1", tmp_path / name)
        for item, code in codes.items():
            lesson.sitting("voice B").answer(item, code)
        return lesson

    return make


def test_the_agreement_is_told_with_every_difference(coder, whosays):
    ada = coder("ada", h="own", s3="direct", s4="direct")
    ben = coder("ben", h="split", s3="direct", s4="direct")
    run = whosays("agree", ada.record.file, ben.record.file)
    assert (run.code, run.err) == (0, "")
    title, words, *differences = run.out.splitlines()
    assert title == f"{VOICE}: Article B: whose voice is each sentence?"
    assert words.startswith("Both have coded 3 of 12 sentences. On 2 of them")
    assert [line.split(":")[:2] for line in differences] == [["  h", " Reporter’s voice | Split"]]


def test_for_tools_there_is_a_line_of_json_an_exercise(coder, whosays):
    ada, ben = coder("ada", s3="direct"), coder("ben", s3="mixed")
    run = whosays("agree", ada.record.file, ben.record.file, "--json")
    (line,) = run.json_lines
    assert (run.code, line["exercise"], line["units"], line["share"]) == (0, VOICE, 1, 0)
    assert line["differences"][0]["second"] == "Mixed quotation"


def test_one_exercise_can_be_named(coder, whosays):
    ada, ben = coder("ada", s3="direct"), coder("ben", s3="mixed")
    for lesson in (ada, ben):
        lesson.solve("mark B")
    files = (ada.record.file, ben.record.file)
    assert len(whosays("agree", *files, "--json").json_lines) == 2
    (line,) = whosays("agree", *files, "--json", "--exercise", VOICE).json_lines
    assert line["exercise"] == VOICE


@pytest.mark.parametrize("id", ["nothing.at.all", "kinds.predict.moscow-times"])
def test_an_exercise_without_codes_is_refused_with_those_that_have_some(coder, whosays, id):
    ada, ben = coder("ada", s3="direct"), coder("ben", s3="mixed")
    run = whosays("agree", ada.record.file, ben.record.file, "--exercise", id)
    assert (run.code, run.out, len(run.complaints)) == (1, "", 1)
    assert VOICE in run.err


def test_the_same_record_twice_is_refused_in_one_sentence(coder, whosays):
    ada = coder("ada", s3="direct")
    run = whosays("agree", ada.record.file, ada.record.file)
    assert (run.code, run.out, len(run.complaints)) == (1, "", 1)
    assert "is by the same learner" in run.err


def test_nothing_in_common_is_a_problem(coder, whosays):
    ada, ben = coder("ada", s3="direct"), coder("ben")
    ben.solve("mark B")
    run = whosays("agree", ada.record.file, ben.record.file)
    assert (run.code, run.out, len(run.complaints)) == (1, "", 1)
    assert "has answered nothing that" in run.err


def test_answers_to_an_older_text_are_told_and_not_compared(coder, whosays, act):
    ada, ben = coder("ada", s3="direct"), coder("ben", s3="direct")
    ben.record.append([act(exercise=VOICE, item="s4")])
    run = whosays("agree", ada.record.file, ben.record.file)
    assert "Both have coded 1 of 12" in run.out
    assert "1 answer was made on an older text or wording" in run.out
    assert (run.code, run.complaints) == (
        1,
        [
            f"{ben.record.file}: holds answers to an older text of {VOICE}, not compared here: 1. "
            "Mend: compare answers to one and the same text."
        ],
    )


def test_a_file_that_is_not_there_is_told(coder, whosays, tmp_path):
    ada = coder("ada", s3="direct")
    run = whosays("agree", ada.record.file, tmp_path / "none.jsonl")
    assert (run.code, run.out, len(run.complaints)) == (1, "", 1)
