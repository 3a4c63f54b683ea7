"""Click to feedback for each kind of exercise, in JupyterLab and in a page, beside its peers.

    python -m bench.kinds

The peers are the same question as a stock ipywidgets callback (JupyterLab only: it needs a kernel)
and, for the kinds it has, as a jupyterquiz. A jupyterquiz never asks the kernel and keeps nothing.
"""

import tempfile
from pathlib import Path

import nbformat
from browser.support.answering import enter
from browser.support.chromium import launch
from browser.support.handmade import tiny_page
from browser.support.jupyterlab import JupyterLab
from browser.support.pointers import Mouse
from browser.support.responses import right
from browser.support.worksheet import Question, Worksheet
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from jupyterquiz import display_quiz
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from bench.clicks import click
from bench.peers import quiz
from bench.timing import spread
from whosays.exercise.build import build_exercise
from whosays.exercise.data import whole
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.plan import load_plan
from whosays.screens.page import mount

ROOT = Path(__file__).parents[1]
CLICKS = 40

# A question of jupyterquiz.
QUIZ = "[id^=quizWrap]"

# Kind → the notebook's name for an exercise of it, the exercise, and the item that is answered.
Asked = dict[str, tuple[str, Exercise, Item]]


def asked() -> Asked:
    """The first item of each kind that a jupyterquiz can be made of, or else the first."""
    found: Asked = {}
    for plan in load_plan("kinds").exercises:
        exercise = build_exercise(plan)
        for item in exercise.asked:
            if plan.kind not in found and item.back.key is not None:
                found[plan.kind] = (plan.name, exercise, item)
    return found


def ours(page: Page, exercise: Exercise, item: Item) -> list[float]:
    """Times from Check to feedback, each after Try again has cleared the one before."""
    question = Worksheet(page, exercise).expect_ready().question(item.id)
    hands, response = Mouse(page), right(exercise, item)
    return [_ours(hands, question, response) for _ in range(CLICKS)]


def _ours(hands: Mouse, question: Question, response: object) -> float:
    enter(hands, question, response)
    milliseconds = click(question.check, question.told)
    question.try_again.click()
    question.element.get_by_role("button", name="Check", disabled=False).wait_for()
    return milliseconds


def stock(page: Page, kind: str) -> list[float]:
    """Times from the stock button to what its callback says."""
    box = page.locator(f".peer-{kind}")
    check, told = box.locator(".peer-check"), box.locator(".peer-told")
    check.wait_for()
    return [click(check, told) for _ in range(CLICKS)]


def quizzed(question: Locator, kind: str) -> list[float]:
    """Times from an answer to jupyterquiz’s feedback, a right and a wrong one in turn."""
    told = question.locator(".Feedback")
    if kind == "predict":
        field = question.locator("input").last
        return [_typed(field, told, str(number)) for _ in range(CLICKS // 2) for number in (0, 7)]
    options = question.locator(".MCButton")
    return [click(options.nth(place), told) for _ in range(CLICKS // 2) for place in (0, 1)]


# As a click, but with Enter in a field; jupyterquiz listens for nothing else there.
_TYPED = """
(field, [feedback, text]) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("no feedback within 20 s")), 20000);
  feedback.textContent = "";
  field.value = text;
  const start = performance.now();
  new MutationObserver((_changes, watch) => {
    if (!feedback.textContent.trim()) return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  }).observe(feedback, { childList: true, subtree: true, characterData: true });
  field.dispatchEvent(new KeyboardEvent("keypress", { key: "Enter", keyCode: 13, bubbles: true }));
})
"""


def _typed(field: Locator, feedback: Locator, text: str) -> float:
    return field.evaluate(_TYPED, [feedback.element_handle(), text])


def notebook(lab: JupyterLab, items: Asked) -> Path:
    """A notebook with every kind as ours, as stock parts and, where there is one, as a quiz."""
    cells = [
        f"import sys; sys.path[:0] = {[str(ROOT), str(ROOT / 'tests')]!r}\n"
        "from jupyterquiz import display_quiz\n"
        "from bench.kinds import asked\n"
        "from bench.peers import quiz, stock\n"
        "from browser.support.responses import right\n"
        "from whosays import lesson\n"
        "kinds, items = lesson('kinds'), asked()"
    ]
    cells += [f"kinds.exercise({name!r})" for name, _, _ in items.values()]
    cells += [f"_, e, i = items[{kind!r}]; stock(e, i, right(e, i))" for kind in items]
    cells += [
        f"display_quiz([quiz(*items[{kind!r}][1:])], shuffle_answers=False)"
        for kind, (_, exercise, item) in items.items()
        if quiz(exercise, item)
    ]
    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        # Without it JupyterLab would ask which kernel to take.
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    folder = Path(tempfile.mkdtemp(dir=lab.folder))
    file = folder / "kinds-bench.ipynb"
    nbformat.write(book, file)
    return file


def quiz_page(folder: Path, exercise: Exercise, item: Item) -> Path:
    """A page with one jupyterquiz, as nbconvert would write it."""
    InteractiveShell.instance()
    with capture_output() as shown:
        display_quiz([quiz(exercise, item)], shuffle_answers=False)
    data = [output.data for output in shown.outputs]
    html = "".join(each.get("text/html", "") for each in data)
    script = "".join(each.get("application/javascript", "") for each in data)
    page = folder / "quiz.html"
    page.write_text(
        f"<!doctype html><meta charset=utf-8><title>Quiz</title>{html}<script>{script}</script>",
        encoding="utf-8",
    )
    return page


def report(kind: str, host: str, name: str, times: list[float] | None) -> None:
    """One line, as soon as it is measured."""
    figures = "has no such question" if times is None else spread(times)
    print(f"{host:<10} {kind:<8} {name:<11} {figures}", flush=True)


def in_jupyterlab(browser: Browser, items: Asked) -> None:
    """Print the figures of a notebook with all of them in it."""
    with tempfile.TemporaryDirectory() as temporary:
        lab = JupyterLab(Path(temporary))
        lab.start()
        try:
            page = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
            opened = lab.open(page, notebook(lab, items))
            opened.choose("Run", "Run All Cells")
            kinds = [kind for kind, (_, exercise, item) in items.items() if quiz(exercise, item)]
            page.locator(QUIZ).nth(len(kinds) - 1).wait_for(timeout=60_000)
            quizzes = dict(zip(kinds, page.locator(QUIZ).all(), strict=True))
            for kind, (_, exercise, item) in items.items():
                report(kind, "JupyterLab", "whosays", ours(page, exercise, item))
                report(kind, "JupyterLab", "stock", stock(page, kind))
                times = quizzed(quizzes[kind], kind) if kind in quizzes else None
                report(kind, "JupyterLab", "jupyterquiz", times)
        finally:
            lab.stop()


def in_a_page(browser: Browser, items: Asked) -> None:
    """Print the figures of pages with one exercise each, and of pages with one quiz each."""
    for kind, (_, exercise, item) in items.items():
        with tempfile.TemporaryDirectory() as temporary:
            page = browser.new_context().new_page()
            mounted = mount("exercise", exercise.id, whole(exercise), "")
            page.goto(tiny_page(Path(temporary), mounted).as_uri())
            report(kind, "page", "whosays", ours(page, exercise, item))
            times = None
            if quiz(exercise, item):
                page.goto(quiz_page(Path(temporary), exercise, item).as_uri())
                times = quizzed(page.locator(QUIZ), kind)
            report(kind, "page", "jupyterquiz", times)


def main() -> None:
    """Print the figures."""
    items = asked()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            in_a_page(browser, items)
            in_jupyterlab(browser, items)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
