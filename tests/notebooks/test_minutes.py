"""Does every page tell the same minutes of a lesson?"""

import json
import re
from pathlib import Path

import pytest

from whosays.report.paths import taught_lessons

ROOT = Path(__file__).parents[2]
LESSONS = taught_lessons()


def told_by_its_notebook(lesson):
    cells = json.loads((ROOT / f"notebooks/{lesson}.ipynb").read_text(encoding="utf-8"))["cells"]
    (minutes,) = re.findall(
        r"^\*About (\d+) minutes\.\*", "".join(cells[0]["source"]), re.MULTILINE
    )
    return minutes


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_page_for_instructors_tells_the_minutes_of_the_notebook(lesson):
    page = (ROOT / "book/instructors.md").read_text(encoding="utf-8")
    (minutes,) = re.findall(rf"\(instructors/{lesson}\.md\), (\d+) minutes\.", page)
    assert minutes == told_by_its_notebook(lesson)


def test_the_first_page_tells_the_minutes_of_the_lessons_it_names():
    page = (ROOT / "book/start.md").read_text(encoding="utf-8")
    told = re.findall(r"notebooks/(lesson-\d)\.ipynb\) takes about (\d+) minutes", page)
    assert told
    assert [(lesson, told_by_its_notebook(lesson)) for lesson, _ in told] == told
