"""Is the agreement of two coders counted as the literature counts it, and are its limits told?"""

import random
from dataclasses import replace

import krippendorff
import pytest

import whosays
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems
from whosays.report.agreement import Difference, agreement, alpha
from whosays.report.coders import agreements, read_coders


@pytest.mark.parametrize("seed", range(20))
def test_alpha_is_that_of_the_krippendorff_package(seed):
    chance = random.Random(seed)
    categories = ["direct", "indirect", "own", "split"][: chance.randint(2, 4)]
    coders = chance.randint(2, 4)
    units = [
        [chance.choice([*categories, None]) for _ in range(coders)]
        for _ in range(chance.randint(8, 40))
    ]
    numbered = [
        [float("nan") if code is None else categories.index(code) for code in coder]
        for coder in zip(*units, strict=True)
    ]
    theirs = krippendorff.alpha(reliability_data=numbered, level_of_measurement="nominal")
    ours = alpha([[code for code in unit if code is not None] for unit in units])
    assert ours == pytest.approx(theirs)


def test_alpha_is_1_where_all_codes_are_equal_and_below_0_where_none_is():
    assert alpha([["own", "own"], ["split", "split"]]) == 1
    assert alpha([["own", "split"], ["split", "own"]]) < 0


@pytest.mark.parametrize(
    "units", [[], [["own"]], [["own", "own"], ["own", "own"]], [["own", "own"], ["split"]]]
)
def test_alpha_has_no_value_where_fewer_than_two_categories_are_paired(units):
    assert alpha(units) is None


