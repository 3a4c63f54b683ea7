"""What the module promises of its lessons, proved on the map of items and on the texts made of it.

Each proof yields a problem for every place where a promise is broken.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from whosays.exercise.exercise import HELP, Exercise
from whosays.exercise.item_map import Entry, Objective
from whosays.exercise.plan import ExercisePlan, LessonPlan
from whosays.problems import Problem

# How often an objective is practised at least, and in how many lessons.
OFTEN, LESSONS = 3, 2

# Of the items on a statement, how many are on a soundly sourced one, in each lesson. Whoever meets
# weak statements alone learns distrust (Hoes et al. 2024).
FEWEST, MOST = 0.5, 0.75

# The two articles that are asked the same questions.
PAIR = ("A", "B")

_QUOTED = re.compile(r"“[^”]+”")


def objective_problems(
    entries: Sequence[Entry], objectives: Iterable[Objective]
) -> Iterator[Problem]:
    """Each item has an objective, and each of a lesson on the map is practised often enough."""
    lessons_of = {objective.id: objective.lesson for objective in objectives}
    practised: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if not entry.objectives:
            yield _problem(entry, "practises no objective", "name one with objectives")
        for id in entry.objectives:
            if id not in lessons_of:
                yield _problem(entry, f"practises “{id}”, which is no objective", "mend its name")
            elif entry.is_practice:
                practised[id].append(entry.lesson)
    mapped = {entry.lesson for entry in entries}
    for id in (id for id, lesson in lessons_of.items() if lesson in mapped):
        times, lessons = len(practised[id]), len(set(practised[id]))
        if times < OFTEN or lessons < LESSONS:
            what = f"is practised {times} times, in {lessons} of the lessons"
            yield Problem("objectives.toml", id, what, f"make it {OFTEN} in {LESSONS} or more")


def fading_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Help only fades within a skill, over all lessons in their order.

    A measure is left out: it asks what learners can do before anybody has helped them.
    """
    least: dict[str, str] = {}
    for entry in (each for each in entries if not each.is_measure):
        before = least.get(entry.skill, HELP[0])
        if HELP.index(entry.help) < HELP.index(before):
            what = f"is {entry.help} after an item of “{entry.skill}” that is {before}"
            yield _problem(entry, what, "let help only fade within a skill")
        else:
            least[entry.skill] = entry.help


def soundness_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """In each lesson, half to three quarters of the statements practised on are sound."""
    sound: defaultdict[str, list[bool]] = defaultdict(list)
    for entry in entries:
        if entry.is_practice and entry.sound is not None:
            sound[entry.lesson].append(entry.sound)
    for lesson, statements in sound.items():
        share = sum(statements) / len(statements)
        if not FEWEST <= share <= MOST:
            what = f"{sum(statements)} of {len(statements)} statements are soundly sourced"
            mend = f"make it {FEWEST:.0%} to {MOST:.0%}"
            yield Problem(f"{lesson}.toml", "", what, mend)


def fairness_problems(plan: LessonPlan) -> Iterator[Problem]:
    """Both articles are asked in the same ways and words, for strengths and limits one to one."""
    one, other = (list(_about(plan, letter)) for letter in PAIR)
    for mine, yours, letter in ((one, other, PAIR[1]), (other, one, PAIR[0])):
        asked = {_way(exercise) for exercise in yours}
        for exercise in mine:
            if _way(exercise) not in asked:
                what = f"has no like about {letter}"
                mend = "ask of the other article the same, in the same kind and words"
                yield Problem(f"{plan.name}.toml", exercise.id, what, mend)
    first, second = (Counter(_asks(exercises)) for exercises in (one, other))
    for question in (first - second) + (second - first):
        what = f"asks one article more often than the other for a {question[0]}: “{question[1]}”"
        yield Problem(f"{plan.name}.toml", "asks", what, "ask both, in the same words")


def naming_problems(
    lesson: str, exercises: Iterable[Exercise], outlets: Iterable[str]
) -> Iterator[Problem]:
    """Nothing that a learner reads names one of the `outlets`, since they are masked."""
    names = "|".join(re.sub(r"\W+", r"[\\W_]*", outlet) for outlet in outlets)
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    for exercise in exercises:
        for place, text in _texts(exercise):
            found = named.search(text)
            if found:
                what = f"names “{found[0]}” while outlets are masked"
                yield Problem(f"{lesson}.toml", f"{exercise.id}, {place}", what, "leave it out")


def _problem(entry: Entry, what: str, mend: str) -> Problem:
    return Problem(f"{entry.lesson}.toml", entry.place, what, mend)


def _about(plan: LessonPlan, letter: str) -> Iterator[ExercisePlan]:
    """The exercises about the article of that letter alone."""
    pack = plan.articles.get(letter)
    return (exercise for exercise in plan.exercises if exercise.packs == (pack,))


def _way(exercise: ExercisePlan) -> tuple[object, ...]:
    """What makes two exercises ask alike, but for the words that they quote of an article."""
    shared = [repr(exercise.more.fields.get(name)) for name in ("about", "labels")]
    prompts = {_QUOTED.sub("“”", item.prompt or "") for item in exercise.items}
    # A template asks alike by itself; its items may have a lead or a part given on one side.
    written = exercise.kind == "choose" and not exercise.more.has("about")
    return (exercise.kind, exercise.title, *shared, frozenset(prompts if written else ()))


def _asks(exercises: Iterable[ExercisePlan]) -> Iterator[tuple[str, str]]:
    """What is asked for and in which words, for each item that asks for a strength or a limit."""
    for exercise in exercises:
        for item in exercise.items:
            if item.asks:
                yield item.asks, _QUOTED.sub("“”", item.prompt or exercise.task)


def _texts(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Everything of an exercise that is read, with where it stands."""
    yield "title", exercise.title
    yield "task", exercise.task
    yield "options", _dumped([asdict(option) for option in exercise.options])
    for item in exercise.items:
        yield item.id, _dumped(asdict(item))


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
