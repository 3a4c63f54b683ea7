"""An article as plain JSON data for the page’s module; the contract `whosays-article/1`."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Any

from whosays.article.article import Article, Mask
from whosays.article.spans import Span
from whosays.article.words import Token, tokens

FORMAT = "whosays-article/1"
# Of all articles, and of the lessons that ask about them.
LANGUAGE = "en"

# A piece of text, and where the outlet is masked the words shown in its place.
Run = tuple[str] | tuple[str, str]


def article_data(article: Article) -> dict[str, Any]:
    """The whole article, region by region, with what is masked until the learner lifts the mask."""
    return {
        "format": FORMAT,
        "slug": article.slug,
        "language": LANGUAGE,
        "name": article.mask.name,
        "credit": article.rights.credit,
        "regions": [
            {
                "kind": region.kind,
                "paragraphs": [
                    _paragraph(article, span) for span in region.paragraphs(article.text)
                ],
            }
            for region in article.regions
        ],
    }


def _paragraph(article: Article, within: Span) -> dict[str, Any]:
    """A paragraph’s runs, and its notes: each stands after the first so many runs."""
    noted = [
        (number, note) for number, note in enumerate(article.notes, 1) if within.holds(note.span)
    ]
    cut: list[Run] = []
    ends: list[int] = []
    at = within.start
    for run in runs(within.of(article.text), article.mask):
        end = at + len(run[0])
        # What is masked is never cut: its note follows the whole of it.
        inside = {note.span.end for _, note in noted if at < note.span.end < end}
        places = [] if len(run) == 2 else sorted(inside)
        for start, stop in pairwise([at, *places, end]):
            cut.append(run if not places else (article.text[start:stop],))
            ends.append(stop)
        at = end
    return {
        "runs": [list(run) for run in cut],
        "notes": [
            {
                "number": number,
                "after": bisect_left(ends, note.span.end) + 1,
                "text": [list(run) for run in runs(note.text, article.mask)],
            }
            for number, note in noted
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
