"""A learner who has a keyboard and nothing else."""

from playwright.sync_api import Locator, Page

from .worksheet import Question, Surface

KEYS = {"Tab", "Space", "Enter", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"}

# Where the focus stands, seen from an element: on it, before it or after it on the page.
# In a group, which Tab enters at one member, any radio button or word is as good as another.
_WHERE = """
(target, asGroup) => {
  const focused = document.activeElement;
  if (focused === target) return "here";
  if (focused === document.body || focused === null) return "before";
  if (asGroup && target.type === "radio" && focused.name === target.name) return "here";
  const group = asGroup && target.type !== "radio" && target.closest("[role=group]");
  if (group && group.contains(focused)) return "here";
  const order = focused.compareDocumentPosition(target);
  return order & Node.DOCUMENT_POSITION_PRECEDING ? "after" : "before";
}
"""


class Keyboard:
    """Presses Tab, arrows, Space and Enter (with Shift where that means the way back or a run).

    In a field it types, and chooses all that stands there with Control and A.
    """

    def __init__(self, page: Page, limit: int = 600):
        """`limit` is how many times a key may be pressed in search of one thing."""
        self.page = page
        self._limit = limit

    def begin_at(self, question: Question) -> None:
        """Stand at the last button of an item, as if one had come down the page this far."""
        question.show_me.focus()

    def press(self, key: str, times: int = 1) -> None:
        assert key.removeprefix("Shift+") in KEYS, f"{key} is not a key of this test"
        for _ in range(times):
            self.page.keyboard.press(key)

    def reach(self, target: Locator) -> None:
        """Move the focus to an element that is a tab stop of its own."""
        self._go(target, "Tab", "Shift+Tab")

    def activate(self, button: Locator, key: str = "Enter") -> None:
        """Press a button."""
        self.reach(button)
        self.press(key)

    def choose(self, radio: Locator) -> None:
        """Choose one of a group of radio buttons."""
        self._go(radio, "Tab", "Shift+Tab", as_group=True)
        self._go(radio, "ArrowDown", "ArrowUp")
        # The arrow keys choose as they go; the first of a group may stand under the focus unchosen.
        if not radio.is_checked():
            self.press("Space")

    def toggle(self, box: Locator) -> None:
        """Set or unset a checkbox."""
        self.activate(box, "Space")

    def write(self, field: Locator, text: str) -> None:
        """Type a text, or a number, over what stands in a field."""
        self.reach(field)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def mark(self, surface: Surface | Question, first: int, last: int) -> None:
        """Mark the words from one place to another."""
        self._go(surface.word(first), "Tab", "Shift+Tab", as_group=True)
        self._go(surface.word(first), "ArrowRight", "ArrowLeft")
        self.press("Shift+ArrowRight", last - first)
        self.press("Space")

    def _go(self, target: Locator, on: str, back: str, as_group: bool = False) -> None:
        element = target.element_handle()
        for _ in range(self._limit):
            match element.evaluate(_WHERE, as_group):
                case "here":
                    return
                case "before":
                    self.press(on)
                case "after":
                    self.press(back)
        raise AssertionError(f"{on} does not reach {target}")
