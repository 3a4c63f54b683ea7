"""Do a learner's answers survive in the browser, leave it, come back, and go when told to?"""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from whosays.answers.record import Record, read_events
from whosays.marks.sitting import Sitting

from .support.answering import expect_shown, expect_told, give
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON_1 = "notebooks/lesson-1.html"


@pytest.fixture
def panel(page, book_address) -> Locator:
    """The panel of answers in lesson 1, newly opened."""
    return open_panel(page, book_address)


def open_panel(page: Page, book_address: str) -> Locator:
    page.goto(f"{book_address}/{LESSON_1}")
    panel = page.get_by_role("region", name="Your answers", exact=True)
    expect(panel).to_be_visible()
    return panel


@pytest.fixture
def answers_file(lesson1, tmp_path):
    """What a notebook's own record holds: an item of each kind, answered rightly after a miss."""
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    for kind in ("voice", "mark"):
        exercise = next(each for each in lesson1.values() if each.kind == kind)
        item = next(each for each in exercise.asked if missed(exercise, each))
        sitting = Sitting(exercise, record)
        sitting.answer(item.id, missed(exercise, item)[0])
        sitting.answer(item.id, right(exercise, item))
    return record.file


def take_in(panel: Locator, file) -> None:
    panel.get_by_label("Import answers").set_input_files(file)


def told(panel: Locator) -> Locator:
    return panel.get_by_role("status")


def exported(panel: Locator, folder) -> list[str]:
    """The lines that Export gives."""
    with panel.page.expect_download() as download:
        panel.get_by_role("button", name="Export answers").click()
    file = folder / "exported.jsonl"
    download.value.save_as(file)
    return file.read_text(encoding="utf-8").splitlines()


def test_a_reload_keeps_the_answers_and_what_was_told(page, lesson1_address, lesson1):
    page.goto(lesson1_address)
    questions = []
    for kind in ("voice", "mark"):
        exercise = next(each for each in lesson1.values() if each.kind == kind)
        item = next(each for each in exercise.asked if missed(exercise, each))
        question = Worksheet(page, exercise).question(item.id)
        answer = right(exercise, item)
        give(Mouse(page), question, answer)
        expect_told(question, answer, attempt=1)
        questions.append((question, answer))
    hinted_exercise = list(lesson1.values())[-1]
    hinted = Worksheet(page, hinted_exercise).question(hinted_exercise.asked[0].id)
    miss = missed(hinted_exercise, hinted.item)[0]
    give(Mouse(page), hinted, miss)
    expect_told(hinted, miss, attempt=1)
    page.reload()
    for question, answer in questions:
        expect_told(question, answer, attempt=1)
    expect_told(hinted, miss, attempt=1)


def test_an_item_that_was_shown_is_still_shown_after_a_reload(page, book_address, lesson1):
    page.goto(f"{book_address}/{LESSON_1}")
    exercise = next(iter(lesson1.values()))
    question = Worksheet(page, exercise).question(exercise.asked[0].id)
    question.show_me.click()
    expect_shown(question, attempt=0)
    page.reload()
    expect_shown(question, attempt=0)


def test_what_a_notebook_recorded_is_taken_in_and_told_again(panel, answers_file, lesson1):
    take_in(panel, answers_file)
    expect(told(panel)).to_contain_text(f"Imported 6 new entries from {answers_file.name}.")
    for kind in ("voice", "mark"):
        exercise = next(each for each in lesson1.values() if each.kind == kind)
        item = next(each for each in exercise.asked if missed(exercise, each))
        question = Worksheet(panel.page, exercise).question(item.id)
        assert expect_told(question, right(exercise, item), attempt=2) == "right"


def test_export_gives_back_what_import_took_in(panel, answers_file, tmp_path):
    take_in(panel, answers_file)
    expect(told(panel)).to_contain_text("Imported")
    lines = [json.loads(line) for line in exported(panel, tmp_path)]
    assert lines == [json.loads(line) for line in answers_file.read_text("utf-8").splitlines()]


def test_the_same_file_taken_in_twice_adds_nothing(panel, answers_file, tmp_path):
    take_in(panel, answers_file)
    expect(told(panel)).to_contain_text("Imported 6 new entries")
    take_in(panel, answers_file)
    expect(told(panel)).to_contain_text("Imported 0 new entries")
    expect(told(panel)).to_contain_text("6 entries were here already")
    assert len(exported(panel, tmp_path)) == 6


def test_delete_asks_once_more_and_then_removes_every_answer_for_good(panel, answers_file, lesson1):
    take_in(panel, answers_file)
    expect(panel).to_contain_text("6 entries are kept")
    delete = panel.get_by_role("button", name="Delete answers")
    delete.click()
    expect(told(panel)).to_contain_text("Delete all 6 entries")
    panel.get_by_role("button", name="No, keep").click()
    expect(told(panel)).to_have_text("Nothing was deleted.")
    expect(panel).to_contain_text("6 entries are kept")
    delete.click()
    panel.get_by_role("button", name="Yes, delete").click()
    expect(told(panel)).to_have_text("Deleted 6 entries.")
    expect(delete).to_be_focused()
    for exercise in lesson1.values():
        sheet = Worksheet(panel.page, exercise)
        expect(sheet.region).to_contain_text(f"0 of {len(exercise.asked)} done")
    panel.page.reload()
    expect(panel).to_contain_text("No answers are kept in this browser yet.")
    assert (
        panel.page.evaluate("() => Object.keys(localStorage).filter((k) => /event/.test(k))") == []
    )


