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
