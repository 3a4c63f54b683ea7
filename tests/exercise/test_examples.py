"""Is there a short, plain and solved example for everything that a kind teaches?"""

import re
import tomllib
from dataclasses import replace

import pytest

from whosays.article.pack import load_article, own_packs
from whosays.exercise.examples import BANK, examples, read_examples, with_examples
from whosays.exercise.kinds import KINDS
from whosays.problems import InputProblems

EACH = [
    pytest.param(example, id=f"{kind}.{name}")
    for kind, named in examples().items()
    for name, example in named.items()
]
WRITTEN = BANK.read_text(encoding="utf-8")


@pytest.fixture
def problems_of(tmp_path):
    """The problems of a bank that is written otherwise."""

    def read(text):
        file = tmp_path / "examples.toml"
        file.write_text(text, encoding="utf-8")
        problems = []
        read_examples(file, problems)
        return [str(problem).removeprefix(f"{file}, ") for problem in problems]

    return read


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("voice", ["direct", "indirect", "mixed", "own", "split"]),
        (
            "mark",
            ["source", "cue", "content", "scare", "loaded", "agentless", "hedge", "furniture"],
        ),
        ("match", ["sources"]),
        ("chain", ["1", "2", "3", "unsaid"]),
        ("stance", ["acknowledge", "endorse", "distance"]),
        (
            "choose",
            ["named", "role-only", "collective", "anonymous", "fact", "prediction", "judgement"],
        ),
        ("compare", ["passages"]),
        ("write", ["separates", "weighs", "compares", "limits"]),
    ],
)
def test_there_is_one_for_everything_that_a_kind_teaches(kind, names):
    assert list(examples()[kind]) == names


def test_a_prediction_needs_none():
    assert set(examples()) == set(KINDS) - {"predict"}


@pytest.mark.parametrize("example", EACH)
def test_it_has_nothing_to_do_with_the_articles(example):
    told = f"{example.text} {example.why}"
    assert not re.search(r"Russia|Moscow|TASS|Kremlin|sanction|milit|weapon|\bwar\b|politic", told)
    articles = [" ".join(load_article(slug).text.split()) for slug in own_packs()]
    words = example.text.split()
    stretches = [" ".join(words[place : place + 5]) for place in range(len(words) - 4)]
    assert not [stretch for stretch in stretches if any(stretch in text for text in articles)]


def test_no_two_are_the_same():
    texts = [param.values[0].text for param in EACH]
    assert len(set(texts)) == len(texts) == 33


def test_the_bank_itself_is_sound(problems_of):
    assert problems_of(WRITTEN) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (WRITTEN.replace("[match.sources]", "[match.others]"), "match, sources: is missing"),
        (WRITTEN + '\n[voice.loud]\ntext = "A."\nwhy = "B."\n', "voice, loud: is not a field"),
        (WRITTEN + '\n[predict.any]\ntext = "A."\nwhy = "B."\n', "predict: is not a field"),
        (WRITTEN + 'more = "C."\n', "write, limits, more: is not a field"),
        (
            re.sub(r'why = "So .*"|why = "It says .*"', 'why = ""', WRITTEN),
            "write, limits, why: is",
        ),
    ],
    ids=["missing", "of no voice", "of no kind", "with a field too many", "without a reason"],
)
def test_what_is_wrong_with_a_bank_is_told(problems_of, changed, told):
    assert any(problem.startswith(told) for problem in problems_of(changed))


@pytest.mark.parametrize(("words", "is_sound"), [(12, False), (13, True), (68, True), (69, False)])
def test_text_and_reason_together_have_fifteen_to_seventy_words(problems_of, words, is_sound):
    bank = tomllib.loads(WRITTEN)
    fact = bank["choose"]["fact"]
    long = WRITTEN.replace(fact["text"], " ".join(["books"] * words)).replace(
        fact["why"], "A fact."
    )
    expected = [] if is_sound else [f"choose, fact: has {words + 2} words. Mend: write 15 to 70"]
    assert [problem[: len(expected[0])] for problem in problems_of(long)] == expected


def test_check_tells_what_is_wrong_with_the_examples(whosays, monkeypatch, tmp_path):
    file = tmp_path / "examples.toml"
    file.write_text(WRITTEN.replace("[match.sources]", "[match.others]"), encoding="utf-8")
    monkeypatch.setattr("whosays.command.check.BANK", file)
    run = whosays("check")
    assert run.code == 1
    assert f"{file}, match, sources: is missing" in run.err


def test_a_pack_of_ones_own_is_checked_without_the_examples(whosays, monkeypatch, packs):
    monkeypatch.setattr("whosays.command.check.BANK", packs / "no-such-bank.toml")
    assert whosays("check", packs / "sound").code == 0


def test_a_bank_that_is_unsound_is_not_used(monkeypatch, packs):
    monkeypatch.setattr("whosays.exercise.examples.BANK", packs / "no-such-bank.toml")
    examples.cache_clear()
    with pytest.raises(InputProblems, match="is missing"):
        examples()
    examples.cache_clear()


def test_an_item_is_offered_the_example_of_what_it_teaches(every_kind):
    bank = examples()

    def offered(kind, reason, place=0):
        return every_kind[kind].items[place].back.example(reason)

    assert offered("voice", "own") == bank["voice"]["direct"]
    assert offered("voice", "show", place=1) == bank["voice"]["own"]
    assert offered("mark", "missed.cue") == bank["mark"]["cue"]
    assert offered("mark", "show") == bank["mark"]["source"]
    assert offered("match", "merged") == bank["match"]["sources"]
    assert offered("chain", "order") == bank["chain"]["unsaid"]
    assert offered("stance", "change.closer") == bank["stance"]["acknowledge"]
    assert offered("compare", "missed.A") == bank["compare"]["passages"]
    assert offered("predict", "too-low") is None
    assert offered("write", "too-strict.limits") == bank["write"]["limits"]


def test_only_a_choice_about_the_key_has_an_example(every_kind, item):
    assert every_kind["choose"].items[0].back.examples == {}
    claim = item("choose", "c1", exercise={"about": "claim"})
    assert claim.back.example("show") == examples()["choose"][claim.back.key]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_everything_that_an_item_teaches_is_in_the_bank(kind, every_kind):
    for asked in every_kind[kind.name].items:
        assert set(kind.taught(asked).values()) <= set(kind.teaches)
        bare = replace(asked, back=replace(asked.back, examples={}))
        assert with_examples(kind, bare) == asked
