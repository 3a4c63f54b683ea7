"""How far the three passes agree on the voice of each sentence, before they were compared.

An article whose key was not written from passes has no `passes.toml` and is left out.

python -m bench.agreement
"""

import tomllib
from collections import defaultdict

from whosays.article.pack import PACKS, own_packs
from whosays.report.agreement import alpha


def passes(slug: str) -> dict[str, list[dict]]:
    """Sentence → the codes that the passes gave it."""
    table = tomllib.loads((PACKS / slug / "passes.toml").read_text(encoding="utf-8"))
    codes = defaultdict(list)
    for code in table["code"]:
        codes[code["sentence"]].append(code)
    return codes


def main() -> None:
    """Print agreement, alpha, and where the passes or their own second readings differ."""
    coded = [slug for slug in own_packs() if (PACKS / slug / "passes.toml").exists()]
    units = {f"{slug} {s}": codes for slug in coded for s, codes in passes(slug).items()}
    voices = [[code["voice"] for code in codes] for codes in units.values()]
    same = sum(len(set(unit)) == 1 for unit in voices)
    doubted = [name for name, codes in units.items() if all(code["others"] for code in codes)]
    print(f"sentences                                {len(units)}")
    print(f"the same voice in all three passes       {same}")
    print(f"Krippendorff's alpha (nominal)           {alpha(voices):.2f}")
    print(f"another voice defended in every pass     {len(doubted)}: {', '.join(doubted)}")
    for name, codes in units.items():
        if len({code["voice"] for code in codes}) > 1:
            print(f"passes differ                            {name}: {[c['voice'] for c in codes]}")


if __name__ == "__main__":
    main()
