"""What a response may be made of. It may come from a stranger's file, so nothing is taken on trust.

Every function raises ResponseDoesNotFit, and no other error, for any JSON that is not what it says.
"""

from __future__ import annotations

import reprlib
from collections.abc import Collection, Iterable
from typing import Any

from whosays.exercise.exercise import Option
from whosays.marks.marking import ResponseDoesNotFit


def misfit(why: str, response: Any) -> ResponseDoesNotFit:
    """The refusal of `response`, of which no more is told than a line can hold."""
    return ResponseDoesNotFit(f"{why}: {reprlib.repr(response)}")


def mapping(response: Any, names: Collection[str]) -> dict[str, Any]:
    """A table that has all the fields named, and no other."""
    if not isinstance(response, dict) or response.keys() != set(names):
        raise misfit(f"not a table of {', '.join(names)}", response)
    return response


def option_value(options: Iterable[Option], response: Any) -> str:
    """The value of one of the options."""
    # A list or a table cannot be looked up in a set, so that it is text is asked first.
    if not isinstance(response, str) or response not in {option.value for option in options}:
        raise misfit("not an option", response)
    return response


def option_values(options: Iterable[Option], response: Any) -> list[str]:
    """The values of some of the options, none of them twice; there may be none at all."""
    if not isinstance(response, list):
        raise misfit("not a list of options", response)
    offered = tuple(options)
    values = [option_value(offered, value) for value in response]
    if len(set(values)) < len(values):
        raise misfit("an option is chosen twice", response)
    return values


def whole_number(response: Any, least: int, most: int) -> int:
    """A whole number from `least` to `most`."""
    # To Python, true and false are the numbers 1 and 0. To a learner they are not.
    if not isinstance(response, int) or isinstance(response, bool):
        raise misfit("not a whole number", response)
    if not least <= response <= most:
        raise misfit(f"not from {least} to {most}", response)
    return response


def share(response: Any) -> float:
    """A number from 0 to 1, such as how sure a learner is."""
    if not isinstance(response, int | float) or isinstance(response, bool):
        raise misfit("not a number", response)
    if not 0 <= response <= 1:
        raise misfit("not from 0 to 1", response)
    return response
