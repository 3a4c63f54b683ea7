"""Is each kind done in JupyterLab by keyboard, by mouse, and by finger at 320 px, start to end?"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .support.entered import expect_entered
from .support.jupyterlab import OpenNotebook
from .support.keyboard import Keyboard
from .support.learner import Learner
from .support.pointers import Finger, Mouse
from .support.responses import right
from .support.states import SORTS, Place, fullest
from .support.watch import Watch
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

# With the hands goes a window, and the room of JupyterLab in which the notebook is opened.
NARROW = {"has_touch": True, "viewport": {"width": 320, "height": 640}}
HANDS = {
    "keyboard": (Keyboard, {}, "lab"),
    "mouse": (Mouse, {}, "lab"),
    "finger": (Finger, NARROW, "doc"),
}

# Neither of these presses a key. A text is written with a keyboard on the screen.
_PRESSED = "() => { addEventListener('keydown', () => { window.pressed = true; }, true); }"


class Student(Learner):
    """A learner who sees each act in the answers file at once."""

    def __init__(self, notebook: OpenNotebook, hands):
        super().__init__(hands)
        self.notebook = notebook

    def expect_all_recorded(self) -> None:
        fields = ("action", "exercise", "item", "response")
        entries = self.notebook.entries()
        assert [tuple(entry[field] for field in fields) for entry in entries] == self.deeds


@pytest.fixture(scope="module", params=HANDS)
def student(request, lasting_context, jupyterlab) -> Iterator[Student]:
    """A learner who has run the notebook of every kind, for all tests of a hand."""
    kind, options, room = HANDS[request.param]
    context = lasting_context(**options)
    watch = Watch(context)
    page = context.new_page()
    notebook = jupyterlab.open(page, jupyterlab.copy("notebooks/kinds.ipynb"), room)
    hands = kind(page)
    if kind is Keyboard:
        # From the first cell, where JupyterLab has put the focus, to the last code cell.
        hands.press("Shift+Enter", len(notebook.cells()) - 1)
        notebook.wait_until_run()
    elif kind is Finger:
        notebook.run_all_by_finger()
    else:
        notebook.run_all()
    page.evaluate(_PRESSED)
    yield Student(notebook, hands)
    assert (watch.times_pointed(page) == 0) == (kind is Keyboard)
    assert bool(page.evaluate("() => window.pressed")) == (kind is Keyboard)
    jupyterlab.shut_kernels_down()


@pytest.fixture(scope="module")
def most(kinds) -> dict[str, Place]:
    """Of each sort, the item that can be brought to most states."""
    return fullest(kinds.values())


# From the end, where the keyboard stands after the last cell, to the beginning.
@pytest.mark.parametrize("sort", SORTS[::-1])
def test_an_item_is_shown_begun_anew_missed_and_then_answered_as_the_key(student, most, sort):
    place = most[sort]
    sheet = Worksheet(student.notebook.page, place.exercise).expect_ready()
    question = sheet.question(place.item.id)
    student.asks_to_be_shown(question)
    expect(question.check).to_be_disabled()
    student.expect_all_recorded()
    student.tries_again(question)
    expect(question.check).to_be_enabled()
    student.expect_all_recorded()
    if "hint" in place.states:
        student.answers_after_a_hint(question)
    else:
        student.answers_as_the_key(question)
    student.expect_all_recorded()
    expect_entered(question, right(*place.both))
    sheet.expect_done(sum(exercise == place.exercise.id for exercise, _ in student.marks))
