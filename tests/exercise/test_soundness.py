"""Are explanations that are too short, too long or of nothing told?"""

from dataclasses import replace

from whosays.exercise.soundness import exercise_problems, hand_written_problems
from whosays.key.source import load_pack


def explained(exercise, **texts):
    """The exercise with some of its first item's explanations changed."""
    first, *rest = exercise.items
    back = replace(first.back, explanations=first.back.explanations | texts)
    return replace(exercise, items=(replace(first, back=back), *rest))


def test_the_templates_explain_every_choice(voices):
    assert exercise_problems("lesson-1", voices) == []


def test_an_explanation_too_short_too_long_or_missing_is_told(voices):
    changed = explained(voices, direct="No.", own="word " * 81, split="")
    assert [str(problem) for problem in exercise_problems("lesson-1", changed)] == [
        f"lesson-1.toml, pebble.voice, s1, {option}: its explanation has {length} words. "
        "Mend: write 25 to 80, by template or by hand."
        for option, length in (("direct", 1), ("own", 81), ("split", 0))
    ]


def test_an_explanation_of_twenty_five_or_eighty_words_will_do(voices):
    changed = explained(voices, direct="word " * 25, own="word " * 80)
    assert exercise_problems("lesson-1", changed) == []


def test_hand_written_explanations_are_optional(packs):
    problems = []
    hand_written_problems(packs / "sound", load_pack(packs / "sound")[1], problems)
    assert problems == []


def test_without_a_key_the_options_are_checked_all_the_same(packs):
    problems = []
    hand_written_problems(packs / "explanation-of-no-unit", None, problems)
    assert problems == []
    hand_written_problems(packs / "explanation-of-nothing", None, problems)
    assert [problem.place for problem in problems] == ["voice, s1, loud"]
