"""Does the picture of a learner's codes follow the answers, and say what Python says of them?"""

from itertools import cycle

import pytest
from playwright.sync_api import Locator, expect

from whosays.answers.record import read_events
from whosays.exercise.exercise import Exercise
from whosays.report.voices import pictured_sentences, voices_in_words
from whosays.screens.lesson import Lesson

from .support.language import say, saying
from .support.tree import tree
from .support.worksheet import Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def pictured(lesson1, page, book_address) -> tuple[Worksheet, Locator]:
    """The exercise whose answers are drawn, and the picture of them."""
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    picture = page.locator("[data-whosays-picture]")
    exercise = lesson1[picture.get_attribute("data-whosays-picture")]
    return Worksheet(page, exercise).expect_ready(), picture


def said(exercise: Exercise, codes: dict[str, str]) -> str:
    return voices_in_words(exercise.options, pictured_sentences(exercise), codes)


def letters(picture: Locator) -> list[str]:
    """The letter over each block, in the order of the text."""
    return picture.locator(".ws-block-letter").all_text_contents()


def test_the_words_of_the_picture_follow_each_answer(pictured):
    sheet, picture = pictured
    exercise = sheet.exercise
    caption = picture.locator("figcaption")
    codes: dict[str, str] = {}
    expect(caption).to_have_text(said(exercise, codes))
    for item, option in zip(exercise.asked, cycle(exercise.options), strict=False):
        question = sheet.question(item.id)
        question.option(option.value).check()
        expect(caption).to_have_text(said(exercise, codes))
        question.check.click()
        codes[item.id] = option.value
        expect(caption).to_have_text(said(exercise, codes))
    tags = {"direct": "D", "indirect": "I", "mixed": "M", "own": "O", "split": "S"}
    sentences = pictured_sentences(exercise)
    assert letters(picture) == [tags[codes[sentence.item]] for sentence in sentences]


def test_what_was_begun_anew_is_not_coded_any_more(pictured):
    sheet, picture = pictured
    exercise = sheet.exercise
    question = sheet.question(exercise.asked[0].id)
    question.option(exercise.options[0].value).check()
    question.check.click()
    question.show_me.click()
    codes = {question.item.id: exercise.options[0].value}
    expect(picture.locator("figcaption")).to_have_text(said(exercise, codes))
    question.try_again.click()
    expect(picture.locator("figcaption")).to_have_text(said(exercise, {}))
    assert set(letters(picture)) == {"–"}


def test_a_key_that_was_only_shown_is_not_taken_for_the_learners_code(pictured):
    sheet, picture = pictured
    sheet.question(sheet.exercise.asked[0].id).show_me.click()
    expect(sheet.question(sheet.exercise.asked[0].id).try_again).to_be_visible()
    expect(picture.locator("figcaption")).to_have_text(said(sheet.exercise, {}))


def test_the_notebooks_picture_of_the_exported_answers_says_the_same(pictured, tmp_path):
    sheet, picture = pictured
    for item in sheet.exercise.asked[:3]:
        question = sheet.question(item.id)
        question.option("own").check()
        question.check.click()
    expect(picture.locator("figcaption")).to_contain_text(saying("codedOf", n=3))
    with sheet.page.expect_download() as download:
        sheet.page.get_by_role("button", name=say("exportAnswers")).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert read_events(file).problems == ()
    lesson = Lesson("lesson-1", tmp_path)
    assert lesson.picture("voice B").words == picture.locator("figcaption").inner_text()


def test_the_strip_is_one_image_with_a_name_and_its_words_stand_below(pictured):
    sheet, picture = pictured
    node = tree(sheet.page, "[data-whosays-picture]")
    (figure,) = node.all("figure")
    image = figure.one("image")
    assert image.name == say("pictureTitle", title=sheet.exercise.title)
    assert image.children == []
    assert picture.locator("figcaption").inner_text() in figure.text
