"""A marking: what an answer earns and why, before anybody is told."""

from __future__ import annotations

from dataclasses import dataclass


class ResponseDoesNotFit(ValueError):
    """The response is not one that this item can be given."""


@dataclass(frozen=True)
class Marking:
    """`mark` is 0 to 1, or None where nothing is marked.

    `state` is right, part, wrong, arguable, or unscored where no machine marks: a prediction, a
    text of one's own. `reason` names the explanation that fits best, and `errors` every class of
    error found, the one told first standing first.
    """

    state: str
    mark: float | None
    reason: str
    errors: tuple[str, ...] = ()
