"""The kind *voice*: whose voice is each sentence?"""

from __future__ import annotations

from whosays.article.article import Article
from whosays.article.data import masked_tokens
from whosays.article.spans import Span
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.items import VoiceItem
from whosays.exercise.kind import Asked, Drill, Kind, Texts
from whosays.exercise.quoting import credit, ending, opening
from whosays.key.key import VOICES, Attribution, Key
from whosays.tables import Table

OPTIONS = (
    Option("direct", "Direct quotation", "all of the credited words stand in quotation marks"),
    Option("indirect", "Indirect quotation", "somebody is credited, and no words are quoted"),
    Option("mixed", "Mixed quotation", "some of the credited words stand in quotation marks"),
    Option("own", "Reporter’s voice", "the outlet says it itself and credits nobody"),
    Option("split", "Split", "one part is credited to somebody, another is the outlet’s own"),
)
LABELS = {option.value: option.label for option in OPTIONS}


class Voice(Kind):
    """Asks about a sentence. Its classes of error are the options that do not fit."""

    name = "voice"
    teaches = VOICES

    def options(self, exercise: Table) -> tuple[Option, ...]:
        return OPTIONS

    def item(self, asked: Asked) -> Item:
        article, key, plan = asked.pack.article, asked.pack.key, asked.plan
        sentence = article.sentence(plan.unit)
        voice = key.voice(plan.unit)
        text = Texts.of(
            self.name, plan.unit, asked.pack.folder, _slots(article, key, sentence.span)
        )
        return VoiceItem(
            id=plan.unit,
            help=plan.help,
            prompt=plan.prompt or "Whose voice is this sentence?",
            lead=plan.lead,
            tokens=tuple(masked_tokens(article, sentence.span)),
            back=Back(
                key=voice.voice,
                readings=tuple(
                    OtherReading("voice", r.value, LABELS[r.value], r.status, r.why)
                    for r in voice.readings_of("voice")
                ),
                hints={"": text("hint", f"hint.{voice.voice}")},
                explanations={o: text(o, f"{voice.voice}.{o}") for o in VOICES},
            ),
        )

    def reasons(self, item: Item) -> list[str]:
        return list(VOICES)

    def taught(self, item: Item) -> dict[str, str]:
        return {"": item.back.key}

    def drills(self, key: Key) -> list[Drill]:
        return [Drill(tuple(voice.sentence for voice in key.voices))]

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        return {voice.sentence: ["hint", *VOICES] for voice in key.voices}


def _slots(article: Article, key: Key, sentence: Span) -> dict[str, str]:
    """The sentence's own words for a template: what is credited, by what cue, to whom."""
    slots = {"start": opening(article, sentence)}
    credited = [unit for unit in key.attributions if _credits(unit, sentence)]
    if not credited:
        return slots
    outermost = min(credited, key=lambda unit: unit.within is not None)
    content = next(span for span in outermost.content if span.overlaps(sentence))
    slots |= {
        "first": opening(article, content),
        "last": ending(article, content),
        "credit": credit(article, outermost),
    }
    quoted = [span for unit in credited for span in unit.quoted if sentence.holds(span)]
    if quoted:
        slots["quoted"] = opening(article, quoted[0])
    return slots


def _credits(unit: Attribution, sentence: Span) -> bool:
    return any(span.overlaps(sentence) for span in unit.content)
