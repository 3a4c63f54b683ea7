"""What a static page gets of a screen: an element, its data as JSON, and words to fall back on.

The data stands in a script element of type `application/json`, which no browser runs, so it needs
no exception from a content security policy. Nothing of it is ever taken for markup.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from whosays.wording.wording import Wording


def mount(door: str, name: str, data: Any, fallback: str, anchor: str | None = None) -> str:
    """The element in which the page’s module draws a screen.

    `door` is the attribute’s last word (exercise, article, picture, progress, record), `name` its
    value, and `fallback` HTML shown where no script runs. Links find the element by its `anchor`.
    """
    id = f' id="{escape(anchor)}"' if anchor else ""
    return (
        f'<div class="whosays"{id} data-whosays-{door}="{escape(name)}">'
        f'<script type="application/json">{_inert(data)}</script>{fallback}</div>'
    )


def paragraph(text: str, words: Wording | None = None) -> str:
    """`text` as an HTML paragraph, every character taken for itself.

    `words` are those of the language it is in, where the interface says it.
    """
    spoken = f' lang="{words.language}" dir="{words.direction}"' if words else ""
    return f"<p{spoken}>{escape(text)}</p>"


def _inert(data: Any) -> str:
    """JSON in which no character can end the script element or open another."""
    dumped = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return dumped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
