"""What axe-core finds on a page, or in one part of it."""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[3] / "front" / "node_modules" / "axe-core" / "axe.min.js"

_RUN = """
async (part) => {
  const found = await axe.run(part ?? document, { resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => ({
      rule: id, place: target.flat().join(" "), html, why: failureSummary,
    })));
}
"""


def violations(page: Page, part: str | None = None) -> list[dict[str, str]]:
    """Every violation as its rule, its place (a selector), its HTML and why, in the part selected.

    Run through the browser's debugger, so that no content security policy stands in the way.
    Raises playwright's Error if the selector `part` matches nothing.
    """
    if not page.evaluate("() => typeof axe === 'object'"):
        page.evaluate(SOURCE.read_text(encoding="utf-8"))
    return page.evaluate(_RUN, part)
