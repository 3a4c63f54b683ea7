"""Can an eye follow the focus: does nothing stand over any tab stop, wide or narrow?"""

import pytest
from playwright.sync_api import Page

from .support.answering import enter
from .support.focus import HIDDEN
from .support.keyboard import Keyboard
from .support.pointers import Mouse
from .support.responses import right
from .support.states import fullest
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

IS_INSIDE = "(item) => item.contains(document.activeElement)"


@pytest.fixture(scope="module", params=[320, 1280])
def sized(request, lasting_context, book_address) -> Page:
    """The page of all kinds in a narrow and a wide window, for all tests of a width."""
    page = lasting_context(viewport={"width": request.param, "height": 600}).new_page()
    page.goto(f"{book_address}/notebooks/kinds.html")
    return page


def test_nothing_stands_over_any_tab_stop_of_an_item_of_each_kind(sized, kinds):
    keyboard, mouse, hidden, stops = Keyboard(sized), Mouse(sized), [], {}
    for sort, place in fullest(kinds.values()).items():
        question = Worksheet(sized, place.exercise).expect_ready().question(place.item.id)
        # With marks and links there are the buttons that take them away and move them.
        enter(mouse, question, right(*place.both))
        stops[sort] = 0
        keyboard.begin_at(question)
        for last, way in ((question.show_me, "Shift+Tab"), (question.check, "Tab")):
            keyboard.reach(last)
            while question.element.evaluate(IS_INSIDE):
                hidden += sized.evaluate(HIDDEN)
                stops[sort] += 1
                keyboard.press(way)
    assert hidden == []
    assert sized.evaluate("() => window.staying.length") > 0
    # Check and Show me one way, and at least one stop for the inputs.
    assert all(count >= 5 for count in stops.values()), stops
