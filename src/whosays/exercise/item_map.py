"""The map of items: what each question of the lessons practises, with how much help, on what.

It is made from the plans of the lessons, the objectives and the statements (`lessons/map/`).
`whosays.exercise.map_proofs` proves from it what the module promises of its lessons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from whosays.article.pack import load_article
from whosays.exercise.kind import ItemPlan
from whosays.exercise.plan import LESSONS, ExercisePlan, LessonPlan
from whosays.key.source import load_pack
from whosays.tables import Table, load_toml

OBJECTIVES = LESSONS / "map" / "objectives.toml"
STATEMENTS = LESSONS / "map" / "statements.toml"

# Whether a statement is soundly sourced, by pack and sentence.
Statements = Mapping[str, Mapping[str, bool]]


@dataclass(frozen=True)
class Objective:
    """What learners can do after a `lesson`."""

    id: str
    lesson: str
    can: str


@dataclass(frozen=True)
class Entry:
    """One item on the map.

    `skill` is the one its exercise names, or its kind with what that asks for; help fades within
    it. `sound` is None where the item asks about no single statement. `is_measure` where feedback
    is held back: the item finds out what learners can do, and gives no practice.
    """

    lesson: str
    exercise: str
    item: str
    packs: tuple[str, ...]
    skill: str
    help: str
    objectives: tuple[str, ...]
    asks: str | None
    sound: bool | None
    is_measure: bool

    @property
    def is_practice(self) -> bool:
        """Whether the learner answers and is told about it."""
        return self.help != "worked" and not self.is_measure

    @property
    def place(self) -> str:
        return f"{self.exercise}, {self.item}"


def read_objectives() -> tuple[Objective, ...]:
    """The objectives, in the order of the lessons. Raises InputProblems."""
    return load_toml(OBJECTIVES, _objectives)


def _objectives(table: Table) -> tuple[Objective, ...]:
    table.one_of("format", ["whosays-objectives/1"])
    objectives: list[Objective] = []
    for entry in table.tables("objective", needed=True):
        objectives.append(Objective(entry.text("id"), entry.text("lesson"), entry.text("can")))
        entry.finish()
    table.finish()
    return tuple(objectives)


def read_statements() -> Statements:
    """Which statements are soundly sourced. Raises InputProblems.

    Each sentence of a pack that is listed needs its line, with a reason.
    """
    return load_toml(STATEMENTS, _statements)


def _statements(table: Table) -> Statements:
    table.one_of("format", ["whosays-statements/1"])
    statements: dict[str, dict[str, bool]] = {}
    for slug in (field for field in table.fields if field != "format"):
        lines = table.table(slug)
        statements[slug] = {}
        for sentence in load_article(slug).sentences:
            line = lines.table(sentence.id)
            statements[slug][sentence.id] = line.get("sound", bool, False)
            line.text("why")
            line.finish()
        lines.finish()
    table.finish()
    return statements


def map_of(plans: Iterable[LessonPlan], statements: Statements) -> list[Entry]:
    """Every item of the lessons, in order. Raises InputProblems if a pack is unsound."""
    return [
        _entry(plan.name, exercise, item, statements)
        for plan in plans
        for exercise in plan.exercises
        for item in exercise.items
    ]


def _entry(lesson: str, exercise: ExercisePlan, item: ItemPlan, statements: Statements) -> Entry:
    return Entry(
        lesson=lesson,
        exercise=exercise.id,
        item=item.unit,
        packs=exercise.packs,
        skill=exercise.skill or " ".join([exercise.kind, *_asked_for(exercise)]),
        help=item.help,
        objectives=item.objectives or exercise.objectives,
        asks=item.asks,
        sound=item.sound if item.sound is not None else _sound(exercise, item, statements),
        is_measure=exercise.held,
    )


def _asked_for(exercise: ExercisePlan) -> Iterator[str]:
    fields = exercise.more.fields
    if "about" in fields:
        yield fields["about"]
    yield from sorted(fields.get("labels", ()))


def _sound(exercise: ExercisePlan, item: ItemPlan, statements: Statements) -> bool | None:
    if len(exercise.packs) != 1:
        return None
    (slug,) = exercise.packs
    sentence = _sentences(slug).get(item.unit)
    return statements[slug][sentence] if sentence and slug in statements else None


@cache
def _sentences(slug: str) -> dict[str, str]:
    """Unit → the one sentence that it stands in."""
    article, key = load_pack(slug)
    found = {sentence.id: sentence.id for sentence in article.sentences}
    found |= {attribution.id: attribution.sentence for attribution in key.attributions}
    return found | {claim.id: claim.sentence for claim in key.claims}
