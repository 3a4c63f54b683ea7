"""Is a key printed in the form that other tools rely on, `whosays-key/1`?"""

import pytest

from whosays.key.contract import contract
from whosays.key.key import (
    CLAIM_TYPES,
    IDENTIFICATIONS,
    LABELS,
    SOURCE_KINDS,
    STANCES,
    STATUSES,
    VOICES,
)
from whosays.key.source import load_pack

TOP = {
    "format", "article", "sha256", "regions", "sentences", "sources", "attributions", "labels",
    "claims", "gaps", "dating",
}  # fmt: skip
# Every field of the contract, by unit. A note and readings may stand beside them.
UNITS = {
    "regions": {"span", "kind"},
    "sentences": {"id", "span", "voice"},
    "sources": {"id", "name", "identification", "kind", "side", "channel", "mentions"},
    "attributions": {
        "id", "sentence", "source", "source_span", "cue", "stance", "content", "quoted", "within",
        "hand",
    },
    "labels": {"span", "label"},
    "claims": {"id", "sentence", "claim", "type", "who", "evidence"},
}  # fmt: skip
CHOICES = {
    ("sentences", "voice"): VOICES,
    ("sources", "identification"): IDENTIFICATIONS,
    ("sources", "kind"): SOURCE_KINDS,
    ("attributions", "stance"): STANCES,
    ("attributions", "hand"): (1, 2, 3, None),
    ("labels", "label"): LABELS,
    ("claims", "type"): CLAIM_TYPES,
}
ONE_SPAN, MANY_SPANS = {"span", "source_span"}, {"cue", "content", "quoted", "mentions"}


@pytest.fixture
def printed(own_pack):
    return contract(*own_pack)


@pytest.fixture
def units(printed):
    """Every unit with the name of its kind."""
    return [(kind, unit) for kind in UNITS for unit in printed[kind]]


@pytest.fixture
def values(units):
    """Every value of every unit's field, the other readings included: kind, field, value."""
    own = [(kind, f, unit[f]) for kind, unit in units for f in UNITS[kind]]
    others = [
        (kind, reading["field"], reading["value"])
        for kind, unit in units
        for reading in unit.get("readings", [])
        if reading["field"] != "unit"
    ]
    return own + others


def test_the_key_has_the_fields_of_the_contract_and_no_others(printed, units):
    assert printed["format"] == "whosays-key/1"
    assert printed.keys() == TOP
    assert printed["dating"].keys() == {"earliest", "latest", "reasoning"}
    for kind, unit in units:
        assert unit.keys() - {"note", "readings"} == UNITS[kind]


def test_every_span_stands_inside_the_text_and_begins_and_ends_with_its_words(own_pack, values):
    text = own_pack[0].text
    spans = [value for _, field, value in values if field in ONE_SPAN and value is not None]
    spans += [span for _, field, value in values if field in MANY_SPANS for span in value]
    assert len(spans) > 80
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


def test_every_choice_is_one_that_the_contract_knows(values):
    for kind, field, value in values:
        if (kind, field) in CHOICES:
            assert value in CHOICES[kind, field]


def test_every_id_stands_once_and_every_reference_leads_to_one(printed, values):
    ids = {}
    for kind in ("sentences", "sources", "attributions", "claims"):
        ids[kind] = [unit["id"] for unit in printed[kind]]
        assert len(set(ids[kind])) == len(ids[kind])
    for kind, field, value in values:
        if field == "source" or (kind, field) == ("claims", "who"):
            assert value in [*ids["sources"], "outlet" if field == "who" else None]
        if field == "within":
            assert value in [*ids["attributions"], None]
        if field == "sentence":
            assert value in ids["sentences"]


def test_every_reading_says_of_what_how_sure_and_why(units):
    readings = [(kind, reading) for kind, unit in units for reading in unit.get("readings", [])]
    assert {reading["status"] for _, reading in readings} == set(STATUSES)
    for kind, reading in readings:
        assert reading.keys() == {"field", "value", "status", "why"}
        assert reading["field"] in UNITS[kind] | {"unit"}
        assert reading["why"].strip()


