"""One event of a learner’s record, in the form `whosays-answers/1`."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import Any

FORMAT = "whosays-answers/1"

# Far below where a browser’s numbers stop counting in ones. No learner comes near it; a file that
# does is damaged, and what is answered after it stays there.
MAX_SEQ = 2**52 - 1

ACTIONS = ("answer", "hint", "show", "redo")


class NotAnEvent(ValueError):
    """The line is not an event of this format; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """What a learner did with one item. `confidence` is 0 to 1, or None where it was not asked."""

    action: str
    exercise: str
    exercise_version: str
    text_sha256: str
    item: str
    response: Any = None
    confidence: float | None = None


@dataclass(frozen=True, kw_only=True)
class Event(Act):
    """An act as it was recorded. Events are never changed and never taken back.

    `store` is the record the event was first written to, `seq` its place there; `at` is UTC time
    and only informs, since clocks go back; `learner` is a pseudonym, or None.
    """

    event: str
    store: str
    seq: int
    at: str
    learner: str | None
    # The line it was read from, where that cannot be made again from the fields: a page leaves
    # spaces out, and a later version may write more fields.
    written: str | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def order(self) -> tuple[int, str, str]:
        """Where the event stands among others.

        A new event's `seq` is one more than the highest its writer has seen, in any store, so this
        order keeps cause before effect when records are merged (Lamport 1978).
        """
        return (self.seq, self.store, self.event)

    def line(self) -> str:
        """The event as one line of JSON, without its line end; one that was read, as it stood."""
        if self.written is not None:
            return self.written
        return json.dumps({"format": FORMAT, **self.fields()}, ensure_ascii=False)

    def fields(self) -> dict[str, Any]:
        """The fields of the format, in the order in which they are written."""
        return {name: getattr(self, name) for name in _TYPES}

    @classmethod
    def parse(cls, line: str) -> Event:
        """The event of a line. Raises NotAnEvent."""
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise NotAnEvent("it is not JSON") from error
        if not isinstance(fields, dict) or fields.get("format") != FORMAT:
            raise NotAnEvent(f"it is not a {FORMAT} event")
        missing = [name for name in _TYPES if name not in fields]
        if missing:
            raise NotAnEvent(f"it has no “{missing[0]}”")
        for name, types in _TYPES.items():
            # To Python a truth value is a number too.
            is_truth_value = isinstance(fields[name], bool) and types is not object
            if is_truth_value or not isinstance(fields[name], types):
                raise NotAnEvent(f"its “{name}” is {json.dumps(fields[name])}")
        if not 1 <= fields["seq"] <= MAX_SEQ:
            raise NotAnEvent(f"its “seq” is {fields['seq']}")
        if not 0 <= (fields["confidence"] or 0) <= 1:
            raise NotAnEvent(f"its “confidence” is {fields['confidence']}")
        if fields["action"] not in ACTIONS:
            raise NotAnEvent(f"its action “{fields['action']}” is not known")
        for name in _REPEATED:
            fields[name] = sys.intern(fields[name])
        event = cls(**{name: fields[name] for name in _TYPES})
        if not (line.startswith(_START) and tuple(fields) == _NAMES):
            object.__setattr__(event, "written", line)
        return event


# The fields in the order in which they are written, with the JSON types each may have.
_TYPES: dict[str, type | tuple[type, ...]] = {
    "event": str,
    "store": str,
    "seq": int,
    "at": str,
    "learner": (str, type(None)),
    "action": str,
    "exercise": str,
    "exercise_version": str,
    "text_sha256": str,
    "item": str,
    "response": object,
    "confidence": (int, float, type(None)),
}

_NAMES = ("format", *_TYPES)
_START = json.dumps({"format": FORMAT})[:-1]

# The same few texts in event after event are held in memory once.
_REPEATED = ("store", "action", "exercise", "exercise_version", "text_sha256", "item")
