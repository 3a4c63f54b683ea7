"""Does every catalogue fit, and is one that does not refused in a sentence?"""

import json
import re
from pathlib import Path

import pytest

from whosays.problems import InputProblems
from whosays.wording.catalogue import languages, load_catalogue, read_catalogue

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "whosays"
FAULTS = Path(__file__).parent / "faults"

# Each file changes the English catalogue (null takes a thing out), or is not a catalogue at all.
SENTENCES = {
    "direction-unknown": "direction: is “up”, which is no direction. Mend: use ltr or rtl.",
    "entry-empty": "words, check: is '', not text. Mend: write it in quotation marks.",
    "entry-of-no-text": "words, check: is 3, not text. Mend: write it in quotation marks.",
    "field-missing": "name: is missing. Mend: add it, as in en.json.",
    "field-of-another-type": "language: is ['de'], not text. Mend: write it so.",
    "key-missing": "words, check: is missing. Mend: translate it: “Check”.",
    "key-unknown": "words, checks: is not known here. Mend: check its spelling, or take it out.",
    "no-json": "line 3: is no JSON: Expecting ',' delimiter. Mend: mend that line.",
    "no-object": "is no JSON object. Mend: begin with a copy of en.json.",
    "plural-form-unknown": "words, deleted: has the plural form “few”. "
    "Mend: the language’s own are: one, other.",
    "plural-of-nothing": "words, check: has plural forms, but no number to choose by. "
    "Mend: write it as one text.",
    "plural-without-other": "words, deleted: lacks the plural form “other”. "
    "Mend: add it: it stands in for every form that is missing.",
    "plurals-unknown": "plurals: is “xx”, whose plural rules are not known. "
    "Mend: name a language by its tag, such as en or pt-BR.",
    "slot-missing": "words, done: lacks the slot {total}. Mend: put it where its word belongs.",
    "slot-missing-in-a-plural": "words, exported: lacks the slot {file}. "
    "Mend: put it where its word belongs.",
    "slot-unknown": "words, check: has the slot {answer}, which nothing fills. Mend: take it out.",
    "words-empty": "words: is {}, not an object. Mend: write it so.",
}


@pytest.fixture
def written(tmp_path):
    """Write the English catalogue with a change to it."""

    def write(change: dict) -> Path:
        file = tmp_path / "own.json"
        file.write_text(json.dumps(_changed(load_catalogue("en"), change)), "utf-8")
        return file

    return write


def _changed(whole, change):
    if not isinstance(change, dict) or not change or not isinstance(whole, dict):
        return change
    changed = whole | {name: _changed(whole.get(name), value) for name, value in change.items()}
    return {name: value for name, value in changed.items() if value is not None}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_key_slot_and_plural_form(language):
    catalogue = read_catalogue(PACKAGE / "wording" / f"{language}.json")
    assert catalogue["language"] == language


def test_german_is_one_of_them():
    assert languages() == ["de", "en"]


def test_every_language_keeps_the_order_of_the_english_keys():
    orders = {language: list(load_catalogue(language)["words"]) for language in languages()}
    assert all(order == orders["en"] for order in orders.values())


def test_every_fault_has_its_sentence():
    assert {file.stem for file in FAULTS.iterdir()} == SENTENCES.keys()


@pytest.mark.parametrize("fault", SENTENCES)
def test_a_bad_catalogue_is_refused_in_one_sentence(fault, written):
    file = FAULTS / f"{fault}.json"
    try:
        change = json.loads(file.read_text("utf-8"))
    except json.JSONDecodeError:
        change = None
    if isinstance(change, dict):
        file = written(change)
    with pytest.raises(InputProblems) as refused:
        read_catalogue(file)
    place = SENTENCES[fault]
    separator = ": " if place.startswith("is ") else ", "
    assert str(refused.value) == f"{file}{separator}{place}"


def test_everything_wrong_is_said_at_once(written):
    with pytest.raises(InputProblems) as refused:
        read_catalogue(written({"words": {"check": None, "done": "done", "new": "new"}}))
    assert [problem.place for problem in refused.value.problems] == [
        "words, check", "words, done", "words, done", "words, new",
    ]  # fmt: skip


def test_a_file_that_is_not_there_names_the_languages_there_are():
    with pytest.raises(
        InputProblems, match=r"^klingon: is neither .* Mend: name one of: de, en; or"
    ):
        read_catalogue(Path("klingon"))


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "own.json").write_bytes(b'{"language": "\xff"}')
    with pytest.raises(InputProblems, match=r"cannot be read .* Mend: save it as UTF-8 text"):
        read_catalogue(tmp_path / "own.json")


def test_a_language_may_have_a_plural_where_english_needs_none(written):
    forms = {"one": "one of {total} done", "other": "{n} of {total} done"}
    assert read_catalogue(written({"words": {"done": forms}}))["words"]["done"] == forms


def test_a_plural_form_may_say_its_number_in_words(written):
    forms = {"one": "The one entry is deleted.", "other": "Deleted {n} entries."}
    assert read_catalogue(written({"words": {"deleted": forms}}))["words"]["deleted"] == forms


def said_in(source: str) -> list[str]:
    """What stands where a key is asked for: the first argument of `say`, or of `phrase`."""
    calls = re.finditer(r"\b(?:say|phrase)\(", source)
    return [_first_argument(source[call.end() :]) for call in calls]


def _first_argument(text: str) -> str:
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if depth < 0 or (depth == 0 and character == ","):
            return text[:place]
    return text


@pytest.fixture(scope="module")
def arguments() -> list[str]:
    files = [*(ROOT / "front" / "src").rglob("*.ts*"), *PACKAGE.rglob("*.py")]
    return [said for file in files for said in said_in(file.read_text("utf-8"))]


def test_every_key_that_is_said_is_in_the_catalogue(arguments):
    keys = {key for said in arguments for key in re.findall(r"""^["']([\w.]+)["']$""", said)}
    assert keys - load_catalogue("en")["words"].keys() == set()


def test_every_key_in_the_catalogue_is_said_somewhere(arguments):
    literals = {key for said in arguments for key in re.findall(r"""["']([\w.]+)["']""", said)}
    # say(`verdict.${state}`): the page's own types see to it that there is one for each.
    families = tuple(family for said in arguments for family in re.findall(r"`(\w+\.)\$", said))
    unsaid = load_catalogue("en")["words"].keys() - literals
    assert {key for key in unsaid if not key.startswith(families)} == set()


def test_what_is_said_is_found():
    source = 'say("check"); say(isSure ? "kept" : "done", { n }); f"{say(\'help\')}"; essay("x")'
    assert said_in(source) == ['"check"', 'isSure ? "kept" : "done"', "'help'"]
