"""The kind *predict*: say what a count will show before it is shown."""

from __future__ import annotations

from whosays.exercise.exercise import Back, Item, OtherReading
from whosays.exercise.items import PredictItem
from whosays.exercise.kind import Asked, Drill, Kind, Texts
from whosays.exercise.quoting import opening, quoted
from whosays.key.counts import COUNTS
from whosays.key.key import Key

ERROR_CLASSES = ("too-low", "too-high")

_PROMPTS = {
    "credited-sentences": "How many sentences of {article} credit somebody?",
    "quoting-sentences": "How many sentences of {article} quote words?",
    "sources": "How many different sources does {article} credit?",
    "quoted-words": "Of every 100 words of {article}, how many stand in quotation marks?",
}
# So many of a hundred words a reader may be off and still have seen it coming.
_TOLERANCE = {"quoted-words": 5}


class Predict(Kind):
    """Asks for one of the counts of a key. A prediction is held against it and never marked."""

    name = "predict"

    def item(self, asked: Asked) -> Item:
        pack, plan = asked.pack, asked.plan
        article = pack.article
        count = COUNTS[plan.unit](article, pack.key)
        slots = {
            "article": article.mask.name,
            "result": count.told(count.number),
            "start": opening(article, article.sentences[0].span),
        }
        if count.example:
            slots["example"] = quoted(article, [count.example])
        text = Texts.of(self.name, plan.unit, pack.folder, slots)
        variants = (plan.unit, f"{plan.unit}.none")
        reasons = [r for r in ("right", *ERROR_CLASSES) if text.has(r, *variants)]
        return PredictItem(
            id=plan.unit,
            help=plan.help,
            prompt=plan.prompt or _PROMPTS[plan.unit].format(article=article.mask.name),
            lead=plan.lead,
            most=count.most,
            unit=count.unit,
            tolerance=_TOLERANCE.get(plan.unit, 0),
            back=Back(
                key=count.number,
                readings=tuple(
                    OtherReading("count", other, count.told(other), "arguable", count.why)
                    for other in count.others
                ),
                hints={"": text("hint", f"{plan.unit}.hint")},
                explanations=text.for_all(reasons, *variants),
            ),
        )

    def reasons(self, item: Item) -> list[str]:
        assert isinstance(item, PredictItem)
        key, off = item.back.key, item.tolerance
        near = [key - off, key + off, *(reading.value for reading in item.back.readings)]
        possible = {"too-low": min(near) > 0, "too-high": max(near) < item.most}
        return ["right", *(c for c in ERROR_CLASSES if possible[c])]

    def drills(self, key: Key) -> list[Drill]:
        return [Drill(tuple(COUNTS))]

    def by_hand(self, key: Key) -> dict[str, list[str]]:
        return {unit: ["hint", "right", *ERROR_CLASSES] for unit in COUNTS}
