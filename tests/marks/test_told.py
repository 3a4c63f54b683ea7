"""Is a learner told what helps? The page tells the same: both run tests/feedback_cases.json."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from whosays.exercise.exercise import Back, Example
from whosays.marks.feedback import feedback_held, feedback_on, feedback_shown
from whosays.marks.marking import Marking

CASES = json.loads((Path(__file__).parents[1] / "feedback_cases.json").read_text(encoding="utf-8"))


def back_of(row):
    fields = CASES["backs"][row["back"]]
    examples = {reason: Example(**example) for reason, example in fields["examples"].items()}
    return Back(**fields | {"readings": tuple(fields["readings"]), "examples": examples})


def told(row):
    back, attempt = back_of(row), row["attempt"]
    match row.get("action"):
        case "show":
            return feedback_shown(back, attempt)
        case "hold":
            return feedback_held(attempt)
    marking = Marking(**row["marking"] | {"errors": tuple(row["marking"]["errors"])})
    return feedback_on(back, marking, attempt, row["confidence"])


@pytest.mark.parametrize("row", CASES["rows"], ids=lambda row: row["name"])
def test_the_learner_is_told_what_the_table_says(row):
    feedback = told(row)
    is_explained = feedback["shown"] == "explanation"
    assert feedback == row.get("marking", {}) | row["expect"] | {
        "attempt": row["attempt"],
        "key": back_of(row).key if is_explained else None,
        "readings": [],
    }


@pytest.mark.parametrize("confidence", [None, 0, 0.25, 0.5, 0.75, 1])
@pytest.mark.parametrize("state", ["right", "part", "wrong", "arguable", "unscored"])
def test_how_sure_a_learner_was_never_changes_the_marking(state, confidence):
    back = back_of({"back": "choice"})
    marking = Marking(state, None if state in ("arguable", "unscored") else 0.5, "own")
    feedback = feedback_on(back, marking, 1, confidence)
    assert replace(marking, errors=()) == Marking(
        feedback["state"], feedback["mark"], feedback["reason"]
    )
