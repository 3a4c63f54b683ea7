"""Are confidence, held feedback and earlier answers in JupyterLab what they are in the book?"""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from whosays.exercise.exercise import Exercise, Item

from .support.answering import expect_told, give
from .support.axe import violations_on_the_screen
from .support.keyboard import Keyboard
from .support.language import say
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.worksheet import Question, Worksheet

pytestmark = pytest.mark.browser

HELD = "held A"
START = "from whosays import lesson\nkinds = lesson('kinds')"


@pytest.fixture
def opened(jupyterlab, page, held):
    """A notebook with an exercise that asks how sure one is, one without, and a held one."""
    page.set_viewport_size({"width": 1280, "height": 12_000})
    file = jupyterlab.make(
        "kinds.ipynb",
        START,
        "kinds.exercise('stance B')",
        "kinds.exercise('voice A')",
        f"kinds.exercise('{HELD}')",
        f"kinds.released('{HELD}')",
        "kinds.answers",
    )
    notebook = jupyterlab.open(page, file)
    notebook.run_all()
    yield notebook
    jupyterlab.shut_kernels_down()


def of(question: Question) -> tuple[Exercise, Item]:
    return question.exercise, question.item


def question_of(notebook, exercise) -> Question:
    item = next(each for each in exercise.asked if missed(exercise, each))
    return Worksheet(notebook.page, exercise).expect_ready().question(item.id)


def done(notebook, *fields: str) -> list[tuple]:
    return [tuple(entry[field] for field in fields) for entry in notebook.entries()]


def test_sure_but_wrong_is_told_both_sides_and_python_records_how_sure_one_was(opened, kinds):
    question, keyboard = question_of(opened, kinds["kinds.stance.tass"]), Keyboard(opened.page)
    miss = missed(*of(question))[0]
    give(keyboard, question, miss, confidence=0.75)
    expect_told(question, miss, attempt=1, confidence=0.75)
    expect(question.told).to_contain_text(say("whyKey"))
    assert done(opened, "action", "confidence") == [("answer", 0.75)]
    keyboard.activate(question.opener("anotherExample"))
    example = question.item.back.example("show")
    expect(question.opened("anotherExample")).to_contain_text(example.why)
    opened.run_all()
    expect_told(question, miss, attempt=1, confidence=0.75)
    expect(question.confidence(0.75)).to_be_checked()


def test_earlier_answers_are_there_after_a_reload(opened, kinds):
    question, mouse = question_of(opened, kinds["kinds.voice.moscow-times"]), Mouse(opened.page)
    miss, answer = missed(*of(question))[0], right(*of(question))
    for response in (miss, answer):
        give(mouse, question, response)
        expect_told(question, response, attempt=1)
        if response == miss:
            mouse.activate(question.show_me)
            mouse.activate(question.try_again)
            expect(question.told).to_be_empty()
    expect(question.opener("earlierAnswers")).to_be_visible()
    opened.save()
    opened.reload()
    opened.run_all()
    mouse.activate(question.opener("earlierAnswers"))
    more = question.opened("earlierAnswers")
    expect(more).to_contain_text(
        say("changed", before=say("result.wrong"), now=say("result.right"))
    )
    labels = {option.value: option.label for option in question.exercise.options}
    expect(more.get_by_role("listitem")).to_have_text([say("verdict.wrong") + labels[miss]])
    assert violations_on_the_screen(opened.page, question.selector) == []


def test_held_back_nothing_is_told_and_released_all_that_was_held(opened, held):
    views = opened.page.locator(f'[data-whosays-exercise="{held.id}"]')
    expect(views).to_have_count(2)
    item = held.asked[0]
    noted, told = (views.nth(n).locator(f'[data-item="{item.id}"]') for n in (0, 1))
    miss = missed(replace(held, held=False), item)[0]
    for response in (miss, right(held, item)):
        noted.locator(f'input[value="{response}"]').check()
        noted.get_by_role("button", name=say("check"), exact=True).click()
        expect(noted.get_by_role("status")).to_contain_text(say("heldMeans"))
    expect(noted.get_by_role("button")).to_have_text([say("check")])
    assert done(opened, "action", "response") == [
        ("answer", miss), ("answer", right(held, item)),
    ]  # fmt: skip
    assert violations_on_the_screen(opened.page, f'[data-whosays-exercise="{held.id}"]') == []
    opened.run("kinds.released")
    expect(told.get_by_role("status")).to_contain_text(say("verdict.right"))
    expect(told.get_by_role("status")).to_contain_text(item.back.key_explanation)