@pytest.fixture
def coder(tmp_path):
    """A coder with a file of their own: `coder("ada").sitting("voice B").answer(…)`."""

    def make(name, lesson="lesson-1"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        return whosays.lesson(lesson, folder)

    return make


@pytest.fixture
def compared(coder):
    """Two coders’ answers to one exercise, compared: `compared("voice B", {"s1": …}, {…})`."""

    def make(name, first, second, lesson="lesson-1"):
        events = []
        for person, responses in (("ada", first), ("ben", second)):
            sitting = coder(person, lesson).sitting(name)
            for item, response in responses.items():
                sitting.answer(item, response)
            events.append(sitting.record.read().events)
        return agreement(sitting.exercise, *events)

    return make


def test_equal_codes_are_counted_on_what_both_have_coded(compared):
    found = compared(
        "voice B",
        {"h": "indirect", "s1": "own", "s3": "direct"},
        {"h": "indirect", "s1": "split", "s4": "direct"},
    )
    assert (found.total, found.units, found.equal, found.share) == (12, 2, 1, 0.5)
    assert (found.only_first, found.only_second) == (1, 1)


def test_the_sentences_where_they_differ_stand_with_both_codes(compared):
    found = compared("voice B", {"h": "own", "s4": "direct"}, {"h": "split", "s4": "direct"})
    (difference,) = found.differences
    assert (difference.item, difference.first, difference.second) == (
        "h", "Reporter’s voice", "Split"
    )  # fmt: skip
    assert difference.text.startswith("Russia achieves good results")


def test_one_category_throughout_leaves_alpha_without_a_value(compared):
    both = {"s3": "direct", "s4": "direct"}
    found = compared("voice B", both, both)
    assert (found.share, found.alpha) == (1, None)


def test_nothing_in_common_has_neither_share_nor_alpha(compared):
    found = compared("voice B", {"s3": "direct"}, {"s4": "direct"})
    assert (found.units, found.share, found.alpha) == (0, None, None)


def test_the_first_answers_are_compared_since_later_ones_have_heard_the_key(coder):
    ada, ben = coder("ada").sitting("voice B"), coder("ben").sitting("voice B")
    ada.answer("s4", "own")
    ada.answer("s4", "direct")
    ben.answer("s4", "direct")
    found = agreement(ada.exercise, ada.record.read().events, ben.record.read().events)
    assert [d.first for d in found.differences] == ["Reporter’s voice"]


def test_where_feedback_is_held_back_the_newest_answers_are_compared(coder):
    held = replace(coder("ada").sitting("voice B").exercise, held=True)
    ada, ben = (Sitting(held, coder(name).record) for name in ("ada", "ben"))
    ada.answer("s4", "own")
    ada.answer("s4", "direct")
    ben.answer("s4", "direct")
    found = agreement(held, ada.record.read().events, ben.record.read().events)
    assert (found.units, found.equal) == (1, 1)


def test_of_a_stance_the_verb_alone_is_compared(compared):
    found = compared(
        "stance B",
        {"a7": {"stance": "endorse", "change": "closer"}},
        {"a7": {"stance": "endorse", "change": "further"}},
        lesson="kinds",
    )
    assert (found.units, found.equal, found.total) == (1, 1, 3)


def test_of_several_options_each_one_is_a_unit(compared):
    found = compared(
        "heard A", {"heard": ["government"]}, {"heard": ["government", "media"]}, lesson="kinds"
    )
    assert (found.units, found.equal) == (found.total, found.total - 1)
    (difference,) = found.differences
    assert (difference.first, difference.second) == ("not chosen", "chosen")


def test_of_marked_text_each_word_is_a_unit_and_neighbours_are_told_as_one(coder, compared):
    item = coder("ada").sitting("mark B").exercise.item("a3")
    key = item.solution
    found = compared("mark B", {"a3": key}, {"a3": key | {"cue": [], "source": [[382, 397]]}})
    words = [token for token in item.tokens if len(token) == 3]
    assert (found.units, found.equal) == (len(words), len(words) - 9)
    cooperation = "Director of the Federal Service for Military-Technical Cooperation"
    assert found.differences == (
        Difference("a3", cooperation, "Source", "none"),
        Difference("a3", "said", "Cue", "none"),
    )


def test_a_part_that_was_given_is_not_agreed_on(coder, compared):
    item = coder("ada").sitting("mark A").exercise.item("a1")
    found = compared("mark A", {"a1": item.solution}, {"a1": item.solution})
    given = {token for token in item.tokens if len(token) == 3 and token[1] < 277}
    assert found.units == sum(len(token) == 3 for token in item.tokens) - len(given)


def test_a_kind_without_codes_is_refused(coder):
    exercise = coder("ada", "kinds").sitting("predict A").exercise
    with pytest.raises(ValueError, match="predict"):
        agreement(exercise, [], [])


def test_answers_to_an_older_text_are_counted_and_not_compared(coder, act):
    ada, ben = coder("ada").sitting("voice B"), coder("ben").sitting("voice B")
    ada.answer("s4", "own")
    ben.record.append([act(exercise=ben.exercise.id, item="s4")])
    found = agreement(ada.exercise, ada.record.read().events, ben.record.read().events)
    assert (found.units, found.older) == (0, 1)


def test_exercises_that_both_have_answered_are_compared(coder):
    ada, ben = coder("ada"), coder("ben")
    exercises = {}
    for name in ("voice A", "voice B", "mark B"):
        exercise = ada.sitting(name).exercise
        exercises[exercise.id] = exercise
    ada.solve("voice B")
    ada.solve("mark B")
    ben.solve("voice B")
    found = agreements(exercises, ada.record.read().events, ben.record.read().events)
    assert [each.exercise for each in found] == ["lesson1.voice.tass"]


def test_a_lesson_is_compared_with_a_partners_file(coder):
    ada, ben = coder("ada"), coder("ben")
    ada.sitting("voice B").answer("s4", "own")
    ben.sitting("voice B").answer("s4", "direct")
    shown = ada.agreement("voice B", ben.record.file)
    assert [d.item for d in shown.found.differences] == ["s4"]
    assert "On 0 of them their codes are equal: 0%." in shown.words
    with pytest.raises(InputProblems, match="by the same learner"):
        ada.agreement("voice B", str(ada.record.file))


def refusal(first, second):
    with pytest.raises(InputProblems) as refused:
        read_coders(first, second)
    return [str(problem) for problem in refused.value.problems]


def test_the_same_record_twice_is_refused(coder, tmp_path):
    ada = coder("ada")
    ada.solve("voice B")
    copy = tmp_path / "copy.answers.jsonl"
    copy.write_bytes(ada.record.file.read_bytes())
    assert refusal(ada.record.file, copy) == [
        f"{copy}: is by the same learner as {ada.record.file}, from the same record. "
        "Mend: name the file of somebody else."
    ]


def test_the_problems_of_both_files_are_told_at_once(tmp_path):
    assert len(refusal(tmp_path / "one.jsonl", tmp_path / "two.jsonl")) == 2


def test_a_file_of_several_learners_is_refused(coder, tmp_path):
    ada, ben = coder("ada"), coder("ben")
    ada.solve("voice B")
    ben.solve("voice B")
    both = tmp_path / "both.jsonl"
    named = [
        lesson.record.file.read_text().replace('"learner": null', f'"learner": "{name}"')
        for name, lesson in (("ada", ada), ("ben", ben))
    ]
    both.write_text("".join(named))
    assert refusal(both, coder("cleo").record.file)[0].endswith(
        "is not there. Mend: name an answers file."
    )
    coder("cleo").solve("voice A")
    (told,) = refusal(both, coder("cleo").record.file)
    assert "holds the answers of 2 learners" in told
