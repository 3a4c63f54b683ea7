"""An agreement in words, with what they can and cannot carry."""

from __future__ import annotations

from collections.abc import Iterator

from whosays.report.agreement import FEW, Agreement
from whosays.report.drawings import percent
from whosays.wording.wording import Wording


def agreement_in_words(found: Agreement, words: Wording) -> str:
    """The share, alpha or why it has no value, what was left out, and how much that carries."""
    return " ".join(_sentences(found, words))


def _sentences(found: Agreement, words: Wording) -> Iterator[str]:
    if not found.units:
        yield words.say("nothingInCommon")
    else:
        yield _share(found, words)
        if found.kind == "mark":
            yield words.say("agreedByWord")
        if found.alpha is None:
            yield words.say("oneCategory")
        else:
            yield words.say("alphaIs", alpha=f"{found.alpha:.2f}")
        if found.units < FEW:
            yield words.say("fewUnits", few=FEW)
        yield words.say("beforeFeedback")
    if found.only_first + found.only_second:
        yield words.say("onlyOneCoder", n=found.only_first + found.only_second)
    if found.older:
        yield words.say("olderNotCompared", n=found.older)


def _share(found: Agreement, words: Wording) -> str:
    counts = {
        "n": found.units,
        "total": found.total,
        "equal": found.equal,
        "percent": percent(found.equal, found.units),
    }
    match found.kind:
        case "voice":
            return words.say("agreedSentences", **counts)
        case "stance":
            return words.say("agreedVerbs", **counts)
        case "mark":
            return words.say("agreedWords", **counts)
    return words.say("agreedChoices", **counts)
