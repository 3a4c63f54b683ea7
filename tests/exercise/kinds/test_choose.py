"""Does an item of the kind *choose* ask about a source, a claim, or what a plan has written?"""

from functools import partial
from pathlib import Path

import pytest

from whosays.exercise.build import build_exercise
from whosays.exercise.items import text_of
from whosays.exercise.kinds import KINDS
from whosays.exercise.plan import ExercisePlan
from whosays.key.key import CLAIM_TYPES, IDENTIFICATIONS
from whosays.key.source import load_pack
from whosays.problems import InputProblems
from whosays.tables import Table

PLACE = "lesson.toml, item heard"


def option(value, fits, **more):
    return {"value": value, "label": value.title(), "fits": fits, "text": f"Of {value}."} | more


PLAN = {"prompt": "Who is heard?", "hint": "Look for cues."}
OFFICIAL, BANK, EXPERT = (
    option("official", "yes"),
    option("bank", "no", gloss="a company"),
    option("expert", "arguable", why="Some say so."),
)


@pytest.fixture
def source(item):
    """Ask how a source of a real article is identified: `source("alfa-bank")`."""
    return partial(item, "choose", of="moscow-times", exercise={"about": "identification"})


@pytest.fixture
def claim(item):
    """Ask of what type a claim of a real article is: `claim("c1", of="tass")`."""
    return partial(item, "choose", exercise={"about": "claim"})


@pytest.fixture
def written(item):
    """Ask what a plan has written: `written(option=[…])`."""
    return partial(item, "choose", "heard", **PLAN)


@pytest.fixture
def either():
    """An option that careful people may choose or leave out: `either("bank")`."""

    def make(value):
        made = option(value, "either", why=f"One can say so of {value}.")
        del made["text"]
        return made

    return make


# ---- about the key ----


def test_the_options_are_those_of_the_key(source, claim):
    assert tuple(o.value for o in source("alfa-bank").options) == IDENTIFICATIONS
    assert tuple(o.value for o in claim("c5").options) == CLAIM_TYPES


def test_a_source_is_asked_about_by_its_longest_mention_and_in_that_sentence(source):
    made = source("rogozin")
    assert made.prompt == (
        "How is the source “Deputy Prime Minister Dmitry Rogozin” identified in this article?"
    )
    assert text_of(made.tokens).startswith("A new office within the Kremlin-run")
    assert (made.back.key, made.several) == ("named", False)


def test_a_claim_is_asked_about_in_the_words_of_the_key_and_in_its_sentence(claim):
    made = claim("c17")
    assert made.prompt == (
        "What type of claim is this: “The situation is unlikely to change in the immediate future”?"
    )
    assert text_of(made.tokens).startswith("The situation is unlikely")
    assert made.back.key == "prediction"


def test_every_option_is_its_own_reason_and_one_hint_serves_them_all(source, claim):
    for made, values in ((source("alfa-bank"), IDENTIFICATIONS), (claim("c5"), CLAIM_TYPES)):
        assert KINDS["choose"].reasons(made) == list(values) == list(made.back.explanations)
        assert list(made.back.hints) == [""]


def test_explanations_name_the_words_in_question(source, claim):
    mention = "“one of Russia’s biggest commercial banks, Alfa Bank”"
    assert all(mention in text for text in source("alfa-bank").back.explanations.values())
    explained = claim("c17").back.explanations["fact"]
    assert "“The situation is unlikely … in the immediate future”" in explained


def test_other_readings_are_shown_under_their_options_label(claim):
    assert [(r.field, r.value, r.label, r.status) for r in claim("c4").back.readings] == [
        ("choice", "judgement", "Judgement", "accepted")
    ]


def test_readings_of_what_is_not_asked_are_left_out(claim):
    assert load_pack("tass")[1].claims[1].readings_of("who")
    assert claim("c2").back.readings == ()


def test_a_source_that_careful_people_would_not_count_is_discussed(source):
    readings = source("senior-official").back.readings
    assert [(r.field, r.value, r.status) for r in readings] == [
        ("choice", "anonymous", "accepted"),
        ("unit", None, "arguable"),
    ]


