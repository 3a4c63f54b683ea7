"""Figures and tables as HTML, for where nothing but HTML is drawn."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Sequence
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from whosays.wording.wording import Wording

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def figure_html(name: str, drawn: Figure, caption: str) -> str:
    """A figure of matplotlib’s with its name for whoever cannot see it; `caption` is HTML."""
    image = BytesIO()
    drawn.savefig(image, format="png", dpi=120)
    source = base64.b64encode(image.getvalue()).decode()
    return (
        f'<figure><img alt="{escape(name)}" style="max-width: 100%" '
        f'src="data:image/png;base64,{source}">'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def table_html(
    caption: str,
    head: Sequence[str],
    rows: Iterable[tuple[str, Sequence[str | None]]],
    notes: str = "",
    as_html: Callable[[str], str] = escape,
) -> str:
    """A table of rows, each of a name and its cells, of which those that are None are empty.

    The names are HTML, and so are the `notes`, which stand below it. All the rest is text; that of
    caption and cells is made HTML by `as_html`.
    """
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(
        f'<tr><th scope="row">{name}</th>'
        + "".join(f"<td>{as_html(cell or '–')}</td>" for cell in cells)
        + "</tr>"
        for name, cells in rows
    )
    return (
        f"<div><table><caption>{as_html(caption)}</caption>"
        f"<thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>{notes}</div>"
    )


def tables_html(words: Wording, *parts: str, are_codes: bool = False) -> str:
    """Tables, figures and paragraphs of one screen, in the language of the interface.

    With `are_codes` the cells of its tables are words, and no figures.
    """
    kind = "ws-scores ws-coded" if are_codes else "ws-scores"
    return (
        f'<div class="whosays" lang="{words.language}" dir="{words.direction}">'
        f'<div class="{kind}">{"".join(parts)}</div></div>'
    )
