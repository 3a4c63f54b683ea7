"""Is told what is wrong with an explanation: too short, too long, of nothing, or said twice?"""

from dataclasses import replace

import pytest

from whosays.exercise.kinds import KINDS
from whosays.exercise.soundness import (
    exercise_problems,
    hand_written_problems,
    likeness,
    names_words,
)
from whosays.key.source import load_pack

TIDE = "“The tide is late,” Ada Moss said. The pier is closed."


@pytest.fixture
def problems(voices):
    """What is told of the two sentences' explanations if some of the first one's are changed."""

    def make(texts=(TIDE,), **changes):
        first, *rest = voices.items
        back = replace(first.back, explanations=first.back.explanations | changes)
        changed = replace(voices, items=(replace(first, back=back), *rest))
        return [str(problem) for problem in exercise_problems("lesson-1.toml", changed, texts)]

    return make


def filler(start, length):
    """Words that begin with a quotation and are found in no other text."""
    words = start.split()
    return " ".join([*words, *(f"{words[-1]}{n}" for n in range(length - len(words)))])


def test_the_templates_explain_every_choice(problems):
    assert problems() == []


def test_an_explanation_too_short_too_long_or_missing_is_told(problems):
    assert problems(direct="No.", own=filler("“The tide” a", 81), split="") == [
        f"lesson-1.toml, pebble.voice, s1, {option}: its explanation has {length} words. "
        "Mend: write 25 to 80, by template or by hand."
        for option, length in (("direct", 1), ("own", 81), ("split", 0))
    ]


def test_an_explanation_of_twenty_five_or_eighty_words_will_do(problems):
    assert problems(direct=filler("“The tide” a", 25), own=filler("“The tide” b", 80)) == []


@pytest.mark.parametrize(
    "start", ["The tide is late", "“the moon” a", "“ … ” a", "“” a", "“The tide", '"The tide" a']
)
def test_an_explanation_that_quotes_nothing_of_the_text_is_told(problems, start):
    assert problems(mixed=filler(start, 30)) == [
        "lesson-1.toml, pebble.voice, s1, mixed: its explanation quotes no words of the text. "
        "Mend: name those that decide."
    ]


def test_two_explanations_that_say_the_same_are_told_once(problems):
    text = filler("“The tide” a", 40)
    half = " ".join([*text.split()[:32], *filler("b", 8).split()])
    assert problems(indirect=text, own=half) == [
        "lesson-1.toml, pebble.voice, s1, indirect: 80% of its words are those of the "
        "explanation of own. Mend: say what is wrong with this answer and no other."
    ]
    less = " ".join([*text.split()[:31], *filler("b", 9).split()])
    assert problems(indirect=text, own=less) == []


def test_only_what_an_answer_can_lead_to_needs_an_explanation(every_kind):
    exercise = every_kind["match"]
    (item,) = exercise.items
    assert "merged" not in KINDS["match"].reasons(item)
    texts = item.back.explanations | {"merged": "No."}
    changed = replace(exercise, items=(replace(item, back=replace(item.back, explanations=texts)),))
    assert list(exercise_problems("lesson.toml", changed, [TIDE])) == []


def test_the_words_of_a_sample_may_be_quoted_as_well_as_those_of_an_article(every_kind):
    exercise = every_kind["write"]
    told = [problem.place for problem in exercise_problems("lesson.toml", exercise, [])]
    assert "pebble.write, own, right" in told
    assert "pebble.write, sample, too-strict.weighs" not in told


@pytest.mark.parametrize(
    "explanation",
    [
        "Look at “the tide”.",
        "Look at “Ada Moss said.”",
        "From “The tide … pier is closed” it runs.",
        "“Nobody” says “the tide” here.",
        "Whole, it reads “‘The tide is late,’ Ada Moss said”.",
        "Look at “‘the tide’ …”.",
    ],
)
def test_words_are_named_if_some_quotation_has_words_of_the_text(explanation):
    assert names_words(explanation, ["Another text.", TIDE])


@pytest.mark.parametrize(
    "explanation", ["the tide", "“he”", "“pie”", "“the moon”", "“tide late”", "“…”", "“,”", ""]
)
def test_words_are_not_named_in_part_or_without_marks(explanation):
    assert not names_words(explanation, [TIDE])


def test_words_that_stand_in_two_lines_are_named_in_one():
    assert names_words("Look at “the tide is late”.", ["The tide\nis  late."])


