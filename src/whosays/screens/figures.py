"""Figures and tables as HTML, for where nothing but HTML is drawn."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

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
) -> str:
    """A table of rows, each with its name as HTML; `notes`, HTML as well, stand below it."""
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(
        f'<tr><th scope="row">{name}</th>'
        + "".join(f"<td>{escape(cell or '–')}</td>" for cell in cells)
        + "</tr>"
        for name, cells in rows
    )
    return (
        f"<div><table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>{notes}</div>"
    )
