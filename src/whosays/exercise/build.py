"""Build a lesson's exercises from its plan, the packs and the keys."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from whosays.article.pack import pack_folder
from whosays.exercise.examples import with_examples
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.explanations import NoTemplate
from whosays.exercise.kind import Asked, Drill, ItemPlan, Kind, Pack
from whosays.exercise.kinds import KINDS
from whosays.exercise.plan import SLOT, ExercisePlan, LessonPlan
from whosays.key.source import load_pack
from whosays.problems import InputProblems, Problem
from whosays.tables import Table


def build_exercise(plan: ExercisePlan) -> Exercise:
    """The exercise of a plan. Raises InputProblems if the plan or a pack of it is unsound."""
    # All tables of a lesson have one list of problems. What another exercise has is not told here.
    for table in (plan.more, *(item.more for item in plan.items)):
        table.problems.clear()
    packs = tuple(_pack(name, plan.named) for name in plan.packs)
    exercise = _exercise(plan, packs)
    plan.more.finish()
    if plan.more.problems:
        raise InputProblems(plan.more.problems)
    return exercise


def _pack(name: str, named: bool) -> Pack:
    article, key = load_pack(name)
    return Pack(article.named() if named else article, key, pack_folder(name))


def build_exercises(plan: LessonPlan) -> dict[str, Exercise]:
    """All exercises of a lesson, by id, in the order of its plan."""
    return {exercise.id: build_exercise(exercise) for exercise in plan.exercises}


def drill_exercises(pack: Pack) -> Iterator[Exercise]:
    """Every exercise that the templates alone can make of a pack, on all of its units."""
    for kind in KINDS.values():
        for drill in kind.drills(pack.key):
            yield _exercise(_drill_plan(kind, drill, pack), (pack,))


def _drill_plan(kind: Kind, drill: Drill, pack: Pack) -> ExercisePlan:
    about = [
        f"({value if isinstance(value, str) else ', '.join(value)})"
        for value in drill.fields.values()
    ]
    id = " ".join(["any", kind.name, *about])
    return ExercisePlan(
        id=id,
        name=kind.name,
        kind=kind.name,
        packs=(str(pack.folder),),
        title="{article}",
        task="",
        items=tuple(
            ItemPlan(unit, "alone", more=Table(pack.folder, f"{id}, {unit}", {}, []))
            for unit in drill.units
        ),
        more=Table(pack.folder, "", drill.fields, []),
    )


def _exercise(plan: ExercisePlan, packs: tuple[Pack, ...]) -> Exercise:
    kind = KINDS[plan.kind]
    names = " and ".join(pack.article.mask.name for pack in packs) or plan.label
    options = kind.options(plan.more)
    if len(packs) not in kind.articles:
        what = f"are {len(packs)}, which an exercise of the kind {kind.name} is not about"
        mend = f"name {' or '.join(str(number) for number in kind.articles)}"
        plan.more.problem("articles", what, mend)
    if plan.more.problems:
        raise InputProblems(plan.more.problems)
    items = tuple(_items(kind, plan, packs))
    return Exercise(
        id=plan.id,
        kind=plan.kind,
        title=plan.title.replace(SLOT, names),
        task=plan.task.replace(SLOT, names),
        article=names,
        text_sha256="+".join(pack.article.sha256 for pack in packs) or _sha256(items),
        options=options,
        items=items,
        confidence=plan.confidence,
        held=plan.held,
    )


def _sha256(items: Iterable[Item]) -> str:
    """That of what is shown by items about no article."""
    shown = "\n\n".join(text for item in items for text in item.on_paper)
    return hashlib.sha256(shown.encode()).hexdigest()


def _items(kind: Kind, plan: ExercisePlan, packs: tuple[Pack, ...]) -> list[Item]:
    """The items of a plan. Raises InputProblems, holding the problems of all of them."""
    items: list[Item] = []
    problems: list[Problem] = []
    for item in plan.items:
        try:
            items.append(with_examples(kind, kind.item(Asked(item, plan.more, packs))))
        except KeyError as unknown:
            if unknown.args != (item.unit,):
                raise  # Not what the plan asks for, but a slip of our own.
            what = f"asks for “{item.unit}”, which its article’s key does not have"
            item.more.problem("", what, "name a unit of the key")
        except NoTemplate as missing:
            mend = "write the text in the pack’s explanations.toml"
            item.more.problem("", str(missing), mend)
        else:
            item.more.finish()
        problems += item.more.problems
    if problems:
        raise InputProblems(problems)
    return items
