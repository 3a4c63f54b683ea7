"""Is an article read at ease in a notebook too, whose own width counts and not the window’s?"""

import pytest
from playwright.sync_api import expect

from .support.article import ReadArticle

pytestmark = pytest.mark.browser


@pytest.fixture
def article(notebook) -> ReadArticle:
    notebook.run_all()
    return ReadArticle(notebook.page, "tass", "Article B")


def test_notes_label_and_focus_keep_to_the_notebook(article):
    page = article.page
    for size, beside in (((1400, 800), True), ((1000, 600), False), ((720, 600), False)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        article.switch.scroll_into_view_if_needed()
        assert article.places() == [[beside, not beside]] * 6
        stops, hidden = article.hidden_stops()
        assert (stops, hidden) == (24, [])
        article.number(4).evaluate("(each) => each.scrollIntoView({ block: 'center' })")
        expect(article.switch).to_be_in_viewport()


def test_a_number_leads_to_its_note_and_the_note_back(article):
    address = article.page.url
    article.number(6).focus()
    article.page.keyboard.press("Enter")
    expect(article.note(6)).to_be_focused()
    article.back(6).click()
    expect(article.number(6)).to_be_focused()
    assert article.page.url == address
