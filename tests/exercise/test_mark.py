"""Does an item of the kind *mark* ask for the parts of an attribution?"""

import pytest

from whosays.article.pack import pack_folder
from whosays.exercise.mark import LABELS, mark_item
from whosays.exercise.plan import ItemPlan
from whosays.key.source import load_pack


@pytest.fixture
def item():
    """Make an item of a real article: `item("tass", "a2", help="worked")`."""

    def make(slug, unit, **plan):
        asked = ItemPlan(unit, **{"help": "alone"} | plan)
        return mark_item(*load_pack(slug), pack_folder(slug), asked)

    return make


def words_of(item, spans):
    starts = {token[1]: token[0] for token in item.tokens if len(token) == 3}
    return " ".join(word for start, word in starts.items() if any(a <= start < b for a, b in spans))


def test_the_whole_sentence_is_there_to_be_marked(item):
    made = item("tass", "a4")
    text = "".join(token[0] for token in made.tokens)
    assert text.startswith("Russia uses methods")
    assert text.endswith("he pointed out.")
    assert {label: words_of(made, spans) for label, spans in made.back.key.items()} == {
        "source": "he",
        "cue": "pointed out",
        "content": "Russia uses methods in military-technical cooperation that enable it to "
        "counter Western restrictions",
    }


def test_a_quotation_over_two_sentences_is_shown_with_both(item):
    text = "".join(token[0] for token in item("tass", "a6").tokens)
    assert text.startswith('"The world is transforming')
    assert text.endswith("he stressed.")


def test_a_part_that_is_given_is_not_asked_for(item):
    made = item("tass", "a4", help="faded", given=("cue",))
    assert made.labels == ("source", "content")
    assert made.given == {"cue": made.back.key["cue"]}


def test_a_worked_item_shows_every_part(item):
    made = item("tass", "a4", help="worked", given=("cue",))
    assert (made.labels, made.given) == (LABELS, None)


def test_an_agentless_attribution_has_explanations_of_its_own(item):
    credited = item("tass", "a4").back
    assert credited.explanations["right"].startswith("“he” is the source")
    back = item("tass", "a2").back
    assert back.key["source"] == []
    assert "no source is named" in back.explanations["right"]
    assert "There is no source to mark here" in back.explanations["missed.source"]
    assert "by whom?" in back.hints["source"]


def test_other_readings_are_shown_in_the_words_they_would_mark(item):
    readings = item("tass", "a2").back.readings
    assert [(r.field, r.label, r.status) for r in readings if r.field == "cue"] == [
        ("cue", "It is pointed out that", "accepted"),
        ("cue", "is pointed out", "accepted"),
        ("cue", "pointed out", "accepted"),
    ]


def test_a_source_read_otherwise_is_shown_under_the_label_that_is_marked(item):
    (reading,) = [r for r in item("tass", "a3").back.readings if r.field == "source"]
    assert reading.label == "Dmitry Shugayev"


def test_readings_of_what_is_not_marked_are_left_out(item):
    assert {r.field for r in item("tass", "a12").back.readings} <= {*LABELS, "unit"}


def test_a_unit_that_may_be_left_out_says_so(item):
    (reading,) = [r for r in item("tass", "a9").back.readings if r.field == "unit"]
    assert (reading.label, reading.value) == ("nothing to mark", None)


def test_a_prompt_of_its_own_takes_the_place_of_the_general_one(item):
    assert item("tass", "a4", prompt="Who?").prompt == "Who?"
    assert item("tass", "a4").prompt.startswith("Mark who is credited")
