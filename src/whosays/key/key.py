"""The key: what careful coders found in an article, with the other readings they would defend.

Terms follow PARC 3.0 (attribution = source, cue, content; Pareti 2012) and, for the stance of a
reporting verb, Martin & White's appraisal theory (2005: acknowledge, endorse, distance).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from whosays.article.spans import Span

VOICES = ("direct", "indirect", "mixed", "own", "split")
STANCES = ("acknowledge", "endorse", "distance")
IDENTIFICATIONS = ("named", "role-only", "collective", "anonymous")
SOURCE_KINDS = ("official", "company", "media", "expert", "document", "public")
LABELS = ("scare", "loaded", "agentless", "hedge")
CLAIM_TYPES = ("fact", "prediction", "judgement")
STATUSES = ("accepted", "arguable")

# The claimant's name where the outlet makes a claim in its own voice.
OUTLET = "outlet"


@dataclass(frozen=True)
class Reading:
    """Another defensible value of one field of a unit.

    `accepted`: as good as the key's own value. `arguable`: careful people differ, so the field is
    discussed and never marked wrong. The field `unit` with the value None says that careful people
    would leave the whole unit out.
    """

    field: str
    value: Any
    status: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Unit:
    """Anything the coders decided: it may carry a note and other readings."""

    note: str = ""
    readings: tuple[Reading, ...] = ()

    def readings_of(self, field: str) -> list[Reading]:
        return [reading for reading in self.readings if reading.field == field]

    def is_arguable(self, field: str) -> bool:
        """Whether careful people differ on `field`, or on whether the unit stands at all."""
        return any(
            reading.status == "arguable"
            for reading in self.readings
            if reading.field in (field, "unit")
        )


@dataclass(frozen=True, kw_only=True)
class Voice(Unit):
    """Whose voice a sentence is."""

    sentence: str
    voice: str


@dataclass(frozen=True, kw_only=True)
class Source(Unit):
    """Somebody who is credited, with every mention: names, roles, pronouns."""

    id: str
    name: str
    identification: str
    kind: str
    side: str
    channel: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class Attribution(Unit):
    """One crediting: source, cue and content. Without a source it is agentless."""

    id: str
    sentence: str
    source: str | None
    source_span: Span | None
    cue: tuple[Span, ...]
    stance: str
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    within: str | None
    hand: int | None


@dataclass(frozen=True, kw_only=True)
class Label(Unit):
    """A span that deserves a second look: scare quotes, a loaded, agentless or hedging word."""

    span: Span
    label: str


@dataclass(frozen=True, kw_only=True)
class Claim(Unit):
    """One thing asserted: by whom, of what type, and on what evidence the article gives."""

    id: str
    sentence: str
    claim: str
    type: str
    who: str
    evidence: str


@dataclass(frozen=True)
class Dating:
    """The earliest and latest day (ISO 8601) on which the article can have appeared, and why."""

    earliest: str
    latest: str
    reasoning: str


@dataclass(frozen=True)
class Key:
    """Everything the coders found in one article."""

    article: str
    sha256: str
    voices: tuple[Voice, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    labels: tuple[Label, ...]
    claims: tuple[Claim, ...]
    gaps: tuple[str, ...]
    dating: Dating

    def voice(self, sentence: str) -> Voice:
        """Whose voice a sentence is. Raises KeyError if the key has no such sentence."""
        return {voice.sentence: voice for voice in self.voices}[sentence]

    def attribution(self, id: str) -> Attribution:
        """The attribution called `id`. Raises KeyError if there is none."""
        return {attribution.id: attribution for attribution in self.attributions}[id]
