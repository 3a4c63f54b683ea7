"""The figures that the method page tells are those that the bench prints."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "book" / "method.md").read_text(encoding="utf-8")


def printed() -> dict[str, str]:
    ran = subprocess.run(
        [sys.executable, "-m", "bench.agreement"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(re.split(r"  +", line, maxsplit=1) for line in ran.stdout.splitlines())


def test_the_method_page_tells_the_agreement_that_is_printed():
    figures = printed()
    same, total = figures["the same voice in all three passes"], figures["sentences"]
    assert f"On {same} of the {total} sentences all three passes gave the same voice" in PAGE
    assert f"alpha {figures['Krippendorff' + chr(39) + 's alpha (nominal)']})" in PAGE
    doubted = figures["another voice defended in every pass"].partition(":")[0]
    assert f"for {doubted} of the {total} sentences every one of them defended" in PAGE


def test_every_reading_that_all_passes_defend_stands_in_the_key():
    from whosays.key.source import load_pack

    doubted = printed()["another voice defended in every pass"].partition(": ")[2].split(", ")
    for name in doubted:
        slug, sentence = name.split()
        assert load_pack(slug)[1].voice(sentence).readings
