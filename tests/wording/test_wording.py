"""Does each language say its words, with their slots filled and the right plural?"""

import json
import subprocess
import sys

import pytest

from whosays.problems import InputProblems
from whosays.wording.catalogue import load_catalogue
from whosays.wording.wording import Wording, wording

POLISH = {"one": "{n} wpis", "few": "{n} wpisy", "many": "{n} wpisów", "other": "{n} wpisu"}


@pytest.fixture(autouse=True)
def no_language_set(monkeypatch):
    monkeypatch.delenv("WHOSAYS_LANGUAGE", raising=False)


@pytest.fixture
def own_file(tmp_path):
    """A catalogue of an instructor’s own: English, but for one word."""
    file = tmp_path / "plain.json"
    catalogue = load_catalogue("en")
    catalogue["words"]["check"] = "Go"
    file.write_text(json.dumps(catalogue), "utf-8")
    return file


def speaking(**changes) -> Wording:
    english = load_catalogue("en")
    words = english["words"] | changes.pop("words", {})
    return Wording(english | changes | {"words": words})


def test_english_is_spoken_where_nothing_else_is_asked_for():
    assert (wording().language, wording().say("check")) == ("en", "Check")


def test_a_language_is_asked_for_by_name():
    assert (wording("de").language, wording("de").say("check")) == ("de", "Prüfen")


def test_the_environment_says_which_language(monkeypatch):
    monkeypatch.setenv("WHOSAYS_LANGUAGE", "de")
    assert wording().say("check") == "Prüfen"


def test_what_is_asked_for_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("WHOSAYS_LANGUAGE", "de")
    assert wording("en").say("check") == "Check"


def test_an_empty_environment_variable_is_none(monkeypatch):
    monkeypatch.setenv("WHOSAYS_LANGUAGE", "")
    assert wording().language == "en"


def test_a_catalogue_of_ones_own_is_named_by_its_path(own_file, monkeypatch):
    assert wording(own_file).say("check") == "Go"
    monkeypatch.setenv("WHOSAYS_LANGUAGE", str(own_file))
    assert wording().say("check") == "Go"


def test_a_catalogue_that_does_not_fit_is_refused(tmp_path):
    (tmp_path / "own.json").write_text("[]", "utf-8")
    with pytest.raises(InputProblems, match="is no JSON object"):
        wording(tmp_path / "own.json")


@pytest.mark.parametrize("language", ["klingon", "../wording/en", ""])
def test_only_a_name_or_a_file_is_a_language(language):
    if language == "":
        assert wording(language).language == "en"
        return
    with pytest.raises(InputProblems, match="is neither a language of the package nor a file"):
        wording(language)


def test_the_same_language_is_read_once():
    assert wording("de") is wording("de")


def test_slots_are_filled():
    assert wording("en").say("done", n=3, total=7) == "3 of 7 done"


def test_a_slot_that_is_not_given_is_an_error():
    with pytest.raises(KeyError, match="total"):
        wording("en").say("done", n=3)


def test_what_fills_a_slot_is_taken_for_itself():
    assert wording("en").say("keySays", source="{n} \\1 {source}") == "The key: {n} \\1 {source}"


@pytest.mark.parametrize(
    ("n", "said"), [(0, "Deleted 0 entries."), (1, "Deleted 1 entry."), (2, "Deleted 2 entries.")]
)
def test_one_is_one_and_nothing_is_many(n, said):
    assert wording("en").say("deleted", n=n) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "1 wpis"), (2, "2 wpisy"), (5, "5 wpisów"), (12, "12 wpisów"), (22, "22 wpisy")],
)
def test_a_language_with_more_plural_forms_has_its_own_rules(n, said):
    polish = speaking(plurals="pl", words={"deleted": POLISH})
    assert polish.say("deleted", n=n) == said


def test_a_plural_form_that_is_missing_falls_back_to_other():
    polish = speaking(plurals="pl", words={"deleted": {"other": "{n} wpisów"}})
    assert polish.say("deleted", n=1) == "1 wpisów"


def test_a_language_without_plural_forms_has_one_text():
    japanese = speaking(plurals="ja", words={"deleted": {"other": "{n} 件"}})
    assert japanese.say("deleted", n=1) == "1 件"


@pytest.mark.parametrize(
    ("parts", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")],
)
def test_a_list_is_joined(parts, said):
    assert wording("de").listed(parts) == said


def test_a_sequence_has_nothing_before_its_last():
    assert wording("de").sequence(["a", "b", "c"]) == "a, b, c"


def test_each_language_has_its_own_quotation_marks():
    assert [wording(each).quoted("said") for each in ("en", "de")] == ["“said”", "„said“"]


def test_in_a_language_from_right_to_left_other_texts_keep_their_direction():
    hebrew = speaking(language="he", direction="rtl")
    assert hebrew.say("badLine", file="a.jsonl", line=3, what="?") == (
        "\u2068a.jsonl\u2069, line 3: \u2068?\u2069"
    )


def test_plural_rules_are_loaded_only_where_a_plural_is_chosen():
    program = (
        "import sys; from whosays.wording.wording import wording; say = wording('de').say; "
        "say('check'); early = 'babel' in sys.modules; say('deleted', n=1); "
        "print(early, 'babel' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["False", "True"]
