"""Does a notebook speak another language where its lesson is opened in it?"""

import json

import pytest
from playwright.sync_api import expect

from .support.answering import expect_told, give
from .support.language import say
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.worksheet import Worksheet

pytestmark = pytest.mark.browser


def test_a_lesson_opened_in_german_asks_and_tells_in_german(jupyterlab, page, lesson1, monkeypatch):
    file = jupyterlab.copy("notebooks/lesson-1.ipynb")
    notebook = json.loads(file.read_text("utf-8"))
    (opening,) = [c for c in notebook["cells"] if 'lesson("lesson-1")' in "".join(c["source"])]
    opening["source"] = "".join(opening["source"]).replace(
        'lesson("lesson-1")', 'lesson("lesson-1", language="de")'
    )
    file.write_text(json.dumps(notebook), "utf-8")
    opened = jupyterlab.open(page, file)
    opened.run_all()
    monkeypatch.setenv("WHOSAYS_LANGUAGE", "de")
    exercise = next(iter(lesson1.values()))
    item = next(each for each in exercise.asked if missed(exercise, each))
    question = Worksheet(page, exercise).expect_ready().question(item.id)
    expect(question.check).to_have_text("Prüfen")
    answers = (missed(exercise, item)[0], right(exercise, item))
    for attempt, answer in enumerate(answers, 1):
        give(Mouse(page), question, answer)
        expect_told(question, answer, attempt)
    expect(question.sheet.region).to_contain_text(say("done", n=1, total=len(exercise.asked)))
    for element, language in ((question.check, "de"), (question.element.locator(".ws-text"), "en")):
        found = element.first.evaluate("(each) => each.closest('[lang]').lang")
        assert found == language
    jupyterlab.shut_kernels_down()
