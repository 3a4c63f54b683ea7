"""Are a notebook's answers taken in, and a stranger's file refused without harm?"""

import json

import pytest
from playwright.sync_api import expect

from whosays.answers.event import Act
from whosays.answers.record import Record
from whosays.marks.sitting import Sitting
from whosays.screens.answers import Answers
from whosays.screens.widget import ExerciseScreen

from .support.answering import expect_shown, expect_told
from .support.entered import expect_entered
from .support.handmade import tiny_page
from .support.language import say, saying
from .support.panel import Panel, entries
from .support.responses import missed, right
from .support.states import drawn_as, fullest
from .support.watch import Watch
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def panel(page, book_address) -> Panel:
    """The panel of answers in lesson 1, newly opened."""
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    return Panel(page)


def test_answers_of_every_kind_are_taken_in_told_again_and_given_back(
    page, book_address, kinds, tmp_path
):
    record = Record(tmp_path / "kinds.answers.jsonl")
    most = fullest(kinds.values()).values()
    answers = {}
    for place in most:
        answers[place.exercise.id, place.item.id] = [
            *missed(*place.both)[:1], right(*place.both),
        ]  # fmt: skip
        for answer in answers[place.exercise.id, place.item.id]:
            Sitting(place.exercise, record).answer(place.item.id, answer)
    page.goto(f"{book_address}/notebooks/kinds.html")
    panel = Panel(page)
    panel.choose_file(record.file)
    written = entries(record.file)
    expect(panel.told).to_contain_text(saying("imported", n=len(written)))
    for place in most:
        question = Worksheet(page, place.exercise).question(place.item.id)
        given = answers[place.exercise.id, place.item.id]
        expect_told(question, given[-1], attempt=len(given))
        expect_entered(question, given[-1])
    assert panel.exported(tmp_path) == written


# No kind can be answered with any of these, or a few kinds with some.
STRANGE = [
    None, True, 0, -1, 2.5, 1e300, "", "none", [], {}, [[[]]], [None], {"": None},
    {"chain": "ab", "hand": []}, {"scores": [1, 2, 3, 4]}, {"text": 1, "scores": {}},
    {"stance": {}, "change": True}, {"A": [[0, 5]], "B": [[True, 2.5], "x", [9, 1]]},
]  # fmt: skip


def test_responses_that_no_item_can_be_given_are_kept_and_do_no_harm(
    new_context, book_address, kinds, tmp_path
):
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/notebooks/kinds.html")
    panel = Panel(page)
    record = Record(tmp_path / "strange.jsonl")
    most = fullest(kinds.values()).values()
    questions = [Worksheet(page, place.exercise).question(place.item.id) for place in most]
    # The answers to every other kind are as strange.
    for response in [*STRANGE, *(right(*place.both) for place in most)]:
        record.append([an_answer(question, response) for question in questions])
        panel.take_in(record.file)
        for question in questions:
            standing = Sitting(question.exercise, record).progress().get(question.item.id)
            drawn = "start" if standing is None else drawn_as(standing["feedback"])
            expect(question.element).to_have_attribute("data-state", drawn)
    assert watch.faults_of_ours(page) == []
    assert panel.exported(tmp_path) == entries(record.file)


def an_answer(question: Question, response: object) -> Act:
    return Act(
        action="answer",
        exercise=question.exercise.id,
        exercise_version=question.exercise.version,
        text_sha256=question.exercise.text_sha256,
        item=question.item.id,
        response=response,
    )


def test_the_same_file_taken_in_twice_adds_nothing(panel, answers_file, tmp_path):
    panel.choose_file(answers_file)
    expect(panel.told).to_contain_text(saying("imported", n=6))
    panel.choose_file(answers_file)
    expect(panel.told).to_contain_text(
        saying("importedBeside", n=0, known=say("knownAlready", n=6))
    )
    assert len(panel.exported(tmp_path)) == 6


