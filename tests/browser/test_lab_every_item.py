"""Does every item of every kind pass axe in JupyterLab when it is shown?"""

import pytest

from whosays.answers.record import Record
from whosays.marks.sitting import Sitting

from .support.axe import violations_on_the_screen
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser


def test_every_item_of_every_kind_passes_axe_when_it_is_shown(kinds_notebook, kinds):
    page = kinds_notebook.page
    page.set_viewport_size({"width": 1280, "height": 8_000})
    record = Record(kinds_notebook.answers)
    for exercise in kinds.values():
        for item in exercise.asked:
            Sitting(exercise, record).show(item.id)
    kinds_notebook.run_all()
    for exercise in kinds.values():
        sheet = Worksheet(page, exercise).expect_ready()
        sheet.expect_done()
        # All of them together are higher than any window.
        sheet.element.evaluate("(sheet) => sheet.scrollIntoView()")
        assert violations_on_the_screen(page, sheet.selector) == []
