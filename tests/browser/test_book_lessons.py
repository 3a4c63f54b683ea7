"""Is each lesson and extension done in the built book, once all right and once all wrong?"""

import pytest

from whosays.report.paths import extensions, taught_lessons

from .support.course import WAYS, taught_lesson, work_through
from .support.watch import Watch

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [*taught_lessons(), *extensions()])
def test_a_lesson_is_done_and_every_explanation_met_is_the_one_that_belongs_there(
    new_context, book_address, name, way
):
    lesson = taught_lesson(name)
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{book_address}/{lesson.page}")
    work_through(lesson, page, way)
    assert watch.faults_of_ours(page) == []
