"""An article as plain JSON data for the page’s module; the contract `whosays-article/1`."""

from __future__ import annotations

import re
from typing import Any

from whosays.article.article import Article, Mask
from whosays.article.spans import Span
from whosays.article.words import Token, tokens

FORMAT = "whosays-article/1"

_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")

# A piece of text, and where the outlet is masked the words shown in its place.
Run = tuple[str] | tuple[str, str]


def article_data(article: Article) -> dict[str, Any]:
    """The whole article, region by region, with what is masked until the learner lifts the mask."""
    return {
        "format": FORMAT,
        "slug": article.slug,
        "name": article.mask.name,
        "credit": article.rights.credit,
        "regions": [
            {
                "kind": region.kind,
                "paragraphs": [
                    [list(run) for run in runs(paragraph, article.mask)]
                    for paragraph in _PARAGRAPH_BREAK.split(region.span.of(article.text))
                ],
            }
            for region in article.regions
        ],
    }


def runs(text: str, mask: Mask) -> list[Run]:
    """`text` cut where the mask hides words: `(text,)` to show, `(text, shown)` to mask."""
    if not mask.hidden:
        return [(text,)]
    # The longest first, so that a name inside another does not cut it in two.
    hidden = sorted(mask.hidden, key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, hidden))})\b")
    cut: list[Run] = []
    for place, piece in enumerate(pattern.split(text)):
        if place % 2:
            cut.append((piece, mask.hidden[piece]))
        elif piece:
            cut.append((piece,))
    return cut


def masked(text: str, mask: Mask) -> str:
    """`text` with the outlet masked."""
    return "".join(run[-1] for run in runs(text, mask))


def masked_tokens(article: Article, within: Span) -> list[Token]:
    """`within` cut into words and gaps; what the mask hides is one word, shown as the mask."""
    cut: list[Token] = []
    at = within.start
    for run in runs(within.of(article.text), article.mask):
        end = at + len(run[0])
        if len(run) == 2:
            cut.append((run[1], at, end))
        else:
            cut += tokens(article.text, Span(at, end))
        at = end
    return cut
