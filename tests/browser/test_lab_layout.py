"""Does every screen fit into JupyterLab's window, wide or narrow?"""

import pytest
from playwright.sync_api import Page

from whosays.answers.record import Record
from whosays.marks.sitting import Sitting

from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser

# The outputs that hold a screen of ours and are wider inside than outside.
_WIDER_INSIDE = """
() => [...document.querySelectorAll(".jp-OutputArea-output:has(.ws-root)")]
  .filter((output) => output.scrollWidth > output.clientWidth)
  .map((output) => output.textContent.slice(0, 60))
"""

# The names of parts that do not fit on a line of their own.
_BROKEN_NAMES = """
() => [...document.querySelectorAll(".ws-parts dt")].filter((name) => {
  const content = document.createRange();
  content.selectNodeContents(name);
  const { height } = content.getBoundingClientRect();
  return height > 2 * parseFloat(getComputedStyle(name).fontSize);
}).map((name) => name.textContent)
"""


def expect_to_fit(page: Page, exercises) -> None:
    for exercise in exercises.values():
        # JupyterLab lays out only what is on the screen.
        Worksheet(page, exercise).region.scroll_into_view_if_needed()
        assert page.evaluate(_WIDER_INSIDE) == []
        assert page.evaluate(_BROKEN_NAMES) == []


def test_exercises_fit_a_wide_window_and_a_narrow_one(notebook, lesson1):
    notebook.run_all()
    # At 720 px, the list of files leaves a notebook about as much as a telephone has.
    for width in (1280, 720):
        notebook.page.set_viewport_size({"width": width, "height": 900})
        expect_to_fit(notebook.page, lesson1)


def test_every_kind_fits_a_telephone_before_it_is_answered_and_when_it_is_shown(
    jupyterlab, page, kinds
):
    page.set_viewport_size({"width": 320, "height": 640})
    notebook = jupyterlab.open(page, jupyterlab.copy("notebooks/kinds.ipynb"), "doc")
    notebook.run_all()
    expect_to_fit(page, kinds)
    record = Record(notebook.answers)
    for exercise in kinds.values():
        for item in exercise.asked:
            Sitting(exercise, record).show(item.id)
    notebook.run_all()
    expect_to_fit(page, kinds)
    jupyterlab.shut_kernels_down()
