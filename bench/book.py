"""The static page: click to feedback, and what lesson 1 weighs beside an empty page of its theme.

    python -m bench.book

Builds the book twice into a temporary folder: as it is, and with one empty page.
"""

import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

from browser.support.chromium import launch
from browser.support.server import serving
from playwright.sync_api import Browser, Response, sync_playwright

from bench.clicks import milliseconds
from bench.timing import spread

ROOT = Path(__file__).parents[1]


def own_book(out: Path) -> Path:
    """The book as it is, built below `out`; returns the folder of its pages."""
    run_jupyter_book(".", "--all", "--path-output", out)
    return out / "_build" / "html"


def run_jupyter_book(*arguments: str | Path) -> None:
    """Build a book from the project's folder."""
    program = Path(sys.executable).with_name("jupyter-book")
    subprocess.run([program, "build", *arguments], cwd=ROOT, check=True, capture_output=True)


def empty_book(folder: Path) -> Path:
    """A book of one empty page, with the theme and settings of this one but none of our files."""
    source = folder / "empty"
    source.mkdir()
    (source / "page.md").write_text("# Empty\n", encoding="utf-8")
    (source / "_toc.yml").write_text("format: jb-book\nroot: page\n", encoding="utf-8")
    (source / "_config.yml").write_text("title: Empty\n", encoding="utf-8")
    run_jupyter_book(source)
    return source / "_build" / "html"


def weight(browser: Browser, address: str) -> tuple[int, int]:
    """Gzipped bytes and requests of a page, everything it loads included."""
    page = browser.new_context().new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    total = sum(len(gzip.compress(answer.body())) for answer in answers if answer.ok)
    return total, len(answers)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        ours = own_book(folder / "ours")
        theirs = empty_book(folder)
        browser = launch(playwright)
        with serving(ours) as here, serving(theirs) as there:
            lesson, requests = weight(browser, f"{here}/notebooks/lesson-1.html")
            empty, empty_requests = weight(browser, f"{there}/page.html")
            print(f"lesson 1    {lesson:>9,} bytes gzipped, {requests} requests")
            print(f"empty page  {empty:>9,} bytes gzipped, {empty_requests} requests")
            print(f"ratio       {lesson / empty:.3f}")
            page = browser.new_context().new_page()
            page.goto(f"{here}/notebooks/lesson-1.html")
            print(f"click to feedback in the page: {spread(milliseconds(page))}")
        browser.close()


if __name__ == "__main__":
    main()
