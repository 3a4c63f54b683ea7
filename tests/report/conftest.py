"""What the tests of reports share: answers given by hand to a lesson’s exercises."""

from collections.abc import Callable
from typing import Any

import pytest

import whosays
from whosays.marks.sitting import Sitting
from whosays.report.codes import Code, codes


@pytest.fixture
def sitting(tmp_path) -> Callable[[str, str], Sitting]:
    """A learner at an exercise of a lesson: `sitting("lesson-1", "voice B")`."""
    return lambda lesson, name: whosays.lesson(lesson, tmp_path).sitting(name)


@pytest.fixture
def rows(sitting) -> Callable[..., list[Code]]:
    """Give answers to an exercise, and read them as codes: `rows("kinds", "voice A", s6="own")`."""

    def make(lesson: str, name: str, **responses: Any) -> list[Code]:
        learner = sitting(lesson, name)
        for item, response in responses.items():
            learner.answer(item.replace("_", "-"), response)
        return codes([learner.exercise], learner.record.read().events)

    return make
