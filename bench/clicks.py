"""Click to feedback: one question answered a hundred times, timed by the page's own clock."""

from playwright.sync_api import Page

CLICKS = 100

# The first sentence whose answer nobody disputes, so that one click brings its explanation.
ITEM = '[data-whosays-exercise="lesson1.voice.moscow-times"] [data-item="s6"]'
ANSWER = "Indirect quotation"

# From the click to the frame after the one in which the feedback stands.
_CLICK = """
(button) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("no feedback within 20 s")), 20000);
  const status = button.closest("[data-item]").querySelector("[role=status]");
  const start = performance.now();
  new MutationObserver((_changes, watch) => {
    if (!status.textContent.trim()) return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  }).observe(status, { childList: true, subtree: true, characterData: true });
  button.click();
})
"""


def milliseconds(page: Page) -> list[float]:
    """The times of so many clicks on Check, each after Try again has cleared the one before."""
    item = page.locator(ITEM)
    times = []
    for _ in range(CLICKS):
        item.get_by_role("radio", name=ANSWER, exact=True).check()
        times.append(item.get_by_role("button", name="Check").evaluate(_CLICK))
        item.get_by_role("button", name="Try again").click()
        # Until the redo is recorded, Check waits.
        item.get_by_role("button", name="Check", disabled=False).wait_for()
    return times
