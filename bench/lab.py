"""JupyterLab: opening lesson 1 to its first exercise usable, and click to feedback.

python -m bench.lab
"""

import tempfile
import time
from pathlib import Path

from browser.support.chromium import launch
from browser.support.jupyterlab import JupyterLab
from playwright.sync_api import Browser, Page, sync_playwright

from bench.clicks import milliseconds
from bench.timing import spread

OPENINGS = 5


def opening(browser: Browser, lab: JupyterLab) -> tuple[Page, float, float]:
    """Open a fresh copy of lesson 1 and run it.

    Returns its page, the milliseconds until the kernel is ready, and those until the first
    question can be answered.
    """
    notebook = lab.copy("notebooks/lesson-1.ipynb")
    page = browser.new_context().new_page()
    start = time.perf_counter()
    opened = lab.open(page, notebook)
    ready = time.perf_counter()
    opened.choose("Run", "Run All Cells")
    page.get_by_role("radio").first.wait_for()
    return page, (ready - start) * 1000, (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        lab = JupyterLab(Path(temporary))
        lab.start()
        browser = launch(playwright)
        try:
            openings = []
            for _ in range(OPENINGS):
                page, *times = opening(browser, lab)
                openings.append(times)
            print(f"opened to kernel ready:   {spread([ready for ready, _ in openings])}")
            print(f"opened to first exercise: {spread([usable for _, usable in openings])}")
            print(f"click to feedback:        {spread(milliseconds(page))}")
        finally:
            browser.close()
            lab.stop()


if __name__ == "__main__":
    main()
