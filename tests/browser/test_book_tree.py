"""What does the browser tell a screen reader about lesson 1?"""

import pytest
from playwright.sync_api import expect

from whosays.exercise.exercise import Exercise

from .support.answering import clear_marks, give
from .support.keyboard import Keyboard
from .support.pointers import Mouse
from .support.responses import missed, right, runs_of, words
from .support.tree import Node, tree
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def lesson_page(page, book_address):
    """Lesson 1 in the book, newly opened."""
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    return page


@pytest.fixture
def voice(lesson_page, lesson1) -> Worksheet:
    """The first exercise of kind voice."""
    return Worksheet(lesson_page, first(lesson1, "voice")).expect_ready()


@pytest.fixture
def mark(lesson_page, lesson1) -> Worksheet:
    """The first exercise of kind mark."""
    return Worksheet(lesson_page, first(lesson1, "mark")).expect_ready()


def first(lesson: dict[str, Exercise], kind: str) -> Exercise:
    return next(each for each in lesson.values() if each.kind == kind)


def sure(sheet: Worksheet) -> Question:
    """The first item on which careful people agree, and of which no part is given."""
    exercise = sheet.exercise
    items = (item for item in exercise.asked if missed(exercise, item) and not item.given)
    return sheet.question(next(items).id)


def told(question: Question) -> Node:
    """The tree of an item."""
    return tree(question.sheet.page, question.selector)


def checked(node: Node) -> list[str]:
    """The names of what is checked, in order."""
    return [each.name for each in node.walk() if each.properties.get("checked") == "true"]


def test_an_exercise_is_a_region_named_by_its_heading_and_its_items_have_headings(
    lesson_page, lesson1
):
    for exercise in lesson1.values():
        sheet = Worksheet(lesson_page, exercise).expect_ready()
        region = tree(lesson_page, sheet.selector).one("region", exercise.title)
        assert region.one("heading", exercise.title).properties["level"] == 3
        headings = [each.name for each in region.all("heading") if each.properties["level"] == 4]
        total = len(exercise.items)
        assert headings == [f"Sentence {place + 1} of {total}" for place in range(total)]


def test_a_worked_item_has_nothing_to_operate(lesson_page, lesson1):
    looked_at = 0
    for exercise in lesson1.values():
        for item in exercise.items:
            if item.help != "worked":
                continue
            looked_at += 1
            question = Worksheet(lesson_page, exercise).question(item.id)
            expect(question.element).to_be_visible()
            node = told(question)
            assert [each for each in node.walk() if each.properties.get("focusable")] == []
            assert "Worked example" in node.text
    assert looked_at


def test_voices_are_radio_buttons_in_a_group_named_by_the_sentence(voice):
    for item in voice.exercise.asked:
        sentence = "".join(token[0] for token in item.tokens)
        group = told(voice.question(item.id)).one("group", " ".join(sentence.split()))
        radios = group.all("radio")
        assert [(each.name, each.description) for each in radios] == [
            (option.label, option.gloss) for option in voice.exercise.options
        ]
        assert checked(group) == []


def test_the_chosen_voice_is_checked_and_the_result_is_a_status(voice):
    question = sure(voice)
    miss = missed(question.exercise, question.item)[0]
    label = next(o.label for o in question.exercise.options if o.value == miss)
    before = question.told.element_handle()
    assert told(question).one("status").text == ""
    give(Mouse(voice.page), question, miss)
    expect(question.told).not_to_be_empty()
    node = told(question)
    assert checked(node) == [label]
    status = node.one("status")
    # Only what changes in a status that was there before is announced.
    assert before.evaluate("(status) => status.isConnected")
    assert (status.properties["live"], status.properties["atomic"]) == ("polite", True)
    assert status.text.startswith("Not yet.")
    assert question.item.back.hints[""] in status.text


def test_a_finished_voice_says_which_was_chosen_and_which_is_the_key_and_is_closed(voice):
    question = sure(voice)
    for miss in missed(question.exercise, question.item)[:2]:
        give(Mouse(voice.page), question, miss)
    expect(question.try_again).to_be_visible()
    node = told(question)
    assert all(radio.properties.get("disabled") for radio in node.all("radio"))
    assert node.one("button", "Check").properties["disabled"]
    assert node.one("button", "Show me").properties["disabled"]
    assert "disabled" not in node.one("button", "Try again").properties
    assert "your answer" in node.text
    assert "the key" in node.text


def test_words_are_checkboxes_in_a_group_that_says_how_to_mark(mark):
    for item in mark.exercise.asked:
        group = told(mark.question(item.id)).one("group", "Words of the sentence")
        assert "arrow keys move" in group.description
        boxes = group.all("checkbox")
        given = {
            place: label
            for label, runs in runs_of(item, item.given or {}).items()
            for start, end in runs
            for place in range(start, end + 1)
        }
        assert [each.name for each in boxes] == [
            f"{text}, given as {given[place]}" if place in given else text
            for place, (text, _, _) in enumerate(words(item))
        ]
        assert [each.properties["checked"] for each in boxes] == [
            "true" if place in given else "false" for place in range(len(boxes))
        ]
        assert [bool(each.properties.get("disabled")) for each in boxes] == [
            place in given for place in range(len(boxes))
        ]


def test_the_parts_are_radio_buttons_in_a_named_group(mark):
    for item in mark.exercise.asked:
        group = told(mark.question(item.id)).one("group", "Mark as")
        labels = [o.label for o in mark.exercise.options if o.value in item.labels]
        assert [each.name for each in group.all("radio")] == labels
        assert checked(group) == labels[:1]


