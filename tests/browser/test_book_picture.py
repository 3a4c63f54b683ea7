"""Do the pictures of a learner's codes follow the answers, and say what Python says of them?"""

import re
from dataclasses import replace
from itertools import cycle
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from whosays.exercise.exercise import Exercise
from whosays.report.voices import strip_of_voices, voices_in_words
from whosays.screens.lesson import Lesson
from whosays.wording.wording import wording

from .support.answering import give
from .support.language import say, saying
from .support.panel import Panel
from .support.pointers import Mouse
from .support.responses import right
from .support.tree import tree
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

VOICES, SOURCES = "lesson1.voice.tass", "lesson1.mark.tass"
CALIBRATION, STANCES = "lesson-1.calibration", "kinds.stance.tass"


class Pictured(NamedTuple):
    """An exercise, and the picture of what was answered to it."""

    sheet: Worksheet
    picture: Locator

    @property
    def caption(self) -> Locator:
        return self.picture.locator("figcaption")


@pytest.fixture
def picture_of(lesson1, page, book_address):
    """The picture of an exercise of lesson 1, in the book."""

    def open_page(id: str) -> Pictured:
        page.goto(f"{book_address}/notebooks/lesson-1.html")
        picture = page.locator(f'[data-whosays-picture="{id}"]')
        return Pictured(Worksheet(page, lesson1[id]).expect_ready(), picture)

    return open_page


@pytest.fixture
def pictured(picture_of) -> Pictured:
    return picture_of(VOICES)


def said(exercise: Exercise, codes: dict[str, str]) -> str:
    words = wording()
    blocks = strip_of_voices(exercise, [], words).blocks
    coded = [replace(block, code=codes.get(block.item)) for block in blocks]
    return voices_in_words(exercise.options, coded, words)


def letters(picture: Locator) -> list[str]:
    """The letter over each block, in the order of the text."""
    return picture.locator(".ws-block-letter").all_text_contents()


def test_the_words_of_the_strip_follow_each_answer(pictured):
    sheet, picture = pictured
    exercise = sheet.exercise
    codes: dict[str, str] = {}
    expect(pictured.caption).to_have_text(said(exercise, codes))
    for item, option in zip(exercise.asked, cycle(exercise.options), strict=False):
        give(Mouse(sheet.page), sheet.question(item.id), option.value)
        codes[item.id] = option.value
        expect(pictured.caption).to_have_text(said(exercise, codes))
    tags = {"direct": "D", "indirect": "I", "mixed": "M", "own": "O", "split": "S"}
    blocks = strip_of_voices(exercise, [], wording()).blocks
    assert letters(picture) == [tags[codes[block.item]] for block in blocks]


def test_what_was_begun_anew_is_not_coded_any_more(pictured):
    sheet, picture = pictured
    exercise = sheet.exercise
    question = sheet.question(exercise.asked[0].id)
    give(Mouse(sheet.page), question, exercise.options[0].value)
    question.show_me.click()
    expect(pictured.caption).to_have_text(
        said(exercise, {question.item.id: exercise.options[0].value})
    )
    question.try_again.click()
    expect(pictured.caption).to_have_text(said(exercise, {}))
    assert set(letters(picture)) == {"–"}


def test_a_key_that_was_only_shown_is_not_taken_for_the_learners_code(pictured):
    sheet = pictured.sheet
    sheet.question(sheet.exercise.asked[0].id).show_me.click()
    expect(sheet.question(sheet.exercise.asked[0].id).try_again).to_be_visible()
    expect(pictured.caption).to_have_text(said(sheet.exercise, {}))


def test_the_notebooks_pictures_of_the_exported_answers_say_the_same(picture_of, tmp_path):
    sheet, sources = picture_of(SOURCES)
    page, hands = sheet.page, Mouse(sheet.page)
    voices = Worksheet(page, Lesson("lesson-1", tmp_path).sitting("voice B").exercise)
    for item in voices.exercise.asked[:3]:
        give(hands, voices.question(item.id), "own")
    for item in sheet.exercise.asked[:3]:
        give(hands, sheet.question(item.id), right(sheet.exercise, item))
    expect(sources.locator("figcaption")).to_contain_text(saying("creditedIn", n=3, total=5))
    expect(sources.locator(".ws-bar")).to_have_count(3)
    Panel(page).exported(tmp_path)
    lesson = Lesson("lesson-1", tmp_path)
    (tmp_path / "exported.jsonl").rename(lesson.record.file)
    for shown, picture in (
        (lesson.picture("voice B"), page.locator(f'[data-whosays-picture="{VOICES}"]')),
        (lesson.picture("mark B"), sources),
        (lesson.calibration(), page.locator(f'[data-whosays-picture="{CALIBRATION}"]')),
    ):
        assert picture.locator("figcaption").inner_text() == shown.words


