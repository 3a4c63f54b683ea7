"""The kind *chain*: who told whom, from the first source to the reader, and how close it is."""

from __future__ import annotations

from collections.abc import Iterator

from whosays.article.article import Article
from whosays.article.data import masked_tokens
from whosays.exercise.exercise import Back, Item, Option, OtherReading
from whosays.exercise.items import ChainItem
from whosays.exercise.kind import Asked, Drill, Kind, Texts, doubts
from whosays.exercise.quoting import quoted, sentences_of
from whosays.key.key import Attribution, Key
from whosays.tables import finder

# What can go wrong, in the order in which it is told.
ERROR_CLASSES = ("stranger", "missing-link", "order", "wrong-hand")

HANDS = (
    Option("1", "First-hand", "saw it, did it, or speaks of their own affairs"),
    Option("2", "Second-hand", "was told by somebody who saw or did it"),
    Option("3", "Third-hand", "heard that it was told"),
    Option("unsaid", "The text does not say", "the words leave it open"),
)
_UNSAID = "unsaid"

# The two cards at the end of every chain.
OUTLET, READER = "outlet", "you"


class Chain(Kind):
    """Asks about an attribution and all that it stands within.

    A plan may add `strangers`: cards for people in the text who are no link of this chain.
    """

    name = "chain"
    teaches = tuple(hand.value for hand in HANDS)

    def item(self, asked: Asked) -> Item:
        article, key, plan = asked.pack.article, asked.pack.key, asked.plan
        unit = key.attribution(plan.unit)
        links = list(_links(key, unit))
        outermost = links[-1]
        cards = [Option(link.id, _label(article, link), "") for link in links]
        cards += [Option(OUTLET, article.mask.name, ""), Option(READER, "You", "")]
        chain = [card.value for card in cards]
        strangers = _strangers(asked, cards)
        # In the order of the alphabet, which says nothing about who told whom.
        shown = sorted([*cards, *strangers], key=lambda card: card.label.casefold())
        slots = {
            "claim": quoted(article, unit.content),
            "cue": quoted(article, outermost.cue),
            "chain": _in_words(article, links),
        }
        if strangers:
            slots["stranger"] = strangers[0].label
        if len(links) > 1:
            slots["inner"] = quoted(article, unit.cue)
        others = list(_chain_readings(article, key, links))
        if others:
            slots["other"] = min(others, key=lambda other: len(other.value)).label
        text = Texts.of(self.name, plan.unit, asked.pack.folder, slots)
        hand = str(outermost.hand or _UNSAID)
        variants = (f"hand-{hand}", "long" if len(links) > 1 else "short", "forked", "any")
        reasons = [r for r in ("right", *ERROR_CLASSES) if text.has(r, *variants)]
        return ChainItem(
            id=plan.unit,
            help=plan.help,
            prompt=plan.prompt
            or "Who told whom? Put the cards in order, from the first source to you.",
            lead=plan.lead,
            tokens=tuple(masked_tokens(article, sentences_of(article, links))),
            claim=quoted(article, unit.content),
            cards=tuple(shown),
            hand_of=_words(article, outermost),
            hands=HANDS,
            back=Back(
                key={"chain": chain, "hand": hand},
                readings=(
                    *others,
                    *_hand_readings(outermost),
                    *doubts(unit, "nobody is credited"),
                ),
                hints=text.hints(reasons[1:], *variants),
                explanations=text.for_all(reasons, *variants),
            ),
        )

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, ChainItem)
        is_graded = not item.back.arguable("chain")
        chains = item.back.listed("chain", item.back.key["chain"])
        possible = {
            "stranger": is_graded and min(map(len, chains)) < len(item.cards),
            "missing-link": is_graded,
            "order": is_graded,
            "wrong-hand": not item.back.arguable("hand"),
        }
        return ["right", *(c for c in ERROR_CLASSES if possible[c])]

    def taught(self, item: Item) -> dict[str, str]:
        return {"": item.back.key["hand"]}

    def drills(self, key: Key) -> list[Drill]:
        return [Drill(tuple(attribution.id for attribution in key.attributions))]

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        texts = ["right", *ERROR_CLASSES, *(f"hint.{c}" for c in ERROR_CLASSES)]
        return {attribution.id: texts for attribution in key.attributions}


def _links(key: Key, unit: Attribution) -> Iterator[Attribution]:
    """The attribution, the one it stands within, and so on outwards."""
    yield unit
    while unit.within is not None:
        unit = key.attribution(unit.within)
        yield unit


def _label(article: Article, unit: Attribution) -> str:
    """What a card says: the words that name the source, or that nobody is named."""
    return _capital(_words(article, unit))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _words(article: Article, unit: Attribution) -> str:
    if unit.source_span is None:
        return f"somebody not named (“{quoted(article, unit.cue)}”)"
    return quoted(article, [unit.source_span])


def _in_words(article: Article, links: list[Attribution]) -> str:
    told = [*(_words(article, link) for link in links), article.mask.name, "you"]
    return _capital(" → ".join(told))


def _strangers(asked: Asked, cards: list[Option]) -> list[Option]:
    article, more = asked.pack.article, asked.plan.more
    if not more.has("strangers"):
        return []
    sentences = {sentence.id: sentence.span for sentence in article.sentences}
    found = more.spans("strangers", finder(article.text, None, sentences))
    labels = [_capital(quoted(article, [span])) for span in found]
    for label in labels:
        if [*labels, *(card.label for card in cards)].count(label) > 1:
            more.problem("strangers", f"“{label}” stands on two cards", "name somebody else")
    return [Option(f"stranger-{number}", label, "") for number, label in enumerate(labels, 1)]


def _chain_readings(article: Article, key: Key, links: list[Attribution]) -> Iterator[OtherReading]:
    """Other chains of the same cards: a link stands within another, or may be left out."""
    others = [
        ([*links[: place + 1], *_outer(key, reading.value)], reading)
        for place, link in enumerate(links)
        for reading in link.readings_of("within")
    ]
    others += [
        ([*links[:place], *links[place + 1 :]], reading)
        for place, link in enumerate(links)
        for reading in link.readings_of("unit")
        if place > 0
    ]
    told = [links]
    for other, reading in others:
        if other not in told and all(link in links for link in other):
            told.append(other)
            chain = [*(link.id for link in other), OUTLET, READER]
            label = _in_words(article, other)
            yield OtherReading("chain", chain, label, reading.status, reading.why)


def _outer(key: Key, id: str | None) -> Iterator[Attribution]:
    if id is not None:
        yield from _links(key, key.attribution(id))


def _hand_readings(unit: Attribution) -> Iterator[OtherReading]:
    labels = {hand.value: hand.label for hand in HANDS}
    for reading in unit.readings_of("hand"):
        value = str(reading.value or _UNSAID)
        yield OtherReading("hand", value, labels[value], reading.status, reading.why)
