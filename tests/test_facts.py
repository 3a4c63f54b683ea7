"""Are the facts that pages rest on read whole, and is every fault of theirs told?"""

from datetime import date, timedelta
from functools import partial

import pytest

from whosays.facts import load_facts

SOUND = """
format = "whosays-facts/1"
[[fact]]
id = "F1"
fact = "The pier was built of oak."
date = "1904"
status = "confirmed"
of = ["tass"]
known = "1904"
[[fact.address]]
url = "https://www.example.org/pier"
stake = "none"
[[fact.address]]
url = "https://harbour.example/history"
stake = "official"
"""
SECOND = SOUND.partition("[[fact]]")[2].replace("F1", "F2")


@pytest.fixture
def told(told_of):
    return partial(told_of, load_facts)


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
        (('"confirmed"', '"not confirmed"'), "status: is “not confirmed”, which is not known here"),
        (('["tass"]', '["tas"]'), "fact F1, of: “tas” is no article of this module"),
        (('of = ["tass"]', ""), "fact F1, of: is missing"),
        (('known = "1904"', ""), "fact F1, known: is missing"),
        (('known = "1904"', 'known = "1904-13"'), "fact F1, known: is “1904-13”"),
        (('known = "1904"', 'known = "1904-00"'), "fact F1, known: is “1904-00”"),
        (('known = "1904"', 'known = "1904-02-00"'), "fact F1, known: is “1904-02-00”"),
        (('known = "1904"', 'known = "spring 1904"'), "fact F1, known: is “spring 1904”"),
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


@pytest.mark.parametrize(
    ("known", "last_day"),
    [
        ("1904", date(1904, 12, 31)),
        ("1904-02", date(1904, 2, 29)),
        ("1904-02-03", date(1904, 2, 3)),
    ],
)
def test_what_is_known_of_a_month_or_a_year_may_be_of_its_last_day(told, known, last_day):
    (fact,) = told(SOUND.replace('known = "1904"', f'known = "{known}"'))
    assert fact.known == last_day
    assert not fact.is_hindsight(last_day)
    assert fact.is_hindsight(last_day - timedelta(days=1))


def test_a_fact_is_hindsight_for_the_articles_that_it_concerns_and_no_others(told):
    (fact,) = told(SOUND)
    before, after = date(1904, 1, 8), date(1905, 1, 8)
    assert fact.hindsight_for({"tass": before, "moscow-times": before}) == ["tass"]
    assert fact.hindsight_for({"tass": after}) == []


def test_one_address_does_not_confirm(told):
    (problem,) = told(SOUND.rpartition("[[fact.address]]")[0])
    assert "fact F1, address: gives 1, and “confirmed” needs 2" in problem


def test_an_id_stands_for_one_fact(told):
    twice = told(SOUND + "[[fact]]" + SECOND.replace("F2", "F1"))
    assert twice
    assert all("“F1” is used twice" in problem for problem in twice)
    assert [fact.id for fact in told(SOUND + "[[fact]]" + SECOND)] == ["F1", "F2"]
