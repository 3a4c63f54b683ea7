"""Is the module that draws the screens sent to a notebook once, and is every screen drawn by it?"""

from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import expect

import whosays.screens

from .support.answering import expect_told
from .support.entered import expect_entered
from .support.jupyterlab import OpenNotebook
from .support.learner import Learner
from .support.pointers import Assistive
from .support.responses import right
from .support.states import Place, fullest
from .support.wire import Wire
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

MODULE = (Path(whosays.screens.__file__).parent / "built" / "widget.js").read_text("utf-8")


@pytest.fixture
def wire(page) -> Wire:
    """Has to be asked for before the notebook, because it hears what is sent after it."""
    return Wire(page)


def expect_every_screen(notebook: OpenNotebook, kinds) -> None:
    """Both articles and every exercise are drawn, each once."""
    page = notebook.page
    expect(page.locator(".ws-article")).to_have_count(2)
    # Those that hold their feedback back stand there twice: held and released.
    expect(page.locator(".ws-exercise")).to_have_count(len(kinds) + 4)
    for exercise in kinds.values():
        Worksheet(page, exercise).expect_ready()
    assert notebook.errors() == []


def test_the_module_is_sent_once_however_many_screens_there_are(wire, kinds_notebook, kinds):
    kinds_notebook.run_all()
    expect_every_screen(kinds_notebook, kinds)
    assert wire.times_received(MODULE) == 1
    # Run again, every screen is a new one, and the page has its module already.
    kinds_notebook.run_all()
    expect_every_screen(kinds_notebook, kinds)
    assert wire.times_received(MODULE) == 1


def test_an_item_of_each_kind_is_answered_and_stands_after_the_page_and_the_kernel_are_begun_again(
    wire, kinds_notebook, kinds
):
    kinds_notebook.run_all()
    learner = Learner(Assistive(kinds_notebook.page))
    places = fullest(kinds.values()).values()
    for place in places:
        sheet = Worksheet(kinds_notebook.page, place.exercise).expect_ready()
        learner.answers_as_the_key(sheet.question(place.item.id))
    entries = kinds_notebook.entries()
    done = [(e["action"], e["exercise"], e["item"], e["response"]) for e in entries]
    assert done == learner.deeds
    kinds_notebook.save()
    assert MODULE[:100] not in kinds_notebook.file.read_text("utf-8")

    # The kernel still has every widget, and sends them all at once to a page that has none.
    wire.messages.clear()
    kinds_notebook.reload()
    expect_every_answer(kinds_notebook, kinds, places)
    assert wire.times_received(MODULE) == 1

    wire.messages.clear()
    kinds_notebook.restart_and_run_all()
    expect_every_answer(kinds_notebook, kinds, places)
    assert wire.times_received(MODULE) == 1


def expect_every_answer(notebook: OpenNotebook, kinds, places: Iterable[Place]) -> None:
    """Each of the items is told and shows its answer, as if it had been given just now."""
    expect_every_screen(notebook, kinds)
    for place in places:
        question = Worksheet(notebook.page, place.exercise).question(place.item.id)
        answer = right(*place.both)
        expect_told(question, answer, attempt=1)
        expect_entered(question, answer)
