"""Items of the kind *mark* on a stretch of the page: words to look at twice, page furniture."""

from __future__ import annotations

from collections.abc import Iterable

from whosays.article.article import CODED_KINDS, Article
from whosays.article.data import masked_tokens
from whosays.article.spans import Span
from whosays.exercise.exercise import Back, OtherReading
from whosays.exercise.items import MarkItem, Marks, as_lists
from whosays.exercise.kind import Asked, Texts
from whosays.exercise.kinds.parts import ERROR_CLASSES
from whosays.exercise.quoting import listed, opening, quoted
from whosays.key.key import Label

FURNITURE = "furniture"

# The units of furniture: the page down to its first body sentence, and from its last one on.
PLACES = ("top", "end")
# Part of the report as much as of the page around it.
_BETWEEN = ("dateline", "byline")


def labels_item(asked: Asked, labels: tuple[str, ...]) -> MarkItem:
    """The item that asks which words of a sentence have one of the labels."""
    article, plan = asked.pack.article, asked.plan
    sentence = article.sentence(plan.unit).span
    found = [label for label in asked.pack.key.labels if sentence.holds(label.span)]
    key: Marks = {name: as_lists([f.span for f in found if f.label == name]) for name in labels}
    return _marked_item(
        asked,
        sentence,
        key,
        [reading for label in found for reading in _optional(article, label, labels)],
        plan.prompt or "Mark the words that deserve a second look. There may be none.",
    )


def _optional(article: Article, label: Label, labels: tuple[str, ...]) -> list[OtherReading]:
    """Where careful people would leave the words alone, mark more of them, or label them otherwise.

    Where that other label is not asked for, the words still have the first.
    """
    found = []
    for reading in label.readings:
        other = [reading.value] if reading.field == "label" else []
        if not set(other) <= set(labels):
            continue
        spans = [label.span]
        if reading.field == "span":
            spans = label.span.apart_from(reading.value)
        found += [
            OtherReading(
                f"optional.{name}",
                as_lists(spans),
                quoted(article, spans).strip(),
                reading.status,
                reading.why,
            )
            for name in [label.label, *other]
            if name in labels
        ]
    return found


def furniture_item(asked: Asked) -> MarkItem:
    """The item that asks what stands around the report, at the top or the end of the page."""
    article, plan = asked.pack.article, asked.plan
    if plan.unit not in PLACES:
        raise KeyError(plan.unit)
    body = [region.span for region in article.regions if region.kind == "body"]
    coded = [sentence.span for sentence in article.sentences]
    # A page may be a headline and no more.
    sentences = [span for span in coded if any(b.holds(span) for b in body)] or coded
    if plan.unit == "top":
        area = Span(article.regions[0].span.start, min(sentences).end)
    else:
        area = Span(max(sentences).start, article.regions[-1].span.end)

    def spans(*kinds: str) -> list[Span]:
        return [r.span for r in article.regions if r.kind in kinds and area.holds(r.span)]

    outside = [r.kind for r in article.regions if r.kind not in (*CODED_KINDS, *_BETWEEN)]
    why = "The line that says where, when or by whom stands between the page and the report."
    return _marked_item(
        asked,
        area,
        {FURNITURE: as_lists(spans(*outside))},
        [
            OtherReading(
                f"optional.{FURNITURE}", as_lists(span), quoted(article, [span]), "accepted", why
            )
            for span in spans(*_BETWEEN)
        ],
        plan.prompt or "Mark what stands around the article and is not part of the report.",
    )


def _marked_item(
    asked: Asked, area: Span, key: Marks, readings: list[OtherReading], prompt: str
) -> MarkItem:
    """An item whose key is a list of spans for each label, some of which may be left out."""
    article, plan = asked.pack.article, asked.plan
    errors = [f"{error}.{label}" for error in ERROR_CLASSES for label in key]
    explanations: dict[str, str] = {}
    hints: dict[str, str] = {}
    for label, spans in key.items():
        found = [Span(*span) for span in spans]
        slots = {"start": _start(article, area)}
        if found:
            slots |= {"words": listed(article, found), "one": quoted(article, found[:1])}
        if others := elsewhere(label, key, readings):
            slots["others"] = listed(article, others)
        text = Texts.of("mark", plan.unit, asked.pack.folder, slots)
        optional = [r.value for r in readings if r.field == f"optional.{label}"]
        are_firm = any([span] not in optional for span in spans)
        variants = ("any",) if are_firm else ("perhaps" if found else "none", "any")
        own = [reason for reason in errors if reason.endswith(f".{label}")]
        explanations |= {
            r: text(r, *(f"{v}.{r}" for v in variants)) for r in own if text.has(r, *variants)
        }
        hints[label] = text(f"hint.{label}", *(f"{v}.hint.{label}" for v in variants))
    explanations["right"] = _right(asked, article, area, key, readings)
    return MarkItem(
        id=plan.unit,
        help=plan.help,
        prompt=prompt,
        lead=plan.lead,
        tokens=tuple(masked_tokens(article, area)),
        labels=tuple(key),
        back=Back(key=key, readings=tuple(readings), hints=hints, explanations=explanations),
    )


def elsewhere(label: str, key: Marks, readings: Iterable[OtherReading]) -> list[Span]:
    """What belongs to another label, by the key or by a reading, and never to this one."""
    others = [span for other, spans in key.items() if other != label for span in spans]
    own = list(key.get(label, []))
    for reading in readings:
        field, _, of = reading.field.partition(".")
        if field == "optional":
            (own if of == label else others).extend(reading.value)
    return sorted({Span(*span) for span in others} - {Span(*span) for span in own})


def _right(
    asked: Asked, article: Article, area: Span, key: Marks, readings: Iterable[OtherReading]
) -> str:
    found = sorted(Span(*span) for spans in key.values() for span in spans)
    slots = {"start": _start(article, area)}
    if found:
        slots["words"] = listed(article, found)
    text = Texts.of("mark", asked.plan.unit, asked.pack.folder, slots)
    own = [f"{variant}.right" for variant in _only(key, readings)] if len(key) == 1 else []
    # By hand for these labels alone, since a sentence may be asked about with others as well.
    by_hand = f"only.{'+'.join(key)}.right"
    return text(by_hand, "right", *own, "labels.right", "labels.none.right")


def _only(key: Marks, readings: Iterable[OtherReading]) -> list[str]:
    """How texts are named that are about an item with one label alone."""
    ((label, spans),) = key.items()
    if label == FURNITURE:
        return [FURNITURE, f"{FURNITURE}.none"]
    optional = [reading.value for reading in readings if reading.field == f"optional.{label}"]
    if spans and all([span] in optional for span in spans):
        return [f"only.{label}.perhaps", f"only.{label}.firm"]
    return [f"only.{label}.firm" if spans else f"only.{label}.none"]


def _start(article: Article, area: Span) -> str:
    """How the first sentence in an area begins."""
    return opening(article, next(s.span for s in article.sentences if area.holds(s.span)))
