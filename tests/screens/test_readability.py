"""Does the explorer follow its choices, and does a page without a kernel say all of it?"""

import re
from dataclasses import replace
from html import unescape

import pytest

import whosays
from whosays.report.readability import FORMULAS, PARTS


@pytest.fixture
def lesson(tmp_path):
    lesson = whosays.lesson("lesson-1", tmp_path)
    director = "Director of the Federal Service for Military-Technical Cooperation"
    plan = lesson._plan
    both = {letter: plan.articles[letter] for letter in "AB"}
    titles = {"A": "Deputy Prime Minister", "B": director}
    lesson._plan = replace(plan, articles=both, titles=titles)
    return lesson


@pytest.fixture
def explorer(lesson):
    return lesson.readability()


def page_of(explorer) -> str:
    return explorer._repr_mimebundle_()["text/html"]


def choose(explorer, article: str, part: str, formula: str) -> None:
    names = {text.article.mask.name: text for _, text in explorer.article.options}
    explorer.article.value = names[article]
    explorer.part.value = part
    explorer.formula.value = next(each for each in FORMULAS if each.id == formula)


def test_every_control_has_a_name_and_names_no_outlet(explorer):
    controls = explorer.screen.children[:3]
    names = [control.description for control in controls]
    assert names == ["Article", "Part of the text", "Formula"]
    options = [label for control in controls for label, _ in control.options]
    assert options[:2] == ["Article A", "Article B"]
    assert "SMOG (McLaughlin 1969)" in options
    shown = " ".join([*options, explorer.result.value, explorer.behind.value, page_of(explorer)])
    assert not [outlet for outlet in ("Moscow Times", "TASS") if outlet in shown]


def test_the_number_moves_with_every_choice(explorer):
    seen = set()
    for article in ("Article A", "Article B"):
        for part in PARTS:
            for formula in FORMULAS:
                choose(explorer, article, part, formula.id)
                assert f"{article}, " in explorer.result.value
                assert f"{formula.name}: " in explorer.result.value
                seen.add(explorer.result.value)
    assert len(seen) == 2 * len(PARTS) * len(FORMULAS)


def test_what_is_shown_is_what_is_said(explorer):
    choose(explorer, "Article A", "quotations", "smog")
    shown = explorer.result.value + explorer.behind.value
    paragraphs = re.findall(r"<p[^>]*>(.*?)</p>", shown)
    assert unescape("\n".join(paragraphs)) == explorer.words
    assert "Careful: these are only 34 words." in explorer.words
    assert "SMOG is meant for 30 sentences or more; here is 1." in explorer.words


def test_a_part_that_an_article_lacks_is_not_offered(lesson):
    lesson._plan = replace(lesson._plan, titles={"B": "Director of the Federal Service"})
    explorer = lesson.readability()
    assert [part for _, part in explorer.part.options] == list(PARTS[:3])
    choose(explorer, "Article B", "untitled", "fk")
    assert "Taken out: “Director of the Federal Service”, 5 words." in explorer.words
    explorer.article.value = explorer.article.options[0][1]
    assert explorer.part.value == "body"
    assert explorer.words.startswith("Flesch–Kincaid grade: 14.6\nArticle A, whole body")


def test_a_part_stays_chosen_where_the_other_article_has_it(explorer):
    choose(explorer, "Article A", "own", "fk")
    explorer.article.value = explorer.article.options[1][1]
    assert explorer.part.value == "own"


def test_a_notebook_gets_widgets_and_a_page_a_figure_and_tables(explorer):
    views = explorer._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in views
    html = views["text/html"]
    assert '<img alt="How a readability score moves"' in html
    assert not re.search(r"<(select|button|input)\b", html)
    assert html.count("<table>") == html.count("<caption>") == len(PARTS)
    assert html.count('<th scope="row">') == len(PARTS) * (2 + len(FORMULAS))
    assert "With 6 the score would be 17.6." in html


def test_the_tables_hold_the_numbers_of_the_explorer(explorer):
    html = page_of(explorer)
    tables = re.findall(r"<table>.*?</table>", html)
    for place, part in enumerate(PARTS):
        for formula in FORMULAS:
            row = re.search(rf">{formula.name}</th>(.*?)</tr>", tables[place])[1]
            cells = re.findall(r"<td>(.*?)</td>", row)
            for article, cell in zip(("Article A", "Article B"), cells, strict=True):
                choose(explorer, article, part, formula.id)
                score = explorer.words.split("\n")[0].rpartition(" ")[2]
                assert cell == score + "*" * ("Careful" in explorer.words)


def test_without_matplotlib_the_tables_say_it_all(explorer, monkeypatch):
    monkeypatch.setattr("whosays.screens.readability.find_spec", lambda name: None)
    html = page_of(explorer)
    assert "<img" not in html
    assert html.count("<table>") == len(PARTS)


def test_it_speaks_the_language_of_its_lesson(lesson, tmp_path):
    german = whosays.lesson("lesson-1", tmp_path, language="de").readability()
    assert german.article.description == "Artikel"
    assert 'lang="de"' in german.result.value
    assert "ganzer Text" in page_of(german)
