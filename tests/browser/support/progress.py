"""“Your progress” on a page, reached by role and name."""

from playwright.sync_api import Locator, Page, expect

from whosays.exercise.exercise import Exercise

from .language import say


class ShownProgress:
    """The progress of a lesson, or of a path, by its name."""

    def __init__(self, page: Page, name: str):
        self.page = page
        self.region = page.locator(f"[data-whosays-progress={name}]").get_by_role(
            "region", name=say("progressTitle"), exact=True
        )

    @property
    def words(self) -> list[str]:
        """All that is said, line by line."""
        return [line for line in self.region.inner_text().splitlines() if line.strip()]

    def link(self, title: str) -> Locator:
        return self.region.get_by_role("link", name=title, exact=True)

    def table(self, lesson: str) -> Locator:
        """The table of a lesson, of several, by the lesson’s title."""
        return self.region.get_by_role("table", name=lesson, exact=True)

    def expect_counts(self, exercise: Exercise, done: int, arguable: int) -> None:
        """The row of an exercise says so many done, so many of these arguable, the rest open."""
        row = self.region.get_by_role("row").filter(
            has=self.page.get_by_role("rowheader", name=exercise.title)
        )
        left = len(exercise.asked) - done
        expect(row.get_by_role("cell")).to_have_text([str(done), str(arguable), str(left)])
