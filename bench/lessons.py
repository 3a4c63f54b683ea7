"""For each lesson its words and minutes beside the target, and its explanations.

    python -m bench.lessons

Minutes are an estimate from assumptions, named below, until classes have run the lessons. Those for
reading the articles stand apart, since whoever comes from an earlier lesson has read them.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from whosays.article.pack import load_article, pack_folder
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Exercise, Item
from whosays.exercise.explanations import by_hand
from whosays.exercise.kinds import KINDS
from whosays.exercise.plan import ExercisePlan, LessonPlan, load_plan
from whosays.report.paths import load_paths

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"

# The minutes that the path plans for each lesson.
TARGETS = {
    "lesson-0": 10, "lesson-1": 25, "lesson-2": 25, "lesson-3": 20, "lesson-4": 35, "lesson-5": 25,
    "lesson-6": 30, "lesson-7": 10,
}  # fmt: skip

# Words a minute, for learners who read with care; most adults read 175 to 300 (Brysbaert 2019).
PACE = 200
# Seconds to decide and to answer, beside the reading, by kind.
SECONDS = {
    "voice": 12, "mark": 25, "match": 60, "chain": 35, "stance": 20, "choose": 12, "compare": 30,
    "predict": 8, "write": 240,
}  # fmt: skip
# Kinds of which every explanation stands in a plan, unless the exercise is made from the key.
WRITTEN = ("choose", "compare", "write")


def words(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+(?:[’'\-]\w+)*", text))


def prose(lesson: str) -> int:
    """The words of a notebook's own prose, without what is folded away."""
    cells = json.loads((NOTEBOOKS / f"{lesson}.ipynb").read_text(encoding="utf-8"))["cells"]
    told = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    return sum(words(re.sub(r"<details>.*?</details>", "", text, flags=re.DOTALL)) for text in told)


def articles(lesson: str, plan: LessonPlan) -> int:
    """The words of the articles that a notebook shows, without page furniture."""
    source = (NOTEBOOKS / f"{lesson}.ipynb").read_text(encoding="utf-8")
    letters = set(re.findall(r'\.read\(\\"(\w)\\"\)', source))
    shown = [load_article(plan.articles[letter]) for letter in letters]
    return sum(words(s.span.of(article.text)) for article in shown for s in article.sentences)


def explained(plan: LessonPlan) -> Iterator[tuple[str, bool]]:
    """Each explanation of a lesson, and whether it was written by hand."""
    for exercise_plan in plan.exercises:
        exercise = build_exercise(exercise_plan)
        for item in exercise.items:
            texts = _hand(exercise_plan, exercise, item)
            for reason in KINDS[exercise.kind].reasons(item):
                text = item.back.explanations[reason]
                yield text, texts is None or text in texts


def _hand(plan: ExercisePlan, exercise: Exercise, item: Item) -> set[str] | None:
    """The texts of an item that were written by hand; None for all of them."""
    if exercise.kind in WRITTEN and plan.more.fields.get("about") in (None, "imvain"):
        return None
    found: set[str] = set()
    for slug in plan.packs:
        found |= set(by_hand(pack_folder(slug), exercise.kind, item.id).values())
    return found


def minutes(lesson: str, plan: LessonPlan) -> float:
    """Prose, questions and one explanation each are read; then it is answered."""
    read = prose(lesson)
    seconds = 0
    for exercise in map(build_exercise, plan.exercises):
        for item in exercise.items:
            asked = words(" ".join([item.prompt, item.lead or ""]))
            read += asked + words(item.back.key_explanation)
            seconds += 0 if item.help == "worked" else SECONDS[exercise.kind]
    return read / PACE + seconds / 60


def main() -> None:
    """Print the figures."""
    names = [name for name in load_paths().path("full").lessons if name in TARGETS]
    print(
        "lesson     prose  articles  items  minutes  + articles  target"
        "  explanations  median  by hand"
    )
    for name in names:
        plan = load_plan(name)
        items = sum(len(build_exercise(exercise).asked) for exercise in plan.exercises)
        found = list(explained(plan))
        share = sum(is_by_hand for _, is_by_hand in found) / len(found)
        middle = median(len(text.split()) for text, _ in found)
        print(
            f"{name:<10} {prose(name):5}  {articles(name, plan):8}  {items:5}"
            f"  {minutes(name, plan):7.0f}  {articles(name, plan) / PACE:10.0f}"
            f"  {TARGETS[name]:6}  {len(found):12}"
            f"  {middle:6.0f}  {share:7.0%}"
        )


if __name__ == "__main__":
    main()
