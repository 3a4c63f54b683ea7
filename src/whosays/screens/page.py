"""What a static page gets of a screen: an element, its data as JSON, and words to fall back on.

The data stands in a script element of type `application/json`, which no browser runs, so it needs
no exception from a content security policy. Nothing of it is ever taken for markup.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from whosays.article.data import LANGUAGE
from whosays.wording.wording import Wording


def mount(door: str, name: str, data: Any, fallback: str, anchor: str | None = None) -> str:
    """The element in which the page’s module draws a screen.

    `door` is the attribute’s last word (exercise, article, picture, progress, desk, record), `name`
    its value, and `fallback` HTML shown where no script runs. Links find the element by its
    `anchor`.
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


def content(text: str, words: Wording) -> str:
    """Words of an article or an exercise as HTML, in an interface that speaks as `words` do.

    In another language they are said to be in their own: for the voice of a screen reader, and for
    the direction in which they are read.
    """
    if words.language == LANGUAGE:
        return escape(text)
    return f'<span lang="{LANGUAGE}" dir="auto">{escape(text)}</span>'


def _inert(data: Any) -> str:
    """JSON in which no character can end the script element or open another."""
    dumped = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return dumped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
