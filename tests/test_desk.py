"""Does the desk put the same questions to both sides, and tell what was found, when and by whom?"""

import re
from datetime import date

import pytest

from whosays import desk as module
from whosays.desk import CLAIM, HINDSIGHT, ONE, TIME, Card, afterwards, article_days, load_desks
from whosays.desk import OUTLETS as OUTLETS_SORT
from whosays.facts import Fact
from whosays.problems import InputProblems
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
        for stack in claims.stacks:
            rows = {row.name: row.cards for row in stack.rows}
            known = [card for card in rows["What was known on the day?"] if card.text]
            after = [card for card in rows["What came afterwards?"] if card.text]
            assert known
            assert not [card for card in known if HINDSIGHT in card.marks]
            assert [card for card in after if HINDSIGHT not in card.marks] == []


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


# ---- before, on the day, after ----


def test_facts_are_laid_out_by_what_could_be_known_when():
    day = article_days()["moscow-times"]
    (stack,) = afterwards({"moscow-times": ["F48", "F45"]}, ["before", "on it", "after"])
    assert (stack.name, stack.sort) == ("Article A (The Moscow Times)", TIME)
    assert day == date(2018, 1, 8)
    assert [[card.facts for card in row.cards] for row in stack.rows] == [
        [("F45",)],
        [],
        [("F48",)],
    ]
    assert [HINDSIGHT in row.cards[0].marks for row in stack.rows if row.cards] == [False, True]


def test_what_could_be_known_on_the_day_itself_stands_between(monkeypatch):
    days = article_days()
    on_it = Fact("F1", "…", "…", "confirmed", (), ("tass",), days["tass"])
    monkeypatch.setattr(module, "load_facts", lambda: (on_it,))
    (stack,) = afterwards({"tass": ["F1"]}, ["before", "on it", "after"])
    assert [len(row.cards) for row in stack.rows] == [0, 1, 0]
    assert stack.rows[1].cards[0].marks == ()


def test_a_fact_that_there_is_not_is_refused():
    with pytest.raises(KeyError):
        afterwards({"tass": ["F9999"]}, ["before", "on it", "after"])


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
def told(tmp_path):
    def load(text):
        file = tmp_path / "desk.toml"
        file.write_text(text, encoding="utf-8")
        try:
            return load_desks(file)
        except InputProblems as found:
            return [str(problem) for problem in found.problems]

    return load


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
        (('text = "A firm."', 'words = "A firm."'), "then, text: is missing"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_place(told, change, said):
    assert any(said in problem for problem in told(SOUND.replace(*change, 1)))
