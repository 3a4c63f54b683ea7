"""Does the desk put the same questions to both sides, and tell what was found, when and by whom?"""

import re
from datetime import date
from functools import partial

import pytest

import whosays
from whosays import desk as module
from whosays.desk import (
    CLAIM,
    HINDSIGHT,
    NOT_FOUND,
    ONE,
    TIME,
    Card,
    Desk,
    Row,
    Stack,
    article_days,
    load_desks,
    stacks_by_day,
)
from whosays.desk import OUTLETS as OUTLETS_SORT
from whosays.exercise.plan import lesson_names, load_plan
from whosays.facts import Fact
from whosays.screens.desk import DeskScreen
from whosays.wording.wording import wording

DESKS = load_desks()
OUTLETS, CLAIMS = DESKS["outlets"], (DESKS["claims A"], DESKS["claims B"])
NAMES = ["The Moscow Times", "TASS"]


# ---- the module's own desk ----


def test_every_question_is_put_to_both_outlets_in_one_order_and_for_the_same_dates():
    dates = [card.when for card in OUTLETS.stacks[0].rows[0].cards]
    assert len(set(dates)) == len(dates) >= 3
    for stack in OUTLETS.stacks:
        assert stack.name.endswith("?")
        assert [row.name for row in stack.rows] == NAMES
        for row in stack.rows:
            assert [card.when for card in row.cards] == dates


def test_three_claims_of_each_article_are_asked_the_same_questions_in_one_order():
    for claims in CLAIMS:
        assert len(claims.stacks) == 3
        for stack in claims.stacks:
            assert [row.name for row in stack.rows] == [
                row.name for row in CLAIMS[0].stacks[0].rows
            ]
            assert all(row.cards for row in stack.rows)


def test_what_was_known_on_the_day_is_no_hindsight_and_what_came_afterwards_is():
    for claims in CLAIMS:
        later = []
        for stack in claims.stacks:
            rows = {row.name: row.cards for row in stack.rows}
            known = [card for card in rows["What was known on the day?"] if card.text]
            assert known
            assert not [card for card in known if HINDSIGHT in card.marks]
            later += [card for card in rows["What came afterwards?"] if card.text]
        assert later
        assert all(HINDSIGHT in card.marks for card in later)


def test_of_each_outlet_something_was_found_and_something_was_not():
    for place in range(len(NAMES)):
        cards = [card for stack in OUTLETS.stacks for card in stack.rows[place].cards]
        assert any(card.text is None for card in cards)
        assert sum(card.text is not None for card in cards) > len(cards) / 2


def test_what_an_outlet_was_after_its_own_article_is_hindsight():
    for stack in OUTLETS.stacks:
        for place, row in enumerate(stack.rows):
            later = [card for card in row.cards[place + 1 :] if card.text is not None]
            assert all(HINDSIGHT in card.marks for card in later)


def test_every_card_is_short_and_rests_on_a_fact_or_tells_what_was_not_found():
    for desk in DESKS.values():
        for stack in desk.stacks:
            for row in stack.rows:
                for card in row.cards:
                    assert card.text is None or len(card.text.split()) <= 45, card
                    is_open = row.name == "What is still open?"
                    assert card.text is None or card.facts or is_open, card


def test_an_empty_answer_stands_as_not_found_on_the_page():
    html = DeskScreen(OUTLETS, wording())._page_html()
    empty = sum(c.text is None for stack in OUTLETS.stacks for row in stack.rows for c in row.cards)
    assert empty
    assert len(re.findall(r"<li>[^<]*: not found</li>", html)) == empty


def test_a_card_is_told_in_full_where_no_script_runs():
    card = Card("A bank", "It left.", "1904", "We left.", ("stake", HINDSIGHT, ONE), ("F2",))
    told = DeskScreen(OUTLETS, wording())._told(card)
    assert told == "A bank, 1904: It left. “We left.” (has a stake; hindsight; one source; F2)"


def test_without_a_script_the_words_of_a_claim_stand_in_the_marks_of_the_language():
    for language, name in (("en", "“up to 40"), ("de", "„up to 40")):
        assert f"<strong>{name}" in DeskScreen(DESKS["claims A"], wording(language))._page_html()


def test_without_a_script_nothing_on_a_desk_is_taken_for_markup():
    bad = "<b>&amp;</b>"
    stack = Stack(bad, (Row(bad, (Card(bad, bad, bad, bad, (), (bad,)),)),), CLAIM)
    html = DeskScreen(Desk(bad, bad, bad, (stack,)), wording())._page_html()
    assert "<b>" not in html
    assert html.partition("</script>")[2].count("&lt;b&gt;&amp;amp;&lt;/b&gt;") == 9


def test_a_notebook_gets_a_desk_by_its_name_and_no_other(tmp_path):
    lesson = whosays.lesson("lesson-5", tmp_path)
    shown = lesson.desk("outlets").data
    assert (shown["title"], shown["spoken"]) == (OUTLETS.title, False)
    with pytest.raises(KeyError):
        lesson.desk("nowhere")


# ---- before, on the day, after ----


