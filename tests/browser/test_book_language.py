"""Does the page speak another language wholly, say which text is in which, and have room for it?

Every other test of this folder runs in another language too: `--language de` or `--language rtl`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from whosays.exercise.exercise import Exercise

from .support.answering import enter, expect_shown, expect_told, give
from .support.axe import violations
from .support.handmade import SCREENS
from .support.keyboard import Keyboard
from .support.language import say
from .support.layout import in_the_way, sideways
from .support.panel import Panel
from .support.pointers import Assistive
from .support.pseudo import write_pseudo_language
from .support.responses import right
from .support.states import fullest
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def rtl(monkeypatch, tmp_path) -> None:
    """This test is in a pseudo-language, from right to left, in Hebrew letters."""
    monkeypatch.setenv("WHOSAYS_LANGUAGE", str(write_pseudo_language(tmp_path)))


@pytest.fixture(params=["de", "rtl"])
def other_language(request, monkeypatch) -> None:
    """This test is in German, then in the pseudo-language."""
    if request.param == "rtl":
        request.getfixturevalue("rtl")
    else:
        monkeypatch.setenv("WHOSAYS_LANGUAGE", request.param)


@pytest.fixture
def narrow(other_language, new_context, book_address) -> Page:
    """The page of every kind, 320 pixels wide."""
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"{book_address}/notebooks/kinds.html")
    return page


def questions(page: Page, exercises: dict[str, Exercise]) -> Iterator[Question]:
    """An item of each sort of screen."""
    for place in fullest(exercises.values()).values():
        yield Worksheet(page, place.exercise).expect_ready().question(place.item.id)


# What is said on our screens in letters that are not those of its language: each text, and each
# name of an element. A text from elsewhere inside a sentence is isolated. A single letter is a tag.
MIXED_UP = r"""
() => {
  const screens = [...document.querySelectorAll(".ws-root")];
  const texts = (screen) => {
    const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      found.push([text.parentElement, text.data]);
    }
    return found;
  };
  const names = (screen) => [...screen.querySelectorAll("*")].flatMap((each) =>
    ["aria-label", "title", "alt", "placeholder"].flatMap((name) =>
      each.hasAttribute(name) ? [[each, each.getAttribute(name)]] : []));
  const own = (text) => {
    const without = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
    return without === text ? text : own(without);
  };
  return screens.flatMap((screen) => [...texts(screen), ...names(screen)])
    .filter(([element, text]) => {
      const isEnglish = element.closest("[lang]").lang === "en";
      return isEnglish ? /[\u05d0-\u05ea]/.test(text) : /[a-z]{2}/i.test(own(text));
    })
    .map(([element, text]) => `${element.className || element.localName}: ${text.slice(0, 80)}`);
}
"""


def test_no_word_of_the_interface_is_left_in_english_and_none_of_a_text_is_taken_for_one(
    rtl, page, book_address, lesson1, kinds, tmp_path
):
    for name, exercises in (("lesson-1", lesson1), ("kinds", kinds)):
        page.goto(f"{book_address}/notebooks/{name}.html")
        found = questions(page, exercises)
        for question in found:
            enter(Assistive(page), question, right(question.exercise, question.item))
        assert page.evaluate(MIXED_UP) == []
        for question in questions(page, exercises):
            question.show_me.click()
            expect_shown(question, attempt=0)
        assert page.evaluate(MIXED_UP) == []
    panel = Panel(page)
    panel.exported(tmp_path)
    panel.button(say("deleteAnswers")).click()
    expect(panel.button(say("deleteYes"))).to_be_visible()
    assert page.evaluate(MIXED_UP) == []


def test_a_word_in_the_wrong_language_would_be_found(rtl, page, book_address):
    page.goto(f"{book_address}/notebooks/kinds.html")
    expect(page.locator(".ws-root").first).to_be_visible()
    page.evaluate("() => { document.querySelector('.ws-primary').textContent = 'Check'; }")
    assert page.evaluate(MIXED_UP) == ["ws-primary: Check"]


def test_a_screen_has_the_interface_language_and_its_texts_have_their_own(
    rtl, page, book_address, kinds
):
    page.goto(f"{book_address}/notebooks/kinds.html")
    for question in questions(page, kinds):
        directions = question.element.evaluate(
            """(item) => [item, ...item.querySelectorAll(".ws-text, .ws-question")]
              .map((each) => each.querySelector(":scope > [lang]") ?? each)
              .map((each) => [each.closest("[lang]").lang, getComputedStyle(each).direction])"""
        )
        assert directions[0] == ["he", "rtl"]
        assert ["en", "ltr"] in directions[1:]


def test_arrow_keys_go_the_way_the_text_is_read_and_not_the_interface(
    rtl, page, book_address, kinds
):
    page.goto(f"{book_address}/notebooks/kinds.html")
    place = fullest(kinds.values())["mark"]
    question = Worksheet(page, place.exercise).expect_ready().question(place.item.id)
    question.word(0).focus()
    for key, to in (("ArrowRight", 1), ("ArrowDown", 2), ("ArrowLeft", 1), ("ArrowUp", 0)):
        Keyboard(page).press(key)
        expect(question.word(to)).to_be_focused()
    # The same sentence, had it been written from right to left.
    question.element.locator(".ws-words, .ws-words *").evaluate_all(
        "(all) => all.forEach((each) => { each.style.direction = 'rtl'; })"
    )
    for key, to in (("ArrowLeft", 1), ("ArrowDown", 2), ("ArrowRight", 1), ("ArrowUp", 0)):
        Keyboard(page).press(key)
        expect(question.word(to)).to_be_focused()


def test_at_320_pixels_nothing_scrolls_sideways_is_cut_off_or_lies_on_something_else(narrow, kinds):
    each_kind = [
        Worksheet(narrow, place.exercise).expect_ready().question(place.item.id)
        for place in fullest(kinds.values()).values()
    ]
    for question in each_kind:
        enter(Assistive(narrow), question, right(question.exercise, question.item))
    assert (sideways(narrow), in_the_way(narrow)) == ([], [])
    for question in each_kind:
        Assistive(narrow).activate(question.check)
        expect(question.try_again).to_be_visible()
    assert (sideways(narrow), in_the_way(narrow)) == ([], [])
    Panel(narrow).button(say("deleteAnswers")).click()
    assert (sideways(narrow), in_the_way(narrow)) == ([], [])
    assert violations(narrow, "[data-whosays-exercise]", "[data-whosays-record]") == []


def test_a_book_is_in_german_where_the_script_is_loaded_that_the_documentation_names(
    page, book, kinds, tmp_path, monkeypatch
):
    """As Sphinx writes it for the two lines of `_config.yml` in book/formats.md."""
    german = Path(shutil.copytree(book, tmp_path / "html"))
    shutil.copy(SCREENS / "built" / "words.de.js", german / "_static")
    kinds_page = german / "notebooks" / "kinds.html"
    html = kinds_page.read_text("utf-8")
    at = html.rindex("<script", 0, html.index("_static/page.js"))
    script = '<script defer src="../_static/words.de.js"></script>'
    kinds_page.write_text(f"{html[:at]}{script}{html[at:]}", "utf-8")
    page.goto(kinds_page.as_uri())
    monkeypatch.setenv("WHOSAYS_LANGUAGE", "de")
    question = next(questions(page, kinds))
    give(Assistive(page), question, right(question.exercise, question.item))
    expect_told(question, right(question.exercise, question.item), attempt=1)
    assert question.check.inner_text() == "Prüfen"
