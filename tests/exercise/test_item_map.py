"""Do the lessons keep what the module promises of them, and is each broken promise told?"""

from dataclasses import replace
from pathlib import Path

import pytest

from whosays.article.pack import load_article, own_packs
from whosays.exercise import item_map, plan
from whosays.exercise.build import build_exercises
from whosays.exercise.item_map import Objective, map_of, read_objectives, read_statements
from whosays.exercise.map_proofs import (
    fading_problems,
    fairness_problems,
    naming_problems,
    objective_problems,
    soundness_problems,
)
from whosays.exercise.plan import load_plan
from whosays.problems import InputProblems
from whosays.report.paths import load_paths, taught_lessons

BAD = Path(__file__).parent / "lessons" / "map"
OUTLETS = ("Moscow Times", "TASS")
STATEMENTS = read_statements()


# ---- the module's own lessons ----


@pytest.fixture(scope="module")
def lessons():
    """The lessons of the whole path, in order, and the set that goes with the first."""
    return [load_plan(name) for name in load_paths().path("full").lessons]


@pytest.fixture(scope="module")
def taught(lessons):
    """Those that teach; a set repeats what a lesson has taught."""
    return [lesson for lesson in lessons if lesson.name in taught_lessons()]


def told(problems):
    return [str(problem) for problem in problems]


def test_every_objective_is_practised_three_times_and_in_two_lessons(taught):
    assert told(objective_problems(map_of(taught, STATEMENTS), read_objectives())) == []


def test_help_only_fades_within_a_skill_over_all_lessons(lessons):
    assert told(fading_problems(map_of(lessons, STATEMENTS))) == []


def test_half_to_three_quarters_of_the_statements_of_each_lesson_are_sound(taught):
    assert told(soundness_problems(map_of(taught, STATEMENTS))) == []


def test_both_articles_are_asked_alike_in_every_lesson(taught):
    assert [told(fairness_problems(lesson)) for lesson in taught] == [[] for _ in taught]


def test_every_objective_of_the_whole_path_is_asked_again_in_the_return(taught):
    entries = map_of([lesson for lesson in taught if lesson.name == "lesson-7"], STATEMENTS)
    asked = {objective for entry in entries if entry.is_practice for objective in entry.objectives}
    assert asked == {objective.id for objective in read_objectives()}


def test_the_return_is_about_texts_that_the_path_has_not_shown(taught):
    shown = {pack for each in taught if each.name != "lesson-7" for pack in each.articles.values()}
    (last,) = (lesson for lesson in taught if lesson.name == "lesson-7")
    new = {*last.articles.values()} - shown
    assert new
    items = [item for exercise in last.exercises for item in exercise.items]
    on_new = [item for each in last.exercises if {*each.packs} & new for item in each.items]
    assert len(on_new) > len(items) / 2


def test_no_lesson_names_an_outlet_while_outlets_are_masked(taught):
    masked = [lesson for lesson in taught if not lesson.named]
    assert [lesson.name for lesson in taught if lesson.named] == ["lesson-5", "lesson-6"]
    for lesson in masked:
        assert told(naming_problems(lesson.name, build_exercises(lesson).values(), OUTLETS)) == []


def test_every_statement_of_every_pack_is_judged_and_of_both_articles_some_are_sound():
    for slug in own_packs():
        sentences = {sentence.id for sentence in load_article(slug).sentences}
        assert set(STATEMENTS[slug]) == sentences
        assert {*STATEMENTS[slug].values()} == {True, False}


# ---- kept bad examples ----


@pytest.fixture
def kept(monkeypatch):
    """A lesson kept for the promise that it breaks."""
    monkeypatch.setattr(plan, "LESSONS", BAD)
    return load_plan


def test_the_sound_example_breaks_no_promise(kept):
    lesson = kept("sound")
    entries = map_of([lesson], STATEMENTS)
    assert told(fading_problems(entries)) == told(soundness_problems(entries)) == []
    assert told(fairness_problems(lesson)) == []
    assert told(naming_problems("sound", build_exercises(lesson).values(), OUTLETS)) == []


def test_an_objective_practised_too_seldom_or_in_one_lesson_alone_is_told(kept):
    entries = map_of([kept("sound")], STATEMENTS)
    due = [Objective("voice", "sound", "tell voices"), Objective("scare", "sound", "spot them")]
    assert told(objective_problems(entries, due)) == [
        "objectives.toml, voice: is practised 5 times, in 1 of the lessons. "
        "Mend: make it 3 in 2 or more.",
        "objectives.toml, scare: is practised 0 times, in 0 of the lessons. "
        "Mend: make it 3 in 2 or more.",
    ]
    assert told(objective_problems(entries, read_objectives())) == []


