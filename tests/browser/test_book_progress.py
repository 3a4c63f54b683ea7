"""Is progress the same in the book and in JupyterLab, does it follow, and lead to what is open?"""

import shutil
from itertools import cycle

import pytest
from playwright.sync_api import Page, expect

import whosays
from whosays.answers.event import Act, Event
from whosays.answers.record import SUFFIX, Record
from whosays.exercise.build import build_exercises
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import load_plan
from whosays.marks.sitting import Sitting
from whosays.report.progress import Counts, counted, in_words, outlined, summed
from whosays.wording.wording import wording

from .support.answering import give
from .support.axe import violations
from .support.handmade import with_more
from .support.language import say
from .support.panel import Panel
from .support.pointers import Mouse
from .support.progress import ShownProgress
from .support.responses import missed, right
from .support.states import STATES, doubtful_ones, places
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

WORDS = wording()
LESSON = load_plan("lesson-1").title
TOTAL = sum(len(each.asked) for each in build_exercises(load_plan("lesson-1")).values())
HEAD = "from whosays import lesson\nkinds = lesson('kinds')"


@pytest.fixture(scope="module")
def whole_page() -> dict[str, Exercise]:
    """Every exercise of the page of all kinds, those with held feedback too."""
    return build_exercises(load_plan("kinds"))


@pytest.fixture
def every_state(kinds, whole_page, tmp_path) -> Record:
    """Answers of every kind, brought to every state or begun anew, and some to older versions."""
    record = Record(tmp_path / f"kinds{SUFFIX}")
    brought = set()
    for found in places([*kinds.values(), *doubtful_ones(kinds.values())]).values():
        for place, state in zip(found, cycle(STATES), strict=False):
            if state in place.states:
                place.bring(record, state)
                brought.add(state)
    assert brought == {*STATES}
    versions = {event.exercise: event for event in record.read().events if event.action == "redo"}
    record.append([older(event) for event in versions.values()])
    for exercise in whole_page.values():
        item = exercise.asked[-1]
        Sitting(exercise, record).answer(item.id, right(exercise, item))
    return record


def older(event: Event) -> Act:
    shared = {name: getattr(event, name) for name in ("exercise", "text_sha256", "item")}
    return Act(action="answer", exercise_version="0" * 16, response="own", **shared)


def counts_in(record: Record, exercises: dict[str, Exercise]) -> Counts:
    events = record.read().events
    return summed(counted(outlined(each), events) for each in exercises.values())


def test_one_record_of_every_kind_says_the_same_in_jupyterlab_and_in_the_book(
    new_context, jupyterlab, book, book_address, whole_page, every_state, tmp_path
):
    counts = counts_in(every_state, whole_page)
    assert 0 < counts.arguable < counts.done < counts.total
    assert counts.anew > 0
    assert counts.older >= 9

    file = jupyterlab.make("kinds.ipynb", HEAD, "kinds.progress")
    shutil.copy(every_state.file, file.parent)
    notebook = jupyterlab.open(new_context().new_page(), file)
    notebook.run_all()
    in_notebook = ShownProgress(notebook.page, "kinds")
    expect(in_notebook.region).to_contain_text(in_words(WORDS, counts))

    screen = whosays.lesson("kinds", tmp_path / "empty").progress._page_html()
    place = with_more(book, "notebooks/kinds.html", f"<h2>How far</h2>{screen}")
    page = new_context().new_page()
    page.goto(f"{book_address}/{place}")
    Panel(page).take_in(every_state.file)
    in_book = ShownProgress(page, "kinds")
    expect(in_book.region).to_contain_text(in_words(WORDS, counts))

    assert in_book.words == in_notebook.words
    for shown in (in_book, in_notebook):
        assert shown.region.get_by_role("columnheader").all_inner_texts() == [
            say("progressExercise"), say("columnDone"), say("columnArguable"), say("columnOpen"),
        ]  # fmt: skip
        assert shown.region.get_by_role("rowheader").count() == len(whole_page)
    jupyterlab.shut_kernels_down()


def follow(page: Page, lesson1: dict[str, Exercise]) -> None:
    """Answer lesson 1 here and there: the numbers change by themselves, and a link leads back."""
    shown = ShownProgress(page, "lesson-1")
    exercise = lesson1["lesson1.voice.tass"]
    sheet, mouse = Worksheet(page, exercise).expect_ready(), Mouse(page)
    shown.expect_counts(exercise, done=0, arguable=0)
    plain = next(item for item in exercise.asked if missed(exercise, item))
    question = sheet.question(plain.id)
    give(mouse, question, missed(exercise, plain)[0])
    expect(question.told).to_contain_text(say("hint"))
    shown.expect_counts(exercise, done=0, arguable=0)
    mouse.activate(question.show_me)
    shown.expect_counts(exercise, done=1, arguable=0)
    mouse.activate(sheet.question("s8").show_me)
    shown.expect_counts(exercise, done=2, arguable=1)
    mouse.activate(question.try_again)
    shown.expect_counts(exercise, done=1, arguable=1)
    expect(shown.region).to_contain_text(say("progressAnew", n=1))
    address = page.url
    shown.link(exercise.title).focus()
    page.keyboard.press("Enter")
    heading = sheet.region.get_by_role("heading", name=exercise.title, exact=True)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert page.url == address


def test_in_the_book_the_numbers_follow_and_a_link_leads_to_the_exercise(
    page, book_address, lesson1
):
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    follow(page, lesson1)


def test_in_a_notebook_the_numbers_follow_and_a_link_leads_to_the_exercise(notebook, lesson1):
    notebook.run_all()
    follow(notebook.page, lesson1)


def test_the_page_of_the_path_reads_the_same_record_and_leads_to_the_lessons(
    page, book_address, lesson1, answers_file
):
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    Panel(page).take_in(answers_file)
    page.goto(f"{book_address}/notebooks/progress.html")
    shown = ShownProgress(page, "full")
    expect(shown.region).to_contain_text(in_words(WORDS, Counts(total=TOTAL, done=2)))
    voice = next(iter(lesson1.values()))
    shown.expect_counts(voice, done=1, arguable=0)
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page, "[data-whosays-progress]") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    last = [*lesson1.values()][-1]
    shown.table(LESSON).get_by_role("link", name=last.title, exact=True).click()
    expect(page).to_have_url(f"{book_address}/notebooks/lesson-1.html#{last.anchor}")
    heading = Worksheet(page, last).region.get_by_role("heading", name=last.title, exact=True)
    expect(heading).to_be_in_viewport()


def test_in_jupyterlab_a_link_opens_the_lessons_notebook_in_a_tab(
    jupyterlab, new_context, answers_file
):
    file = jupyterlab.copy("notebooks/progress.ipynb")
    shutil.copy(jupyterlab.copy("notebooks/lesson-1.ipynb"), file.parent)
    shutil.copy(answers_file, file.parent)
    notebook = jupyterlab.open(new_context().new_page(), file)
    notebook.run_all()
    shown = ShownProgress(notebook.page, "full")
    expect(shown.region).to_contain_text(in_words(WORDS, Counts(total=TOTAL, done=2)))
    notebook.page.evaluate("() => { window.isStillHere = true; }")
    shown.link(LESSON).click()
    expect(notebook.page.get_by_role("tab", name="lesson-1.ipynb")).to_be_visible()
    assert notebook.page.evaluate("() => window.isStillHere")
    jupyterlab.shut_kernels_down()
