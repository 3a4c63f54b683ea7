"""Does the explorer follow its choices and draw again, and does a page say all of it?"""

import re
from dataclasses import replace
from html import unescape

import pytest

import whosays
from whosays.report.diversity import INDEXES, UNITS
from whosays.screens.diversity import Diversity


@pytest.fixture
def lesson(tmp_path):
    return whosays.lesson("lesson-1", tmp_path)


@pytest.fixture
def explorer(lesson):
    return lesson.diversity()


def page_of(explorer) -> str:
    return explorer._repr_mimebundle_()["text/html"]


def choose(explorer, article: str, unit: str, index: str) -> None:
    names = {text.name: text for _, text in explorer.article.options}
    explorer.article.value = names[article]
    explorer.unit.value = unit
    explorer.index.value = next(each for each in INDEXES if each.id == index)


def test_every_control_has_a_name_and_names_no_outlet(explorer):
    *choices, button = explorer.screen.children[:5]
    names = [control.description for control in (*choices, button)]
    assert names == ["Article", "What counts", "Index", "Resamples", "Resample"]
    options = [label for control in choices for label, _ in control.options]
    assert options[:2] == ["Article A", "Article B"]
    assert "Simpson’s index (Simpson 1949)" in options
    shown = " ".join([*options, explorer.result.value, explorer.behind.value, page_of(explorer)])
    assert not [outlet for outlet in ("Moscow Times", "TASS") if outlet in shown]


def test_what_is_shown_is_what_is_said(explorer):
    choose(explorer, "Article A", "words", "effective")
    paragraphs = re.findall(r"<p>(.*?)</p>", explorer.result.value + explorer.behind.value)
    assert unescape("\n".join(paragraphs)) == explorer.words
    assert explorer.words.startswith("Effective number of sources: 2.06\nDraw 1: ")
    assert "By credited words: Dmitry Rogozin 96" in explorer.words


def test_drawing_again_takes_the_next_draw_and_leaves_the_index(explorer):
    choose(explorer, "Article A", "words", "simpson")
    before = explorer.result.value
    explorer.button.click()
    assert "Draw 2: " in explorer.result.value
    assert explorer.result.value != before
    assert explorer.words.split("\n")[0] == "Simpson’s index: 0.40"


def test_whoever_draws_as_often_sees_the_same(lesson, explorer):
    other = lesson.diversity()
    for each in (explorer, other):
        each.button.click()
        each.button.click()
    assert explorer.words == other.words


def test_the_number_of_resamples_can_be_chosen(explorer):
    explorer.resamples.value = 100
    assert "of 100 resamples" in explorer.result.value


def test_a_notebook_gets_widgets_and_a_page_a_figure_and_tables(explorer):
    views = explorer._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in views
    assert views["text/plain"] == "Choose Run → Run All Cells to start."
    html = views["text/html"]
    assert '<img alt="How far an index of diversity sways"' in html
    assert "<figcaption><p>A letter stands for an article" in html
    assert not re.search(r"<(select|button|input)\b", html)
    assert html.count("<table>") == html.count("<caption>") == 3 + len(UNITS)


def test_the_tables_hold_the_numbers_of_the_explorer(explorer):
    tables = re.findall(r"<table>.*?</table>", page_of(explorer))[-len(UNITS) :]
    for table, unit in zip(tables, UNITS, strict=True):
        for index in INDEXES:
            choose(explorer, "Article A", unit, index.id)
            name, value = explorer.words.split("\n")[0].split(": ")
            row = re.search(rf">{name}</th><td>(.*?)</td>", table)
            assert row[1] == value
            resampled = re.search(rf">{name}, resampled</th><td>(.*?)</td>", table)
            assert f"run from {resampled[1]}." in explorer.words


def test_every_article_has_a_table_of_its_sources(explorer):
    tables = re.findall(r"<table>.*?</table>", page_of(explorer))[: -len(UNITS)]
    assert [table.count('<th scope="row">') for table in tables] == [3, 1, 9]
    assert "<caption>Article A: who is credited, and how much</caption>" in tables[0]
    assert '<th scope="row">Dmitry Rogozin</th><td>4</td><td>96</td>' in tables[0]
    assert '<th scope="row">Dmitry Shugayev</th><td>10</td>' in tables[1]


def test_without_matplotlib_the_tables_say_it_all(explorer, monkeypatch):
    monkeypatch.setattr("whosays.screens.diversity.find_spec", lambda name: None)
    html = page_of(explorer)
    assert "<img" not in html
    assert html.count("<table>") == 3 + len(UNITS)


def test_an_article_that_credits_nobody_is_told(explorer):
    texts = [replace(explorer.article.value, credits=(), others=())]
    alone = Diversity(texts, explorer._language)
    assert alone.words == "Nobody is credited here, so there is no number."
    assert "Article A: Nobody is credited here" in page_of(alone)
    alone.button.click()
    assert alone.words == "Nobody is credited here, so there is no number."


def test_it_speaks_the_language_of_its_lesson(tmp_path):
    german = whosays.lesson("lesson-1", tmp_path, language="de").diversity()
    assert german.article.description == "Artikel"
    assert 'lang="de"' in german.result.value
    assert "Simpsons Index" in page_of(german)
    # The names of sources are the article’s.
    assert '<span lang="en" dir="auto">Dmitry Rogozin</span>' in page_of(german)
