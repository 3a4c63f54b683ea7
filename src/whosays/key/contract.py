"""A key in the form other tools rely on: `whosays-key/1`, as `whosays key` prints it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from whosays.article.article import Article
from whosays.key.key import Key, Unit

FORMAT = "whosays-key/1"


def contract(article: Article, key: Key) -> dict[str, Any]:
    """The key as plain JSON data; spans are `[start, end]` in Unicode characters, end exclusive."""
    voices = {voice.sentence: voice for voice in key.voices}
    return {
        "format": FORMAT,
        "article": key.article,
        "sha256": key.sha256,
        "regions": [{"span": list(r.span), "kind": r.kind} for r in article.regions],
        "sentences": [
            {"id": s.id, "span": list(s.span), **_unit(voices[s.id], leave_out=("sentence",))}
            for s in article.sentences
        ],
        "sources": [_unit(source) for source in key.sources],
        "attributions": [_unit(unit) for unit in key.attributions],
        "labels": [_unit(label) for label in key.labels],
        "claims": [_unit(claim) for claim in key.claims],
        "gaps": list(key.gaps),
        "dating": {f.name: getattr(key.dating, f.name) for f in fields(key.dating)},
    }


def _unit(unit: Unit, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """A unit's own fields; its note and readings only where it has them."""
    values = {
        f.name: _plain(getattr(unit, f.name)) for f in fields(unit) if f.name not in leave_out
    }
    readings = values.pop("readings")
    note = values.pop("note")
    if note:
        values["note"] = note
    if readings:
        values["readings"] = readings
    return values


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value
