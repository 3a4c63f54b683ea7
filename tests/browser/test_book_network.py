"""Does the book ask anything of anybody else, and can it be read where no script runs?"""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from whosays.article.article import Article
from whosays.article.pack import load_article
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import load_plan
from whosays.wording.wording import wording

from .support.book import pages
from .support.network import Asked

pytestmark = [pytest.mark.browser, pytest.mark.book]

# What the builder adds to the pages that somebody wrote.
LISTS = ["index.html", "search.html", "genindex.html"]

# How many pages are open side by side.
AT_ONCE = 8


@pytest.mark.parametrize("way", ["http", "file"])
def test_no_page_asks_anything_of_another_host(new_context, book, book_address, way):
    context = new_context()
    asked = Asked(context)
    parts = [*LISTS, *pages(book)]
    for first in range(0, len(parts), AT_ONCE):
        # Each is given time to ask late, all of them the same time.
        opened = [context.new_page() for _ in parts[first : first + AT_ONCE]]
        for page, part in zip(opened, parts[first:], strict=False):
            page.goto(f"{book_address}/{part}" if way == "http" else (book / part).as_uri())
        for page in opened:
            page.wait_for_load_state("networkidle")
            page.close()
    assert asked.elsewhere == []
    assert len(asked.addresses) > len(pages(book))


class Fetched(HTMLParser):
    """The addresses from which a page would fetch something, or prepare to."""

    def __init__(self, html: str):
        super().__init__()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in (
            "link",
            "script",
            "img",
            "iframe",
            "source",
            "video",
            "audio",
            "object",
            "embed",
        ):
            named = ("href", "src", "srcset", "data", "poster")
            self.addresses += [value for name, value in attrs if name in named and value]


def test_no_page_names_another_host_to_fetch_from_or_to_prepare_for(book):
    # A hint such as rel="preconnect" asks a host for nothing that a listener would hear.
    written = [(book / part).read_text("utf-8") for part in [*LISTS, *pages(book)]]
    addresses = [each for html in written for each in Fetched(html).addresses]
    assert len(addresses) > len(written)
    assert [each for each in addresses if urlsplit(each).netloc] == []


def test_the_module_and_its_style_are_loaded_once_however_much_is_asked(
    new_context, book_address, asking_page
):
    context = new_context()
    asked = Asked(context)
    page = context.new_page()
    page.goto(f"{book_address}/{asking_page.place}", wait_until="networkidle")
    assert page.locator("[data-whosays-exercise]").count() >= len(asking_page.exercises)
    names = [address.split("/")[-1].split("?")[0] for address in asked.addresses]
    assert names.count("page.js") == 1
    assert names.count("whosays.css") == 1
    assert "widget.js" not in names


def readable(text: str) -> str:
    """Spaces and line ends count alike."""
    return " ".join(text.split())


def test_without_javascript_articles_questions_and_the_reason_are_readable(
    new_context, book_address, asking_page
):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{book_address}/{asking_page.place}")
    # The number of a note stands right behind the words that it is about.
    shown = re.sub(r"(?<=[^\W\d])\d+\b", "", readable(page.locator("main").inner_text()))
    for slug in load_plan(asking_page.name).articles.values():
        article = load_article(slug)
        for sentence in article.sentences:
            assert readable(masked(sentence.span.of(article.text), article)) in shown
    for exercise in asking_page.exercises.values():
        part = page.locator(f'[data-whosays-exercise="{exercise.id}"]')
        text = readable(part.inner_text())
        for said in (exercise.title, exercise.task, *paragraphs(exercise)):
            assert readable(said) in text
        assert wording("en").say("needsScript") in text
        expect(part.get_by_role("button")).to_have_count(0)


def paragraphs(exercise: Exercise) -> list[str]:
    return [paragraph for item in exercise.items for paragraph in item.on_paper]


def masked(text: str, article: Article) -> str:
    for hidden, shown in article.mask.hidden.items():
        text = re.sub(rf"\b{re.escape(hidden)}\b", shown, text)
    return text
