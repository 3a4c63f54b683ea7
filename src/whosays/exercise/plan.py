"""Read a lesson's plan (`lessons/<name>.toml`): which exercises, on which units, with what help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from whosays.exercise.exercise import HELP
from whosays.exercise.kind import ASKS, ItemPlan, no_fields
from whosays.exercise.kinds import KINDS
from whosays.tables import Table, load_toml

FORMAT = "whosays-lesson/1"
LESSONS = Path(__file__).parent.parent / "lessons"

# Where a title or task stands for the article, or for both.
SLOT = "{article}"

# When feedback is told: after each answer, or when the exercise is released.
AT_ONCE, HELD = "at once", "held"


@dataclass(frozen=True)
class ExercisePlan:
    """One exercise: its kind, the packs it asks about, and its items.

    `id` stands in answers and marks; `name` is what a notebook calls it, and names no outlet.
    An exercise about no article has no packs, and a `label` in place of the articles' names.
    `objectives` are what its items practise, but for those that have their own. `skill` is set
    where it teaches another than its kind does. With `named` the outlets are not masked.
    `more` holds the fields that its kind alone knows.
    """

    id: str
    name: str
    kind: str
    packs: tuple[str, ...]
    title: str
    task: str
    items: tuple[ItemPlan, ...]
    label: str = ""
    objectives: tuple[str, ...] = ()
    skill: str | None = None
    confidence: bool = False
    held: bool = False
    named: bool = False
    more: Table = field(default_factory=no_fields)


@dataclass(frozen=True)
class ProfilePlan:
    """From which lesson’s answers articles are set side by side: its exercises, by their names.

    Those of `voices` code each sentence, those of `sources` mark who is credited.
    """

    lesson: str
    voices: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ChangePlan:
    """With which exercise of another lesson, answered before, one of this lesson is compared.

    Both ask of each item whether it is soundly or weakly sourced; they are called by their names.
    """

    lesson: str
    before: str
    after: str


@dataclass(frozen=True)
class LessonPlan:
    """The exercises of one lesson or exercise set, in order, and the packs of its articles.

    `titles` are words of its articles, by letter: the longest title that stands before a name.
    With `named` the outlets are not masked. `timeline` are facts by article, both by their names.
    """

    name: str
    title: str
    articles: dict[str, str]
    exercises: tuple[ExercisePlan, ...]
    profile: ProfilePlan | None = None
    change: ChangePlan | None = None
    titles: dict[str, str] = field(default_factory=dict)
    named: bool = False
    timeline: dict[str, list[str]] = field(default_factory=dict)

    def exercise(self, name: str) -> ExercisePlan:
        """The exercise that notebooks call `name`. Raises KeyError if there is none."""
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise KeyError(name)


def lesson_names() -> list[str]:
    """The names of the module's own lessons and exercise sets, in alphabetical order."""
    return sorted(file.stem for file in LESSONS.glob("*.toml") if file.stem != "paths")


def load_plan(name: str) -> LessonPlan:
    """The plan called `name`. Raises InputProblems, holding every problem found.

    What its kind alone knows of an exercise or item is read, and any problem found, when it is
    built.
    """
    return load_toml(LESSONS / f"{name}.toml", lambda table: _lesson(name, table))


def _lesson(name: str, table: Table) -> LessonPlan:
    table.one_of("format", [FORMAT])
    letters = table.table("articles")
    articles = {letter: letters.text(letter) for letter in letters.fields}
    entries = table.tables("exercise", needed=True)
    named = table.get("named", bool, False, needed=False)
    exercises = tuple(_exercise(entry, articles, named) for entry in entries)
    plan = LessonPlan(
        name=name,
        title=table.text("title"),
        articles=articles,
        exercises=exercises,
        profile=_profile(table.table("profile")) if table.has("profile") else None,
        change=_change(table.table("change"), exercises) if table.has("change") else None,
        titles=_titles(table.table("readability"), articles) if table.has("readability") else {},
        named=named,
        timeline=_timeline(table.table("timeline"), articles) if table.has("timeline") else {},
    )
    table.finish()
    return plan


def _profile(entry: Table) -> ProfilePlan:
    plan = ProfilePlan(
        lesson=entry.one_of("lesson", lesson_names()),
        voices=tuple(entry.texts("voices")),
        sources=tuple(entry.texts("sources")),
    )
    entry.finish()
    return plan


def _timeline(entry: Table, articles: dict[str, str]) -> dict[str, list[str]]:
    facts = {slug: entry.texts(slug) for slug in articles.values() if entry.has(slug)}
    entry.finish()
    return facts


def _change(entry: Table, exercises: Sequence[ExercisePlan]) -> ChangePlan:
    plan = ChangePlan(
        lesson=entry.one_of("lesson", lesson_names()),
        before=entry.text("before"),
        after=entry.one_of("after", [exercise.name for exercise in exercises]),
    )
    entry.finish()
    return plan


def _titles(entry: Table, articles: dict[str, str]) -> dict[str, str]:
    letters = entry.table("titles")
    titles = {letter: letters.text(letter) for letter in articles if letters.has(letter)}
    letters.finish()
    entry.finish()
    return titles


def _exercise(entry: Table, articles: dict[str, str], named: bool) -> ExercisePlan:
    return ExercisePlan(
        id=entry.text("id"),
        name=entry.text("name"),
        kind=entry.one_of("kind", KINDS),
        packs=_packs(entry, articles),
        title=_text_about_articles(entry, "title"),
        task=_text_about_articles(entry, "task"),
        items=tuple(_item(item) for item in entry.tables("item", "unit", needed=True)),
        label=entry.text("label", needed=not _names_articles(entry)),
        objectives=_objectives(entry),
        skill=entry.text("skill", needed=False) or None,
        confidence=entry.get("confidence", bool, False, needed=False),
        held=entry.one_of("feedback", (AT_ONCE, HELD), needed=False) == HELD,
        named=named,
        more=entry,
    )


def _text_about_articles(entry: Table, field: str) -> str:
    text = entry.text(field)
    if set("{}") & set(text.replace(SLOT, "")):
        entry.problem(field, f"has another slot than {SLOT}", "mend it, or take its braces out")
    return text


def _packs(entry: Table, articles: dict[str, str]) -> tuple[str, ...]:
    """The pack of the `article` asked about, or of all `articles`; none if neither is named."""
    if not _names_articles(entry):
        return ()
    if not entry.has("articles"):
        return (articles.get(entry.one_of("article", articles), ""),)
    letters = entry.texts("articles")
    if entry.fields["articles"] == []:
        entry.problem("articles", "is empty", "name those that are asked about")
    for letter in letters:
        if letter not in articles:
            known = ", ".join(articles)
            entry.problem("articles", f"“{letter}” is not known here", f"use some of: {known}")
    return tuple(articles[letter] for letter in letters if letter in articles)


def _names_articles(entry: Table) -> bool:
    return entry.has("article") or entry.has("articles")


def _objectives(entry: Table) -> tuple[str, ...]:
    return tuple(entry.texts("objectives")) if entry.has("objectives") else ()


def _item(entry: Table) -> ItemPlan:
    return ItemPlan(
        unit=entry.text("unit"),
        help=entry.one_of("help", HELP),
        prompt=entry.text("prompt", needed=False) or None,
        lead=entry.text("lead", needed=False) or None,
        objectives=_objectives(entry),
        asks=entry.one_of("asks", ASKS, needed=False) or None,
        sound=entry.get("sound", bool, False) if entry.has("sound") else None,
        more=entry,
    )