def test_what_was_deleted_comes_back_with_the_exported_file(panel, answers_file, tmp_path, lesson1):
    take_in(panel, answers_file)
    expect(told(panel)).to_contain_text("Imported")
    before = exported(panel, tmp_path)
    panel.get_by_role("button", name="Delete answers").click()
    panel.get_by_role("button", name="Yes, delete").click()
    expect(told(panel)).to_contain_text("Deleted")
    take_in(panel, tmp_path / "exported.jsonl")
    expect(told(panel)).to_contain_text("Imported 6 new entries")
    assert exported(panel, tmp_path) == before


def test_with_nothing_kept_export_and_delete_say_so(panel):
    panel.get_by_role("button", name="Export answers").click()
    expect(told(panel)).to_have_text("There is nothing to export yet.")
    panel.get_by_role("button", name="Delete answers").click()
    expect(told(panel)).to_have_text("There is nothing to delete.")


SAYS_JSON = "this is not a line of JSON; export the answers again and import that file."
SAYS_FORMAT = (
    "“format” is missing or not as it should be in whosays-answers/1; "
    "export the answers again and import that file."
)
STRANGERS = {
    "shopping.jsonl": (b'{"bread": 2}\n', f"shopping.jsonl, line 1: {SAYS_FORMAT}"),
    "list.jsonl": (b"[]\n", f"list.jsonl, line 1: {SAYS_FORMAT}"),
    "later.jsonl": (b'{"format": "whosays-answers/2"}\n', f"later.jsonl, line 1: {SAYS_FORMAT}"),
    "notes.jsonl": (b"Lesson 1 was fun.\n", f"notes.jsonl, line 1: {SAYS_JSON}"),
    "short.jsonl": (b"Lesson 1 was fun.", f"short.jsonl, line 1: {SAYS_JSON}"),
    "picture.jsonl": (b"\x89PNG\r\n\x1a\n\x00\xff", f"picture.jsonl, line 1: {SAYS_JSON}"),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_foreign_file_is_refused_in_one_sentence_and_nothing_is_lost(
    panel, answers_file, tmp_path, name
):
    content, said = STRANGERS[name]
    take_in(panel, answers_file)
    expect(told(panel)).to_contain_text("Imported")
    stranger = tmp_path / name
    stranger.write_bytes(content)
    take_in(panel, stranger)
    expect(told(panel)).to_have_text(said)
    assert len(exported(panel, tmp_path)) == 6


def test_a_file_with_one_bad_line_is_refused_whole(panel, answers_file, tmp_path):
    bad = tmp_path / "bad.jsonl"
    lines = answers_file.read_text("utf-8").splitlines()
    lines[2] = lines[2].replace('"action": "', '"action": "un')
    bad.write_text("\n".join(lines) + "\n", encoding="utf-8")
    take_in(panel, bad)
    expect(told(panel)).to_contain_text("bad.jsonl, line 3: “action” is missing or not as it")
    expect(panel).to_contain_text("No answers are kept in this browser yet.")


def test_of_a_file_cut_off_in_its_last_line_the_rest_is_taken_in_and_the_loss_told(
    panel, answers_file, tmp_path
):
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(answers_file.read_bytes()[:-40])
    take_in(panel, torn)
    expect(told(panel)).to_contain_text("Imported 5 new entries from torn.jsonl.")
    expect(told(panel)).to_contain_text("Line 6 was cut off and has been left out.")


def test_what_a_notebook_wrote_after_it_was_cut_off_is_taken_in_too(
    panel, answers_file, lesson1, tmp_path
):
    record = Record(tmp_path / "cut-off.jsonl")
    record.file.write_bytes(answers_file.read_bytes()[:-40])
    exercise = next(iter(lesson1.values()))
    Sitting(exercise, record).show(exercise.asked[0].id)
    take_in(panel, record.file)
    expect(told(panel)).to_contain_text("Imported 6 new entries from cut-off.jsonl.")
    expect(told(panel)).to_contain_text("Line 6 was cut off and has been left out.")
    expect_shown(Worksheet(panel.page, exercise).question(exercise.asked[0].id), attempt=0)


def test_a_number_after_which_there_is_no_next_is_refused(panel, answers_file, tmp_path):
    line = json.loads(answers_file.read_text("utf-8").splitlines()[0]) | {"seq": 2**53 - 1}
    huge = tmp_path / "huge.jsonl"
    huge.write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    take_in(panel, huge)
    expect(told(panel)).to_contain_text("huge.jsonl, line 1: “seq” is missing or not as it should")
    expect(panel).to_contain_text("No answers are kept in this browser yet.")


def test_answers_to_an_exercise_that_nobody_knows_are_kept_and_exported(
    panel, answers_file, tmp_path
):
    strange = tmp_path / "strange.jsonl"
    lines = [json.loads(line) for line in answers_file.read_text("utf-8").splitlines()]
    for line in lines:
        line |= {"exercise": "lesson9.scale", "response": 0.5, "confidence": 0.25, "mood": "calm"}
    strange.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    take_in(panel, strange)
    expect(told(panel)).to_contain_text("Imported 6 new entries")
    assert [json.loads(line) for line in exported(panel, tmp_path)] == lines


def test_answers_to_an_older_text_are_kept_told_of_and_not_counted(
    panel, answers_file, tmp_path, lesson1
):
    older = tmp_path / "older.jsonl"
    text = answers_file.read_text("utf-8")
    exercise = next(iter(lesson1.values()))
    older.write_text(text.replace(exercise.version, "0" * 16), encoding="utf-8")
    take_in(panel, older)
    sheet = Worksheet(panel.page, exercise)
    expect(sheet.region.get_by_role("alert").first).to_contain_text(
        "2 answers were made on an older text of this exercise."
    )
    expect(sheet.region).to_contain_text(f"0 of {len(exercise.asked)} done")
    assert len(exported(panel, tmp_path)) == 6


# What a browser may do to the place where answers are kept.
TROUBLES = {
    "forbidden": "Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } });",
    "full": "Storage.prototype.setItem = () => { throw new Error('QuotaExceeded'); };",
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_where_the_browser_keeps_nothing_that_is_said_and_export_still_works(
    page, book_address, lesson1, tmp_path, trouble
):
    page.add_init_script(TROUBLES[trouble])
    panel = open_panel(page, book_address)
    exercise = next(each for each in lesson1.values() if each.kind == "voice")
    item = next(each for each in exercise.asked if missed(exercise, each))
    question = Worksheet(page, exercise).question(item.id)
    give(Mouse(page), question, right(exercise, item))
    expect_told(question, right(exercise, item), attempt=1)
    for part in (Worksheet(page, exercise).region, panel):
        expect(part.get_by_role("alert").first).to_contain_text(
            "This browser does not keep your answers"
        )
    (line,) = exported(panel, tmp_path)
    assert json.loads(line)["response"] == right(exercise, item)


@pytest.fixture
def two_tabs(new_context, book_address):
    """Lesson 1, opened twice in one browser."""
    context = new_context()
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        open_panel(tab, book_address)
    return tabs


def test_what_is_answered_in_one_tab_is_told_in_the_other_and_counts_there(two_tabs, lesson1):
    one, other = two_tabs
    exercise = next(each for each in lesson1.values() if each.kind == "voice")
    item = next(each for each in exercise.asked if missed(exercise, each))
    miss, *_, again = missed(exercise, item)
    give(Mouse(one), Worksheet(one, exercise).question(item.id), miss)
    question = Worksheet(other, exercise).question(item.id)
    expect_told(question, miss, attempt=1)
    give(Mouse(other), question, again)
    expect_told(question, again, attempt=2)
    expect_told(Worksheet(one, exercise).question(item.id), again, attempt=2)


# Presses Check at every item, each tab at the same agreed moment.
PRESS_ALL = """
([selector, moment]) => {
  const press = () => document.querySelectorAll(selector).forEach((button) => button.click());
  setTimeout(press, moment - Date.now());
}
"""


def test_two_tabs_that_answer_at_the_same_moment_lose_nothing(two_tabs, lesson1, tmp_path):
    exercise = max(lesson1.values(), key=lambda each: (each.kind == "voice", len(each.asked)))
    shares = [exercise.asked[0::2], exercise.asked[1::2]]
    for tab, share in zip(two_tabs, shares, strict=True):
        tab.bring_to_front()
        for item in share:
            Worksheet(tab, exercise).question(item.id).option("own").check()
    moment = two_tabs[0].evaluate("() => Date.now() + 500")
    for tab, share in zip(two_tabs, shares, strict=True):
        items = ", ".join(f"[data-item='{item.id}'] .ws-primary" for item in share)
        tab.evaluate(PRESS_ALL, [f"[data-whosays-exercise='{exercise.id}'] :is({items})", moment])
    for tab in two_tabs:
        for item in exercise.asked:
            expect(Worksheet(tab, exercise).question(item.id).told).not_to_be_empty()
        panel = tab.get_by_role("region", name="Your answers", exact=True)
        file = tmp_path / "both.answers.jsonl"
        file.write_text("\n".join(exported(panel, tmp_path)) + "\n", encoding="utf-8")
        reading = read_events(file)
        answered = [each.item for each in reading.events if each.action == "answer"]
        assert reading.problems == ()
        assert sorted(answered) == sorted(item.id for item in exercise.asked)