def test_all_sources_and_claims_of_a_key_can_be_drilled_and_explained_by_hand(own_pack):
    _, key = own_pack
    drills = {drill.fields["about"]: set(drill.units) for drill in KINDS["choose"].drills(key)}
    sources, claims = {source.id for source in key.sources}, {claim.id for claim in key.claims}
    assert drills == {"identification": sources, "claim": claims}
    texts = KINDS["choose"].by_hand(key)
    assert set(texts) == sources | claims
    assert texts["c1"] == ["hint", *CLAIM_TYPES]
    assert texts[key.sources[0].id] == ["hint", *IDENTIFICATIONS]


def test_a_source_or_claim_that_the_key_lacks_is_told(refused):
    for about in ("identification", "claim"):
        (told,) = refused("choose", "nobody", exercise={"about": about})
        assert "item nobody: asks for “nobody”" in told


def test_what_an_exercise_cannot_be_about_is_told_before_its_items_are_looked_at(refused):
    assert refused("choose", "c1", exercise={"about": "weather"}) == [
        "lesson.toml, exercise, about: is “weather”, which is not known here. "
        "Mend: use one of: identification, claim, imvain."
    ]
    assert refused("choose", "c1", exercise={"about": ""}) == [
        "lesson.toml, exercise, about: is empty. Mend: fill it in."
    ]


# ---- written in the plan ----


def test_the_one_option_that_fits_is_the_key_and_each_has_its_own_text(written):
    made = written(option=[BANK, OFFICIAL])
    assert (made.back.key, made.several) == ("official", False)
    assert [(o.value, o.label, o.gloss) for o in made.options] == [
        ("bank", "Bank", "a company"),
        ("official", "Official", ""),
    ]
    assert made.back.explanations == {"bank": "Of bank.", "official": "Of official."}
    assert KINDS["choose"].reasons(made) == ["bank", "official"]
    assert made.back.hints == {"": "Look for cues."}
    assert made.prompt == "Who is heard?"


def test_a_sentence_is_shown_if_the_item_is_called_by_one_and_else_none(item, written):
    assert written(option=[OFFICIAL]).tokens == ()
    shown = item("choose", "s2", **PLAN, option=[OFFICIAL]).tokens
    assert text_of(shown).startswith("Russia uses methods")


def test_an_arguable_option_is_another_reading_with_its_reason(written):
    (reading,) = written(option=[OFFICIAL, EXPERT]).back.readings
    assert (reading.field, reading.value, reading.label) == ("choice", "expert", "Expert")
    assert (reading.status, reading.why) == ("arguable", "Some say so.")


def test_of_several_each_can_be_missed_or_chosen_wrongly(written):
    clerk = option("clerk", "yes")
    made = written(option=[OFFICIAL, BANK, clerk], several=True, right="Both speak.")
    assert (made.back.key, made.several) == (["official", "clerk"], True)
    assert KINDS["choose"].reasons(made) == [
        "right", "missed.official", "missed.clerk", "wrong.bank",
    ]  # fmt: skip
    assert made.back.explanations["right"] == "Both speak."
    assert made.back.explanations["missed.clerk"] == "Of clerk."
    assert made.back.explanations["wrong.bank"] == "Of bank."


def test_of_several_the_hint_tells_whether_one_was_missed_or_chosen_in_error(written):
    back = written(option=[OFFICIAL, BANK], several=True, right="One speaks.").back
    assert back.hint("missed.official") == "You have left out something that fits. Look for cues."
    assert back.hint("wrong.bank") == (
        "You have chosen something that does not fit. Look for cues."
    )
    assert back.hints[""] == "Look for cues."


def test_of_several_one_arguable_option_leaves_nothing_to_be_marked(written):
    made = written(option=[OFFICIAL, EXPERT], several=True, right="One speaks.")
    assert KINDS["choose"].reasons(made) == ["right"]
    (reading,) = made.back.readings
    assert isinstance(reading.value, list)
    assert "expert" in reading.value


