"""An article on a page: where its notes stand, and the label that stays in sight."""

from playwright.sync_api import Locator, Page

from .focus import HIDDEN
from .language import say

# For each note its number, whether it begins beside its paragraph, and whether it begins below it.
_PLACES = """
(article) => [...article.querySelectorAll("[role=doc-footnote]")].map((note) => {
  const words = article.querySelector(`[role=doc-noteref][href="#${note.id}"]`);
  const paragraph = (words.closest("[role=group]") ?? words.closest("p")).getBoundingClientRect();
  const { left, right, top } = note.getBoundingClientRect();
  const isMirrored = getComputedStyle(article).direction === "rtl";
  const isApart = isMirrored ? right <= paragraph.left : left >= paragraph.right;
  const isOnItsLines = top >= paragraph.top - 8 && top <= paragraph.bottom;
  return [isApart && isOnItsLines, !isApart && top >= paragraph.bottom];
})
"""


class ReadArticle:
    """An article by its slug, reached by role and name."""

    def __init__(self, page: Page, slug: str, name: str):
        self.page = page
        self.selector = f"[data-whosays-article={slug}]"
        self.element = page.locator(self.selector).get_by_role("article", name=name, exact=True)

    @property
    def switch(self) -> Locator:
        return self.element.get_by_role("checkbox", name=say("showOutlet"), exact=True)

    def number(self, note: int) -> Locator:
        """The number of a note, in the text."""
        # Playwright takes the roles of DPUB-ARIA only as they are written.
        return self.element.locator(f"[role=doc-noteref][aria-label='{say('note', number=note)}']")

    def note(self, note: int) -> Locator:
        return self.element.locator("[role=doc-footnote]").nth(note - 1)

    def back(self, note: int) -> Locator:
        return self.note(note).get_by_label(say("backFromNote", number=note), exact=True)

    def places(self) -> list[list[bool]]:
        """Of each note whether it begins beside its paragraph, and whether below it."""
        return self.element.evaluate(_PLACES)

    def hidden_stops(self) -> tuple[int, list]:
        """Tab through the article and back: how many stops there are, and what is not in sight."""
        stops, hidden = 0, []
        for start, way in ((self.switch, "Tab"), (self.back(len(self.places())), "Shift+Tab")):
            start.focus()
            self.page.keyboard.press(way)
            while self.element.evaluate("(each) => each.contains(document.activeElement)"):
                stops += 1
                hidden += self.page.evaluate(HIDDEN)
                self.page.keyboard.press(way)
        return stops, hidden
