"""The panel of answers of a page of the book: export, import, delete."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from .language import say, saying

# What is told of a sound file, with or without entries that stood there before.
IMPORTED = saying("imported", "importedBeside")


class Panel:
    """The panel of a page that is open."""

    def __init__(self, page: Page):
        self.page = page
        self.region = page.get_by_role("region", name=say("recordTitle"), exact=True)

    @property
    def told(self) -> Locator:
        """Where it is said what was done."""
        return self.region.get_by_role("status")

    def button(self, name: str) -> Locator:
        return self.region.get_by_role("button", name=name, exact=True)

    def choose_file(self, file: Path) -> None:
        """Hand a file to Import answers."""
        self.region.get_by_label(say("importAnswers")).set_input_files(file)

    def take_in(self, file: Path) -> None:
        """Import a file that is sound, and wait until that is told."""
        self.choose_file(file)
        expect(self.told).to_contain_text(IMPORTED)

    def exported(self, folder: Path) -> list[dict[str, Any]]:
        """The entries of the file that Export answers gives; it is left in the folder."""
        file = folder / "exported.jsonl"
        with self.page.expect_download() as download:
            self.button(say("exportAnswers")).click()
        download.value.save_as(file)
        return entries(file)

    def delete_all(self) -> None:
        """Delete answers, and say yes."""
        self.button(say("deleteAnswers")).click()
        self.button(say("deleteYes")).click()
        expect(self.told).to_contain_text(saying("deleted"))


def entries(file: Path) -> list[dict[str, Any]]:
    """The lines of an answers file."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def open_panel(page: Page, address: str) -> Panel:
    """Go to a page, and wait until its panel is drawn."""
    page.goto(address)
    panel = Panel(page)
    expect(panel.region).to_be_visible()
    return panel