def test_of_several_one_that_may_be_chosen_or_left_out_is_neither_missed_nor_wrong(written, either):
    made = written(option=[OFFICIAL, either("bank"), option("expert", "no")], several=True,
                   right="One speaks.")  # fmt: skip
    assert made.back.key == ["official"]
    assert KINDS["choose"].reasons(made) == ["right", "missed.official", "wrong.expert"]
    (reading,) = made.back.readings
    assert (reading.field, reading.value, reading.label) == ("optional.choice", ["bank"], "Bank")
    assert (reading.status, reading.why) == ("accepted", "One can say so of bank.")


def test_each_that_may_be_chosen_or_left_out_has_one_reading_however_many_there_are(
    written, either
):
    made = written(option=[either("bank"), OFFICIAL, either("clerk")], several=True, right="All.")
    assert [(r.value, r.label) for r in made.back.readings] == [
        (["bank"], "Bank"), (["clerk"], "Clerk"),
    ]  # fmt: skip
    assert KINDS["choose"].reasons(made) == ["right", "missed.official"]


def test_where_one_may_be_chosen_none_may_be_left_open(refused, either):
    assert refused("choose", "heard", **PLAN, option=[OFFICIAL, either("bank")])[0] == (
        f"{PLACE}, option bank, fits: is “either”, which is not known here. "
        "Mend: use one of: yes, no, arguable."
    )


def test_no_fitting_option_is_told(refused):
    assert refused("choose", "heard", **PLAN, option=[BANK]) == [
        f"{PLACE}, option: 0 options fit. Mend: let one fit, or write several = true."
    ]
    assert refused("choose", "heard", **PLAN, option=[BANK], several=True, right="None.") == [
        f"{PLACE}, option: 0 options fit. Mend: let at least one fit."
    ]


def test_two_fitting_options_are_told(refused):
    assert refused("choose", "heard", **PLAN, option=[OFFICIAL, option("clerk", "yes")]) == [
        f"{PLACE}, option: 2 options fit. Mend: let one fit, or write several = true."
    ]


def test_a_value_that_stands_twice_is_told(refused):
    assert refused("choose", "heard", **PLAN, option=[OFFICIAL, option("official", "no")]) == [
        f"{PLACE}, option official, value: stands twice. Mend: give each option its own."
    ]


def test_what_is_missing_is_told_at_once(refused):
    assert refused("choose", "heard", option=[{"value": "bank"}], several=True) == [
        f"{PLACE}, option bank, label: is missing. Mend: add it.",
        f"{PLACE}, option bank, fits: is missing. Mend: add it.",
        f"{PLACE}, option bank, text: is missing. Mend: add it.",
        f"{PLACE}, hint: is missing. Mend: add it.",
        f"{PLACE}, right: is missing. Mend: add it.",
        f"{PLACE}, option: 0 options fit. Mend: let at least one fit.",
        f"{PLACE}, prompt: is missing. Mend: add it.",
    ]


def test_an_option_that_fits_in_some_other_way_or_without_a_reason_is_told(refused):
    odd = option("bank", "maybe", colour="red")
    bare = {key: value for key, value in EXPERT.items() if key != "why"}
    assert refused("choose", "heard", **PLAN, option=[OFFICIAL, odd, bare]) == [
        f"{PLACE}, option bank, fits: is “maybe”, which is not known here. "
        "Mend: use one of: yes, no, arguable.",
        f"{PLACE}, option bank, colour: is not a field known here. "
        "Mend: check its spelling or take it out.",
        f"{PLACE}, option expert, why: is missing. Mend: add it.",
    ]


# ---- the same six options for every source ----

LETTERS = ("independent", "multiple", "verified", "authoritative", "informed", "named")
WEIGHED = {letter: {"fits": "no", "text": f"No {letter}."} for letter in LETTERS}
WEIGHED |= {"named": {"fits": "yes", "text": "A name."}}
WEIGHED |= {"informed": {"fits": "either", "why": "It may know."}}


@pytest.fixture
def weighed(item):
    """Put the six options to a source of a real article: `weighed("alfa-bank")`."""
    return partial(item, "choose", of="moscow-times", exercise={"about": "imvain"}, right="So.")


