"""Read a catalogue strictly, so that no screen comes upon a word that is missing or does not fit.

What fits is what fits the English catalogue: the same keys, and for each the same slots.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whosays.problems import InputProblems, Problem

if TYPE_CHECKING:
    from babel.plural import PluralRule

SLOT = re.compile(r"\{(\w+)\}")

_FOLDER = Path(__file__).parent
_FIELDS: dict[str, type] = {
    "language": str,
    "name": str,
    "direction": str,
    "plurals": str,
    "words": dict,
}
_TYPE_WORDS: dict[type, str] = {str: "text", dict: "an object"}


def languages() -> list[str]:
    """The languages that the package has a catalogue of."""
    return sorted(file.stem for file in _FOLDER.glob("*.json"))


def load_catalogue(language: str) -> dict[str, Any]:
    """The package’s own catalogue of a language: a test has read it strictly."""
    return json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def read_catalogue(file: Path) -> dict[str, Any]:
    """The catalogue in `file`. Raises InputProblems with everything that is wrong in it."""
    catalogue = _read_json(file)
    problems = list(_problems_of_fields(file, catalogue))
    if not problems:
        problems = list(_problems_of_words(file, catalogue))
    if problems:
        raise InputProblems(problems)
    return catalogue  # type: ignore[no-any-return]


def plural_rule(language: str) -> PluralRule:
    """What chooses a plural form: number → “one”, “other” and so on."""
    # Not at the top: most of what is said has no plural.
    from babel import Locale

    return Locale.parse(language, sep="-").plural_form


def _read_json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        mend = f"name one of: {', '.join(languages())}; or give the path of a JSON file"
        problem = Problem(file, "", "is neither a language of the package nor a file", mend)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}"
        problem = Problem(file, place, f"is no JSON: {error.msg}", "mend that line")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(file, "", f"cannot be read ({error})", "save it as UTF-8 text")
    raise InputProblems([problem])


def _problems_of_fields(file: Path, catalogue: Any) -> Iterator[Problem]:
    if not isinstance(catalogue, dict):
        yield Problem(file, "", "is no JSON object", "begin with a copy of en.json")
        return
    for field, type_ in _FIELDS.items():
        value: Any = catalogue.get(field)
        if field not in catalogue:
            yield Problem(file, field, "is missing", "add it, as in en.json")
        elif not isinstance(value, type_) or not value:
            yield Problem(file, field, f"is {value!r}, not {_TYPE_WORDS[type_]}", "write it so")
        elif field == "direction" and value not in ("ltr", "rtl"):
            yield Problem(file, field, f"is “{value}”, which is no direction", "use ltr or rtl")
        elif field == "plurals" and not _has_plural_rule(catalogue[field]):
            what = f"is “{value}”, whose plural rules are not known"
            yield Problem(file, field, what, "name a language by its tag, such as en or pt-BR")


def _has_plural_rule(language: str) -> bool:
    from babel import UnknownLocaleError

    try:
        plural_rule(language)
    except (ValueError, UnknownLocaleError):
        return False
    return True


def _problems_of_words(file: Path, catalogue: dict[str, Any]) -> Iterator[Problem]:
    english = load_catalogue("en")["words"]
    words = catalogue["words"]
    forms = {*plural_rule(catalogue["plurals"]).tags, "other"}
    for key in english:
        if key not in words:
            mend = f"translate it: “{_other(english[key])}”"
            yield Problem(file, f"words, {key}", "is missing", mend)
    for key, entry in words.items():
        place = f"words, {key}"
        if key not in english:
            yield Problem(file, place, "is not known here", "check its spelling, or take it out")
        else:
            for what, mend in _faults(entry, english[key], forms):
                yield Problem(file, place, what, mend)


def _faults(entry: Any, english: Any, forms: set[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with one entry, and its mend."""
    if not isinstance(entry, dict):
        yield from _faults_of_text(entry, _slots(english), _slots(english))
        return
    # A plural form may say its number in words: “the one entry”.
    allowed = _slots(english) | ({"n"} if isinstance(english, dict) else set())
    if "n" not in allowed:
        yield "has plural forms, but no number to choose by", "write it as one text"
    if "other" not in entry:
        yield "lacks the plural form “other”", "add it: it stands in for every form that is missing"
    for form, text in entry.items():
        if form not in forms:
            known = ", ".join(sorted(forms))
            yield f"has the plural form “{form}”", f"the language’s own are: {known}"
        else:
            needed = _slots(english) - ({"n"} if form != "other" else set())
            yield from _faults_of_text(text, needed, allowed)


def _faults_of_text(text: Any, needed: set[str], allowed: set[str]) -> Iterator[tuple[str, str]]:
    if not isinstance(text, str) or not text.strip():
        yield f"is {text!r}, not text", "write it in quotation marks"
        return
    found = _slots(text)
    for slot in sorted(needed - found):
        yield f"lacks the slot {{{slot}}}", "put it where its word belongs"
    for slot in sorted(found - allowed):
        yield f"has the slot {{{slot}}}, which nothing fills", "take it out"


def _slots(entry: Any) -> set[str]:
    return set(SLOT.findall(_other(entry)))


def _other(entry: Any) -> str:
    return str(entry["other"] if isinstance(entry, dict) else entry)
