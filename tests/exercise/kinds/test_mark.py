"""Does the kind *mark* know its three families of labels, and which errors an item can have?"""

import pytest

from whosays.exercise.kinds import KINDS

PARTS = ["source", "cue", "content"]
WORDS = ["scare", "loaded", "agentless", "hedge"]
MEND = (
    "Mend: leave them out for source, cue, content; "
    "or use some of: scare, loaded, agentless, hedge; or furniture alone."
)


@pytest.mark.parametrize(
    ("asked", "unit", "offered"),
    [
        ({}, "a1", PARTS),
        ({"labels": PARTS}, "a1", PARTS),
        ({"labels": WORDS}, "s1", WORDS),
        ({"labels": ["hedge", "scare"]}, "s1", ["scare", "hedge"]),
        ({"labels": ["furniture"]}, "top", ["furniture"]),
    ],
)
def test_the_labels_asked_for_are_the_options_in_an_order_of_their_own(
    asked, unit, offered, build, plan
):
    exercise = build("mark", plan(unit), **asked)
    assert [option.value for option in exercise.options] == offered
    assert list(exercise.items[0].labels) == offered


def test_every_option_says_in_a_few_words_what_it_means(build, plan):
    for labels, unit in ((PARTS, "a1"), (WORDS, "s1"), (["furniture"], "top")):
        for option in build("mark", plan(unit), labels=labels).options:
            assert option.label.strip()
            assert option.gloss.strip()


def test_an_unknown_label_is_told(refused):
    assert refused("mark", "s1", exercise={"labels": ["soft", "loaded"]}) == [
        "lesson.toml, exercise, labels: “soft” is not known. "
        "Mend: use some of: source, cue, content, scare, loaded, agentless, hedge, furniture."
    ]


@pytest.mark.parametrize(
    "labels", [[], ["source", "cue"], ["source", "loaded"], ["furniture", "loaded"]]
)
def test_labels_that_no_item_can_have_together_are_told(labels, refused):
    for unit in ("a1", "s1", "top"):
        assert refused("mark", unit, exercise={"labels": labels}) == [
            f"lesson.toml, exercise, labels: are not a set that can be asked for. {MEND}"
        ]


def test_labels_that_are_no_list_are_told(refused):
    told = refused("mark", "s1", exercise={"labels": "loaded"})
    assert told[0].startswith("lesson.toml, exercise, labels: is 'loaded', not a list.")


def test_an_attribution_whose_every_part_has_words_can_have_every_error(item):
    possible = [
        f"{error}.{label}"
        for error in ("wrong-label", "missed", "boundary", "too-much")
        for label in PARTS
    ]
    made = item("mark", "a3")
    assert KINDS["mark"].reasons(made) == ["right", *possible]
    assert set(made.back.explanations) == set(KINDS["mark"].reasons(made))


def test_nobody_can_be_missed_where_nobody_is_credited(item):
    reasons = KINDS["mark"].reasons(item("mark", "a2"))
    assert not {"missed.source", "boundary.source"} & set(reasons)
    assert {"wrong-label.source", "too-much.source"} <= set(reasons)


def test_of_a_part_of_one_word_no_half_can_be_marked(item):
    reasons = KINDS["mark"].reasons(item("mark", "a5", of="moscow-times"))
    assert "boundary.source" in reasons
    assert "boundary.cue" not in reasons


def test_a_part_on_which_careful_people_differ_has_no_errors(item):
    reasons = KINDS["mark"].reasons(item("mark", "a3", of="moscow-times"))
    assert not [reason for reason in reasons if reason.endswith(".content")]
    assert "missed.cue" in reasons


def test_a_part_that_is_given_has_no_errors(item):
    reasons = KINDS["mark"].reasons(item("mark", "a3", help="faded", given=["cue"]))
    assert not [reason for reason in reasons if reason.endswith(".cue")]
    assert "wrong-label.source" in reasons


def test_all_that_a_key_has_can_be_drilled(own_pack):
    article, key = own_pack
    drills = {tuple(drill.fields.get("labels", ())): drill for drill in KINDS["mark"].drills(key)}
    assert set(drills[()].units) == {attribution.id for attribution in key.attributions}
    assert set(drills[tuple(WORDS)].units) == {sentence.id for sentence in article.sentences}
    assert drills[("furniture",)].units == ("top", "end")


def test_a_pack_may_write_every_hint_and_explanation_by_hand_under_the_units_of_its_key(own_pack):
    _, key = own_pack
    texts = KINDS["mark"].by_hand(key)
    assert {"right", "hint.source", "missed.content", "wrong-label.cue"} <= set(texts["a1"])
    assert {"right", "hint.hedge", "boundary.loaded"} <= set(texts["s1"])
    assert "missed.furniture" in texts["top"]
    assert "hint.loaded" not in texts["a1"]
    assert "hint.source" not in texts["s1"]
