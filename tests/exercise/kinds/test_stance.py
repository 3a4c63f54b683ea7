"""Does an item of the kind *stance* ask where a verb places the outlet, and what another would?"""

from dataclasses import replace
from functools import partial

import pytest

from whosays.article.article import Mask
from whosays.exercise.items import text_of
from whosays.exercise.kinds import KINDS
from whosays.key.key import STANCES
from whosays.key.source import load_pack


@pytest.fixture
def stance(item):
    """Ask about the cue of a real attribution: `stance("a1", of="tass", swap="claimed")`."""
    return partial(item, "stance")


def test_the_options_are_the_stances_of_the_key(build, plan):
    assert tuple(option.value for option in build("stance", plan("a1")).options) == STANCES


def test_the_sentence_is_shown_with_the_place_of_its_cue(stance):
    made = stance("a4")
    ((start, end),) = made.cue
    assert load_pack("tass")[0].text[start:end] == "pointed out"
    assert text_of(made.tokens).startswith("Russia uses methods")
    assert made.back.key["stance"] == "endorse"


@pytest.mark.parametrize(
    ("slug", "unit", "said"),
    [
        (
            "tass",
            "a4",
            "He pointed out that Russia uses methods in military-technical cooperation that enable "
            "it to counter Western restrictions. But it is not so.",
        ),
        (
            "old-mill-bridge",
            "a12",
            "The town’s list of roadworks shows that there were two others. But it is not so.",
        ),
        (
            "old-mill-bridge",
            "a13",
            "It is expected that the repair will cost more than planned. But it is not so.",
        ),
    ],
)
def test_the_denial_test_says_a_clause_in_running_words_and_denies_it(stance, slug, unit, said):
    assert stance(unit, of=slug).test == said


def test_the_denial_test_names_who_says_before_the_verb(stance):
    assert stance("a1").test.startswith("Official says that Russia achieves good results")
    assert stance("a3", of="old-mill-bridge").test.startswith("Bridge engineer Hana Brandt")


def test_a_quotation_that_the_denial_test_cuts_is_closed(stance):
    assert stance("a9", of="moscow-times").test.endswith("to “cut risks”. But it is not so.")


@pytest.mark.parametrize(
    ("slug", "unit", "said"),
    [
        (
            "moscow-times",
            "a4",
            "“Moscow’s … interference in the 2016 presidential election”: alleged. "
            "But it is not so.",
        ),
        ("old-mill-bridge", "a7", "The bus company confirmed: “this”. But it is not so."),
    ],
)
def test_what_is_no_clause_is_quoted_in_the_denial_test(stance, slug, unit, said):
    assert stance(unit, of=slug).test == said


def test_a_plan_may_write_the_denial_test(stance):
    by_hand = "Moscow is alleged to have interfered. But it did not."
    assert stance("a4", of="moscow-times", test=by_hand).test == by_hand


def test_each_stance_has_its_own_hint_unless_one_is_written_by_hand(stance):
    hints = stance("a4", of="moscow-times").back.hints
    assert len({hints[f"stance.{value}"] for value in STANCES}) == len(STANCES)
    by_hand = stance("a9", of="old-mill-bridge").back.hints
    assert {by_hand[f"stance.{value}"] for value in STANCES} == {
        "“That” is what the councillor said. After “denied”, do you know whether the outlet thinks "
        "it true or false?"
    }


@pytest.mark.parametrize(
    ("slug", "unit", "swap", "change"),
    [
        ("tass", "a3", "claimed", "further"),
        ("tass", "a4", "said", "further"),
        ("tass", "a2", "is said", "further"),
        ("tass", "a9", "is said", "closer"),
        ("tass", "a10", "reported", "closer"),
        ("moscow-times", "a2", "is claimed", "further"),
        ("moscow-times", "a6", "alleged", "further"),
    ],
)
def test_a_verb_of_another_stance_is_tried_in_the_same_form(stance, slug, unit, swap, change):
    made = stance(unit, of=slug)
    assert (made.swap, made.back.key["change"]) == (swap, change)


