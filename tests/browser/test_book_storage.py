"""Is nothing lost, and the truth told, when the browser's storage is full, forbidden or cleared?"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from whosays.exercise.exercise import Exercise

from .support.answering import expect_told, give
from .support.language import say, saying
from .support.panel import Panel, entries, open_panel
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.server import serving
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

LESSON_1 = "notebooks/lesson-1.html"


@pytest.fixture
def voices(lesson1) -> Exercise:
    """The longest exercise of lesson 1 that asks whose voice it is."""
    return max(lesson1.values(), key=lambda each: (each.kind == "voice", len(each.asked)))


@pytest.fixture
def panel(page, book_address) -> Panel:
    """The panel of answers in lesson 1, newly opened."""
    return open_panel(page, f"{book_address}/{LESSON_1}")


def answer(panel: Panel, exercise: Exercise, place: int) -> None:
    """Answer the item of this place as the key does."""
    item = [each for each in exercise.asked if missed(exercise, each)][place]
    question = Worksheet(panel.page, exercise).question(item.id)
    give(Mouse(panel.page), question, right(exercise, item))
    expect_told(question, right(exercise, item), attempt=1)


def expect_alert(panel: Panel, exercise: Exercise, key: str, **slots: int) -> None:
    """The exercise and the panel both say it."""
    for part in (Worksheet(panel.page, exercise).region, panel.region):
        expect(part.get_by_role("alert").first).to_contain_text(say(key, **slots))


def expect_no_alert(panel: Panel, exercise: Exercise) -> None:
    for part in (Worksheet(panel.page, exercise).region, panel.region):
        for key in ("storageFull", "storageCleared", "notSaved"):
            expect(part.get_by_role("alert").filter(has_text=saying(key))).to_have_count(0)


FILL = """
() => {
  let rest = "";
  for (let size = 2 ** 24; size >= 1; size /= 2) {
    try {
      localStorage.setItem("filler", rest + "x".repeat(size));
      rest += "x".repeat(size);
    } catch {
      // So much did not fit; half of it may.
    }
  }
  return rest.length;
}
"""


def test_an_answer_that_a_full_storage_will_not_take_is_told_exported_and_stored_when_it_can_be(
    panel, voices, tmp_path
):
    page = panel.page
    answer(panel, voices, 0)
    assert page.evaluate(FILL) > 1_000_000
    answer(panel, voices, 1)
    expect_alert(panel, voices, "storageFull", n=1)
    assert len(panel.exported(tmp_path)) == 2

    page.evaluate("() => localStorage.removeItem('filler')")
    answer(panel, voices, 2)
    expect_no_alert(panel, voices)
    written = panel.exported(tmp_path)
    page.reload()
    expect(panel.region).to_contain_text(say("recordHolds", n=3))
    assert panel.exported(tmp_path) == written
    assert [entry["seq"] for entry in written] == [1, 2, 3]


def test_where_the_browser_forbids_storage_that_is_said_and_export_still_works(
    page, book, voices, tmp_path
):
    # A page in a sandbox has no origin, and so no storage.
    with serving(book, policy="sandbox allow-scripts allow-downloads") as address:
        panel = open_panel(page, f"{address}/{LESSON_1}")
        with pytest.raises(Exception, match="sandboxed"):
            page.evaluate("() => localStorage.length")
        answer(panel, voices, 0)
        expect_alert(panel, voices, "notSaved")
        assert len(panel.exported(tmp_path)) == 1


def cleared_by_another_page(page: Page, address: str) -> None:
    """Whatever stands at the same address may do so."""
    other = page.context.new_page()
    other.goto(f"{address}/book/formats.html")
    other.evaluate("() => localStorage.clear()")
    other.close()


def cleared_by_the_browser(page: Page, address: str) -> None:
    """As “Delete browsing data” does."""
    browser = page.context.new_cdp_session(page)
    browser.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "local_storage"})


@pytest.mark.parametrize("clear", [cleared_by_another_page, cleared_by_the_browser])
def test_what_was_cleared_under_an_open_page_is_told_exported_and_stored_with_the_next_answer(
    panel, book_address, voices, tmp_path, clear
):
    page = panel.page
    answer(panel, voices, 0)
    answer(panel, voices, 1)
    clear(page, book_address)
    expect_alert(panel, voices, "storageCleared", n=2)
    expect(panel.region).to_contain_text(say("recordEmpty"))
    assert len(panel.exported(tmp_path)) == 2

    answer(panel, voices, 2)
    expect_no_alert(panel, voices)
    page.reload()
    expect(panel.region).to_contain_text(say("recordHolds", n=3))
    assert [entry["seq"] for entry in panel.exported(tmp_path)] == [1, 2, 3]


def test_what_is_deleted_in_one_tab_is_gone_in_the_other_for_good_and_no_alarm_is_raised(
    panel, book_address, voices
):
    other = open_panel(panel.page.context.new_page(), f"{book_address}/{LESSON_1}")
    panel.page.bring_to_front()
    answer(panel, voices, 0)
    expect(other.region).to_contain_text(say("recordHolds", n=1))
    other.page.bring_to_front()
    other.delete_all()
    expect(panel.region).to_contain_text(say("recordEmpty"))
    expect_no_alert(panel, voices)
    panel.page.bring_to_front()
    answer(panel, voices, 1)
    expect(other.region).to_contain_text(say("recordHolds", n=1))


def test_answers_keep_their_order_when_the_clock_goes_back(panel, voices, tmp_path):
    for place, day in enumerate(["2026-03-03", "2026-02-02", "2026-01-01"]):
        panel.page.clock.set_fixed_time(datetime.fromisoformat(day))
        answer(panel, voices, place)
    written = panel.exported(tmp_path)
    assert [entry["at"][:7] for entry in written] == ["2026-03", "2026-02", "2026-01"]
    assert [entry["seq"] for entry in written] == [1, 2, 3]


def many(exercise: Exercise, count: int) -> list[dict[str, Any]]:
    """Entries of a long record: answers to all items but the first, again and again."""
    items = exercise.asked[1:]
    return [
        {
            "format": "whosays-answers/1", "event": f"e{n}", "store": "elsewhere", "seq": n,
            "at": "2026-01-30T09:15:00.000Z", "learner": None, "action": "answer",
            "exercise": exercise.id, "exercise_version": exercise.version,
            "text_sha256": exercise.text_sha256, "item": items[n % len(items)].id,
            "response": "own", "confidence": None,
        }
        for n in range(1, count + 1)
    ]  # fmt: skip


def written(lines: list[dict[str, Any]], file) -> None:
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")


def test_a_hundred_thousand_entries_are_taken_in_told_and_given_back(panel, voices, tmp_path):
    big = tmp_path / "big.jsonl"
    written(many(voices, 100_000), big)
    panel.choose_file(big)
    expect(panel.told).to_contain_text(say("imported", n=100_000, file="big.jsonl"), timeout=60_000)
    expect_alert(panel, voices, "storageFull", n=100_000)
    exported = panel.exported(tmp_path)
    assert exported == entries(big)
    # What is answered from now on has its room.
    answer(panel, voices, 0)
    panel.page.reload()
    expect(panel.region).to_contain_text(say("recordHolds", n=1))
