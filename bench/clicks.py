"""Click to feedback, timed by the page's own clock."""

from playwright.sync_api import Locator, Page

CLICKS = 100

# The first sentence whose answer nobody disputes, so that one click brings its explanation.
ITEM = '[data-whosays-exercise="lesson1.voice.moscow-times"] [data-item="s6"]'
ANSWER = "Indirect quotation"

# From the click to the frame after the one in which the feedback stands.
_CLICK = """
(button, feedback) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("no feedback within 20 s")), 20000);
  const before = feedback.textContent;
  const start = performance.now();
  new MutationObserver((_changes, watch) => {
    if (feedback.textContent === before || !feedback.textContent.trim()) return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  }).observe(feedback, { childList: true, subtree: true, characterData: true });
  button.click();
})
"""


def click(button: Locator, feedback: Locator) -> float:
    """Milliseconds from a click on `button` until `feedback` says something new and is drawn."""
    return button.evaluate(_CLICK, feedback.element_handle())


def milliseconds(page: Page) -> list[float]:
    """The times of so many clicks on Check, each after Try again has cleared the one before."""
    item = page.locator(ITEM)
    times = []
    for _ in range(CLICKS):
        item.get_by_role("radio", name=ANSWER, exact=True).check()
        times.append(click(item.get_by_role("button", name="Check"), item.locator(".ws-feedback")))
        item.get_by_role("button", name="Try again").click()
        # Until the redo is recorded, Check waits.
        item.get_by_role("button", name="Check", disabled=False).wait_for()
    return times
