"""The kind *choose*: one or several of some options, about a source, a claim or anything else."""

from __future__ import annotations

from whosays.article.data import masked_tokens
from whosays.article.spans import Span
from whosays.article.words import Token, tokens
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.explanations import both_ends
from whosays.exercise.items import ChooseItem
from whosays.exercise.kind import Asked, Drill, Kind, Texts, doubts
from whosays.exercise.kinds.choice import Choice, hint_of_several
from whosays.exercise.quoting import opening, quoted, sentence_of
from whosays.key.key import Key, Source, Unit
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

# Six things that can speak for a source, as Stony Brook University teaches them.
IMVAIN = (
    Option("independent", "Independent", "has nothing to gain or lose by the claim"),
    Option("multiple", "Multiple", "another source bears the claim out"),
    Option("verified", "Verified", "evidence is shown, or a check is described"),
    Option(
        "authoritative",
        "Authoritative",
        "has standing in the matter: an office, a training, a trade",
    ),
    Option("informed", "Informed", "the words show how the source can know"),
    Option("named", "Named", "by a name of its own"),
)

# What an exercise can be `about` for which the key has the answer.
ABOUT = {"identification": IDENTIFICATIONS, "claim": CLAIM_TYPES}
# What leaves out the unit asked about.
_NOT_ONE = {"identification": "not a source of its own", "claim": "not a claim of its own"}
# The same options for every source, with what fits and why written in the plan. An exercise that is
# about nothing has options written in the plan as well.
_IMVAIN = "imvain"


class Choose(Kind):
    """Asks how a source is identified, what type a claim is, or what a plan has written."""

    name = "choose"
    articles = (0, 1, 2)
    teaches = tuple(option.value for options in ABOUT.values() for option in options)

    def options(self, exercise: Table) -> tuple[Option, ...]:
        # None are shared. What an exercise is about is looked at before any item is made of it.
        _about(exercise)
        return ()

    def item(self, asked: Asked) -> Item:
        about = _about(asked.exercise)
        if about and len(asked.packs) != 1:
            what = "is not one article" if asked.packs else "is missing"
            asked.exercise.problem("article", what, f"name it: “{about}” is asked of one")
            raise InputProblems(asked.exercise.problems)
        if about == "identification":
            return _source_item(asked)
        if about == "claim":
            return _claim_item(asked)
        if about == _IMVAIN:
            return _imvain_item(asked)
        return _written_item(asked)

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, ChooseItem)
        values = [option.value for option in item.options]
        if not item.several:
            return values
        if item.back.arguable("choice"):
            return ["right"]
        fits = item.back.accepted("choice", item.back.key)
        # What can be chosen or left out is never an error.
        strict = [value for value in values if value not in item.back.optional("choice")]
        missed = [f"missed.{value}" for value in strict if any(value in fit for fit in fits)]
        wrong = [f"wrong.{value}" for value in strict if not all(value in fit for fit in fits)]
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
    return exercise.one_of("about", [*ABOUT, _IMVAIN], needed=exercise.has("about"))


def _source_item(asked: Asked) -> ChooseItem:
    article, plan = asked.pack.article, asked.plan
    source = {each.id: each for each in asked.pack.key.sources}[plan.unit]
    mention = _longest_mention(source)
    words = quoted(article, [mention])
    return _coded_item(
        asked,
        source,
        "identification",
        f"How is the source “{words}” identified in this article?",
        sentence_of(article, mention),
        {"words": words},
    )


def _longest_mention(source: Source) -> Span:
    return max(source.mentions, key=lambda span: span.end - span.start)


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
                *doubts(unit, _NOT_ONE[about]),
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
    choice = Choice(several)
    for entry in more.tables("option", "value", needed=True):
        value = entry.text("value")
        if value in [option.value for option in choice.options]:
            entry.problem("value", "stands twice", "give each option its own")
        gloss = entry.text("gloss", needed=False)
        choice.add(Option(value, entry.text("label"), gloss), entry)
    hint = more.text("hint")
    back = choice.back(more, hint, hint_of_several("several", hint=hint))
    return ChooseItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt or more.text("prompt"),
        lead=plan.lead,
        tokens=tuple(_shown(asked)),
        options=tuple(choice.options),
        several=several,
        back=back,
    )


def _imvain_item(asked: Asked) -> ChooseItem:
    """An item that puts the same six options to each source; which of them fit, the plan says."""
    article, plan, more = asked.pack.article, asked.plan, asked.plan.more
    source = {each.id: each for each in asked.pack.key.sources}[plan.unit]
    mention = _longest_mention(source)
    words = quoted(article, [mention])
    choice = Choice(several=True)
    for option in IMVAIN:
        choice.add(option, more.table(option.value))
    text = Texts.of(Choose.name, plan.unit, asked.pack.folder, {"words": words})
    return ChooseItem(
        id=plan.unit,
        help=plan.help,
        prompt=plan.prompt
        or f"What do the article’s own words show about the source “{words}”, "
        "for what this sentence credits to it?",
        lead=plan.lead,
        tokens=tuple(masked_tokens(article, sentence_of(article, mention))),
        options=IMVAIN,
        several=True,
        back=choice.back(
            more, text("hint", f"{_IMVAIN}.hint"), hint_of_several(_IMVAIN, words=words)
        ),
    )


def _shown(asked: Asked) -> list[Token]:
    """The words that the question is about; none where it is about all of an article, or of two."""
    text = asked.plan.more.text("text", needed=False)
    if text:
        return tokens(text, Span(0, len(text)))
    if len(asked.packs) == 1:
        for sentence in asked.pack.article.sentences:
            if sentence.id == asked.plan.unit:
                return masked_tokens(asked.pack.article, sentence.span)
    return []
