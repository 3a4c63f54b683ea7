"""What every explorer of stock widgets has: its controls, a result that is read out, and a page."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from html import escape
from typing import Any

from ipywidgets import HTML, Dropdown, VBox, Widget

from whosays.screens.widget import Explorer
from whosays.wording.wording import Wording


class StockExplorer(ABC):
    """Controls above a result. In a page without a kernel `_page_html` stands in their place.

    What is in `result` is read out as it changes; what is in `behind` is there to be read.
    """

    def __init__(self, controls: Sequence[Widget], words: Wording):
        self._language = words
        self.result, self.behind = HTML(), HTML()
        self.screen = VBox([*controls, self.result, self.behind, Explorer()])
        self.screen.add_class(Explorer.BOX)
        self.result.add_class(Explorer.STATUS)

    def __repr__(self) -> str:
        # For a reader of the notebook that knows no widgets and draws no HTML.
        return self._language.say("runAllCells")

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        views = self.screen._repr_mimebundle_(**options)
        return {**views, "text/plain": repr(self), "text/html": self._page_html()}

    @abstractmethod
    def _page_html(self) -> str:
        """All that can be explored, as a figure, tables and words."""

    def _tell(self, result: Sequence[str], behind: Sequence[str]) -> None:
        self.result.value, self.behind.value = self._spoken(result), self._spoken(behind)

    def _spoken(self, lines: Sequence[str]) -> str:
        words = self._language
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
        return f'<div lang="{words.language}" dir="{words.direction}">{paragraphs}</div>'


def choice(name: str, options: Sequence[tuple[str, Any]]) -> Dropdown:
    """A list to choose from, under its name."""
    return Dropdown(options=options, description=name, style={"description_width": "initial"})
