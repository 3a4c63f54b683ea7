"""What does the browser tell a screen reader about an exercise in JupyterLab?"""

import pytest
from playwright.sync_api import Page, expect

from .support.answering import give
from .support.language import say
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.tree import tree
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser


@pytest.fixture
def page(new_context) -> Page:
    """A window so high that the whole lesson is on the screen.

    What is scrolled off it JupyterLab keeps from the browser's tree.
    """
    return new_context(viewport={"width": 1280, "height": 24_000}).new_page()


def test_the_browser_tells_a_screen_reader_what_an_exercise_is(notebook, lesson1):
    notebook.run_all()
    for exercise in lesson1.values():
        sheet = Worksheet(notebook.page, exercise).expect_ready()
        region = tree(notebook.page, sheet.selector).one("region", exercise.title)
        region.one("heading", exercise.title)
        if exercise.kind == "voice":
            for item in exercise.asked:
                sentence = "".join(token[0] for token in item.tokens)
                radios = region.one("group", " ".join(sentence.split())).all("radio")
                assert [radio.name for radio in radios] == [o.label for o in exercise.options]
            continue
        parts = [len(group.all("radio")) for group in region.all("group", say("markAs"))]
        assert parts == [len(item.labels) for item in exercise.asked]
        sentences = region.all("group", say("wordsOfSentence"))
        assert [len(sentence.all("checkbox")) for sentence in sentences] == [
            sum(len(token) == 3 for token in item.tokens) for item in exercise.asked
        ]
        for item in exercise.asked:
            words = sheet.question(item.id).element.get_by_role("checkbox")
            stops = "(words) => words.filter((word) => word.tabIndex === 0).length"
            assert words.evaluate_all(stops) == 1


def test_the_browser_announces_the_result_of_an_answer(notebook, lesson1):
    notebook.run_all()
    for exercise in (lesson1["lesson1.voice.tass"], lesson1["lesson1.mark.tass"]):
        item = next(item for item in exercise.asked if missed(exercise, item))
        question = Worksheet(notebook.page, exercise).question(item.id)
        status = tree(notebook.page, question.selector).all("status")[-1]
        assert (status.properties["live"], status.text) == ("polite", "")
        give(Mouse(notebook.page), question, right(exercise, item))
        expect(question.told).not_to_be_empty()
        status = tree(notebook.page, question.selector).all("status")[-1]
        assert status.text.startswith(say("verdict.right"))