def test_each_source_is_weighed_by_the_same_six_options_in_the_same_order(weighed):
    one, other = (weighed(source, **WEIGHED) for source in ("rogozin", "alfa-bank"))
    assert [option.value for option in one.options] == list(LETTERS)
    assert one.options == other.options
    assert one.several


def test_a_source_is_weighed_by_its_longest_mention_and_in_that_sentence(weighed):
    made = weighed("rogozin", **WEIGHED)
    mention = "“Deputy Prime Minister Dmitry Rogozin”"
    assert made.prompt == (
        f"What do the article’s own words show about the source {mention}, "
        "for what this sentence credits to it?"
    )
    assert mention in made.back.hints[""]
    assert made.back.hint("missed.named").startswith("You have left out something that words")
    assert made.back.hint("wrong.verified").startswith("You have chosen something that no word")
    assert text_of(made.tokens).startswith("A new office within the Kremlin-run")


def test_what_fits_a_source_and_why_stands_in_the_plan(weighed):
    made = weighed("rogozin", **WEIGHED)
    assert made.back.key == ["named"]
    assert KINDS["choose"].reasons(made) == [
        "right", "missed.named",
        "wrong.independent", "wrong.multiple", "wrong.verified", "wrong.authoritative",
    ]  # fmt: skip
    assert made.back.explanations["wrong.verified"] == "No verified."
    (reading,) = made.back.readings
    assert (reading.label, reading.why) == ("Informed", "It may know.")


def test_a_source_that_is_not_weighed_in_full_or_is_none_is_told(refused):
    fields = {letter: WEIGHED[letter] for letter in LETTERS[1:]} | {"right": "So."}
    told = refused("choose", "shugayev", exercise={"about": "imvain"}, **fields)
    assert told[0] == ("lesson.toml, item shugayev, independent: is missing. Mend: add it.")
    (told,) = refused("choose", "nobody", exercise={"about": "imvain"}, right="So.", **WEIGHED)
    assert "item nobody: asks for “nobody”" in told


# ---- about two articles ----


def test_a_question_about_two_articles_shows_no_sentence_of_either(build, plan):
    made = build("choose", plan("s1", **PLAN, option=[OFFICIAL]), of=["moscow-times", "tass"])
    assert made.article == "Article A and Article B"
    assert made.items[0].tokens == ()


def test_what_is_asked_of_one_article_is_not_asked_of_two(build, plan):
    with pytest.raises(InputProblems, match=r"article: is not one article.*“claim” is asked of"):
        build("choose", plan("c1"), of=["moscow-times", "tass"], about="claim")


# ---- about no article ----

LAKE = "The lake is clean, a notice at the pier says.\n\nNobody swims."


@pytest.fixture
def invented(plan):
    """Ask about texts that the plan has written: `invented(plan("i1", text=…))`."""

    def make(*items, **more):
        fields = Table(Path("lesson.toml"), "exercise", more, [])
        return build_exercise(
            ExercisePlan("pebble.start", "start", "choose", (), "Start", "Read.", items,
                         label="Invented news", more=fields)
        )  # fmt: skip

    return make


@pytest.fixture
def asked(plan):
    """The plan of an item about a text of its own: `asked("i1", LAKE)`."""
    return lambda id, text: plan(id, text=text, option=[OFFICIAL, BANK], **PLAN)


def test_a_text_that_the_plan_has_written_is_shown_word_by_word(invented, asked):
    (item,) = invented(asked("i1", LAKE)).items
    assert text_of(item.tokens) == LAKE
    assert ("lake", 4, 8) in item.tokens


def test_an_exercise_about_no_article_is_called_by_its_label_and_known_by_its_texts(
    invented, asked
):
    one, other = (invented(asked("i1", text)) for text in (LAKE, "Nobody swims."))
    assert one.article == "Invented news"
    assert len(one.text_sha256) == len(other.text_sha256) == 64
    assert one.text_sha256 != other.text_sha256


def test_what_is_asked_of_an_article_is_not_asked_of_none(invented, plan):
    with pytest.raises(InputProblems, match=r"article: is missing.*“claim” is asked of one"):
        invented(plan("c1"), about="claim")
