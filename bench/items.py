"""The map of items: how often each objective is practised and where, and what of it is sound.

python -m bench.items
"""

from collections import Counter

from whosays.exercise.item_map import map_of, read_objectives, read_statements
from whosays.exercise.plan import load_plan
from whosays.report.paths import taught_lessons


def main() -> None:
    """Print the figures."""
    names = taught_lessons()
    entries = map_of([load_plan(name) for name in names], read_statements())
    practice = [entry for entry in entries if entry.is_practice]
    print(f"{'objective':<16}" + "".join(f"{name:>10}" for name in names) + "       all")
    for objective in read_objectives():
        counts = Counter(e.lesson for e in practice if objective.id in e.objectives)
        each = "".join(f"{counts[name]:10}" for name in names)
        print(f"{objective.id:<16}{each}{counts.total():10}")
    print()
    for name in names:
        sound = [e.sound for e in practice if e.lesson == name and e.sound is not None]
        asks = Counter((e.asks, len(e.packs) > 1) for e in practice if e.lesson == name and e.asks)
        share = f"{sum(sound)} of {len(sound)} statements sound" if sound else "no practice"
        each = sum(n for (_, both), n in asks.items() if not both)
        both = sum(n for (_, both), n in asks.items() if both)
        print(f"{name:<16}{share}; strengths and limits: {each} of one article, {both} of both")


if __name__ == "__main__":
    main()
