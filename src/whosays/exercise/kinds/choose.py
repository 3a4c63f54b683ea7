"""The kind *choose*: one or several of some options, about a source, a claim or anything else."""

from __future__ import annotations

from whosays.article.data import masked_tokens
from whosays.article.spans import Span
from whosays.article.words import Token, tokens
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.explanations import both_ends
from whosays.exercise.items import ChooseItem
from whosays.exercise.kind import Asked, Drill, Kind, Texts, doubts
from whosays.exercise.quoting import opening, quoted, sentence_of
from whosays.key.key import Key, Unit
from whosays.problems import InputProblems
from whosays.tables import Table

IDENTIFICATIONS = (
    Option("named", "Named", "by a name of their own"),
    Option("role-only", "Role only", "by an office or task, without a name"),
    Option("collective", "Collective", "as a group that speaks with one voice"),
    Option("anonymous", "Anonymous", "so that the reader cannot tell at all"),
)
CLAIM_TYPES = (
    Option("fact", "Fact", "could be checked today, true or not"),
    Option("prediction", "Prediction", "only the future can show it"),
    Option("judgement", "Judgement", "a verdict, a motive or a value"),
)

# What an exercise can be `about`; without it the items are written by hand.
ABOUT = {"identification": IDENTIFICATIONS, "claim": CLAIM_TYPES}


class Choose(Kind):
    """Asks how a source is identified, what type a claim is, or what a plan has written."""

    name = "choose"
    articles = (0, 1)
    teaches = tuple(option.value for options in ABOUT.values() for option in options)

    def options(self, exercise: Table) -> tuple[Option, ...]:
        # None are shared. What an exercise is about is looked at before any item is made of it.
        _about(exercise)
        return ()

    def item(self, asked: Asked) -> Item:
        about = _about(asked.exercise)
        if about and not asked.packs:
            asked.exercise.problem("article", "is missing", f"name it: “{about}” is asked of one")
            raise InputProblems(asked.exercise.problems)
        if about == "identification":
            return _source_item(asked)
        if about == "claim":
            return _claim_item(asked)
        return _written_item(asked)

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, ChooseItem)
        values = [option.value for option in item.options]
        if not item.several:
            return values
        if item.back.arguable("choice"):
            return ["right"]
        fits = item.back.accepted("choice", item.back.key)
        missed = [f"missed.{value}" for value in values if any(value in fit for fit in fits)]
        wrong = [f"wrong.{value}" for value in values if not all(value in fit for fit in fits)]
        return ["right", *missed, *wrong]

    def taught(self, item: Item) -> dict[str, str]:
        assert isinstance(item, ChooseItem)
        # Nobody but its author knows what a question written by hand teaches.
        return {"": item.back.key} if item.options in ABOUT.values() else {}

    def drills(self, key: Key) -> list[Drill]:
        return [
            Drill(tuple(source.id for source in key.sources), {"about": "identification"}),
            Drill(tuple(claim.id for claim in key.claims), {"about": "claim"}),
        ]

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        sources = {s.id: ["hint", *(o.value for o in IDENTIFICATIONS)] for s in key.sources}
        return sources | {c.id: ["hint", *(o.value for o in CLAIM_TYPES)] for c in key.claims}


def _about(exercise: Table) -> str:
    return exercise.one_of("about", list(ABOUT), needed=exercise.has("about"))


def _source_item(asked: Asked) -> ChooseItem:
    article, plan = asked.pack.article, asked.plan
    source = {each.id: each for each in asked.pack.key.sources}[plan.unit]
    mention = max(source.mentions, key=lambda span: span.end - span.start)
    words = quoted(article, [mention])
    return _coded_item(
        asked,
        source,
        "identification",
        f"How is the source “{words}” identified in this article?",
        sentence_of(article, mention),
        {"words": words},
    )


def _claim_item(asked: Asked) -> ChooseItem:
    article, plan = asked.pack.article, asked.plan
    claim = {each.id: each for each in asked.pack.key.claims}[plan.unit]
    sentence = article.sentence(claim.sentence).span
    return _coded_item(
        asked,
        claim,
        "type",
        f"What type of claim is this: “{claim.claim.rstrip('.')}”?",
        sentence,
        {
            "start": opening(article, sentence),
            "claim": both_ends(claim.claim.rstrip(".")),
        },
    )


def _coded_item(
    asked: Asked, unit: Unit, field: str, prompt: str, shown: Span, slots: dict[str, str]
) -> ChooseItem:
    """An item on a field of the key that has one of a few values."""
    plan = asked.plan
    about = _about(asked.exercise)
    options = ABOUT[about]
    labels = {option.value: option.label for option in options}
    value = getattr(unit, field)
    text = Texts.of(Choose.name, plan.unit, asked.pack.folder, slots)
    return ChooseItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or prompt,
        lead=plan.lead,
        tokens=tuple(masked_tokens(asked.pack.article, shown)),
        options=options,
        several=False,
        back=Back(
            key=value,
            readings=(
                *(
                    OtherReading("choice", r.value, labels[r.value], r.status, r.why)
                    for r in unit.readings_of(field)
                ),
                *doubts(unit, "not one by itself"),
            ),
            hints={"": text("hint", f"{about}.hint")},
            explanations={o: text(o, f"{about}.{value}.{o}") for o in labels},
        ),
    )


def _written_item(asked: Asked) -> ChooseItem:
    """An item whose question, options and explanations all stand in the plan.

    `unit` is the sentence that is shown, or any other name where none is, or where the plan has
    written a `text` to show.
    """
    plan, more = asked.plan, asked.plan.more
    several = more.get("several", bool, False, needed=False)
    entries = more.tables("option", "value", needed=True)
    options: list[Option] = []
    key: list[str] = []
    readings: list[OtherReading] = []
    texts: dict[str, str] = {}
    for entry in entries:
        value = entry.text("value")
        if value in [option.value for option in options]:
            entry.problem("value", "stands twice", "give each option its own")
        option = Option(value, entry.text("label"), entry.text("gloss", needed=False))
        options.append(option)
        text = entry.text("text")
        fits = entry.one_of("fits", ["yes", "no", "arguable"])
        if fits == "arguable":
            readings.append(
                OtherReading(
                    "choice",
                    [option.value] if several else option.value,
                    option.label,
                    "arguable",
                    entry.text("why"),
                )
            )
        if fits == "yes":
            key.append(option.value)
        texts |= (
            {f"missed.{option.value}": text, f"wrong.{option.value}": text}
            if several
            else {option.value: text}
        )
        entry.finish()
    if several:
        texts["right"] = more.text("right")
    if len(key) != 1 and not (several and key):
        mend = "let at least one fit" if several else "let one fit, or write several = true"
        more.problem("option", f"{len(key)} options fit", mend)
    return ChooseItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or more.text("prompt"),
        lead=plan.lead,
        tokens=tuple(_shown(asked)),
        options=tuple(options),
        several=several,
        back=Back(
            key=key if several else (key or [""])[0],
            readings=tuple(readings),
            hints={"": more.text("hint")},
            explanations=texts,
        ),
    )


def _shown(asked: Asked) -> list[Token]:
    """The words that the question is about; none where it is about the whole article."""
    text = asked.plan.more.text("text", needed=False)
    if text:
        return tokens(text, Span(0, len(text)))
    for article in (pack.article for pack in asked.packs):
        for sentence in article.sentences:
            if sentence.id == asked.plan.unit:
                return masked_tokens(article, sentence.span)
    return []
