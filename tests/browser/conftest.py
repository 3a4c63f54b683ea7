"""What the browser tests share: a browser with every other host cut off, and the built book."""

import os
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from whosays.answers.record import Record
from whosays.exercise.build import build_exercises
from whosays.exercise.exercise import Exercise
from whosays.exercise.plan import load_plan
from whosays.marks.sitting import Sitting
from whosays.wording.wording import wording

from .support.chromium import launch
from .support.jupyterlab import JupyterLab, OpenNotebook
from .support.language import speak
from .support.network import Asked
from .support.pseudo import LANGUAGE as PSEUDO
from .support.pseudo import write_pseudo_language
from .support.responses import missed, right
from .support.server import serving

ROOT = Path(__file__).parents[2]
# Another folder can be named, for example to test a book that was built elsewhere.
BUILT_BOOK = Path(os.environ.get("WHOSAYS_BOOK", ROOT / "_build" / "html"))
LESSON_1 = "notebooks/lesson-1.html"
KINDS_PAGE = "notebooks/kinds.html"

# Milliseconds. Longer than playwright's own 5 s, because other tests run beside these.
PATIENCE = 10_000
expect.set_options(timeout=PATIENCE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--language",
        default="en",
        choices=["en", "de", PSEUDO],
        help="the language of the interface; name a path in tests/browser to use it",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Both this process and the servers and kernels it starts take the language from there."""
    language = config.getoption("--language", "en")
    if language == PSEUDO:
        language = str(write_pseudo_language(Path(mkdtemp(prefix="whosays-"))))
    os.environ["WHOSAYS_LANGUAGE"] = language


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport]:
    """Beside a test that failed in JupyterLab stands what server and kernels wrote."""
    report = yield
    if report.failed and "jupyterlab" in getattr(item, "funcargs", {}):
        report.sections.append(("JupyterLab's log", item.funcargs["jupyterlab"].log_text()))
    return report


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    # One a file and not one a run: its event loop would be in the way of tests that want their own.
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def chromium(playwright) -> Iterator[Browser]:
    """A headless browser that can reach 127.0.0.1 and nothing else."""
    browser = launch(playwright)
    yield browser
    browser.close()


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(chromium) -> Iterator[NewContext]:
    """Open a browser context (see playwright's `new_context` for the options).

    After the test, nothing but this machine may have been asked for anything.
    """
    with contexts_of(chromium) as open_context:
        yield open_context


@pytest.fixture(scope="module")
def lasting_context(chromium) -> Iterator[NewContext]:
    """Open a browser context that serves a whole file of tests; else as `new_context`."""
    with contexts_of(chromium) as open_context:
        yield open_context


@contextmanager
def contexts_of(chromium: Browser) -> Iterator[NewContext]:
    opened: list[tuple[BrowserContext, Asked]] = []

    def open_context(**options) -> BrowserContext:
        context = chromium.new_context(**options)
        context.set_default_timeout(PATIENCE)
        opened.append((context, Asked(context)))
        if wording().language != "en":
            speak(context, wording())
        return context

    yield open_context
    elsewhere = [address for _, asked in opened for address in asked.elsewhere]
    for context, _ in opened:
        context.close()
    assert elsewhere == []


@pytest.fixture
def page(new_context) -> Page:
    """An empty page in a context of its own."""
    return new_context().new_page()


@pytest.fixture(scope="session")
def book(tmp_path_factory, lesson1, kinds) -> Path:
    """A copy of the built book, so that a build going on at the same time does no harm."""
    for part, lesson in ((LESSON_1, lesson1), (KINDS_PAGE, kinds)):
        if not (BUILT_BOOK / part).exists():
            pytest.fail(f"The book is not built in {BUILT_BOOK}: run `make book` first.")
        page = (BUILT_BOOK / part).read_text(encoding="utf-8")
        if not all(f'"version":"{exercise.version}"' in page for exercise in lesson.values()):
            pytest.fail(f"{part} in {BUILT_BOOK} is older than its plan: run `make book` first.")
    return Path(shutil.copytree(BUILT_BOOK, tmp_path_factory.mktemp("book") / "html"))


@pytest.fixture(scope="session")
def book_address(book) -> Iterator[str]:
    """The book over http, where no script runs but the book's own files."""
    with serving(book, policy="script-src 'self'") as address:
        yield address


@pytest.fixture(scope="session")
def lesson1() -> dict[str, Exercise]:
    """The exercises of lesson 1, by id, in order: what the page must ask and tell."""
    return build_exercises(load_plan("lesson-1"))


@pytest.fixture(scope="session")
def kinds() -> dict[str, Exercise]:
    """The exercises of the page that holds every kind, by id, in order.

    Those that hold their feedback back are drawn twice there, and have tests of their own.
    """
    every = build_exercises(load_plan("kinds"))
    return {id: exercise for id, exercise in every.items() if not exercise.held}


@pytest.fixture(scope="session")
def held() -> Exercise:
    """An exercise of that page which holds its feedback back. It stands there released as well."""
    every = build_exercises(load_plan("kinds"))
    return next(exercise for exercise in every.values() if exercise.held)


@pytest.fixture
def answers_file(lesson1, tmp_path) -> Path:
    """Six entries of a notebook's record: a voice and a mark, answered rightly after a miss."""
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    for kind in ("voice", "mark"):
        exercise = next(each for each in lesson1.values() if each.kind == kind)
        item = next(each for each in exercise.asked if missed(exercise, each))
        sitting = Sitting(exercise, record)
        sitting.answer(item.id, missed(exercise, item)[0])
        sitting.answer(item.id, right(exercise, item))
    return record.file


@dataclass(frozen=True)
class BookPage:
    """A page of the book that asks something: its plan’s name, its place, and what it asks."""

    name: str
    place: str
    exercises: dict[str, Exercise]


@pytest.fixture(scope="module", params=["lesson-1", "kinds"])
def asking_page(request, lesson1, kinds) -> BookPage:
    """Lesson 1, then the page that holds every kind."""
    exercises = {"lesson-1": lesson1, "kinds": kinds}[request.param]
    return BookPage(request.param, f"notebooks/{request.param}.html", exercises)


@pytest.fixture(params=["http", "file"])
def lesson1_address(request, book, book_address) -> str:
    """Lesson 1 in the book, once over http and once from a file."""
    if request.param == "http":
        return f"{book_address}/{LESSON_1}"
    return (book / LESSON_1).as_uri()


@pytest.fixture(scope="module")
def jupyterlab(tmp_path_factory) -> Iterator[JupyterLab]:
    """A JupyterLab server, one a file."""
    server = JupyterLab(tmp_path_factory.mktemp("jupyterlab"))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def notebook(jupyterlab, page) -> Iterator[OpenNotebook]:
    """Lesson 1 opened in JupyterLab, not run yet, in a folder of its own."""
    yield jupyterlab.open(page, jupyterlab.copy("notebooks/lesson-1.ipynb"))
    jupyterlab.shut_kernels_down()


@pytest.fixture
def kinds_notebook(jupyterlab, page) -> Iterator[OpenNotebook]:
    """The notebook of every kind opened in JupyterLab, not run yet, in a folder of its own."""
    yield jupyterlab.open(page, jupyterlab.copy("notebooks/kinds.ipynb"))
    jupyterlab.shut_kernels_down()
