"""Does a picture count and say what the page counts and says? Both run tests/picture_cases.json."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from whosays.answers.event import Event
from whosays.exercise.build import build_exercise
from whosays.exercise.exercise import Back, Exercise, Option
from whosays.exercise.items import ChooseItem, MarkItem, StanceItem, VoiceItem
from whosays.exercise.kinds import mark, stance
from whosays.exercise.plan import load_plan
from whosays.report.calibration import SureAnswer, calibration
from whosays.report.change import change, z_scores
from whosays.report.codes import codes
from whosays.report.drawings import APPEARANCES, Bar, Block, Point
from whosays.report.profile import Elsewhere, profile
from whosays.report.sources import sources_by_words
from whosays.report.stances import stances_by_count
from whosays.report.voices import strip_of_voices, voices_in_words
from whosays.wording.wording import wording

CASES = json.loads((Path(__file__).parents[1] / "picture_cases.json").read_text(encoding="utf-8"))
VOICES = [Option(option["value"], option["label"], "") for option in CASES["voices"]["options"]]
ENGLISH = wording("en")


def named(row):
    return row["name"]


def asked(kind, options, items):
    return Exercise("pebble", kind, "Pebble Bay", "", "Article P", "0", options, tuple(items))


def events_of(exercise, responses):
    """The learner’s answers as a record has them."""
    shared = {
        "exercise": exercise.id, "exercise_version": exercise.version, "text_sha256": "0",
        "action": "answer", "store": "here", "at": "", "learner": None,
    }  # fmt: skip
    return [
        Event(event=item, seq=seq, item=item, response=response, **shared)
        for seq, (item, response) in enumerate(responses.items(), 1)
    ]


def drawn_from(exercise, responses):
    """The rows that the learner’s responses make."""
    return codes([exercise], events_of(exercise, responses))


def mark_items(items):
    parts = {label: [] for label in ("source", "cue", "content")}
    return [
        MarkItem(
            id=item["id"],
            help="alone",
            prompt="",
            tokens=tuple(map(tuple, item["tokens"])),
            labels=tuple(item["labels"]),
            back=Back(parts, (), {}, {}),
        )
        for item in items
    ]


@pytest.mark.parametrize("row", CASES["voices"]["rows"], ids=named)
def test_the_strip_is_told_in_the_words_of_the_table(row):
    blocks = [Block(b["item"], b["item"], b["words"], b["code"]) for b in row["blocks"]]
    assert voices_in_words(VOICES, blocks, ENGLISH) == row["words"]


def test_worked_sentences_stand_in_the_strip_once_the_learner_has_coded_one(build, plan):
    exercise = build("voice", plan("s1", "worked"), plan("s2"))
    blank = strip_of_voices(exercise, [], ENGLISH)
    assert blank.is_empty
    assert blank.words == "You have coded 0 of 2 sentences."
    drawn = strip_of_voices(exercise, drawn_from(exercise, {"s2": "own"}), ENGLISH)
    assert {block.item: block.code for block in drawn.blocks} == {
        "s1": exercise.items[0].back.key, "s2": "own",
    }  # fmt: skip
    assert drawn.words.startswith("You have coded 1 of 1 sentence")
    assert "1 more sentence was worked for you and is counted as it was worked." in drawn.words


@pytest.mark.parametrize("row", CASES["sources"], ids=named)
def test_sources_are_counted_and_told_as_in_the_table(row):
    exercise = asked("mark", mark.OPTIONS[:3], mark_items(row["items"]))
    drawn = sources_by_words(exercise, drawn_from(exercise, row["responses"]), ENGLISH)
    assert drawn.bars == tuple(Bar(**bar) for bar in row["bars"])
    assert drawn.words == row["words"]


@pytest.mark.parametrize("row", CASES["stances"], ids=named)
def test_stances_are_counted_and_told_as_in_the_table(row):
    items = [
        StanceItem(
            id=item, help="alone", prompt="", tokens=(("said", 0, 4),), cue=((0, 4),), test="",
            swap="claimed", changes=stance.CHANGES,
            back=Back({"stance": "endorse", "change": "same"}, (), {}, {}),
        )
        for item in row["items"]
    ]  # fmt: skip
    exercise = asked("stance", stance.OPTIONS, items)
    drawn = stances_by_count(exercise, drawn_from(exercise, row["responses"]), ENGLISH)
    assert drawn.bars == tuple(Bar(**bar) for bar in row["bars"])
    assert drawn.words == row["words"]


@pytest.mark.parametrize("row", CASES["calibration"], ids=named)
def test_calibration_is_counted_and_told_as_in_the_table(row):
    answers = [SureAnswer("pebble", str(n), **each) for n, each in enumerate(row["answers"])]
    drawn = calibration(answers, ENGLISH)
    assert drawn.points == tuple(Point(**point) for point in row["points"])
    assert drawn.words == row["words"]


def profile_of(row):
    """The profile that a row of the table makes."""
    voices, sources, rows = [], [], []
    for each in row["articles"]:
        about = {"article": each["article"], "id": f"voice of {each['article']}"}
        sentences = [
            VoiceItem(
                id=id, help=given, prompt="", tokens=((id, 0, 2),), back=Back("own", (), {}, {})
            )
            for given, ids in (("alone", each["sentences"]), ("worked", each["worked"]))
            for id in ids
        ]
        voice = replace(asked("voice", tuple(VOICES), sentences), **about)
        mark_ = replace(
            asked("mark", mark.OPTIONS[:3], mark_items(each["attributions"])),
            **about | {"id": f"mark of {each['article']}"},
        )
        rows += drawn_from(voice, each["voices"]) + drawn_from(mark_, each["marks"])
        voices.append(voice)
        sources.append(mark_)
    return profile(voices, sources, rows, Elsewhere("Lesson P", "lesson-p"), ENGLISH)


@pytest.mark.parametrize("row", CASES["profile"], ids=named)
def test_articles_side_by_side_are_counted_and_told_as_in_the_table(row):
    drawn = profile_of(row)
    groups = [
        [group.name, [[bar.name, bar.count, bar.share, bar.said] for bar in group.bars]]
        for group in drawn.groups
    ]
    assert groups == [[group["voice"], group["bars"]] for group in row["groups"]]
    assert drawn.words.split("\n") == row["words"]


def test_articles_side_by_side_are_told_apart_by_pattern_and_name():
    drawn = profile_of(next(row for row in CASES["profile"] if len(row["articles"]) == 2))
    assert [group.letter for group in drawn.groups] == ["D", "I", "M", "O", "S"]
    for group in drawn.groups:
        assert (
            len({bar.pattern for bar in group.bars}) == len({bar.name for bar in group.bars}) == 2
        )


def judged(name, title, kinds):
    """An exercise with an item for each response, of the kind it stands under, and the events."""
    responses = {f"{kind} {n}": each for kind in kinds for n, each in enumerate(kinds[kind], 1)}
    options = tuple(Option(kind, kind, "") for kind in kinds)
    items = [
        ChooseItem(
            id=id, help="alone", prompt="", tokens=(), options=options, several=False,
            back=Back(id.split()[0], (), {}, {}),
        )
        for id in responses
    ]  # fmt: skip
    exercise = replace(asked("choose", (), items), id=name, title=title)
    given = {id: response for id, response in responses.items() if response is not None}
    return exercise, events_of(exercise, given)


def change_of(row):
    """What a row of the table makes of before and after."""
    before, started = judged("before", "Eight items", row["before"])
    after, ended = judged("after", "Eight new items", row["after"])
    elsewhere = Elsewhere("Lesson P", "lesson-p")
    return change(before, after, [*started, *ended], elsewhere, ENGLISH)


@pytest.mark.parametrize("row", CASES["change"]["rows"], ids=named)
def test_before_and_after_are_counted_and_told_as_in_the_table(row):
    drawn = change_of(row)
    groups = [
        [group.name, [[bar.name, bar.count, bar.share, bar.said] for bar in group.bars]]
        for group in drawn.groups
    ]
    assert groups == [[group["name"], group["bars"]] for group in row["groups"]]
    assert drawn.words.split("\n") == row["words"]


def test_the_page_reckons_with_the_numbers_that_python_sends():
    tables = CASES["change"]["z"]
    assert {items: z_scores(int(items)) for items in tables} == tables


def test_before_and_after_are_told_apart_by_pattern_and_name():
    drawn = change_of(CASES["change"]["rows"][2])
    assert [group.letter for group in drawn.groups] == ["S", "W"]
    for group in drawn.groups:
        assert [bar.pattern for bar in group.bars] == ["stripes", "solid"]
        assert len({bar.name for bar in group.bars}) == 2


def test_the_blocks_stand_as_the_sentences_in_the_article_and_not_as_the_questions():
    exercise = build_exercise(load_plan("lesson-1").exercise("voice A"))
    assert [item.id for item in exercise.items] == ["s4", "s3", "s5", "s2", "s1", "s6", "h"]
    blocks = strip_of_voices(exercise, [], ENGLISH).blocks
    assert [block.item for block in blocks] == ["h", "s1", "s2", "s3", "s4", "s5", "s6"]
    assert [block.number for block in blocks] == ["1", "2", "3", "4", "5", "6", "7"]


def test_a_block_is_as_wide_as_its_sentence_has_words(voices):
    blocks = strip_of_voices(voices, [], ENGLISH).blocks
    assert [(block.item, block.words) for block in blocks] == [("s1", 7), ("s2", 4)]


def test_every_code_has_an_appearance_that_no_other_has():
    for name, values in (
        ("voices", [option.value for option in VOICES]),
        ("stances", [option.value for option in stance.OPTIONS]),
        ("sources", ["named", "nobody"]),
    ):
        looks = APPEARANCES[name]
        assert set(looks) == set(values)
        assert len({look["pattern"] for look in looks.values()}) == len(looks)
    assert len({look["letter"] for look in APPEARANCES["voices"].values()}) == len(VOICES)
    assert len({look["height"] for look in APPEARANCES["voices"].values()}) == len(VOICES)
