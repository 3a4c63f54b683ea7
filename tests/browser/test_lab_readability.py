"""Does the explorer of readability scores follow its controls in JupyterLab?"""

import pytest
from playwright.sync_api import expect

from whosays.exercise.plan import load_plan
from whosays.key.source import load_pack
from whosays.report.readability import FORMULAS, ArticleTexts, Formula
from whosays.report.readability_words import formula_name, part_name, score_in_words
from whosays.wording.wording import wording

from .support.language import say

pytestmark = pytest.mark.browser


def test_a_choice_made_by_keyboard_moves_the_number_and_its_status(jupyterlab, page):
    articles = load_plan("lesson-1").articles
    texts = {letter: ArticleTexts(letter, *load_pack(pack)) for letter, pack in articles.items()}
    file = jupyterlab.make(
        "explore.ipynb", 'from whosays import lesson\nlesson("lesson-1").readability()'
    )
    opened = jupyterlab.open(page, file)
    opened.run_all()
    cells = opened.cells()
    status = page.get_by_role("status").filter(has=page.get_by_role("paragraph"))

    def expect_score(letter: str, part: str, formula: Formula) -> None:
        measured = texts[letter].measured(part)
        expect(status).to_contain_text(score_in_words(measured, formula, wording()))
        expect(status).to_contain_text(texts[letter].name)

    expect_score("A", "body", FORMULAS[0])
    article = page.get_by_role("combobox", name=say("readArticle"), exact=True)
    article.focus()
    page.keyboard.press("ArrowDown")
    expect_score("B", "body", FORMULAS[0])
    part = page.get_by_role("combobox", name=say("readPart"), exact=True)
    part.select_option(part_name("own", wording()))
    expect_score("B", "own", FORMULAS[0])
    formula = page.get_by_role("combobox", name=say("readFormula"), exact=True)
    formula.select_option(formula_name(FORMULAS[2], wording()))
    expect_score("B", "own", FORMULAS[2])
    # No key went further, to where b adds a cell and d twice deletes one.
    page.keyboard.type("bdd")
    assert opened.cells() == cells
    jupyterlab.shut_kernels_down()
