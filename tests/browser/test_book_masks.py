"""Is the outlet out of sight until the learner lifts the mask, and then in sight everywhere?"""

import pytest
from playwright.sync_api import Locator, Page, expect

from whosays.article.article import Article
from whosays.article.pack import load_article
from whosays.exercise.plan import load_plan

from .support.language import say
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture(scope="module")
def articles(asking_page) -> list[Article]:
    """The articles of the page that hide an outlet."""
    every = [load_article(slug) for slug in load_plan(asking_page.name).articles.values()]
    return [article for article in every if article.mask.hidden]


@pytest.fixture
def lesson_page(page, book_address, asking_page, articles) -> Page:
    page.goto(f"{book_address}/{asking_page.place}")
    expect(switches(page)).to_have_count(len(articles))
    return page


def switches(page: Page) -> Locator:
    return page.get_by_role("checkbox", name=say("showOutlet"))


def outlets_seen(page: Page, articles: list[Article]) -> set[str]:
    """The outlets named in what can be seen or is read out anywhere on the page."""
    seen = page.locator("body").inner_text() + page.locator("body").aria_snapshot() + page.title()
    names = {article.publisher for article in articles} | {
        hidden for article in articles for hidden in article.mask.hidden
    }
    return {name for name in names if name.lower() in seen.lower()}


def test_no_outlet_is_named_anywhere_while_the_mask_is_on(lesson_page, articles):
    assert outlets_seen(lesson_page, articles) == set()
    assert (
        articles[0].mask.hidden[articles[0].publisher] in lesson_page.locator("main").inner_text()
    )


def test_no_outlet_is_named_by_any_explanation(lesson_page, articles, asking_page):
    for exercise in asking_page.exercises.values():
        for item in exercise.asked:
            Worksheet(lesson_page, exercise).question(item.id).show_me.click()
        Worksheet(lesson_page, exercise).expect_done()
    assert outlets_seen(lesson_page, articles) == set()


def test_no_outlet_is_named_where_no_script_runs(new_context, book_address, asking_page, articles):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{book_address}/{asking_page.place}")
    assert outlets_seen(page, articles) == set()


def test_who_published_the_articles_stands_at_the_foot_for_those_who_ask(lesson_page, articles):
    foot = lesson_page.locator("details", has_text="Who published the two articles?")
    expect(foot).not_to_have_attribute("open", "")
    foot.locator("summary").click()
    for article in articles:
        expect(foot).to_contain_text(f"{article.title}”, {article.publisher}")


def test_one_switch_lifts_the_mask_everywhere_at_once_and_a_reload_keeps_it(lesson_page, articles):
    switches(lesson_page).first.check()
    for _ in range(2):
        for place, article in enumerate(articles):
            expect(switches(lesson_page).nth(place)).to_be_checked()
            shown = lesson_page.get_by_role("article", name=article.mask.name)
            expect(shown).to_contain_text(article.publisher)
            expect(shown).to_contain_text(article.rights.credit)
            for stand_in in article.mask.hidden.values():
                expect(shown).not_to_contain_text(stand_in)
        lesson_page.reload()


def test_the_mask_is_put_back_with_either_switch(lesson_page, articles):
    switches(lesson_page).first.check()
    switches(lesson_page).last.uncheck()
    expect(switches(lesson_page).first).not_to_be_checked()
    assert outlets_seen(lesson_page, articles) == set()
