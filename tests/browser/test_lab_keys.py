"""Do keys pressed inside an exercise stay there, and does Tab always lead out of it?

JupyterLab's command mode listens for single letters: b adds a cell, d twice deletes one.
Escape stays inside as well, where it lets go of words that were chosen; Tab is the way out.
"""

from string import ascii_lowercase, digits

import pytest

from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]
# Each line of keys is pressed in one go, since some commands want a key twice.
KEYS = [
    *([key] for key in ascii_lowercase + digits),
    *([f"Shift+{key.upper()}"] for key in ascii_lowercase),
    *([key, key] for key in "di0"),
    ["x", "z"],
    ["c", "v"],
    *([key] for key in ("Enter", "Escape", "Space", "Delete", "Backspace", "Home", "End")),
    *([key] for key in ARROWS),
    *([f"Shift+{key}"] for key in ARROWS),
    *([f"{held}+Enter"] for held in ("Shift", "Control", "Alt")),
    ["Control+Shift+Minus"],
]

PLACES = {
    "a radio button": ("lesson1.voice.tass", "[data-item=h] input >> nth=0"),
    "a word": ("lesson1.mark.tass", "[data-item=a1] [data-word='0']"),
    "the label of words": ("lesson1.mark.tass", "[data-item=a1] input >> nth=0"),
    "a button": ("lesson1.voice.tass", "[data-item=h] >> role=button >> nth=0"),
}
PLACES_OF_KINDS = {
    "a number": ("kinds.predict.tass", "role=spinbutton >> nth=0"),
    "a text": ("kinds.write", "role=textbox"),
    "a box": ("kinds.heard.tass", "role=checkbox >> nth=0"),
    "a card": ("kinds.chain.tass", "[data-card] >> nth=0"),
}


def keeps_focus(sheet: Worksheet) -> bool:
    return sheet.element.evaluate("(sheet) => sheet.contains(document.activeElement)")


@pytest.fixture
def sheets(notebook, lesson1) -> dict[str, Worksheet]:
    """The exercises of lesson 1 in JupyterLab, ready to be answered."""
    notebook.run_all()
    return {id: Worksheet(notebook.page, each).expect_ready() for id, each in lesson1.items()}


def test_no_key_reaches_the_notebook_from_an_exercise(notebook, sheets):
    expect_no_key_to_escape(notebook, sheets, PLACES)


def test_no_key_reaches_the_notebook_from_a_field_a_box_or_a_card(kinds_notebook, kinds):
    kinds_notebook.run_all()
    sheets = {id: Worksheet(kinds_notebook.page, each).expect_ready() for id, each in kinds.items()}
    expect_no_key_to_escape(kinds_notebook, sheets, PLACES_OF_KINDS)


def expect_no_key_to_escape(notebook, sheets, places):
    before = notebook.cells()
    kernel = notebook.lab.kernel_of(notebook.path)
    escaped = []
    for place, (exercise, selector) in places.items():
        sheet = sheets[exercise]
        for keys in KEYS:
            sheet.element.locator(selector).focus()
            for key in keys:
                notebook.page.keyboard.press(key)
            if not keeps_focus(sheet):
                escaped.append(f"{keys} take the focus away from {place}")
            if notebook.cells() != before:
                escaped.append(f"{keys} on {place} change the notebook")
                before = notebook.cells()
            if notebook.dialog.count():
                escaped.append(f"{keys} on {place} open a question")
                notebook.page.keyboard.press("Escape")
    assert escaped == []
    assert notebook.lab.kernel_of(notebook.path) == kernel
    assert notebook.mode == "command"


def test_outside_an_exercise_the_same_keys_do_change_the_notebook(notebook, sheets):
    """Without this, the test above could not fail."""
    before = notebook.cells()
    sheet = sheets["lesson1.voice.tass"]
    sheet.element.locator("input").first.focus()
    notebook.page.keyboard.press("Shift+Tab")
    assert not keeps_focus(sheet)
    notebook.page.keyboard.press("b")
    assert len(notebook.cells()) == len(before) + 1
    notebook.page.keyboard.press("d")
    notebook.page.keyboard.press("d")
    assert notebook.cells() == before


def test_tab_leads_through_every_exercise_and_out_of_it(notebook, sheets):
    for sheet in sheets.values():
        stops = sheet.element.locator("input, button, [tabindex='0']")
        for key, start in (("Tab", stops.first), ("Shift+Tab", stops.last)):
            start.focus()
            passed = 0
            while keeps_focus(sheet):
                notebook.page.keyboard.press(key)
                passed += 1
                assert passed <= stops.count(), f"{key} goes round in circles"
            # Each item has a stop of its own, and none was passed by.
            assert passed >= len(sheet.exercise.asked)