def test_an_item_without_an_objective_or_with_an_unknown_one_is_told(kept):
    entries = map_of([kept("without-objective")], STATEMENTS)
    assert told(objective_problems(entries, [])) == [
        "without-objective.toml, m.voice.a, s4: practises “whistle”, which is no objective. "
        "Mend: mend its name.",
        "without-objective.toml, m.voice.a, s2: practises “whistle”, which is no objective. "
        "Mend: mend its name.",
        "without-objective.toml, m.voice.b, s3: practises no objective. "
        "Mend: name one with objectives.",
    ]


def test_help_that_comes_back_is_told_within_a_lesson_and_across_lessons(kept):
    (within,) = fading_problems(map_of([kept("help-comes-back")], STATEMENTS))
    assert str(within) == (
        "help-comes-back.toml, m.voice.a, s5: is faded after an item of “voice” that is alone. "
        "Mend: let help only fade within a skill."
    )
    twice = told(fading_problems(map_of([kept("sound")] * 2, STATEMENTS)))
    assert [line.partition(": ")[2].split(" after")[0] for line in twice] == [
        "is worked", "is faded",
    ]  # fmt: skip


def test_help_may_begin_after_a_measure_in_which_there_was_none(kept):
    entries = map_of([kept("sound")], STATEMENTS)
    measure = [replace(entry, help="alone", is_measure=True) for entry in entries]
    assert told(fading_problems([*measure, *entries])) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("mostly-weak", "1 of 4 statements are"), ("only-sound", "3 of 3 statements are")],
)
def test_a_lesson_of_mostly_weak_or_only_sound_statements_is_told(kept, name, said):
    (problem,) = told(soundness_problems(map_of([kept(name)], STATEMENTS)))
    assert problem == f"{name}.toml: {said} soundly sourced. Mend: make it 50% to 75%."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("one-article", ["m.voice.a: has no like about B"]),
        ("asked-otherwise", ["m.a: has no like about B", "m.b: has no like about A"]),
        ("one-sided", ["asks: asks one article more often than the other for a limit: “What is"]),
    ],
)
def test_what_is_asked_of_one_article_alone_or_in_other_words_is_told(kept, name, said):
    problems = told(fairness_problems(kept(name)))
    assert [line.removeprefix(f"{name}.toml, ")[: len(words)]
            for line, words in zip(problems, said, strict=True)] == said  # fmt: skip


def test_an_explanation_that_names_an_outlet_is_told(kept):
    lesson = kept("names-an-outlet")
    (problem,) = told(naming_problems(lesson.name, build_exercises(lesson).values(), OUTLETS))
    assert problem.startswith("names-an-outlet.toml, m.a, s4: names “Moscow Times” while outlets")


def test_a_sentence_that_is_not_judged_is_told(monkeypatch, tmp_path):
    lines = item_map.STATEMENTS.read_text(encoding="utf-8").splitlines()
    file = tmp_path / "statements.toml"
    kept = [line for line in lines if not line.startswith("s10 =")]
    file.write_text("\n".join(kept), encoding="utf-8")
    monkeypatch.setattr(item_map, "STATEMENTS", file)
    with pytest.raises(InputProblems, match=r"tass, s10: is missing"):
        read_statements()


# ---- the map ----


def test_an_item_knows_its_skill_its_statement_and_whether_it_is_practice(kept):
    worked, faded, *_ = map_of([kept("sound")], STATEMENTS)
    assert (worked.skill, worked.sound, worked.is_practice) == ("voice", True, False)
    assert (faded.help, faded.objectives, faded.is_practice) == ("faded", ("voice",), True)


def test_what_is_asked_for_tells_skills_of_one_kind_apart():
    skills = {entry.exercise: entry.skill for entry in map_of([load_plan("kinds")], STATEMENTS)}
    assert skills["kinds.labels.tass"] == "mark loaded scare"
    assert skills["kinds.identification.tass"] == "choose identification"
    assert skills["kinds.chain.tass"] == "chain"


def test_an_exercise_may_teach_another_skill_than_its_kind_does(kept):
    lesson = kept("sound")
    exercises = [replace(exercise, skill="sorting") for exercise in lesson.exercises]
    entries = map_of([replace(lesson, exercises=tuple(exercises))], STATEMENTS)
    assert {entry.skill for entry in entries} == {"sorting"}


def test_held_feedback_makes_a_measure_and_no_practice():
    held = [e for e in map_of([load_plan("kinds")], STATEMENTS) if "held" in e.exercise]
    assert held
    assert not any(entry.is_practice for entry in held)
