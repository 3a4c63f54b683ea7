"""The words of a text that is marked on its words, and the runs in which a learner marks them."""

from typing import Protocol

from whosays.article.words import Token
from whosays.exercise.items import Marks

# For each label the runs of words marked, by the place of their first and last word.
Runs = dict[str, list[tuple[int, int]]]


class Text(Protocol):
    """An item of kind mark, a passage of kind compare, or anything else made of tokens."""

    @property
    def tokens(self) -> tuple[Token, ...]: ...


def words(text: Text) -> list[tuple[str, int, int]]:
    """The words alone, without what stands between them."""
    return [token for token in text.tokens if len(token) == 3]


def runs_of(text: Text, response: Marks) -> Runs:
    """The runs of words that a learner marks to give this response."""
    return {label: runs(places(text, spans)) for label, spans in response.items()}


def places(text: Text, spans: list[list[int]]) -> set[int]:
    """The places of all words that the spans touch."""
    return {
        place
        for start, end in spans
        for place, (_, first, last) in enumerate(words(text))
        if start < last and end > first
    }


def runs(marked: set[int]) -> list[tuple[int, int]]:
    """The first and last place of each run of neighbours."""
    found: list[tuple[int, int]] = []
    for place in sorted(marked):
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def spans(text: Text, marked: set[int]) -> list[list[int]]:
    """The spans that the screen records where these words are marked."""
    every = words(text)
    return [[every[first][1], every[last][2]] for first, last in runs(marked)]
