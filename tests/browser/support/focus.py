"""Whether an eye can follow the focus."""

# The focused element, if it reaches out of the window by more than a rounded pixel, or if something
# that stays in place while the page scrolls (a header, a floating button) stands over it.
HIDDEN = """
() => {
  const focused = document.activeElement.closest("label") ?? document.activeElement;
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  // Looked up once: a page has thousands of elements, and none begins to stay in place later.
  window.staying ??= [...document.querySelectorAll("body *")].filter((each) =>
    ["sticky", "fixed"].includes(getComputedStyle(each).position));
  const covers = window.staying.filter((each) =>
    each.checkVisibility() && !each.contains(focused) && !focused.contains(each));
  const over = covers.map((each) => each.getBoundingClientRect()).filter((cover) =>
    cover.left < right && cover.right > left && cover.top < bottom && cover.bottom > top);
  const isOutside = top < -1 || bottom > innerHeight + 1;
  return isOutside || over.length > 0
    ? [{ focused: focused.outerHTML.slice(0, 120), top, bottom, over }]
    : [];
}
"""
