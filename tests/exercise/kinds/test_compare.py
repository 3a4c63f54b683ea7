"""Does an item of the kind *compare* put one question to two articles?"""

import pytest

from whosays.exercise.items import text_of
from whosays.exercise.kinds import KINDS
from whosays.problems import InputProblems

PLACE = "lesson.toml, item unlawful"
BOTH = ["moscow-times", "tass"]
PLAN = {
    "prompt": "Which word calls the other side’s acts unlawful?",
    "right": "“Illegal”, in both.",
}
A = {
    "sentences": ["s4"],
    "answer": {"from": "illegal", "to": "sanctions"},
    "why": "He says so.",
    "hint": "Look inside the marks.",
}
B = {"sentences": ["s8", "s9"], "answer": "illegal", "why": "So does he.", "hint": "Look here too."}


@pytest.fixture
def compare(build, plan):
    """Put a question to both articles: `compare(A=…, B=…)`."""

    def make(**fields):
        return build(
            "compare", plan("unlawful", **PLAN | {"A": A, "B": B} | fields), of=BOTH
        ).items[0]

    return make


@pytest.fixture
def problems(compare):
    """What is told of a question that cannot be put."""

    def make(**fields):
        with pytest.raises(InputProblems) as refusal:
            compare(**fields)
        return [str(problem) for problem in refusal.value.problems]

    return make


def passages(made):
    return {passage.letter: text_of(passage.tokens) for passage in made.passages}


def words_of(made):
    """Letter → the words of the passage that the key wants marked."""
    return {
        passage.letter: [
            token[0]
            for token in passage.tokens
            if len(token) == 3 and any(a <= token[1] < b for a, b in made.back.key[passage.letter])
        ]
        for passage in made.passages
    }


def test_an_article_is_called_by_its_letter_even_if_its_name_says_more(build, plan):
    third = {"sentences": ["s4"], "answer": "barrier", "why": "It was seen.", "hint": "Look."}
    questions = plan("seen", **PLAN | {"B": B, "C": third})
    made = build("compare", questions, of=["tass", "old-mill-bridge"]).items[0]
    assert list(passages(made)) == ["B", "C"]


def test_each_article_is_shown_from_the_first_to_the_last_sentence_named(compare):
    shown = passages(compare())
    assert shown["A"].startswith("“The Military-Industrial Commission board")
    assert shown["A"].endswith("Rogozin wrote on Twitter.")
    assert shown["B"].startswith("The US plan to isolate Moscow")
    assert shown["B"].endswith("he pointed out.")


def test_the_passages_are_called_by_the_names_and_letters_of_the_articles(compare):
    assert [(p.letter, p.article) for p in compare().passages] == [
        ("A", "Article A"),
        ("B", "Article B"),
    ]


def test_without_sentences_the_whole_body_is_shown(compare):
    shown = passages(compare(B={key: B[key] for key in B if key != "sentences"}))
    assert shown["B"].startswith("Russia has achieved good results")
    assert shown["B"].endswith("he stressed.")


def test_the_key_is_the_answer_in_each_article(compare):
    assert words_of(compare()) == {"A": ["illegal", "U.S.", "sanctions"], "B": ["illegal"]}


def test_an_article_may_have_no_answer(compare):
    made = compare(B=B | {"answer": []})
    assert made.back.key["B"] == []
    assert made.back.explanations["too-much.B"].startswith("Article B does not answer")
    assert KINDS["compare"].reasons(made) == [
        "right", "missed.A", "boundary.A", "too-much.A", "too-much.B",
    ]  # fmt: skip
    assert set(made.back.explanations) == set(KINDS["compare"].reasons(made))


def test_of_an_answer_of_one_word_no_part_can_be_missed(compare):
    assert KINDS["compare"].reasons(compare()) == [
        "right", "missed.A", "missed.B", "boundary.A", "too-much.A", "too-much.B",
    ]  # fmt: skip


def test_explanations_name_the_article_its_answer_and_why(compare):
    back = compare().back
    assert back.explanations["right"] == PLAN["right"]
    for words in ("Article A", "“illegal U.S. sanctions”", "He says so."):
        assert words in back.explanations["missed.A"]


def test_whoever_marked_one_of_two_places_is_told_that_there_are_more(compare):
    places = {"sentences": ["s4"], "answer": ["illegal", "Twitter"], "why": "Two.", "hint": "Look."}
    explained = compare(A=places).back.explanations
    assert "There is more than one place: “illegal”, “Twitter”. Two." in explained["boundary.A"]
    assert "There is more than one place" not in explained["boundary.B"]


