"""The kind *mark*: mark source, cue and content on the words of a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from whosays.article.article import Article
from whosays.article.spans import Span
from whosays.article.words import tokens
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.explanations import both_ends, by_hand, fill, templates
from whosays.exercise.plan import ItemPlan
from whosays.key.key import Attribution, Key

OPTIONS = (
    Option("source", "Source", "who is credited"),
    Option("cue", "Cue", "the words that link: said, according to"),
    Option("content", "Content", "what is credited"),
)
LABELS = tuple(option.value for option in OPTIONS)

# What can go wrong with the words marked as one label. The order is that in which they are told.
ERROR_CLASSES = ("wrong-label", "missed", "boundary", "too-much")

# The field of an attribution that answers for each label.
_FIELD = {"source": "source_span", "cue": "cue", "content": "content"}
_LABEL = {field: label for label, field in _FIELD.items()} | {"source": "source"}


def mark_item(article: Article, key: Key, folder: Path, plan: ItemPlan) -> Item:
    """The item that asks for the parts of the attribution `plan.unit`."""
    attribution = key.attribution(plan.unit)
    parts = {label: _spans(getattr(attribution, field)) for label, field in _FIELD.items()}
    given = {label: parts[label] for label in plan.given}
    asked = tuple(label for label in LABELS if label not in given)
    slots = _slots(article, attribution)
    texts = {**templates("mark"), **by_hand(folder, "mark", plan.unit)}
    # Where nobody is credited the general template does not fit, and its own is tried first.
    variant = [] if attribution.source_span else ["agentless."]

    def text(reason: str) -> str:
        return fill([reason, *(v + reason for v in variant), f"any.{reason}"], texts, slots)

    return Item(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or "Mark who is credited, the linking words, and what is credited.",
        tokens=tuple(tokens(article.text, _area(article, attribution))),
        labels=LABELS if plan.help == "worked" else asked,
        back=Back(
            key=parts,
            readings=tuple(_readings(article, attribution)),
            hints={label: text(f"hint.{label}") for label in LABELS},
            explanations={"right": text("right")}
            | {f"{e}.{label}": text(f"{e}.{label}") for e in ERROR_CLASSES for label in LABELS},
        ),
        lead=plan.lead,
        given=given if plan.help != "worked" else None,
    )


def _area(article: Article, attribution: Attribution) -> Span:
    """The sentences that the attribution reaches over, from the first to the last."""
    spans = [*attribution.cue, *attribution.content]
    touched = [s.span for s in article.sentences if any(s.span.overlaps(span) for span in spans)]
    return Span(min(touched).start, max(touched).end)


def _readings(article: Article, attribution: Attribution) -> list[OtherReading]:
    """The other readings of the parts that a learner marks, with the words they would mark."""
    found = []
    for reading in attribution.readings:
        if reading.field == "unit":
            label, value = "nothing to mark", None
        elif reading.field in _FIELD.values():
            value = _spans(reading.value)
            label = " … ".join(Span(*span).of(article.text) for span in value) or "nobody"
        else:
            continue
        field = _LABEL.get(reading.field, reading.field)
        found.append(OtherReading(field, value, both_ends(label), reading.status, reading.why))
    return found


def _spans(value: Any) -> list[list[int]]:
    spans = [] if value is None else [value] if isinstance(value, Span) else value
    return [list(span) for span in spans]


def _slots(article: Article, attribution: Attribution) -> dict[str, str]:
    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(article.text) for span in spans)

    slots = {"cue": words(attribution.cue), "content": both_ends(words(attribution.content))}
    if attribution.source_span:
        slots["source"] = attribution.source_span.of(article.text)
    return slots
