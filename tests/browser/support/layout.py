"""What does not fit on a page."""

from playwright.sync_api import Page

# What reaches out of the window, to the right or, in a language from right to left, to the left. A
# part that scrolls by itself may keep the page from getting wider, but must be scrolled sideways
# all the same. Only lines of code may be.
_STICKING_OUT = """
() => [document.documentElement, ...document.querySelectorAll(".bd-article *")]
  .filter((each) => !each.closest("svg, .ws-hidden, pre") && each.checkVisibility())
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 ||
    each.getBoundingClientRect().left < -1 ||
    (each === document.documentElement && each.scrollWidth > innerWidth))
  .map((each) => each.outerHTML.slice(0, 100))
"""

# Words over bars that leave their picture, and buttons that lie on one another.
_IN_THE_WAY = """
() => {
  const box = (each) => each.getBoundingClientRect();
  const seen = (selector) => [...document.querySelectorAll(`.ws-root ${selector}`)]
    .filter((each) => each.checkVisibility());
  const buttons = seen("button");
  return [
    ...seen(".ws-bar-text").filter((each) => {
      const frame = box(each.closest(".ws-bars"));
      return box(each).left < frame.left - 1 || box(each).right > frame.right + 1;
    }),
    ...buttons.filter((one, place) => buttons.slice(place + 1).some((other) =>
      box(one).left < box(other).right - 1 && box(other).left < box(one).right - 1 &&
      box(one).top < box(other).bottom - 1 && box(other).top < box(one).bottom - 1)),
    ...buttons.filter((each) => each.scrollWidth > each.clientWidth + 1),
  ].map((each) => each.outerHTML.slice(0, 100));
}
"""


def sideways(page: Page) -> list[str]:
    """What makes a learner scroll sideways, or cannot be reached by that either."""
    return page.evaluate(_STICKING_OUT)


def in_the_way(page: Page) -> list[str]:
    """What is cut off, or lies on something else."""
    return page.evaluate(_IN_THE_WAY)
