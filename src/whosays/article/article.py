"""An article: a text exactly as its page gave it, its parts by offset, where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from whosays.article.spans import Span

_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")

REGION_KINDS = ("headline", "subhead", "dateline", "byline", "credit", "body", "furniture")

# The parts in which the outlet reports: each of their sentences is coded in the key.
CODED_KINDS = ("headline", "subhead", "body")


@dataclass(frozen=True)
class Region:
    """A part of the page: the report itself, or what stands around it."""

    span: Span
    kind: str

    def paragraphs(self, text: str) -> list[Span]:
        """Where its paragraphs stand in `text`, the article’s; an empty line ends one."""
        breaks = [*_PARAGRAPH_BREAK.finditer(text, self.span.start, self.span.end)]
        starts = [self.span.start, *(found.end() for found in breaks)]
        ends = [*(found.start() for found in breaks), self.span.end]
        return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


@dataclass(frozen=True)
class Note:
    """Help with reading a few words of the text: what they mean, never what to think of them."""

    span: Span
    text: str


@dataclass(frozen=True)
class Sentence:
    """A sentence of headline, subhead or body."""

    id: str
    span: Span


@dataclass(frozen=True)
class Provenance:
    """Where the text came from, what is known of its date, and what the copy lacks."""

    page: str
    published: str
    date_known_from: str
    copy: str
    lacks: tuple[str, ...]

    @property
    def day(self) -> date | None:
        """The day on which the article appeared; None for one that never did, or of unknown day."""
        try:
            return date.fromisoformat(self.published)
        except ValueError:
            return None


@dataclass(frozen=True)
class Rights:
    """Who owns the text, on what ground it is shown, and the words that credit it."""

    holder: str
    basis: str
    statement: str
    credit: str


@dataclass(frozen=True)
class Mask:
    """What stands in for the outlet: the article's neutral name, and words to show for others."""

    name: str
    hidden: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Article:
    """The text, byte for byte, with its parts, its provenance and its rights."""

    slug: str
    text: str
    sha256: str
    title: str
    publisher: str
    regions: tuple[Region, ...]
    sentences: tuple[Sentence, ...]
    provenance: Provenance
    rights: Rights
    mask: Mask
    notes: tuple[Note, ...] = ()

    def named(self) -> Article:
        """The same article with nothing masked, and its outlet beside its neutral name.

        One that was written for the module masks nothing, and stays as it is.
        """
        if not self.mask.hidden:
            return self
        return replace(self, mask=Mask(f"{self.mask.name} ({self.publisher})"))

    def sentence(self, id: str) -> Sentence:
        """The sentence called `id`. Raises KeyError if the article has none of that name."""
        for sentence in self.sentences:
            if sentence.id == id:
                return sentence
        raise KeyError(id)

    def region_of(self, span: Span) -> Region | None:
        """The region that holds the whole of `span`, if one does."""
        return next((region for region in self.regions if region.span.holds(span)), None)
