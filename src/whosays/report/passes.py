"""The coding passes of a pack (`passes.toml`) as coders: what each would have answered.

They were made before the key, each without sight of the others, and hold the voice of each
sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from whosays.answers.event import Event
from whosays.article.pack import pack_folder
from whosays.exercise.exercise import Exercise
from whosays.tables import Table, load_toml

FORMAT = "whosays-passes/1"

# The kind of exercise that passes have codes for.
KIND = "voice"


def read_passes(pack: str | Path) -> dict[str, dict[str, str]]:
    """Name of each pass, in order → sentence → the voice it gave. Raises InputProblems."""
    return load_toml(pack_folder(pack) / "passes.toml", _passes)


def _passes(table: Table) -> dict[str, dict[str, str]]:
    table.one_of("format", [FORMAT])
    codes: dict[str, dict[str, str]] = {}
    for entry in table.tables("code", needed=True):
        codes.setdefault(entry.text("pass"), {})[entry.text("sentence")] = entry.text("voice")
    return codes


def passes_of(exercise: Exercise, packs: Iterable[str]) -> list[dict[str, str]]:
    """The passes of an exercise about the article of `packs`, in order, each sentence → voice.

    Raises ValueError for a kind of exercise of which passes have no codes, InputProblems if the key
    was not made from passes.
    """
    _need_voices(exercise)
    return [codes for pack in packs for codes in read_passes(pack).values()]


def as_answers(exercise: Exercise, name: str, codes: Mapping[str, str]) -> tuple[Event, ...]:
    """What the pass called `name` answered to an exercise, as the events of a record.

    Raises ValueError for a kind of exercise of which passes have no codes.
    """
    _need_voices(exercise)
    return tuple(
        Event(
            action="answer",
            exercise=exercise.id,
            exercise_version=exercise.version,
            text_sha256="",
            item=item.id,
            response=codes[item.id],
            event=f"pass-{name}-{item.id}",
            store=f"pass-{name}",
            seq=place,
            at="",
            learner=f"pass {name}",
        )
        for place, item in enumerate(exercise.asked, 1)
        if item.id in codes
    )


def _need_voices(exercise: Exercise) -> None:
    if exercise.kind != KIND:
        raise ValueError(f"the passes have no codes of the kind {exercise.kind}")