def test_likeness_is_the_part_of_the_shorter_texts_words_that_both_have():
    text = "The tide is late, Ada Moss said twice."
    assert likeness(text, text.upper()) == 1
    assert likeness(text, "The tide is late, Ada Moss wrote once.") == 0.75
    assert likeness("the the the tide", "the") == 1
    assert likeness("the the", "the tide tide") == 0.5
    assert likeness(text, "Nobody asked.") == 0
    assert likeness(text, "") == 0


# ---- written by hand ----


@pytest.fixture
def by_hand(packs, tmp_path):
    """What is told of texts written by hand for the sound pack, of which only the place is said."""
    _, key = load_pack(packs / "sound")

    def make(toml, key=key):
        (tmp_path / "explanations.toml").write_text(toml, encoding="utf-8")
        problems = []
        hand_written_problems(tmp_path, key, problems)
        assert all(problem.file == tmp_path / "explanations.toml" for problem in problems)
        return [(problem.place, problem.what) for problem in problems]

    return make


def test_hand_written_explanations_are_optional(packs):
    problems = []
    hand_written_problems(packs / "sound", load_pack(packs / "sound")[1], problems)
    assert problems == []


@pytest.mark.parametrize(
    ("kind", "unit", "reason"),
    [
        ("voice", "s1", "mixed"),
        ("mark", "a1", "missed.source"),
        ("mark", "s2", "hint.loaded"),
        ("mark", "top", "right"),
        ("match", "sources", "hint.split"),
        ("chain", "a1", "wrong-hand"),
        ("stance", "a1", "change.same"),
        ("choose", "ada", "collective"),
        ("predict", "quoted-words", "too-low"),
    ],
)
def test_a_text_for_what_can_be_asked_of_the_key_belongs_there(by_hand, kind, unit, reason):
    assert by_hand(f'[{kind}.{unit}]\n"{reason}" = "Because."') == []
    assert by_hand(f'[{kind}.{unit}]\n"{reason}" = ""') == [
        (f"{kind}, {unit}, {reason}", "is empty")
    ]
    assert by_hand(f'[{kind}.{unit}]\nloud = "Because."') == [
        (f"{kind}, {unit}, loud", "is not an option or error")
    ]
    assert by_hand(f'[{kind}.nobody]\n"{reason}" = "Because."') == [
        (f"{kind}, nobody", "is not in the key")
    ]


@pytest.mark.parametrize("kind", ["compare", "write"])
def test_what_a_plan_explains_a_pack_cannot(by_hand, kind):
    assert by_hand(f'[{kind}.own]\nright = "Because."') == [(f"{kind}, own", "is not in the key")]


def test_a_label_of_another_kind_of_item_is_told(by_hand):
    for unit, reason in (("a1", "missed.loaded"), ("s1", "missed.source"), ("top", "hint.cue")):
        assert by_hand(f'[mark.{unit}]\n"{reason}" = "Because."') == [
            (f"mark, {unit}, {reason}", "is not an option or error")
        ]


def test_a_kind_that_there_is_not_is_told_and_the_rest_is_read(by_hand):
    toml = '[riddle.s1]\nhint = "Guess."\n[voice.s1]\nloud = "No."'
    assert by_hand(toml) == [
        ("riddle", "is not an exercise kind"),
        ("voice, s1, loud", "is not an option or error"),
    ]


def test_what_is_no_table_of_texts_is_told(by_hand):
    assert by_hand('voice = "Because."') == [("voice", "is 'Because.', not a table")]
    assert by_hand('[voice]\ns1 = "Because."') == [("voice, s1", "is 'Because.', not a table")]
    assert by_hand("[voice.s1]\nown = 7") == [("voice, s1, own", "is 7, not text")]


def test_what_cannot_be_read_is_told(by_hand):
    ((place, what),) = by_hand("[voice.s1")
    assert place == ""
    assert what.startswith("is not valid TOML")


def test_without_a_key_the_units_are_taken_as_they_are(by_hand):
    assert by_hand('[voice.s9]\nloud = "Because."', key=None) == []
    assert by_hand('[voice.s9]\nloud = ""', key=None) == [("voice, s9, loud", "is empty")]
    assert by_hand('[riddle.s9]\nloud = ""', key=None) == [("riddle", "is not an exercise kind")]


def test_a_miss_without_a_hint_is_told_and_an_answer_that_fits_needs_none(voices):
    first, *rest = voices.items
    bare = replace(voices, items=(replace(first, back=replace(first.back, hints={})), *rest))
    told = list(exercise_problems("lesson-1.toml", bare, [TIDE]))
    assert {problem.what for problem in told} == {"it has no hint"}
    misses = [reason for reason in first.back.explanations if reason != first.back.key]
    assert [problem.place for problem in told] == [f"{voices.id}, {first.id}, {m}" for m in misses]
