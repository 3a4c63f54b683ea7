"""Does every figure of the lessons survive greyscale, and have words beside it?"""

import base64
import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from matplotlib.image import imread

import whosays
from whosays.report.paths import extensions, taught_lessons

ROOT = Path(__file__).parents[2]
LESSONS = [*taught_lessons(), *extensions()]
OPENED = re.compile(r'^(\w+) = lesson\("([\w-]+)"\)', re.MULTILINE)
FIGURES = re.compile(
    r"^(\w+)\.((?:picture|calibration|profile|readability|change|diversity)\(.*\))$", re.MULTILINE
)


def figures_of(notebook):
    """The figures that a notebook draws, each with the lesson that its cells ask for it."""
    cells = json.loads((ROOT / f"notebooks/{notebook}.ipynb").read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    lessons = dict(OPENED.findall(code))
    return [(lessons[variable], figure) for variable, figure in FIGURES.findall(code)]


EVERY = list(dict.fromkeys(each for name in LESSONS for each in figures_of(name)))


@pytest.fixture(scope="module")
def answered(tmp_path_factory):
    """A folder in which every question of every lesson is answered as the key answers it."""
    folder = tmp_path_factory.mktemp("answered")
    for name in LESSONS:
        lesson = whosays.lesson(name, folder)
        for exercise in lesson._plan.exercises:
            sitting = lesson.sitting(exercise.name)
            # A text of one’s own has no key to be answered by.
            for item in (each for each in sitting.exercise.asked if each.solution is not None):
                sitting.answer(item.id, item.solution, 0.75 if exercise.confidence else None)
    return folder


def shown(folder, lesson, figure):
    """The HTML of a figure."""
    opened = whosays.lesson(lesson, folder)
    # Held feedback is told by then, as in the notebook that draws it.
    for exercise in opened._plan.exercises:
        if exercise.held:
            opened.released(exercise.name)
    name, arguments = re.fullmatch(r"(\w+)\((.*)\)", figure).groups()
    drawn = getattr(opened, name)(*([json.loads(arguments)] if arguments else []))
    return drawn._repr_mimebundle_()["text/html"]


def test_the_lessons_have_figures_of_every_sort():
    names = {figure.partition("(")[0] for _, figure in EVERY}
    assert names == {"picture", "calibration", "profile", "readability", "change", "diversity"}


@pytest.mark.parametrize(("lesson", "figure"), EVERY)
def test_a_figure_has_no_colour_and_words_beside_it(answered, lesson, figure):
    html = shown(answered, lesson, figure)
    images = re.findall(r'<img alt="([^"]+)"[^>]*src="data:image/png;base64,([^"]+)"', html)
    assert images
    for name, source in images:
        pixels = imread(BytesIO(base64.b64decode(source)))[..., :3]
        assert name.strip()
        # Without colour, whatever can be told apart can be told apart in grey.
        assert float((pixels.max(axis=2) - pixels.min(axis=2)).max()) == 0
    caption = re.search(r"<figcaption>(.*?)</figcaption>", html, re.DOTALL)[1]
    assert len(re.sub(r"<[^>]+>", "", caption).split()) >= 8