@pytest.mark.parametrize(
    ("swap", "change"), [("revealed", "closer"), ("said", "same"), ("claimed", "further")]
)
def test_a_plan_may_name_the_verb_to_try(stance, swap, change):
    made = stance("a3", swap=swap)
    assert (made.swap, made.back.key["change"]) == (swap, change)
    assert f"“{swap}”" in made.back.hints[f"change.{change}"]
    wrong = {"closer", "same", "further"} - {change}
    assert {f"change.{other}" for other in wrong} <= set(made.back.explanations)
    assert f"change.{change}" not in made.back.explanations


def test_another_stance_makes_another_change(stance):
    readings = [(r.field, r.value, r.status) for r in stance("a4").back.readings]
    assert readings == [("stance", "acknowledge", "arguable"), ("change", "same", "arguable")]


def test_another_stance_that_makes_the_same_change_leaves_it_to_be_marked(stance):
    made = stance("a4", swap="claimed")
    assert [r.field for r in made.back.readings] == ["stance"]
    assert KINDS["stance"].reasons(made) == ["right", "change.closer", "change.same"]


def test_each_wrong_choice_is_an_error_of_its_own(stance):
    made = stance("a3")
    assert KINDS["stance"].reasons(made) == [
        "right", "stance.endorse", "stance.distance", "change.closer", "change.same",
    ]  # fmt: skip
    assert set(made.back.explanations) == set(KINDS["stance"].reasons(made))


def test_what_is_discussed_can_be_no_error(stance):
    assert KINDS["stance"].reasons(stance("a4")) == ["right"]


def test_an_accepted_reading_is_no_error(item_of):
    article, key = load_pack("tass")
    (unit,) = [unit for unit in key.attributions if unit.id == "a4"]
    reading = replace(unit.readings_of("stance")[0], status="accepted")
    sure = replace(key, attributions=(replace(unit, readings=(reading,)),))
    made = item_of("stance", "a4", article, sure)
    assert KINDS["stance"].reasons(made) == ["right", "stance.distance", "change.closer"]


def test_an_attribution_that_careful_people_leave_out_is_discussed(stance):
    readings = stance("a6", of="moscow-times").back.readings
    assert [(r.field, r.value, r.label, r.status) for r in readings] == [
        ("unit", None, "nobody is credited", "arguable")
    ]


def test_explanations_name_the_verb_and_what_it_hands_over(stance):
    back = stance("a4").back
    assert back.explanations["right"].startswith("“pointed out” treats “Russia uses methods in …")
    assert "“pointed out”" in back.hints["stance.distance"]
    assert "“pointed out”, then with “said”" in back.hints["change.same"]


def test_there_is_a_hint_for_every_choice(stance):
    made = stance("a3")
    assert set(made.back.hints) == {
        *(f"stance.{value}" for value in STANCES),
        *(f"change.{option.value}" for option in made.changes),
    }


def test_the_outlet_is_masked_in_the_sentence_the_test_and_the_texts(item_of):
    article, key = load_pack("tass")
    hidden = {"Shugayev": "[somebody]", "Along": "[a word]"}
    made = item_of("stance", "a8", replace(article, mask=Mask("Article Z", hidden)), key)
    assert made.test.startswith("[somebody] said that [a word] with other")
    texts = [text_of(made.tokens), *made.back.hints.values(), *made.back.explanations.values()]
    assert not [text for text in texts if "Shugayev" in text or "Along" in text]


def test_it_can_be_drilled_and_explained_by_hand_on_every_attribution(own_pack):
    _, key = own_pack
    (drill,) = KINDS["stance"].drills(key)
    assert set(drill.units) == set(KINDS["stance"].by_hand(key)) == {a.id for a in key.attributions}
    texts = KINDS["stance"].by_hand(key)["a1"]
    assert {"right", "hint.stance", "hint.change", "stance.endorse", "change.same"} <= set(texts)


def test_an_attribution_that_the_key_lacks_is_told(refused):
    (told,) = refused("stance", "a99")
    assert "item a99: asks for “a99”" in told


def test_a_verb_of_which_the_stance_is_not_known_is_told(refused):
    assert refused("stance", "a1", swap="shouted") == [
        "lesson.toml, item a1, swap: is “shouted”, which is not known here. Mend: use one of: "
        "said, revealed, claimed, is said, is known, is claimed, reported, proven, alleged."
    ]
