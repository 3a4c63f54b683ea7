"""Is each lesson done in JupyterLab, all right and all wrong, and each extension all right?"""

import json

import pytest

from whosays.report.paths import extensions, taught_lessons

from .support.course import WAYS, taught_lesson, work_through
from .support.watch import Watch

pytestmark = pytest.mark.browser


# What is told of a wrong answer in an extension is read in the book, where it is quicker.
DONE = [(name, way) for name in taught_lessons() for way in WAYS]
DONE += [(name, WAYS[0]) for name in extensions()]


@pytest.mark.parametrize(("name", "way"), DONE)
def test_a_lesson_is_done_and_every_explanation_met_is_the_one_that_belongs_there(
    new_context, jupyterlab, name, way
):
    lesson = taught_lesson(name)
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    notebook = jupyterlab.open(page, jupyterlab.copy(lesson.notebook))
    notebook.run_all()
    assert notebook.errors() == []
    learner = work_through(lesson, page, way)
    fields = ("action", "exercise", "item", "response")
    recorded = [
        tuple(json.loads(line)[field] for field in fields)
        for file in sorted(notebook.file.parent.glob("*.answers.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert sorted(recorded, key=repr) == sorted(learner.deeds, key=repr)
    assert watch.faults_of_ours(page) == []
    jupyterlab.shut_kernels_down()
