"""Are the facts that pages rest on read whole, and is every fault of theirs told?"""

import pytest

from whosays.facts import load_facts
from whosays.problems import InputProblems

SOUND = """
format = "whosays-facts/1"
[[fact]]
id = "F1"
fact = "The pier was built of oak."
date = "1904"
status = "confirmed"
[[fact.address]]
url = "https://www.example.org/pier"
stake = "none"
[[fact.address]]
url = "https://harbour.example/history"
stake = "official"
"""
SECOND = SOUND.partition("[[fact]]")[2].replace("F1", "F2")


@pytest.fixture
def told(tmp_path):
    def load(text):
        file = tmp_path / "facts.toml"
        file.write_text(text, encoding="utf-8")
        try:
            return load_facts(file)
        except InputProblems as found:
            return [str(problem) for problem in found.problems]

    return load


def test_a_fact_is_read_with_its_addresses(told):
    (fact,) = told(SOUND)
    assert (fact.id, fact.anchor, fact.date, fact.status) == ("F1", "f1", "1904", "confirmed")
    assert [address.host for address in fact.addresses] == ["example.org", "harbour.example"]


def test_a_fact_of_one_source_needs_one_address(told):
    one = SOUND.rpartition("[[fact.address]]")[0].replace("confirmed", "one source only")
    assert len(told(one)[0].addresses) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("id = ", "name = "), "fact 1, id: is missing"),
        (('"F1"', '"f1"'), "fact f1, id: is “f1”"),
        (('"1904"', '" "'), "fact F1, date: is empty"),
        (('"confirmed"', '"certain"'), "fact F1, status: is “certain”, which is not known"),
        (('"none"', '"mirror"'), "stake: is “mirror”, which is not known"),
        (('"none"', '"stake"'), "fact F1, address: gives none without a stake"),
        (("https://www.example.org", "example.org"), "url: is not an address"),
        (("https://www.example.org/pier", "https://harbour.example/history"), "one address twice"),
        (("[[fact.address]]", "[[fact.other]]"), "fact F1, other: is not a field known here"),
        (("whosays-facts/1", "whosays-facts/9"), "format: is “whosays-facts/9”"),
    ],
)  # fmt: skip
def test_a_fault_is_told(told, change, said):
    assert any(said in problem for problem in told(SOUND.replace(*change, 1)))


def test_one_address_does_not_confirm(told):
    (problem,) = told(SOUND.rpartition("[[fact.address]]")[0])
    assert "fact F1, address: gives 1, and “confirmed” needs 2" in problem


def test_an_id_stands_for_one_fact(told):
    twice = told(SOUND + "[[fact]]" + SECOND.replace("F2", "F1"))
    assert twice
    assert all("“F1” is used twice" in problem for problem in twice)
    assert [fact.id for fact in told(SOUND + "[[fact]]" + SECOND)] == ["F1", "F2"]
