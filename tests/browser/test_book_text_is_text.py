"""Is everything shown as the text it is, even where it looks like markup or a script?"""

import json

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.article.article import REGION_KINDS
from whosays.exercise.exercise import Exercise
from whosays.marks.sitting import Sitting
from whosays.screens.answers import Answers
from whosays.screens.desk import DeskScreen
from whosays.screens.picture import picture_of
from whosays.screens.widget import ArticleScreen, ExerciseScreen
from whosays.wording.wording import wording

from .support.answering import enter, expect_shown, expect_told, give
from .support.entered import expect_entered
from .support.handmade import tiny_page
from .support.hostile import (
    HOSTILE,
    expect_that_nothing_ran,
    hostile,
    hostile_acts,
    hostile_article,
    hostile_desk,
    hostile_exercises,
)
from .support.language import say
from .support.panel import Panel, entries
from .support.pointers import Assistive
from .support.responses import missed, right
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    """Sort → an exercise of which every text is hostile."""
    return hostile_exercises()


def html_of(screen) -> str:
    """What a page without a kernel gets of a screen."""
    bundle, _metadata = screen._repr_mimebundle_()
    return bundle["text/html"]


@pytest.fixture
def screens(exercises, tmp_path) -> list[str]:
    """Every screen there is, with nothing but hostile data."""
    empty = Record(tmp_path / "&lt;<img src=x onerror='window.ran=7'>.answers.jsonl")
    sittings = {sort: Sitting(exercise, empty) for sort, exercise in exercises.items()}
    return [
        html_of(ArticleScreen(hostile_article())),
        html_of(DeskScreen(hostile_desk(), wording())),
        *(html_of(ExerciseScreen(sitting)) for sitting in sittings.values()),
        picture_of(exercises["voice"], [], wording())._repr_mimebundle_()["text/html"],
        picture_of(exercises["stance"], [], wording())._repr_mimebundle_()["text/html"],
        Answers(empty, {})._repr_html_(),
    ]


def open_tiny(new_context, page_file) -> Page:
    page = new_context().new_page()
    page.goto(page_file.as_uri())
    return page


@pytest.fixture
def hostile_page(new_context, screens, tmp_path) -> Page:
    """A page of every screen."""
    page = open_tiny(new_context, tiny_page(tmp_path, *screens))
    expect(Panel(page).region).to_be_visible()
    return page


