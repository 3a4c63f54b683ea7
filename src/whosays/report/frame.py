"""Rows as a pandas frame. The one place that imports pandas, which a browser’s kernel may lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from whosays.problems import InputProblems, Problem

if TYPE_CHECKING:
    from pandas import DataFrame

# A row's type, as its field is annotated, and the column's. They are the same for no rows at all.
_COLUMNS = {
    "str": "string",
    "str | None": "string",
    "int": "Int64",
    "int | None": "Int64",
    "float": "Float64",
    "float | None": "Float64",
}


def frame(of: type[Any], rows: Sequence[Any]) -> DataFrame:
    """Rows of the dataclass `of`, a column a field; None is a missing value.

    Raises InputProblems where pandas is missing.
    """
    try:
        import pandas
    except ImportError as missing:
        what, mend = "is not installed in this kernel", "take the same rows from code_rows()"
        raise InputProblems([Problem("pandas", "", what, mend)]) from missing
    types = {field.name: _COLUMNS[str(field.type)] for field in fields(of)}
    values = [[getattr(row, name) for name in types] for row in rows]
    table = pandas.DataFrame(values, columns=list(types), dtype="object").astype(types)
    if "at" in table:
        # A clock may have been anything; what is no time is missing.
        times = pandas.to_datetime(table["at"], utc=True, errors="coerce", format="ISO8601")
        table["at"] = times.astype("datetime64[ms, UTC]")
    return table
