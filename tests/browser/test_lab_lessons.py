"""Is each lesson done from start to end in JupyterLab, once all right and once all wrong?"""

import json

import pytest

from whosays.report.paths import taught_lessons

from .support.course import WAYS, taught_lesson, work_through
from .support.watch import Watch

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", taught_lessons())
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
