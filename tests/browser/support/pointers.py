"""Learners who have a mouse and nothing else, or a finger, or software that presses for them."""

from playwright.sync_api import Locator, Page

from .worksheet import Question, Surface

# JupyterLab lays a cell out when it comes into view, and what stands below moves. A person looks
# until the page has come to rest; so here, for as long as it takes to draw ten times.
_LOOK = """
(target) => new Promise((resolve) => {
  const { top, bottom } = target.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return resolve();
  target.scrollIntoView({ block: "center" });
  let [before, times] = [null, 0];
  const look = () => {
    const now = target.getBoundingClientRect().top;
    times = now === before ? times + 1 : 0;
    before = now;
    if (times === 10) resolve(); else requestAnimationFrame(look);
  };
  look();
})
"""

_DRAWN = """
() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
})
"""


class _Pointer:
    """Writes on a keyboard on the screen: text arrives whole, and no key is pressed for it."""

    def __init__(self, page: Page):
        self.page = page

    def point(self, target: Locator) -> None:
        raise NotImplementedError

    def activate(self, button: Locator) -> None:
        self.point(button)

    def choose(self, radio: Locator) -> None:
        self.point(radio)

    def toggle(self, box: Locator) -> None:
        self.point(box)

    def write(self, field: Locator, text: str) -> None:
        self.point(field)
        field.select_text()
        self.page.keyboard.insert_text(text)


class Mouse(_Pointer):
    """Clicks, and sweeps over words with the button held down."""

    def point(self, target: Locator) -> None:
        target.evaluate(_LOOK)
        target.click()

    def mark(self, surface: Surface | Question, first: int, last: int) -> None:
        if first == last:
            self.point(surface.word(first))
            return
        surface.word(first).evaluate(_LOOK)
        surface.word(first).hover()
        self.page.mouse.down()
        # A hand that is quick passes over words in between.
        for place in dict.fromkeys([(first + last) // 2, last]):
            surface.word(place).hover()
        self.page.mouse.up()


class Finger(_Pointer):
    """Taps; a run of words is marked with two taps, because a sweep scrolls the page."""

    def point(self, target: Locator) -> None:
        target.evaluate(_LOOK)
        target.tap()

    def mark(self, surface: Surface | Question, first: int, last: int) -> None:
        by_run = surface.mark_a_run.get_attribute("aria-pressed") == "true"
        if by_run != (first != last):
            self.activate(surface.mark_a_run)
        self.point(surface.word(first))
        if first != last:
            self.point(surface.word(last))


class Assistive(Finger):
    """Presses by the element's own action, as a screen reader or voice control does.

    Nothing is pointed at and nothing scrolls, so whole lessons are done in little time. That each
    kind can be reached and pointed at is tested with the other hands.
    """

    def point(self, target: Locator) -> None:
        target.evaluate("(target) => { target.focus(); target.click(); }")

    def activate(self, button: Locator) -> None:
        self.point(button)
        # Nobody is quicker than the screen: what a button changes is drawn before more is done.
        self.page.evaluate(_DRAWN)