# The file’s content, and what is wrong with it.
STRANGERS = {
    "shopping.jsonl": (b'{"bread": 2}\n', "notAnEvent"),
    "list.jsonl": (b"[]\n", "notAnEvent"),
    "later.jsonl": (b'{"format": "whosays-answers/2"}\n', "notAnEvent"),
    "notes.jsonl": (b"Lesson 1 was fun.\n", "notJson"),
    "short.jsonl": (b"Lesson 1 was fun.", "notJson"),
    "picture.jsonl": (b"\x89PNG\r\n\x1a\n\x00\xff", "notJson"),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_foreign_file_is_refused_in_one_sentence_and_nothing_is_lost(
    panel, answers_file, tmp_path, name
):
    content, wrong = STRANGERS[name]
    panel.take_in(answers_file)
    stranger = tmp_path / name
    stranger.write_bytes(content)
    panel.choose_file(stranger)
    expect(panel.told).to_have_text(bad_line(name, 1, say(wrong, field="format")))
    assert len(panel.exported(tmp_path)) == 6


def bad_line(file: str, line: int, what: str) -> str:
    return say("badLine", file=file, line=line, what=what)


def test_a_file_with_one_bad_line_is_refused_whole(panel, answers_file, tmp_path):
    bad = tmp_path / "bad.jsonl"
    lines = answers_file.read_text("utf-8").splitlines()
    lines[2] = lines[2].replace('"action": "', '"action": "un')
    bad.write_text("\n".join(lines) + "\n", encoding="utf-8")
    panel.choose_file(bad)
    expect(panel.told).to_have_text(bad_line("bad.jsonl", 3, say("notAnEvent", field="action")))
    expect(panel.region).to_contain_text(say("recordEmpty"))


def test_of_a_file_cut_off_in_its_last_line_the_rest_is_taken_in_and_the_loss_told(
    panel, answers_file, tmp_path
):
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(answers_file.read_bytes()[:-40])
    panel.choose_file(torn)
    expect(panel.told).to_contain_text(say("imported", n=5, file="torn.jsonl"))
    expect(panel.told).to_contain_text(say("tornLines", n=1, lines="6"))


def test_what_a_notebook_wrote_after_it_was_cut_off_is_taken_in_too(
    panel, answers_file, lesson1, tmp_path
):
    record = Record(tmp_path / "cut-off.jsonl")
    record.file.write_bytes(answers_file.read_bytes()[:-40])
    exercise = next(iter(lesson1.values()))
    Sitting(exercise, record).show(exercise.asked[0].id)
    panel.choose_file(record.file)
    expect(panel.told).to_contain_text(say("imported", n=6, file="cut-off.jsonl"))
    expect(panel.told).to_contain_text(say("tornLines", n=1, lines="6"))
    expect_shown(Worksheet(panel.page, exercise).question(exercise.asked[0].id), attempt=0)


def test_a_number_after_which_there_is_no_next_is_refused(panel, answers_file, tmp_path):
    line = entries(answers_file)[0] | {"seq": 2**53 - 1}
    huge = tmp_path / "huge.jsonl"
    huge.write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    panel.choose_file(huge)
    expect(panel.told).to_have_text(bad_line("huge.jsonl", 1, say("notAnEvent", field="seq")))
    expect(panel.region).to_contain_text(say("recordEmpty"))


def test_answers_to_an_exercise_that_nobody_knows_are_kept_and_exported(
    panel, answers_file, tmp_path
):
    strange = tmp_path / "strange.jsonl"
    lines = entries(answers_file)
    for line in lines:
        line |= {"exercise": "lesson9.scale", "response": 0.5, "confidence": 0.25, "mood": "calm"}
    strange.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    panel.choose_file(strange)
    expect(panel.told).to_contain_text(saying("imported", n=6))
    assert panel.exported(tmp_path) == lines


def test_answers_on_an_older_text_and_to_an_earlier_version_are_told_apart_and_not_counted(
    page, voices, voices_of_another_text, voices_asked_otherwise, tmp_path
):
    """For real: the page was made anew after its article and its plan were changed."""
    record = Record(tmp_path / "older.answers.jsonl")
    for exercise in (voices, voices, voices_of_another_text):
        Sitting(exercise, record).answer("s2", "own")
    asked = Sitting(voices_asked_otherwise, Record(tmp_path / "none.jsonl"))
    page.goto(tiny_page(tmp_path, html_of(asked), panel_of(record)).as_uri())
    panel = Panel(page)
    panel.take_in(record.file)
    sheet = Worksheet(page, voices_asked_otherwise)
    expect(sheet.region.get_by_role("alert").first).to_have_text(
        f"{say('olderText', n=1)} {say('olderVersion', n=2)}"
    )
    sheet.expect_done(0)
    assert panel.exported(tmp_path) == entries(record.file)


def html_of(sitting: Sitting) -> str:
    """What a page without a kernel gets of an exercise."""
    bundle, _metadata = ExerciseScreen(sitting)._repr_mimebundle_()
    return bundle["text/html"]


def panel_of(record: Record) -> str:
    return Answers(Record(record.file.with_name("none.jsonl")), {})._repr_html_()
