"""Does an item know the response its key would give, and how it reads on paper?"""

import pytest

from whosays.article.spans import Span
from whosays.exercise.items import MatchItem, Mention, as_lists, text_of
from whosays.exercise.kinds import KINDS

SCORES = dict.fromkeys(("separates", "weighs", "compares", "limits"), 2)

# Kind → the response that the key of its first item would give.
SOLUTIONS = {
    "voice": "direct",
    "mark": {"source": [[20, 28]], "cue": [[29, 33]], "content": [[1, 17]]},
    "match": {"s1.1": "1", "s2.1": "none"},
    "chain": {"chain": ["a1", "outlet", "you"], "hand": "unsaid"},
    "stance": {"stance": "acknowledge", "change": "further"},
    "choose": "ada",
    "compare": {"P": [[13, 17]], "B": []},
    "predict": 1,
    "write": {"scores": SCORES},
}
SENTENCE = "“The tide is late,” Ada Moss said."
# Kind → its first item in paragraphs.
ON_PAPER = {
    "voice": [SENTENCE, "Whose voice is this sentence?"],
    "mark": [SENTENCE, "Mark who is credited, the linking words, and what is credited."],
    "match": [
        "Which of these words mean the same source? Give each source one number.",
        SENTENCE,
        "The pier is closed.",
    ],
    "chain": [SENTENCE, "Who told whom? Put the cards in order, from the first source to you."],
    "stance": [SENTENCE, "Where does the verb place the outlet?"],
    "choose": [SENTENCE, "Who says so?"],
    "compare": [
        "How?",
        f"Article P: {SENTENCE}",
        "Article B: Russia achieves good results in countering military cooperation sanctions, "
        "says official",
    ],
    "predict": ["How many sentences of Article P credit somebody?"],
    "write": ["Score this text with the rubric.", "The tide is late."],
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_solution_is_what_a_learner_would_answer_by_the_key(kind, every_kind):
    assert every_kind[kind].items[0].solution == SOLUTIONS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_on_paper_the_question_stands_with_all_that_it_is_about(kind, every_kind):
    assert every_kind[kind].items[0].on_paper == ON_PAPER[kind]


def test_the_solution_gives_just_the_parts_that_are_asked_for(build, plan):
    item = build("mark", plan("a1", "faded", given=["cue"])).items[0]
    assert item.solution == {"source": [[20, 28]], "content": [[1, 17]]}


def test_a_text_of_ones_own_has_no_solution_and_no_sample_on_paper(every_kind):
    own = every_kind["write"].items[1]
    assert own.solution is None
    assert own.on_paper == ["Write about the tide."]


def test_a_question_about_no_text_is_only_its_prompt_on_paper(build, plan, every_kind):
    option = {"fits": "yes", "value": "a", "label": "A", "text": "A."}
    item = build("choose", plan("any", prompt="Who?", hint="Look.", option=[option])).items[0]
    assert item.on_paper == ["Who?"]


def test_sources_are_numbered_in_the_order_in_which_they_first_come_up(every_kind):
    names = {"one": "Ben", "two": "none", "three": "Ada", "four": "Ben"}
    given = every_kind["match"].items[0]
    item = MatchItem(
        id="sources",
        help="alone",
        prompt="Who?",
        mentions=tuple(Mention(id, "", id, "") for id in names),
        groups=5,
        back=type(given.back)(names, (), {}, {}),
    )
    assert item.solution == {"one": "1", "two": "none", "three": "2", "four": "1"}


def test_spans_stand_in_json_as_lists_whether_one_several_or_none():
    assert as_lists(Span(1, 4)) == [[1, 4]]
    assert as_lists([Span(1, 4), Span(6, 9)]) == [[1, 4], [6, 9]]
    assert as_lists(None) == as_lists(()) == []


def test_the_text_of_tokens_is_the_text_they_were_cut_from(every_kind):
    assert text_of(every_kind["voice"].items[0].tokens) == SENTENCE
