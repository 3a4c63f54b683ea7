"""Does every state of every kind of item pass axe in JupyterLab, and what is a screen reader told?

Only our own part of the page is looked at: JupyterLab has faults of its own, which are its own.
"""

import json

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.exercise.build import build_exercise

from .support.answering import give
from .support.axe import violations
from .support.keyboard import Keyboard
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.states import bring_to_every_state, doubtful_plan
from .support.tree import tree
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

_GIVE_BODY_HEIGHT = """
() => {
  document.body.style.minHeight = "100vh";
  return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}
"""
DOORS = ("article", "exercise", "picture", "record")
THEMES = {"JupyterLab Light": "true", "JupyterLab Dark": "false"}

# A cell that shows an exercise no lesson has.
SHOW = """
from whosays.exercise.build import build_exercise
from whosays.exercise.plan import ExercisePlan, ItemPlan
from whosays.marks.sitting import Sitting
from whosays.screens.widget import ExerciseScreen
ExerciseScreen(Sitting(build_exercise({plan!r}), lesson1.record))
"""


@pytest.fixture
def page(new_context) -> Page:
    """A window so high that the whole lesson is on the screen.

    What is scrolled off it JupyterLab keeps from the browser's tree, and axe takes it for unseen.
    """
    return new_context(viewport={"width": 1280, "height": 24_000}).new_page()


@pytest.fixture(params=THEMES)
def every_state(request, jupyterlab, page, lesson1):
    """Lesson 1 in one of JupyterLab's themes, its items and one more in every state there is."""
    jupyterlab.use_theme(request.param)
    plan = doubtful_plan()
    file = jupyterlab.copy("notebooks/lesson-1.ipynb")
    add_cell(file, SHOW.format(plan=plan))
    record = Record(file.with_name("lesson-1.answers.jsonl"))
    bring_to_every_state([*lesson1.values(), build_exercise(plan)], record)
    notebook = jupyterlab.open(page, file)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", THEMES[request.param])
    notebook.run_all()
    assert notebook.errors() == []
    yield notebook
    jupyterlab.shut_kernels_down()


def add_cell(file, source: str) -> None:
    """Put a code cell at the end."""
    notebook = json.loads(file.read_text("utf-8"))
    code = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    notebook["cells"].append(code | {"id": "more", "source": source})
    file.write_text(json.dumps(notebook), "utf-8")


def ours(page: Page) -> list[dict[str, str]]:
    """What axe finds in our own parts of the page."""
    # JupyterLab's body is 0 px high and hides what overflows it, so axe takes all for unseen.
    page.evaluate(_GIVE_BODY_HEIGHT)
    return [each for door in DOORS for each in violations(page, f"[data-whosays-{door}]")]


def test_every_state_of_every_kind_of_item_passes_axe(every_state, lesson1):
    page = every_state.page
    for kind in ("voice", "mark"):
        states = page.locator(f".ws-item:has(.ws-{kind})").evaluate_all(
            "(items) => items.map((item) => item.dataset.state)"
        )
        assert set(states) == {"start", "hint", "explained", "arguable", "done"}
    # Two articles, four exercises and one more, the picture and the answers.
    expect(page.locator(".whosays")).to_have_count(9)
    assert ours(page) == []

    # Words marked, words chosen, an answer asked for, and an answer that is not saved.
    keyboard = Keyboard(page)
    voice, mark = lesson1["lesson1.voice.tass"], lesson1["lesson1.mark.tass"]
    one = Worksheet(page, mark).question(mark.asked[0].id)
    keyboard.mark(one, 0, 1)
    keyboard.mark(one, 3, 3)
    keyboard.press("Shift+ArrowRight", 2)
    expect(one.element.get_by_role("status").first).to_contain_text("3 words chosen")
    another = Worksheet(page, voice).question(voice.asked[-1].id)
    keyboard.activate(another.check)
    expect(another.told).to_contain_text("Choose one answer first.")
    every_state.kill_kernel()
    unsaved = Worksheet(page, voice).question(voice.asked[-2].id)
    give(keyboard, unsaved, right(voice, unsaved.item))
    expect(unsaved.element.get_by_role("alert")).to_contain_text("may not be saved")
    assert ours(page) == []

    # Faults put in are found, so axe has looked.
    paint = "(text) => { text.style.color = getComputedStyle(document.body).backgroundColor; }"
    for text in page.locator(".ws-task").all():
        text.evaluate(paint)
    page.locator(".ws-option label").last.evaluate("(label) => label.remove()")
    rules = [each["rule"] for each in ours(page)]
    assert rules.count("color-contrast") == len(lesson1) + 1
    assert rules.count("label") == 1


def test_the_browser_tells_a_screen_reader_what_an_exercise_is(notebook, lesson1):
    notebook.run_all()
    for exercise in lesson1.values():
        sheet = Worksheet(notebook.page, exercise).expect_ready()
        region = tree(notebook.page, sheet.selector).one("region", exercise.title)
        region.one("heading", exercise.title)
        if exercise.kind == "voice":
            for item in exercise.asked:
                sentence = "".join(token[0] for token in item.tokens)
                radios = region.one("group", " ".join(sentence.split())).all("radio")
                assert [radio.name for radio in radios] == [o.label for o in exercise.options]
            continue
        parts = [len(group.all("radio")) for group in region.all("group", "Mark as")]
        assert parts == [len(item.labels) for item in exercise.asked]
        sentences = region.all("group", "Words of the sentence")
        assert [len(sentence.all("checkbox")) for sentence in sentences] == [
            sum(len(token) == 3 for token in item.tokens) for item in exercise.asked
        ]
        for item in exercise.asked:
            words = sheet.question(item.id).element.get_by_role("checkbox")
            stops = "(words) => words.filter((word) => word.tabIndex === 0).length"
            assert words.evaluate_all(stops) == 1


def test_the_browser_announces_the_result_of_an_answer(notebook, lesson1):
    notebook.run_all()
    for exercise in (lesson1["lesson1.voice.tass"], lesson1["lesson1.mark.tass"]):
        item = next(item for item in exercise.asked if missed(exercise, item))
        question = Worksheet(notebook.page, exercise).question(item.id)
        status = tree(notebook.page, question.selector).all("status")[-1]
        assert (status.properties["live"], status.text) == ("polite", "")
        give(Mouse(notebook.page), question, right(exercise, item))
        expect(question.told).not_to_be_empty()
        status = tree(notebook.page, question.selector).all("status")[-1]
        assert status.text.startswith("Right.")
