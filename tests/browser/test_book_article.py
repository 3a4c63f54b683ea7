"""Is an article read at ease: notes in place, its label in sight, the focus never under it?"""

import pytest
from playwright.sync_api import Page, expect

from whosays.article.pack import load_article
from whosays.exercise.plan import load_plan

from .support.article import ReadArticle

pytestmark = [pytest.mark.browser, pytest.mark.book]

SHOWN = {slug for exercise in load_plan("lesson-1").exercises for slug in exercise.packs}
# Those under a mask: only they have a switch.
MASKS = {slug: load_article(slug).mask for slug in sorted(SHOWN)}
NAMES = {slug: mask.name for slug, mask in MASKS.items() if mask.hidden}


@pytest.fixture(params=NAMES)
def open_article(request, new_context, book_address):
    """Open lesson 1 in a window of a size, and give one of its articles."""

    def open_it(**options) -> ReadArticle:
        page = new_context(**options).new_page()
        page.goto(f"{book_address}/notebooks/lesson-1.html")
        article = ReadArticle(page, request.param, NAMES[request.param])
        expect(article.element).to_be_visible()
        return article

    return open_it


def sized(width: int, height: int = 900) -> dict:
    return {"viewport": {"width": width, "height": height}}


@pytest.mark.parametrize(("width", "beside"), [(1400, True), (1000, False), (320, False)])
def test_notes_stand_beside_the_text_where_there_is_room_and_below_where_not(
    open_article, width, beside
):
    assert open_article(**sized(width)).places() == [[beside, not beside]] * 6


def test_on_paper_notes_stand_below(open_article):
    article = open_article(**sized(1400))
    article.page.emulate_media(media="print")
    assert article.places() == [[False, True]] * 6


def test_a_number_leads_to_its_note_and_the_note_back(open_article):
    article = open_article(**sized(1400))
    address = article.page.url
    for note in (1, 6):
        article.number(note).focus()
        article.page.keyboard.press("Enter")
        expect(article.note(note)).to_be_focused()
        article.page.keyboard.press("Tab")
        expect(article.back(note)).to_be_focused()
        article.page.keyboard.press("Enter")
        expect(article.number(note)).to_be_focused()
    assert article.page.url == address


def test_notes_are_masked_like_the_text_and_no_note_is_lost_to_an_ear(open_article):
    article = open_article(**sized(1400))
    for number in range(1, 7):
        expect(article.number(number)).to_have_count(1)
        expect(article.note(number)).not_to_contain_text("TASS")
        expect(article.note(number)).not_to_contain_text("Moscow Times")


@pytest.mark.parametrize("size", [(1400, 600), (1000, 600), (320, 640), (320, 400)])
def test_name_and_switch_stay_in_sight_where_there_is_room_and_never_cover_the_focus(
    open_article, size
):
    article = open_article(**sized(*size))
    stops, hidden = article.hidden_stops()
    assert hidden == []
    # Each of six notes has one in the text and one of its own.
    assert stops == 2 * 12
    article.number(4).evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    if size[1] >= 480:
        expect(article.switch).to_be_in_viewport()
    else:
        expect(article.switch).not_to_be_in_viewport()


def lines(page: Page, selector: str) -> list[float]:
    """Characters a line, of each paragraph of several lines."""
    return page.locator(f"{selector} .ws-body").evaluate_all(
        """(all) => all.map((each) => {
          const { height } = each.getBoundingClientRect();
          const lines = Math.round(height / parseFloat(getComputedStyle(each).lineHeight));
          // The last line is half full, more or less.
          return [lines, each.textContent.length / (lines - 0.5)];
        }).filter(([lines]) => lines > 2).map(([, characters]) => characters)"""
    )


@pytest.mark.parametrize(
    ("width", "least", "most"),
    [
        (1000, 56, 70),
        # Beside the notes a wide face has less room, and the machine decides which face is drawn.
        # 45 to 75 characters are held to be easy to read (Bringhurst 1992).
        (1400, 45, 70),
    ],
)
def test_a_line_holds_about_as_many_characters_as_an_eye_likes(open_article, width, least, most):
    article = open_article(**sized(width))
    measured = lines(article.page, article.selector)
    assert least <= sum(measured) / len(measured) <= most
