"""Is everything that we have written for readers spelt as British English spells it?"""

from pathlib import Path

import pytest

from .support import spelling as check
from .support.pages import Block, expect_none, page

BAD = Path(__file__).parent / "bad" / "spelling.md"
HERE = "tests/prose/bad/spelling.md"
PROSE = check.prose()
ALLOWED = check.allowed()


def test_every_word_is_known_and_british():
    expect_none(check.spelling_problems(PROSE, ALLOWED))


def test_every_allowed_word_is_used_and_needed():
    expect_none(check.needless(PROSE, ALLOWED))


@pytest.mark.parametrize(
    "place",
    [
        "book/start.md",
        "README.md",
        "notebooks/lesson-1.ipynb, cell 1",
        "exercises/set-1.ipynb, cell 1",
        "src/whosays/lessons/kinds.toml",
        "src/whosays/exercise/templates/voice.toml",
        "src/whosays/exercise/examples.toml",
        "src/whosays/exercise/rubric.toml",
        "src/whosays/packs/tass/explanations.toml",
        "src/whosays/packs/tass/key.toml",
        "src/whosays/desk.toml",
        "src/whosays/wording/en.json",
    ],
)
def test_the_prose_is_read_wherever_it_stands(place):
    assert any(block.place.startswith(place) for block in PROSE)


def test_a_bad_page_is_told():
    assert check.spelling_problems(page(BAD), ["Rogozin"]) == [
        f"{HERE}: “timetabeld” is not known: mend it, or add it to words.txt",
        f"{HERE}: “neighbor” is American: write “neighbour”",
        f"{HERE}: “Organized” is American: write “organised”",
        f"{HERE}: “defense” is American: write “defence”",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The article’s cues", ["The", "article", "cues"]),
        ("It doesn’t say", ["It", "doesn’t", "say"]),
        ("the defense and “defense firms”", ["the", "defense", "and"]),
        ("see [read {article} at example.org or book/start.md: F14]", ["see", "read", "at", "or"]),
    ],
)
def test_words_are_those_that_are_ours(text, found):
    kept = [word for word in check.words(text) if word != "book"]
    assert kept == found


def test_a_word_that_needs_no_list_is_told():
    used = [Block("here", "paragraph", "The agentless harbour of Pareti")]
    listed = ["agentless", "Pareti", "The", "unused"]
    assert check.needless(used, listed) == ["The", "unused"]
