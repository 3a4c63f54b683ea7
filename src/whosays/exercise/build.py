"""Build a lesson's exercises from its plan, the packs and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from whosays.article.article import Article
from whosays.article.pack import pack_folder
from whosays.exercise import mark, voice
from whosays.exercise.exercise import Exercise, Item, Option
from whosays.exercise.plan import ExercisePlan, ItemPlan, LessonPlan
from whosays.key.key import Key
from whosays.key.source import load_pack
from whosays.problems import InputProblems, Problem

# One entry a kind: the options it offers, and how it makes an item from a unit of the key.
ItemMaker = Callable[[Article, Key, Path, ItemPlan], Item]
KINDS: dict[str, tuple[tuple[Option, ...], ItemMaker]] = {
    "voice": (voice.OPTIONS, voice.voice_item),
    "mark": (mark.OPTIONS, mark.mark_item),
}


def build_exercise(plan: ExercisePlan) -> Exercise:
    """The exercise of a plan. Raises InputProblems if its pack is unsound."""
    article, key = load_pack(plan.pack)
    options, make_item = KINDS[plan.kind]
    folder = pack_folder(plan.pack)
    return Exercise(
        id=plan.id,
        kind=plan.kind,
        title=plan.title.format(article=article.mask.name),
        task=plan.task.format(article=article.mask.name),
        article=article.mask.name,
        text_sha256=article.sha256,
        options=options,
        items=tuple(_items(plan, lambda item: make_item(article, key, folder, item))),
    )


def _items(plan: ExercisePlan, make_item: Callable[[ItemPlan], Item]) -> Iterator[Item]:
    for item in plan.items:
        try:
            yield make_item(item)
        except KeyError as unknown:
            what = f"asks for “{item.unit}”, which its article’s key does not have"
            raise InputProblems(
                [Problem(plan.id, f"item {item.unit}", what, "name a unit of the key")]
            ) from unknown


def build_exercises(plan: LessonPlan) -> dict[str, Exercise]:
    """All exercises of a lesson, by id, in the order of its plan."""
    return {exercise.id: build_exercise(exercise) for exercise in plan.exercises}
