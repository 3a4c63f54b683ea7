"""Is each lesson done from start to end in the built book, once all right and once all wrong?"""

import pytest

from .support.course import lesson_names, taught_lesson
from .support.learner import Learner
from .support.pointers import Mouse
from .support.watch import Watch
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.mark.parametrize("way", ["answers_as_the_key", "answers_wrongly"])
@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_is_done_and_every_explanation_met_is_the_one_that_belongs_there(
    new_context, book_address, name, way
):
    lesson = taught_lesson(name)
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/{lesson.page}")
    learner = Learner(Mouse(page))
    for exercise in lesson.exercises:
        sheet = Worksheet(page, exercise).expect_ready()
        for item in exercise.asked:
            getattr(learner, way)(sheet.question(item.id))
        sheet.expect_done()
    assert watch.faults_of_ours(page) == []
