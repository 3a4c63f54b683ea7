"""Is the outlet out of sight until the learner lifts the mask, and then in sight everywhere?"""

import pytest
from playwright.sync_api import Locator, Page, expect

from whosays.article.article import Article
from whosays.article.pack import load_article
from whosays.exercise.plan import load_plan

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON_1 = "notebooks/lesson-1.html"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The articles of lesson 1."""
    return [load_article(slug) for slug in load_plan("lesson-1").articles.values()]


@pytest.fixture
def lesson_page(page, book_address) -> Page:
    page.goto(f"{book_address}/{LESSON_1}")
    expect(switches(page)).to_have_count(2)
    return page


def switches(page: Page) -> Locator:
    return page.get_by_role("checkbox", name="Show the outlet’s name")


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


def test_no_outlet_is_named_by_any_explanation_of_the_lesson(lesson_page, articles, lesson1):
    for exercise in lesson1.values():
        for item in exercise.asked:
            sheet = lesson_page.locator(f'[data-whosays-exercise="{exercise.id}"]')
            sheet.locator(f'[data-item="{item.id}"]').get_by_role("button", name="Show me").click()
    done = [f"{len(exercise.asked)} of {len(exercise.asked)} done" for exercise in lesson1.values()]
    for text in done:
        expect(lesson_page.get_by_text(text).first).to_be_visible()
    assert outlets_seen(lesson_page, articles) == set()


def test_no_outlet_is_named_where_no_script_runs(new_context, book_address, articles):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{book_address}/{LESSON_1}")
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
