"""Does every state of every kind pass axe in JupyterLab's themes, and tell its roles and names?

Only our own part of the page is looked at: JupyterLab has faults of its own, which are its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from whosays.answers.record import Record
from whosays.exercise.plan import load_plan

from .support.answering import give
from .support.axe import violations_on_the_screen
from .support.jupyterlab import PATIENCE_MS, OpenNotebook
from .support.keyboard import Keyboard
from .support.language import say, saying
from .support.responses import right
from .support.roles import expect_frame
from .support.states import STATES, Place, doubtful_ones, in_every_state
from .support.tree import trees
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

DOORS = ("article", "exercise", "picture", "progress", "record")

# A window so high that a whole lesson is on the screen.
HIGH = {"width": 1280, "height": 48_000}

# The theme of JupyterLab, what its page says of it, and what the browser is set to.
THEMES = {
    "light": ("JupyterLab Light", "true", {}),
    "dark": ("JupyterLab Dark", "false", {}),
    "forced colours": ("JupyterLab Light", "true", {"forced_colors": "active"}),
}

START = """
from whosays import lesson
from whosays.exercise.exercise import *
from whosays.exercise.items import *
from whosays.marks.sitting import Sitting
from whosays.screens.widget import ExerciseScreen
kinds = lesson("kinds")
"""
OF_THE_LESSON = "kinds.exercise({name!r})"
OF_NO_LESSON = "ExerciseScreen(Sitting({exercise!r}, kinds.record))"

OpenInTheme = Callable[[Path], OpenNotebook]


@pytest.fixture(scope="module", params=THEMES)
def themed(request, lasting_context, jupyterlab) -> OpenInTheme:
    """A browser in which every page of JupyterLab has a theme, for all tests of the theme."""
    name, is_light, options = THEMES[request.param]
    jupyterlab.use_theme(name)
    context = lasting_context(viewport=HIGH, **options)

    def open_notebook(file: Path) -> OpenNotebook:
        notebook = jupyterlab.open(context.new_page(), file)
        body = notebook.page.locator("body")
        expect(body).to_have_attribute("data-jp-theme-light", is_light)
        forced = body.evaluate("() => matchMedia('(forced-colors: active)').matches")
        assert forced == (request.param == "forced colours")
        return notebook

    return open_notebook


@dataclass
class InStates:
    """A notebook with an item of each sort for each state: state → sort → item."""

    notebook: OpenNotebook
    record: Record
    places: dict[str, dict[str, Place]]


@pytest.fixture(scope="module")
def in_states(themed, jupyterlab, kinds) -> Iterator[InStates]:
    made = doubtful_ones(kinds.values())
    places = in_every_state([*kinds.values(), *made])
    wanted = {place.exercise.id for by_sort in places.values() for place in by_sort.values()}
    names = [each.name for each in load_plan("kinds").exercises if each.id in wanted]
    file = jupyterlab.make(
        "kinds.ipynb",
        START,
        *(OF_THE_LESSON.format(name=name) for name in names),
        *(OF_NO_LESSON.format(exercise=exercise) for exercise in made),
    )
    notebook = themed(file)
    yield InStates(notebook, Record(notebook.answers), places)
    notebook.page.close()
    jupyterlab.shut_kernels_down()


@pytest.mark.parametrize("state", STATES)
def test_an_item_of_each_kind_passes_axe_and_has_its_roles_and_names_in_each_state(
    in_states, kinds, state
):
    page, places = in_states.notebook.page, in_states.places[state].values()
    every_kind = {exercise.kind for exercise in kinds.values()}
    assert {place.exercise.kind for place in places} == every_kind
    brought = [(place, place.bring(in_states.record, state)) for place in places]
    in_states.notebook.run_all()
    assert in_states.notebook.errors() == []
    looked_at = []
    for place, drawn in brought:
        question = Worksheet(page, place.exercise).expect_ready().question(place.item.id)
        expect(question.element).to_have_attribute("data-state", drawn)
        looked_at.append((question, drawn))
    selectors = [question.selector for question, _ in looked_at]
    for node, (question, drawn) in zip(trees(page, *selectors), looked_at, strict=True):
        expect_frame(node, question, drawn)
    assert violations_on_the_screen(page, *selectors) == []


@pytest.fixture
def lesson(themed, jupyterlab) -> Iterator[OpenNotebook]:
    """Lesson 1 in a theme, run."""
    notebook = themed(jupyterlab.copy("notebooks/lesson-1.ipynb"))
    notebook.run_all()
    yield notebook
    notebook.page.close()
    jupyterlab.shut_kernels_down()


def test_a_lesson_at_work_passes_axe_and_faults_put_in_are_found(lesson, lesson1):
    page = lesson.page
    # Three articles, the exercises, five pictures, the progress and the answers.
    # JupyterLab draws a long notebook piece by piece, and slowly where other tests run beside it.
    every = 3 + len(lesson1) + 5 + 2
    expect(page.locator(".whosays")).to_have_count(every, timeout=PATIENCE_MS)
    # Words marked, words chosen, an answer asked for, and an answer that is not saved.
    keyboard = Keyboard(page)
    voice, mark = lesson1["lesson1.voice.tass"], lesson1["lesson1.mark.tass"]
    one = Worksheet(page, mark).question(mark.asked[0].id)
    keyboard.mark(one, 0, 1)
    keyboard.mark(one, 3, 3)
    keyboard.press("Shift+ArrowRight", 2)
    expect(one.surface.said).to_contain_text(saying("chosen", n=3))
    another = Worksheet(page, voice).question(voice.asked[-1].id)
    keyboard.activate(another.check)
    expect(another.told).to_contain_text(say("chooseFirst"))
    lesson.kill_kernel()
    unsaved = Worksheet(page, voice).question(voice.asked[-2].id)
    give(keyboard, unsaved, right(voice, unsaved.item))
    expect(unsaved.element.get_by_role("alert")).to_contain_text(say("kernelSilent"))
    ours = [f"[data-whosays-{door}]" for door in DOORS]
    assert violations_on_the_screen(page, *ours) == []

    # Faults put in are found, so axe has looked. Forced colours are not the page's to get wrong.
    paint = "(text) => { text.style.color = getComputedStyle(document.body).backgroundColor; }"
    for text in page.locator(".ws-task").all():
        text.evaluate(paint)
    page.locator(".ws-option label").last.evaluate("(label) => label.remove()")
    rules = [each["rule"] for each in violations_on_the_screen(page, *ours)]
    forced = page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert rules.count("color-contrast") == (0 if forced else len(lesson1))
    assert rules.count("label") == 1
