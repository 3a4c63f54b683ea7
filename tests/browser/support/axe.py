"""What axe-core finds on a page, or in one part of it."""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[3] / "front" / "node_modules" / "axe-core" / "axe.min.js"

_RUN = """
async (parts) => {
  const where = parts.length > 0 ? { include: parts.map((part) => [part]) } : document;
  const found = await axe.run(where, { resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => ({
      rule: id, place: target.flat().join(" "), html, why: failureSummary,
    })));
}
"""

# Is done when this has been drawn.
_GIVE_BODY_HEIGHT = """
() => {
  document.body.style.minHeight = "100vh";
  return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}
"""

_ARE_ON_THE_SCREEN = """
(parts) => parts.map((part) => part.getBoundingClientRect())
  .every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
"""


def violations(page: Page, *parts: str) -> list[dict[str, str]]:
    """Every violation as its rule, its place (a selector), its HTML and why.

    In the parts that the selectors match, or on the whole page if there are none. Run through the
    browser's debugger, so that no content security policy stands in the way.
    """
    if not page.evaluate("() => typeof axe === 'object'"):
        page.evaluate(SOURCE.read_text(encoding="utf-8"))
    for part in parts:
        assert page.locator(part).count(), f"nothing on the page is {part}"
    return page.evaluate(_RUN, list(parts))


def violations_on_the_screen(page: Page, *parts: str) -> list[dict[str, str]]:
    """The same in JupyterLab, for parts that are on the screen and not scrolled off it."""
    # JupyterLab's body is 0 px high and hides what overflows it, so axe takes all for unseen. What
    # is scrolled off the screen JupyterLab keeps from the browser's tree.
    page.evaluate(_GIVE_BODY_HEIGHT)
    assert page.locator(", ".join(parts)).evaluate_all(_ARE_ON_THE_SCREEN)
    return violations(page, *parts)
