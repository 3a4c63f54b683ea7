"""The kind *voice*: whose voice is each sentence?"""

from __future__ import annotations

from pathlib import Path

from whosays.article.article import Article
from whosays.article.spans import Span
from whosays.article.words import tokens, words
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.explanations import (
    both_ends,
    by_hand,
    fill,
    first_words,
    last_words,
    templates,
)
from whosays.exercise.plan import ItemPlan
from whosays.key.key import VOICES, Attribution, Key

OPTIONS = (
    Option("direct", "Direct quotation", "all of the credited words stand in quotation marks"),
    Option("indirect", "Indirect quotation", "somebody is credited, and no words are quoted"),
    Option("mixed", "Mixed quotation", "some of the credited words stand in quotation marks"),
    Option("own", "Reporter’s voice", "the outlet says it itself and credits nobody"),
    Option("split", "Split", "one part is credited to somebody, another is the outlet’s own"),
)
# Source and cue with no more words than these between them are told as one phrase.
_NEIGHBOURS = 2

LABELS = {option.value: option.label for option in OPTIONS}


def voice_item(article: Article, key: Key, folder: Path, plan: ItemPlan) -> Item:
    """The item that asks for the voice of the sentence `plan.unit`."""
    sentence = article.sentence(plan.unit)
    voice = key.voice(plan.unit)
    slots = _slots(article, key, sentence.span)
    texts = {**templates("voice"), **by_hand(folder, "voice", plan.unit)}
    back = Back(
        key=voice.voice,
        readings=tuple(
            OtherReading("voice", r.value, LABELS[r.value], r.status, r.why)
            for r in voice.readings_of("voice")
        ),
        hints={"": fill(["hint", f"hint.{voice.voice}"], texts, slots)},
        explanations={
            option: fill([option, f"{voice.voice}.{option}"], texts, slots) for option in VOICES
        },
    )
    return Item(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or "Whose voice is this sentence?",
        tokens=tuple(tokens(article.text, sentence.span)),
        labels=(),
        back=back,
        lead=plan.lead,
    )


def _slots(article: Article, key: Key, sentence: Span) -> dict[str, str]:
    """The sentence's own words for a template: what is credited, by what cue, to whom."""
    slots = {"start": first_words(sentence.of(article.text))}
    credited = [unit for unit in key.attributions if _credits(unit, sentence)]
    if not credited:
        return slots
    outermost = min(credited, key=lambda unit: unit.within is not None)
    content = next(span for span in outermost.content if span.overlaps(sentence)).of(article.text)
    slots |= {
        "first": first_words(content),
        "last": last_words(content),
        "credit": _credit(article, outermost),
    }
    quoted = [span for unit in credited for span in unit.quoted if sentence.holds(span)]
    if quoted:
        slots["quoted"] = first_words(quoted[0].of(article.text))
    return slots


def _credit(article: Article, unit: Attribution) -> str:
    """The words that credit: source and cue with what stands between, if they are neighbours."""
    spans = sorted([*unit.cue, *([unit.source_span] if unit.source_span else [])])
    stretch = Span(spans[0].start, spans[-1].end)
    between = [
        word
        for word in words(article.text, stretch)
        if not any(span.overlaps(word) for span in spans)
    ]
    neighbours = len(between) <= _NEIGHBOURS
    return both_ends((stretch if neighbours else unit.cue[0]).of(article.text))


def _credits(unit: Attribution, sentence: Span) -> bool:
    return any(span.overlaps(sentence) for span in unit.content)