def expect_calm(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    expect_that_nothing_ran(page, "main")


def expect_to_show(page: Page, *names: str) -> None:
    shown = page.locator("main").inner_text()
    assert [name for name in names if hostile(name) not in shown] == []


def questions(page: Page, exercises: dict[str, Exercise]) -> dict[str, Question]:
    return {
        sort: Worksheet(page, exercise).expect_ready().question(exercise.asked[0].id)
        for sort, exercise in exercises.items()
    }


# What is shown of every exercise before anybody answers, a worked item among its items.
TITLES = [
    f"title {sort}"
    for sort in (
        "voice", "mark", "match", "chain", "stance", "choose", "choose several", "compare",
        "predict", "write", "write own",
    )
]  # fmt: skip
SHOWN = [
    *TITLES, "task", "article", "prompt", "lead", "sentence", "label1", "gloss1",
    "before", "mention 1", "after", "claim", "card1", "somebody", "hand1", "test",
    "swap", "choice1", "article 1", "passage 1", "unit", "sample", "criterion label 1", "level 1",
    "explanation",
]  # fmt: skip


def test_nothing_of_an_exercise_an_article_or_a_picture_is_taken_for_markup(
    hostile_page, exercises
):
    assert len(TITLES) == len(exercises)
    expect_calm(hostile_page)
    expect_to_show(hostile_page, *REGION_KINDS, "name", "mask", *SHOWN)
    expect_to_show(hostile_page, "desk title", "note", "stack")
    hostile_page.get_by_role("button", name=say("deskOpenAll")).click()
    expect_to_show(hostile_page, "row", "body", "found", "when", "quote", "fact")
    hostile_page.get_by_role("checkbox", name=say("showOutlet")).check()
    expect_to_show(hostile_page, "credit")
    expect_calm(hostile_page)


def test_nothing_is_taken_for_markup_where_the_module_is_missing(new_context, screens, tmp_path):
    page = open_tiny(new_context, tiny_page(tmp_path, *screens, has_module=False))
    expect_calm(page)
    expect_to_show(
        page, *REGION_KINDS, *TITLES, "task", "prompt", "sentence", "passage 1", "sample",
        "desk title", "note", "stack", "row", "body", "found", "when", "quote", "fact",
    )  # fmt: skip


def test_nothing_that_is_told_of_an_answer_is_taken_for_markup(hostile_page, exercises):
    hands = Assistive(hostile_page)
    for question in questions(hostile_page, exercises).values():
        misses = missed(question.exercise, question.item)
        answers = [*misses[:1], *misses[-1:]] or [right(question.exercise, question.item)]
        for attempt, answer in enumerate(answers, 1):
            give(hands, question, answer)
            expect_told(question, answer, attempt)
        hands.activate(question.try_again)
        expect(question.told).to_be_empty()
        # What is said of a mark or a link, and its buttons, quote the words.
        enter(hands, question, right(question.exercise, question.item))
        hands.activate(question.show_me)
        expect_shown(question, attempt=0)
        for more in ("anotherExample", "earlierAnswers"):
            hands.activate(question.opener(more))
            expect(question.opened(more)).to_have_attribute("open", "")
    expect_to_show(
        hostile_page, "source", "explanation", "reading", "why", "example", "example why"
    )
    expect_calm(hostile_page)


def test_nothing_of_a_text_of_ones_own_is_taken_for_markup(hostile_page, exercises, tmp_path):
    question = questions(hostile_page, exercises)["write own"]
    answer = right(question.exercise, question.item) | {"text": f"{HOSTILE}\n{hostile('own')}"}
    give(Assistive(hostile_page), question, answer)
    expect_told(question, answer, attempt=1)
    expect_entered(question, answer)
    expect_calm(hostile_page)
    hostile_page.reload()
    expect_entered(question, answer)
    (entry,) = Panel(hostile_page).exported(tmp_path)
    assert entry["response"] == answer
    expect_calm(hostile_page)


def test_nothing_of_the_answers_shown_as_a_table_is_taken_for_markup(
    new_context, exercises, tmp_path
):
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    record.append(hostile_acts(exercises.values()))
    names = {each.id: hostile(f"table {sort}") for sort, each in exercises.items()}
    table = Answers(record, names)._repr_html_()
    page = open_tiny(new_context, tiny_page(tmp_path, table, has_module=False))
    expect_calm(page)
    expect_to_show(page, *(f"table {sort}" for sort in exercises))


def test_nothing_of_an_imported_file_or_of_its_name_is_taken_for_markup(
    hostile_page, exercises, tmp_path
):
    record = Record(tmp_path / "&lt;img src=x onerror='window.ran=5'>.jsonl")
    record.append(hostile_acts(exercises.values()))
    written = entries(record.file)
    panel = Panel(hostile_page)
    panel.choose_file(record.file)
    expect(panel.told).to_have_text(say("imported", n=len(written), file=record.file.name))
    for question in questions(hostile_page, exercises).values():
        expect_entered(question, right(question.exercise, question.item))
    expect_calm(hostile_page)
    bad = tmp_path / "bad<img src=x onerror='window.ran=6'>.jsonl"
    bad.write_text(json.dumps(written[0] | {"action": HOSTILE}) + "\n", encoding="utf-8")
    panel.choose_file(bad)
    expect(panel.told).to_contain_text(bad.name)
    expect_calm(hostile_page)
    assert panel.exported(tmp_path) == written