def test_facts_are_laid_out_by_what_could_be_known_when():
    day = article_days()["moscow-times"]
    (stack,) = stacks_by_day({"moscow-times": ["F48", "F45"]}, ["before", "on it", "after"])
    assert (stack.name, stack.sort) == ("Article A (The Moscow Times)", TIME)
    assert day == date(2018, 1, 8)
    assert [[card.facts for card in row.cards] for row in stack.rows] == [
        [("F45",)],
        [()],
        [("F48",)],
    ]
    assert stack.rows[1].cards == (NOT_FOUND,)
    assert [HINDSIGHT in row.cards[0].marks for row in stack.rows] == [False, False, True]


def test_what_could_be_known_on_the_day_itself_stands_between(monkeypatch):
    days = article_days()
    on_it = Fact("F1", "…", "…", "confirmed", (), ("tass",), days["tass"])
    monkeypatch.setattr(module, "load_facts", lambda: (on_it,))
    (stack,) = stacks_by_day({"tass": ["F1"]}, ["before", "on it", "after"])
    assert [[card.facts for card in row.cards] for row in stack.rows] == [[()], [("F1",)], [()]]
    assert stack.rows[1].cards[0].marks == ()


@pytest.mark.parametrize("facts", [{"tass": ["F9999"]}, {"old-mill-bridge": ["F45"]}])
def test_a_fact_that_there_is_not_and_an_article_without_a_day_are_refused(facts):
    with pytest.raises(KeyError):
        stacks_by_day(facts, ["before", "on it", "after"])


def test_every_timeline_of_a_lesson_is_there_and_tells_of_both_articles(tmp_path):
    named = [name for name in lesson_names() if load_plan(name).timeline]
    assert named
    for name in named:
        shown = whosays.lesson(name, tmp_path).timeline()
        assert [stack["name"] for stack in shown.data["stacks"]] == [
            "Article A (The Moscow Times)", "Article B (TASS)",
        ]  # fmt: skip
        # What was not found is told without a script too.
        assert "<ul></ul>" not in shown._page_html()
    with pytest.raises(KeyError, match="timeline"):
        whosays.lesson("lesson-1", tmp_path).timeline()


def test_the_interfaces_own_words_on_a_timeline_are_told_from_the_facts(tmp_path):
    shown = whosays.lesson("extension-next", tmp_path, language="de").timeline().data
    assert shown["spoken"]
    assert shown["title"] == wording("de").say("timelineTitle")
    assert shown["stacks"][0]["rows"][0]["name"] == "Davor"
    assert shown["language"] == "en"


# ---- a file that is not sound ----

SOUND = """
format = "whosays-desk/1"
[[desk]]
id = "outlets"
title = "Both"
note = "Open a question."
dates = ["then", "later"]
[[desk.stack]]
id = "owner"
asks = "Who owned it?"
[[desk.stack.card]]
outlet = "moscow-times"
lines = [{ text = "A firm.", facts = ["F3"] }, {}]
[[desk.stack.card]]
outlet = "tass"
lines = [{}, { text = "The state.", facts = ["F21"] }]
[[desk]]
id = "claims"
title = "Claims"
note = "Open a claim."
questions = ["Who else?", "What then?"]
[[desk.stack]]
id = "list"
article = "moscow-times"
sentence = "s2"
claim = "up to 40 Russian defense firms"
[[desk.stack.card]]
question = 2
who = "A body"
stake = "none"
text = "It is so."
facts = ["F45"]
"""


@pytest.fixture
def told(told_of):
    return partial(told_of, load_desks)


def test_a_desk_is_read_with_its_empty_places(told):
    desks = told(SOUND)
    (owner,) = desks["outlets"].stacks
    assert [[card.text for card in row.cards] for row in owner.rows] == [
        ["A firm.", None],
        [None, "The state."],
    ]
    (claim,) = desks["claims"].stacks
    assert (owner.sort, claim.sort) == (OUTLETS_SORT, CLAIM)
    assert [[card.text for card in row.cards] for row in claim.rows] == [[None], ["It is so."]]
    assert claim.rows[1].cards[0].marks[0] == "none"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("desk/1", "desk/2"), "format: is “whosays-desk/2”"),
        (('["F3"]', '["F9999"]'), "“F9999” is no fact of facts.toml"),
        (("}, {}]", "}]"), "card moscow-times, lines: are 1"),
        (('outlet = "tass"', 'outlet = "moscow-times"'), "card: is not one for each outlet"),
        (("up to 40", "up to 50"), "does not stand in sentence “s2” of moscow-times"),
        (("question = 2", "question = 3"), "card A body, question: is 3"),
        (('stake = "none"', 'stake = "some"'), "stake: is “some”, which is not known here"),
        (('who = "A body"', 'whom = "A body"'), "who: is missing"),
        (('text = "A firm."', 'words = "A firm."'), "lines 1, text: is missing"),
        (("lines = [{}", "lines = [5"), "card tass, lines 1: is not a table"),
        (('"tass"', '"reading-room"'), "outlet: is “reading-room”, which is not known here"),
        (('id = "claims"', 'id = "outlets"'), "desk outlets, id: “outlets” is used twice"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_place(told, change, said):
    assert any(said in problem for problem in told(SOUND.replace(*change, 1)))
