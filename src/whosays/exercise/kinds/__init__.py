"""The kinds of exercise there are: one object each, by name."""

from __future__ import annotations

from whosays.exercise.kind import Kind
from whosays.exercise.kinds.chain import Chain
from whosays.exercise.kinds.choose import Choose
from whosays.exercise.kinds.compare import Compare
from whosays.exercise.kinds.mark import Mark
from whosays.exercise.kinds.match import Match
from whosays.exercise.kinds.predict import Predict
from whosays.exercise.kinds.stance import Stance
from whosays.exercise.kinds.voice import Voice
from whosays.exercise.kinds.write import Write

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Voice(), Mark(), Match(), Chain(), Stance(), Choose(), Compare(), Predict(), Write(),
    )
}  # fmt: skip
