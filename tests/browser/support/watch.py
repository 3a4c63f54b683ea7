"""What goes wrong on a page without anybody seeing it, and what touches it."""

from typing import Any

from playwright.sync_api import BrowserContext, Page

# Runs in each page before any script of its own, in spite of its content security policy.
_LISTEN = """
window.watched = { refused: [], pointed: 0 };
document.addEventListener("securitypolicyviolation", ({ blockedURI, sourceFile, lineNumber }) =>
  window.watched.refused.push({ blockedURI, sourceFile, lineNumber }));
for (const kind of ["pointerdown", "mousedown", "touchstart"]) {
  document.addEventListener(kind, () => { window.watched.pointed += 1; }, true);
}
"""

OURS = "/_static/page.js"


class Watch:
    """Watches every page of a context that is opened from now on."""

    def __init__(self, context: BrowserContext):
        self._errors: list[str] = []
        context.add_init_script(_LISTEN)
        context.on("weberror", lambda error: self._errors.append(f"{error.error.stack}"))

    def faults_of_ours(self, page: Page) -> list[Any]:
        """What the page's module threw, and what the content security policy refused it."""
        refused = [
            each
            for each in page.evaluate("() => window.watched.refused")
            if OURS in each["sourceFile"] or OURS in each["blockedURI"]
        ]
        return refused + [error for error in self._errors if OURS in error]

    def times_pointed(self, page: Page) -> int:
        """How many times a mouse or a finger came down on the page."""
        return page.evaluate("() => window.watched.pointed")