def test_no_reading_repeats_the_value_it_stands_beside(units):
    for _, unit in units:
        for reading in unit.get("readings", []):
            if reading["field"] != "unit":
                assert reading["value"] != unit[reading["field"]]


def test_source_cue_and_content_of_an_attribution_do_not_overlap(printed):
    for unit in printed["attributions"]:
        parts = [*unit["cue"], *filter(None, [unit["source_span"]])]
        for start, end in unit["content"]:
            # An agentless cue may stand inside the noun phrase that is its content.
            assert all(end <= s or e <= start for s, e in parts), unit["id"]


def test_the_key_is_of_the_text_it_names(own_pack, printed):
    assert (printed["article"], printed["sha256"]) == (own_pack[0].slug, own_pack[0].sha256)
    assert printed["gaps"]


def words_of(printed, text, kind, id, field):
    spans = next(unit for unit in printed[kind] if unit["id"] == id)[field]
    return [text[start:end] for start, end in (spans if field in MANY_SPANS else [spans])]


# Copied by hand out of the articles.
@pytest.mark.parametrize(
    ("slug", "kind", "id", "field", "words"),
    [
        ("tass", "sources", "shugayev", "mentions", [
            "official",
            "Director of the Federal Service for Military-Technical Cooperation Dmitry Shugayev",
            "he", "the defense official", "he", "the defense agency head", "Shugayev",
            "the defense official", "he", "he",
        ]),
        ("moscow-times", "sources", "rogozin", "mentions", [
            "a senior defense industry official", "Deputy Prime Minister Dmitry Rogozin",
            "Rogozin", "Rogozin",
        ]),
        ("moscow-times", "sources", "alfa-bank", "mentions", [
            "one of Russia’s biggest commercial banks, Alfa Bank", "it", "the bank",
        ]),
        ("moscow-times", "attributions", "a1", "source_span", [
            "a senior defense industry official",
        ]),
        ("moscow-times", "attributions", "a7", "quoted", [
            "The Military-Industrial Commission board has formed a headquarters to ensure the "
            "sustainable development of the defense industry and lasting state defense orders in "
            "light of the expected strengthening of illegal U.S. sanctions",
        ]),
        ("moscow-times", "attributions", "a10", "content", [
            "it had stopped servicing the country’s defense industry to “cut risks",
        ]),
        ("tass", "attributions", "a2", "cue", ["It is pointed out"]),
        ("tass", "attributions", "a6", "content", [
            "The world is transforming and a new world system is emerging",
            "For the purposes of strengthening Russia’s international prestige, bolstering its "
            "political positions and national security, we, as the participants in the system of "
            "Russia’s military-technical cooperation with foreign states, are also transforming",
        ]),
        ("tass", "attributions", "a10", "content", [
            "Russia’s", "readiness to use tactical nuclear weapons",
        ]),
    ],
)  # fmt: skip
def test_the_words_credited_are(slug, kind, id, field, words):
    article, key = load_pack(slug)
    assert words_of(contract(article, key), article.text, kind, id, field) == words


@pytest.mark.parametrize(
    ("slug", "voices"),
    [
        ("moscow-times", "own indirect own indirect direct mixed indirect"),
        (
            "tass",
            "indirect indirect indirect indirect direct direct direct indirect direct indirect "
            "direct indirect",
        ),
    ],
)
def test_the_voices_from_headline_to_last_sentence_are(slug, voices):
    printed = contract(*load_pack(slug))
    assert [sentence["voice"] for sentence in printed["sentences"]] == voices.split()


def test_a_source_without_a_name_in_the_text_is_credited_by_nobody():
    printed = contract(*load_pack("tass"))
    agentless = [unit for unit in printed["attributions"] if unit["source"] is None]
    assert {unit["id"] for unit in agentless} == {"a2", "a9", "a10"}
    assert all(unit["source_span"] is None for unit in agentless)


def test_note_and_readings_are_left_out_where_there_are_none(packs):
    first, second = contract(*load_pack(packs / "sound"))["sentences"]
    assert first == {"id": "s1", "span": [0, 34], "voice": "direct"}
    assert second["readings"] == [
        {
            "field": "voice",
            "value": "indirect",
            "status": "arguable",
            "why": "Ada Moss may have said this too.",
        }
    ]