def test_the_words_of_a_sentence_are_one_tab_stop_wherever_the_arrow_keys_went(mark):
    question = sure(mark)
    keyboard = Keyboard(mark.page)
    keyboard.reach(question.mark_a_run)
    keyboard.press("Tab")
    expect(question.word(0)).to_be_focused()
    keyboard.press("ArrowRight", 3)
    expect(question.word(3)).to_be_focused()
    keyboard.press("ArrowLeft")
    expect(question.word(2)).to_be_focused()
    keyboard.press("Tab")
    expect(question.check).to_be_focused()
    keyboard.press("Shift+Tab")
    expect(question.word(2)).to_be_focused()
    keyboard.press("Shift+Tab")
    expect(question.mark_a_run).to_be_focused()
    stops = question.element.get_by_role("checkbox").evaluate_all(
        "(words) => words.filter((word) => word.tabIndex === 0).length"
    )
    assert stops == 1


def test_home_and_end_jump_shift_stretches_escape_lets_go_and_delete_removes(mark):
    question = sure(mark)
    last = len(words(question.item)) - 1
    said = question.element.get_by_role("status").first
    Keyboard(mark.page).mark(question, 1, 2)
    for key, place in (("End", last), ("Home", 0), ("ArrowLeft", 0), ("ArrowDown", 1)):
        mark.page.keyboard.press(key)
        expect(question.word(place)).to_be_focused()
    mark.page.keyboard.press("Shift+End")
    expect(said).to_contain_text(f"{last} words chosen")
    mark.page.keyboard.press("Escape")
    mark.page.keyboard.press("Home")
    mark.page.keyboard.press("ArrowRight")
    mark.page.keyboard.press("Delete")
    expect(question.word(1)).not_to_be_checked()
    expect(question.word(2)).to_be_checked()
    assert said.inner_text().startswith("Removed from ")


def test_marked_words_are_checked_named_with_their_part_and_told_in_a_status(mark):
    question = sure(mark)
    keyboard = Keyboard(mark.page)
    (label, *_) = question.item.labels
    before = question.element.get_by_role("status").first.element_handle()
    keyboard.choose(question.option(label))
    keyboard.mark(question, 1, 2)
    expect(question.word(1)).to_be_checked()
    node = told(question)
    texts = [text for text, _, _ in words(question.item)[1:3]]
    group = node.one("group", "Words of the sentence")
    assert checked(group) == [f"{text}, marked {label}" for text in texts]
    said = node.all("status")[0]
    assert before.evaluate("(status) => status.isConnected")
    assert said.text == f"Marked as {label}: {' '.join(texts)}."
    yours = node.one("group", "Your marks")
    assert yours.one("button").name == f"Remove {label}: {' '.join(texts)}"
    clear_marks(keyboard, question)
    node = told(question)
    assert checked(node.one("group", "Words of the sentence")) == []
    assert node.all("status")[0].text == f"Removed from {label}: {' '.join(texts)}."


def test_a_given_word_stays_and_a_status_says_so(mark):
    exercise = mark.exercise
    item = next(each for each in exercise.asked if each.given)
    question = mark.question(item.id)
    ((start, _), *_) = next(iter(runs_of(item, item.given).values()))
    Keyboard(mark.page).mark(question, start, start)
    expect(question.element.get_by_role("status").first).to_have_text(
        "That part is given and stays as it is."
    )
    expect(question.word(start)).to_be_checked()


def test_the_result_of_marking_is_a_status_and_the_finished_words_are_closed(mark):
    question = sure(mark)
    give(Mouse(mark.page), question, right(question.exercise, question.item))
    expect(question.try_again).to_be_visible()
    node = told(question)
    assert node.all("status")[-1].text.startswith("Right.")
    group = node.one("group", "Words of the sentence")
    assert all(each.properties.get("disabled") for each in group.all("checkbox"))


def test_an_empty_answer_is_asked_about_in_a_status(voice, mark):
    for sheet, wanted in ((voice, "Choose one answer first."), (mark, "Nothing is marked yet.")):
        question = sure(sheet)
        Keyboard(sheet.page).activate(question.check)
        expect(question.told).to_contain_text(wanted)
        assert told(question).all("status")[-1].text.startswith(wanted)
        assert question.check.evaluate("(button) => button === document.activeElement")


def test_try_again_moves_the_focus_to_where_the_work_begins(voice, mark):
    for sheet in (voice, mark):
        question = sure(sheet)
        keyboard = Keyboard(sheet.page)
        keyboard.activate(question.show_me)
        keyboard.activate(question.try_again)
        expect(question.element.get_by_role("radio").first).to_be_focused()


def test_an_article_is_named_and_its_switch_is_a_checkbox(lesson_page):
    expect(lesson_page.get_by_role("article", name="Article A")).to_be_visible()
    node = tree(lesson_page, "[data-whosays-article]").one("article", "Article A")
    assert node.one("checkbox", "Show the outlet’s name").properties["checked"] == "false"
    assert [each.properties["level"] for each in node.all("heading")] == [3]
    assert node.all("group", "Page furniture")


def test_the_panel_of_answers_is_a_region_with_three_named_buttons(lesson_page):
    expect(lesson_page.get_by_role("region", name="Your answers", exact=True)).to_be_visible()
    region = tree(lesson_page, "[data-whosays-record]").one("region", "Your answers")
    names = [each.name for each in region.all("button")]
    assert names == ["Export answers", "Import answers", "Delete answers"]
