"""The kind *match*: tie every mention to its source, however it is called."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from whosays.article.article import Article
from whosays.article.data import masked
from whosays.article.spans import Span
from whosays.exercise.exercise import Back, Item, OtherReading
from whosays.exercise.items import NOBODY, MatchItem, Mention
from whosays.exercise.kind import Asked, Drill, Kind, Pack, Texts
from whosays.exercise.quoting import quoted, sentence_of
from whosays.key.key import Key, Source
from whosays.tables import finder

# The one unit of a key that is asked about: all its sources at once.
UNIT = "sources"

# What can go wrong, in the order in which it is told.
ERROR_CLASSES = ("stranger", "overlooked", "merged", "split")

# As many for every article, if there is one to spare, so that their number gives nothing away.
_GROUPS = 5

# Words of the sentence shown on either side of a mention.
_CONTEXT = 8


class Match(Kind):
    """Asks about all sources of an article; a plan may add strangers, who are credited nothing."""

    name = "match"
    teaches = ("sources",)

    def item(self, asked: Asked) -> Item:
        pack, plan = asked.pack, asked.plan
        if plan.unit != UNIT or not pack.key.sources:
            raise KeyError(plan.unit)
        spans = {span: source.name for source, span in _mentions(asked)}
        if not spans:
            plan.more.problem("without", "leaves no mention of any source", "let some stand")
        strangers = _strangers(asked, spans)
        owners = {**spans, **dict.fromkeys(strangers, NOBODY)}
        ids = _ids(pack.article, sorted(owners))
        text = Texts.of(self.name, UNIT, pack.folder, _slots(pack, spans, strangers))
        sources = len(set(spans.values()))
        variants = ("one" if sources == 1 else "several", "any", "bare")
        reasons = [r for r in ("right", *ERROR_CLASSES) if text.has(r, *variants)]
        return MatchItem(
            id=UNIT,
            help=plan.help,
            prompt=plan.prompt
            or "Which of these words mean the same source? Give each source one number.",
            lead=plan.lead,
            mentions=tuple(_mention(pack.article, id, span) for span, id in ids.items()),
            groups=max(_GROUPS, sources + 1),
            back=Back(
                key={id: owners[span] for span, id in ids.items()},
                readings=tuple(_readings(pack, ids)),
                hints=text.hints(reasons[1:], *variants),
                explanations=text.for_all(reasons, *variants),
            ),
        )

    def reasons(self, item: Item) -> list[str]:
        graded = [
            name for mention, name in item.back.key.items() if not item.back.arguable(mention)
        ]
        sources = [name for name in graded if name != NOBODY]
        possible = {
            "stranger": NOBODY in graded,
            "overlooked": bool(sources),
            "merged": len(set(sources)) > 1,
            "split": len(set(sources)) < len(sources),
        }
        return ["right", *(c for c in ERROR_CLASSES if possible[c])]

    def taught(self, item: Item) -> dict[str, str]:
        return {"": self.teaches[0]}

    def drills(self, key: Key) -> list[Drill]:
        return [Drill((UNIT,))] if key.sources else []

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        return {UNIT: ["right", *ERROR_CLASSES, *(f"hint.{c}" for c in ERROR_CLASSES)]}


def _mentions(asked: Asked) -> Iterator[tuple[Source, Span]]:
    """Every mention with its source; of two sources that share one, the surer one has it."""
    pack, more = asked.pack, asked.plan.more
    passed_over = more.texts("without") if more.has("without") else []
    mentions = [(source, span) for source in _surest_first(pack.key) for span in source.mentions]
    for words in set(passed_over) - {span.of(pack.article.text) for _, span in mentions}:
        more.problem("without", f"“{words}” is no mention of a source", "copy one from the key")
    taken: set[Span] = set()
    for source, span in mentions:
        if span not in taken and span.of(pack.article.text) not in passed_over:
            taken.add(span)
            yield source, span


def _surest_first(key: Key) -> list[Source]:
    return sorted(key.sources, key=lambda source: bool(source.readings_of("unit")))


def _strangers(asked: Asked, mentions: Collection[Span]) -> list[Span]:
    article, more = asked.pack.article, asked.plan.more
    if not more.has("strangers"):
        return []
    sentences = {sentence.id: sentence.span for sentence in article.sentences}
    found = []
    for span in more.spans("strangers", finder(article.text, None, sentences)):
        words = span.of(article.text)
        if span in mentions:
            more.problem("strangers", f"“{words}” is a source by the key", "take it out")
        elif not any(sentence.holds(span) for sentence in sentences.values()):
            mend = "name its sentence: { sentence = …, words = … }"
            more.problem("strangers", f"“{words}” was found in no sentence", mend)
        else:
            found.append(span)
    return found


def _ids(article: Article, spans: list[Span]) -> dict[Span, str]:
    """Span → “s3.2”: the second mention asked about in sentence s3."""
    counts: dict[str, int] = {}
    ids = {}
    for span in spans:
        sentence = next(s.id for s in article.sentences if s.span.holds(span))
        counts[sentence] = counts.get(sentence, 0) + 1
        ids[span] = f"{sentence}.{counts[sentence]}"
    return ids


def _mention(article: Article, id: str, span: Span) -> Mention:
    sentence = sentence_of(article, span)
    before = masked(article.text[sentence.start : span.start], article.mask)
    after = masked(article.text[span.end : sentence.end], article.mask)
    left, right = before.split(), after.split()
    if len(left) > _CONTEXT:
        before = "… " + " ".join(left[-_CONTEXT:]) + before[len(before.rstrip()) :]
    if len(right) > _CONTEXT:
        after = after[: len(after) - len(after.lstrip())] + " ".join(right[:_CONTEXT]) + " …"
    return Mention(id, before, masked(span.of(article.text), article.mask), after)


def _readings(pack: Pack, ids: dict[Span, str]) -> Iterator[OtherReading]:
    """Who else a mention may mean, each mention told once.

    It may not belong to its source: then to another that shares it, or to one of its own. Or its
    source may be none.
    """
    told: set[str] = set()
    for source in pack.key.sources:
        for reading in source.readings_of("mentions"):
            for span in sorted(set(source.mentions) - set(reading.value)):
                id = ids.get(span)
                if id and id not in told:
                    told.add(id)
                    words = quoted(pack.article, [span])
                    sharing = (
                        s.name for s in pack.key.sources if s is not source and span in s.mentions
                    )
                    yield OtherReading(id, next(sharing, words), words, reading.status, reading.why)
    for source in pack.key.sources:
        for doubt in source.readings_of("unit"):
            for span in source.mentions:
                id = ids.get(span)
                if id and id not in told:
                    told.add(id)
                    yield OtherReading(id, NOBODY, "no source", doubt.status, doubt.why)


def _slots(pack: Pack, spans: dict[Span, str], strangers: list[Span]) -> dict[str, str]:
    """The source with most mentions and what it is called, another source, and a stranger."""
    names = list(dict.fromkeys(spans.values()))
    if not names:
        return {}
    most = max(names, key=lambda name: sum(owner == name for owner in spans.values()))
    own = [quoted(pack.article, [span]) for span in sorted(spans) if spans[span] == most]
    called = list(dict.fromkeys(sorted(own, key=len, reverse=True)))
    slots = {"name": most, "n": str(len(own)), "sources": str(len(names)), "one": called[0]}
    if len(called) > 1:
        slots |= {"two": called[1], "last": called[-1]}
    if len(names) > 1:
        other = next(name for name in names if name != most)
        slots["other"] = other
        slots["another"] = max(
            (quoted(pack.article, [span]) for span in spans if spans[span] == other), key=len
        )
    if strangers:
        slots["stranger"] = quoted(pack.article, strangers[:1])
    return slots
