"""The kind *stance*: where a reporting verb places the outlet, and what another would change.

Acknowledge, endorse and distance are the terms of Martin & White’s appraisal theory (2005). The
denial test is the one for factives: deny the content, and hear whether the sentence sounds wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from whosays.article.article import Article
from whosays.article.data import masked, masked_tokens
from whosays.article.spans import Span
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.items import StanceItem
from whosays.exercise.kind import Asked, Drill, Kind, Texts, doubts
from whosays.exercise.quoting import credit, opening, quoted, sentence_of
from whosays.key.key import Attribution, Key
from whosays.tables import Table

# The verbs in these glosses are asked about nowhere, so that none gives an answer away.
OPTIONS = (
    Option("acknowledge", "Acknowledge", "passes it on and takes no side: told, added"),
    Option("endorse", "Endorse", "treats it as true: proved, made clear"),
    Option("distance", "Distance", "keeps clear of it: rumoured, supposed"),
)
LABELS = {option.value: option.label for option in OPTIONS}

CHANGES = (
    Option("closer", "Closer", "the outlet would stand nearer to the claim"),
    Option("same", "The same", "the outlet would stand where it does"),
    Option("further", "Further off", "the outlet would stand further from the claim"),
)
_CHANGE_LABELS = {option.value: option.label for option in CHANGES}

# How near to the claim each stance puts the outlet.
_NEARNESS = {"distance": 0, "acknowledge": 1, "endorse": 2}

# Verbs to put in the cue's place, with their stance; the passive ones for a cue without a source.
_SWAPS = {
    "said": "acknowledge",
    "revealed": "endorse",
    "claimed": "distance",
    "is said": "acknowledge",
    "is known": "endorse",
    "is claimed": "distance",
    "reported": "acknowledge",
    "proven": "endorse",
    "alleged": "distance",
}
# A cue without a source that begins with one of these is a passive; else it is an adjective.
_PASSIVE = ("is", "are", "was", "were", "it")
# In the middle of a sentence these words of an article need no capital letter.
_SMALL = (
    *("a", "along", "an", "as", "for", "he", "her", "his", "in", "it", "its", "on", "our", "she"),
    *("the", "their", "there", "they", "this", "to", "we"),
)
# Which of them is tried on a stance if the plan names none: active, passive, adjective.
_DEFAULTS = {
    "acknowledge": ("claimed", "is claimed", "alleged"),
    "endorse": ("said", "is said", "reported"),
    "distance": ("said", "is said", "reported"),
}


class Stance(Kind):
    """Asks about the cue of an attribution, and about a verb in its place."""

    name = "stance"
    teaches = tuple(LABELS)

    def options(self, exercise: Table) -> tuple[Option, ...]:
        return OPTIONS

    def item(self, asked: Asked) -> Item:
        article, plan = asked.pack.article, asked.plan
        unit = asked.pack.key.attribution(plan.unit)
        cue = quoted(article, unit.cue)
        swap = _swap(plan.more, unit, cue)
        content = quoted(article, unit.content)
        by = credit(article, unit)
        key = {"stance": unit.stance, "change": _change(unit.stance, swap)}
        slots = {
            "cue": cue,
            "swap": swap,
            "content": content,
            "credit": by,
            "start": opening(article, unit.content[0]),
        }
        text = Texts.of(self.name, plan.unit, asked.pack.folder, slots)
        explanations = {"right": text("right", f"right.{unit.stance}")}
        explanations |= {
            f"stance.{o}": text(f"stance.{o}", f"{unit.stance}.{o}")
            for o in LABELS
            if o != unit.stance
        }
        explanations |= {
            f"change.{o}": text(f"change.{o}", f"change.{key['change']}.{o}")
            for o in _CHANGE_LABELS
            if o != key["change"]
        }
        sentence = sentence_of(article, unit.cue[0])
        return StanceItem(
            id=plan.unit,
            help=plan.help,
            prompt=plan.prompt or "Where does the verb place the outlet?",
            lead=plan.lead,
            tokens=tuple(masked_tokens(article, sentence)),
            cue=tuple((span.start, span.end) for span in unit.cue),
            test=plan.more.text("test", needed=False) or _denial(article, unit, by, content),
            swap=swap,
            changes=CHANGES,
            back=Back(
                key=key,
                readings=(*_readings(unit, swap), *doubts(unit, "nobody is credited")),
                hints={f"stance.{o}": text("hint.stance", f"{o}.hint.stance") for o in LABELS}
                | {f"change.{o}": text("hint.change") for o in _CHANGE_LABELS},
                explanations=explanations,
            ),
        )

    def reasons(self, item: Item) -> list[str]:
        fits = {(field, value) for field, value in item.back.key.items()}
        fits |= {(reading.field, reading.value) for reading in item.back.readings}
        asked = {"stance": LABELS, "change": _CHANGE_LABELS}
        return [
            "right",
            *(
                f"{field}.{value}"
                for field, values in asked.items()
                if not item.back.arguable(field)
                for value in values
                if (field, value) not in fits
            ),
        ]

    def taught(self, item: Item) -> dict[str, str]:
        return {"": item.back.key["stance"]}

    def drills(self, key: Key) -> list[Drill]:
        return [Drill(tuple(attribution.id for attribution in key.attributions))]

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        texts = ["right", "hint.stance", "hint.change"]
        texts += [f"stance.{option}" for option in LABELS]
        texts += [f"change.{option}" for option in _CHANGE_LABELS]
        return {attribution.id: texts for attribution in key.attributions}


def _denial(article: Article, unit: Attribution, by: str, content: str) -> str:
    """The content denied under its own cue.

    A clause follows the cue in running words, as it would be said aloud: a factive shows itself
    only there. Other content is quoted; without a source the cue then comes last, as it stands.
    """
    if _is_clause(article, unit):
        statement = f"{_saying(article, unit, by)} that {_running(article, unit.content[0])}"
    elif unit.source_span is None:
        statement = f"“{content}”: {by}"
    else:
        statement = f"{by}: “{content}”"
    return f"{statement[0].upper()}{statement[1:].rstrip('.')}. But it is not so."


def _is_clause(article: Article, unit: Attribution) -> bool:
    """Whether “that” can join cue and content; a pronoun or the pieces of a sentence it cannot."""
    opens = unit.source_span is not None or unit.cue[0].of(article.text).lower().startswith("it ")
    return opens and len(unit.content) == 1 and " " in unit.content[0].of(article.text)


def _saying(article: Article, unit: Attribution, by: str) -> str:
    """Who says, then the verb, also where the article has them the other way round."""
    if unit.source_span is None or unit.source_span < unit.cue[0]:
        return by
    return f"{quoted(article, [unit.source_span])} {quoted(article, unit.cue)}"


def _running(article: Article, span: Span) -> str:
    """All the words of a stretch, the outlet’s name masked, as they stand inside a sentence."""
    words = masked(span.of(article.text), article.mask)
    if words.count("“") > words.count("”"):
        words += "”"
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in _SMALL else words


def _swap(more: Table, unit: Attribution, cue: str) -> str:
    if more.has("swap"):
        swap = more.one_of("swap", list(_SWAPS))
        return swap if swap in _SWAPS else "said"
    active, passive, adjective = _DEFAULTS[unit.stance]
    if unit.source_span is not None:
        return active
    return passive if cue.split()[0].lower() in _PASSIVE else adjective


def _change(stance: str, swap: str) -> str:
    step = _NEARNESS[_SWAPS[swap]] - _NEARNESS[stance]
    return "same" if step == 0 else "closer" if step > 0 else "further"


def _readings(unit: Attribution, swap: str) -> Iterator[OtherReading]:
    """The other stances, and what each makes of the change."""
    for reading in unit.readings_of("stance"):
        yield OtherReading(
            "stance", reading.value, LABELS[reading.value], reading.status, reading.why
        )
        change = _change(reading.value, swap)
        if change != _change(unit.stance, swap):
            why = f"It follows if the verb is read as “{LABELS[reading.value].lower()}”."
            yield OtherReading("change", change, _CHANGE_LABELS[change], reading.status, why)