def test_the_stances_follow_the_answers(kinds, page, book_address, tmp_path):
    page.goto(f"{book_address}/notebooks/kinds.html")
    exercise = kinds[STANCES]
    sheet = Worksheet(page, exercise).expect_ready()
    caption = page.locator(f'[data-whosays-picture="{STANCES}"] figcaption')
    lesson = Lesson("kinds", tmp_path)
    expect(caption).to_have_text(lesson.picture("stance B").words)
    for item in exercise.asked[:2]:
        give(Mouse(page), sheet.question(item.id), right(exercise, item))
        lesson.sitting("stance B").answer(item.id, right(exercise, item))
        expect(caption).to_have_text(lesson.picture("stance B").words)


@pytest.mark.parametrize(("id", "title"), [(VOICES, "pictureTitle"), (SOURCES, "sourcesTitle")])
def test_a_picture_is_one_image_with_a_name_and_its_words_stand_below(picture_of, id, title):
    sheet, picture = picture_of(id)
    node = tree(sheet.page, f'[data-whosays-picture="{id}"]')
    (figure,) = node.all("figure")
    image = figure.one("image")
    assert image.name == say(title, title=sheet.exercise.title)
    assert image.children == []
    assert picture.locator("figcaption").inner_text() in figure.text


def test_articles_stand_side_by_side_as_they_were_coded_on_another_page(
    picture_of, page, book_address, tmp_path
):
    sheet = picture_of(VOICES).sheet
    for item in sheet.exercise.asked[:3]:
        give(Mouse(page), sheet.question(item.id), right(sheet.exercise, item))
    Panel(page).exported(tmp_path)
    (tmp_path / "exported.jsonl").rename(Lesson("lesson-1", tmp_path).record.file)
    profile = Lesson("lesson-4", tmp_path).profile()
    page.goto(f"{book_address}/notebooks/lesson-4.html")
    picture = page.locator('[data-whosays-picture="lesson-4.profile"]')
    paragraphs = picture.locator("figcaption p")
    expect(paragraphs).to_have_text([*profile.words.split("\n"), re.compile("Lesson 1")])
    bars = [bar for group in profile.drawing.groups for bar in group.bars]
    shown = picture.locator(".ws-share")
    expect(shown).to_have_text([f"{bar.name} {bar.said}" for bar in bars])
    (figure,) = tree(page, '[data-whosays-picture="lesson-4.profile"]').all("figure")
    assert figure.one("image").name == profile.drawing.title
    picture.get_by_role("link").click()
    expect(page).to_have_url(f"{book_address}/notebooks/lesson-1.html")


def test_before_and_after_are_held_side_by_side_once_all_new_items_are_judged(
    page, book_address, tmp_path
):
    hands = Mouse(page)
    for name, exercise in (("lesson-0", "start line"), ("lesson-6", "recheck")):
        lesson = Lesson(name, tmp_path)
        asked = lesson.sitting(exercise).exercise
        page.goto(f"{book_address}/notebooks/{name}.html")
        sheet = Worksheet(page, asked).expect_ready()
        picture = page.locator('[data-whosays-picture="lesson-6.change"]')
        for number, item in enumerate(asked.asked):
            # At the start all is doubted, and later every answer is right.
            response = "weak" if name == "lesson-0" else right(asked, item)
            if number == 7 and name == "lesson-6":
                expect(picture.get_by_role("img")).to_have_count(0)
                expect(picture).to_contain_text(saying("changeOpen", n=1, title=asked.title))
            give(hands, sheet.question(item.id), response)
            lesson.sitting(exercise).answer(item.id, response, 0.5)
    change = Lesson("lesson-6", tmp_path).change()
    paragraphs = picture.locator("figcaption p")
    expect(paragraphs).to_have_text([*change.words.split("\n"), re.compile("Lesson 0")])
    bars = [bar for group in change.drawing.groups for bar in group.bars]
    expect(picture.locator(".ws-share")).to_have_text([f"{bar.name} {bar.said}" for bar in bars])
    assert [bar.count for bar in bars] == [0, 4, 4, 4]
    picture.get_by_role("link").click()
    expect(page).to_have_url(f"{book_address}/notebooks/lesson-0.html")
