"""Items of the kind *mark* on an attribution: its source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable

from whosays.article.article import Article
from whosays.article.data import masked, masked_tokens
from whosays.article.spans import Span
from whosays.article.words import Token, counts
from whosays.exercise.exercise import Back, OtherReading
from whosays.exercise.items import MarkItem, as_lists
from whosays.exercise.kind import Asked, Texts
from whosays.exercise.quoting import quoted, sentences_of
from whosays.key.key import Attribution
from whosays.tables import Table

PARTS = ("source", "cue", "content")

# What can go wrong with the words marked as one label. The order is that in which they are told.
ERROR_CLASSES = ("wrong-label", "missed", "boundary", "too-much")

# The field of an attribution that answers for each label.
_FIELD = {"source": "source_span", "cue": "cue", "content": "content"}
_LABEL = {field: label for label, field in _FIELD.items()} | {"source": "source"}


def attribution_item(asked: Asked) -> MarkItem:
    """The item that asks for the parts of an attribution."""
    article, plan = asked.pack.article, asked.plan
    attribution = asked.pack.key.attribution(plan.unit)
    parts = {label: as_lists(getattr(attribution, field)) for label, field in _FIELD.items()}
    given = {label: parts[label] for label in _given(plan.more)}
    text = Texts.of("mark", plan.unit, asked.pack.folder, _part_slots(article, attribution))
    # Where nobody is credited the general template does not fit, and its own is tried first.
    variants = ("any",) if attribution.source_span else ("agentless", "any")
    errors = [f"{error}.{label}" for error in ERROR_CLASSES for label in PARTS]
    return MarkItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or "Mark who is credited, the linking words, and what is credited.",
        lead=plan.lead,
        tokens=tuple(masked_tokens(article, sentences_of(article, [attribution]))),
        labels=PARTS if plan.help == "worked" else tuple(p for p in PARTS if p not in given),
        given={} if plan.help == "worked" else given,
        back=Back(
            key=parts,
            readings=tuple(_part_readings(article, attribution)),
            hints={p: text(f"hint.{p}", *(f"{v}.hint.{p}" for v in variants)) for p in PARTS},
            explanations=text.for_all(["right", *errors], *variants),
        ),
    )


def can_have(error: str, label: str, back: Back, tokens: Iterable[Token]) -> bool:
    """Whether what is marked with a label can be wrong so: some words must be there to be missed.

    Words that may be left out are never missed.
    """
    optional = back.optional(label)
    accepted = [
        [Span(*span) for span in value or () if span not in optional]
        for value in back.accepted(label, back.key[label])
    ]
    words = [Span(token[1], token[2]) for token in tokens if len(token) == 3 and counts(token[0])]
    values = [
        frozenset(w for w in words if any(s.overlaps(w) for s in spans)) for spans in accepted
    ]
    if error == "missed":
        return any(values)
    if error == "boundary":
        # A part of the words may be a value of its own, and then it is no miss.
        return any(2 ** len(v) - 2 > sum(bool(w) and w < v for w in {*values}) for v in values)
    return True


def _given(more: Table) -> list[str]:
    given = more.texts("given") if more.has("given") else []
    for label in given:
        if label not in PARTS:
            more.problem("given", f"“{label}” is not known", f"use some of: {', '.join(PARTS)}")
    if set(PARTS) <= set(given):
        more.problem("given", "leaves nothing to mark", "leave at least one part out")
    return [label for label in given if label in PARTS]


def _part_readings(article: Article, attribution: Attribution) -> list[OtherReading]:
    """The other readings of the parts that a learner marks, with the words they would mark."""
    found = []
    for reading in attribution.readings:
        if reading.field == "unit":
            label, value = "nothing to mark", None
        elif reading.field in _FIELD.values():
            value = as_lists(reading.value)
            label = quoted(article, [Span(*span) for span in value]) or "nobody"
        else:
            continue
        field = _LABEL.get(reading.field, reading.field)
        found.append(OtherReading(field, value, label, reading.status, reading.why))
    return found


def _part_slots(article: Article, attribution: Attribution) -> dict[str, str]:
    slots = {
        "cue": quoted(article, attribution.cue),
        "content": quoted(article, attribution.content),
    }
    if attribution.source_span:
        slots["source"] = masked(attribution.source_span.of(article.text), article.mask)
    return slots