def test_each_passage_has_its_hint(compare):
    assert compare().back.hints == {"A": "Look inside the marks.", "B": "Look here too."}


def test_another_answer_may_be_as_good_or_arguable(compare):
    wider = {
        "status": "accepted",
        "answer": {"from": "illegal", "to": "pressure"},
        "why": "It judges the methods.",
    }
    made = compare(B=B | {"reading": [wider]})
    (reading,) = made.back.readings
    assert (reading.field, reading.label, reading.status, reading.why) == (
        "B", "illegal methods of power pressure", "accepted", "It judges the methods.",
    )  # fmt: skip
    assert "boundary.B" in KINDS["compare"].reasons(made)
    made = compare(B=B | {"reading": [wider | {"status": "arguable"}]})
    assert not [reason for reason in KINDS["compare"].reasons(made) if reason.endswith(".B")]


def test_no_answer_may_be_as_good_as_the_key(compare):
    made = compare(A=A | {"reading": [{"status": "accepted", "answer": [], "why": "None."}]})
    assert (made.back.readings[0].value, made.back.readings[0].label) == ([], "nothing to mark")


def test_where_only_a_reading_has_an_answer_a_part_of_it_can_be_missed(compare):
    wider = {
        "status": "accepted",
        "answer": {"from": "illegal", "to": "pressure"},
        "why": "It judges.",
    }
    made = compare(B=B | {"answer": [], "reading": [wider]})
    assert "boundary.B" in KINDS["compare"].reasons(made)
    assert "“illegal methods of power pressure”" in made.back.explanations["boundary.B"]


def test_words_may_be_marked_or_left_out(compare):
    more = {
        "optional": True,
        "status": "arguable",
        "answer": "outright blackmail",
        "why": "A crime.",
    }
    (reading,) = compare(B=B | {"reading": [more]}).back.readings
    assert (reading.field, reading.label) == ("optional.B", "outright blackmail")


def test_the_outlet_is_masked_in_a_passage(build, plan):
    whole = {"sentences": ["sub", "s1"], "answer": [], "why": "None.", "hint": "None."}
    other = {"answer": [], "why": "None.", "hint": "None."}
    asked = plan("dateline", prompt="Where?", right="There.", A=other, B=whole)
    shown = build("compare", asked, of=["moscow-times", "tass"])
    assert "MOSCOW, May 22. /[the outlet]/. Russia has achieved" in passages(shown.items[0])["B"]


def test_nothing_can_be_asked_or_explained_without_a_plan(own_pack):
    _, key = own_pack
    assert KINDS["compare"].drills(key) == []
    assert KINDS["compare"].by_hand(key) == {}


def test_answers_that_are_not_found_are_told(problems):
    assert problems(B=B | {"answer": ["legal", {"words": "he", "sentence": "s99"}]}) == [
        f"{PLACE}, B, answer: “legal” stands there 0 times, and occurrence 1 was asked for. "
        "Mend: copy the words from article.txt, marks and spaces included.",
        f"{PLACE}, B, answer: has no sentence 's99'. Mend: give words, or from and to.",
    ]


def test_an_answer_outside_the_passage_is_told(problems):
    (told,) = problems(B=B | {"answer": "The world is transforming"})
    assert told.startswith(f"{PLACE}, B, answer: “The world is transforming” stands there 0 times")


def test_an_unknown_sentence_is_told(problems):
    assert problems(A=A | {"sentences": ["s4", "s99"]}) == [
        f"{PLACE}, A, sentences: “s99” is not a sentence. Mend: use sentence ids of pack.toml."
    ]


def test_an_article_that_is_not_asked_about_is_told(problems):
    assert problems(C=A) == [
        f"{PLACE}, C: is not a field known here. Mend: check its spelling or take it out."
    ]


def test_what_is_missing_is_told_at_once(problems):
    assert problems(prompt="", right="", A={"colour": "red"}, B=B | {"reading": [{}]}) == [
        f"{PLACE}, A, answer: is missing. Mend: quote the words, or give an empty list.",
        f"{PLACE}, A, hint: is missing. Mend: add it.",
        f"{PLACE}, A, why: is missing. Mend: add it.",
        f"{PLACE}, A, colour: is not a field known here. Mend: check its spelling or take it out.",
        f"{PLACE}, B, reading 1, answer: is missing. Mend: quote the words, or give an empty list.",
        f"{PLACE}, B, reading 1, status: is missing. Mend: add it.",
        f"{PLACE}, B, reading 1, why: is missing. Mend: add it.",
        f"{PLACE}, prompt: is missing. Mend: add it.",
        f"{PLACE}, right: is empty. Mend: fill it in.",
    ]
