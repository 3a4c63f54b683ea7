"""What does the browser tell a screen reader about words that are marked?"""

import pytest
from playwright.sync_api import expect

from whosays.exercise.exercise import Exercise

from .support.answering import clear, give
from .support.keyboard import Keyboard
from .support.language import say, saying
from .support.pointers import Mouse
from .support.responses import missed, right
from .support.roles import checked, is_disabled
from .support.runs import runs_of, words
from .support.states import fullest
from .support.tree import Node, tree
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def mark(page, book_address, lesson1) -> Worksheet:
    """The first exercise of kind mark in lesson 1, newly opened."""
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    exercise = next(each for each in lesson1.values() if each.kind == "mark")
    return Worksheet(page, exercise).expect_ready()


@pytest.fixture
def compare(page, book_address, kinds) -> Question:
    """An item of kind compare, newly opened."""
    page.goto(f"{book_address}/notebooks/kinds.html")
    place = fullest(kinds.values())["compare"]
    return Worksheet(page, place.exercise).expect_ready().question(place.item.id)


def sure(sheet: Worksheet) -> Question:
    """The first item on which careful people agree, and of which no part is given."""
    exercise = sheet.exercise
    items = (item for item in exercise.asked if missed(exercise, item) and not item.given)
    return sheet.question(next(items).id)


def told(question: Question) -> Node:
    """The tree of an item."""
    return tree(question.page, question.selector)


def quoted(text, first: int, last: int) -> str:
    return " ".join(word for word, _, _ in words(text)[first : last + 1])


def test_words_are_checkboxes_in_a_group_that_says_how_to_mark(mark):
    for item in mark.exercise.asked:
        group = told(mark.question(item.id)).one("group", say("wordsOfSentence"))
        assert group.description == f"{say('howToMark')} {say('missingPart')}"
        boxes = group.all("checkbox")
        given = {
            place: label
            for label, runs in runs_of(item, item.given).items()
            for start, end in runs
            for place in range(start, end + 1)
        }
        assert [each.name for each in boxes] == [
            say("givenWord", word=text, label=given[place]) if place in given else text
            for place, (text, _, _) in enumerate(words(item))
        ]
        assert [each.properties["checked"] for each in boxes] == [
            "true" if place in given else "false" for place in range(len(boxes))
        ]
        assert [is_disabled(each) for each in boxes] == [
            place in given for place in range(len(boxes))
        ]


def test_the_parts_are_radio_buttons_in_a_named_group(mark):
    for item in mark.exercise.asked:
        group = told(mark.question(item.id)).one("group", say("markAs"))
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
    said = question.surface.said
    Keyboard(mark.page).mark(question, 1, 2)
    for key, place in (("End", last), ("Home", 0), ("ArrowLeft", 0), ("ArrowDown", 1)):
        mark.page.keyboard.press(key)
        expect(question.word(place)).to_be_focused()
    mark.page.keyboard.press("Shift+End")
    expect(said).to_contain_text(saying("chosen", n=last))
    mark.page.keyboard.press("Escape")
    mark.page.keyboard.press("Home")
    mark.page.keyboard.press("ArrowRight")
    mark.page.keyboard.press("Delete")
    expect(question.word(1)).not_to_be_checked()
    expect(question.word(2)).to_be_checked()
    assert saying("removed").fullmatch(said.inner_text())


def test_marked_words_are_checked_named_with_their_part_and_told_in_a_status(mark):
    question = sure(mark)
    keyboard = Keyboard(mark.page)
    (label, *_) = question.item.labels
    before = question.surface.said.element_handle()
    keyboard.choose(question.option(label))
    keyboard.mark(question, 1, 2)
    expect(question.word(1)).to_be_checked()
    node = told(question)
    texts = [text for text, _, _ in words(question.item)[1:3]]
    group = node.one("group", say("wordsOfSentence"))
    assert checked(group) == [say("markedWord", word=text, label=label) for text in texts]
    said = node.all("status")[0]
    assert before.evaluate("(status) => status.isConnected")
    assert said.text == say("markedAs", label=label, quoted=" ".join(texts))
    yours = node.one("group", say("yourMarks"))
    assert yours.one("button").name == say("removeMark", label=label, quoted=" ".join(texts))
    clear(keyboard, question)
    node = told(question)
    assert checked(node.one("group", say("wordsOfSentence"))) == []
    assert node.all("status")[0].text == say("removed", label=label, quoted=" ".join(texts))


def test_a_given_word_stays_and_a_status_says_so(mark):
    exercise: Exercise = mark.exercise
    item = next(each for each in exercise.asked if each.given)
    question = mark.question(item.id)
    ((start, _), *_) = next(iter(runs_of(item, item.given).values()))
    Keyboard(mark.page).mark(question, start, start)
    expect(question.surface.said).to_have_text(say("givenStays"))
    expect(question.word(start)).to_be_checked()


def test_the_removed_mark_hands_the_focus_to_the_next_and_then_to_the_list(mark):
    question = sure(mark)
    keyboard = Keyboard(mark.page)
    for place in (0, 2):
        keyboard.mark(question, place, place)
    keyboard.activate(question.removers.first)
    expect(question.removers).to_have_count(1)
    expect(question.removers.first).to_be_focused()
    keyboard.press("Enter")
    expect(question.group(say("yourMarks"))).to_be_focused()


def test_a_question_to_two_articles_is_a_group_that_holds_a_group_for_each(compare):
    asked = told(compare).one("group", compare.item.prompt)
    for passage in compare.item.passages:
        part = asked.one("group", passage.article)
        assert part.one("button", say("markRunIn", article=passage.article))
        group = part.one("group", say("wordsOfArticle", article=passage.article))
        assert group.description.endswith(say("noAnswerThere"))
        assert [each.name for each in group.all("checkbox")] == [
            text for text, _, _ in words(passage)
        ]
        assert part.one("group", say("yourMarks"))
        assert part.one("status").text == ""


def test_what_is_marked_in_one_article_is_told_there_and_leaves_the_other_alone(compare):
    one, other = compare.item.passages
    Mouse(compare.page).mark(compare.passage(other.letter), 1, 3)
    expect(compare.passage(other.letter).word(3)).to_be_checked()
    node = told(compare)
    own, quotation = node.one("group", other.article), quoted(other, 1, 3)
    texts = [text for text, _, _ in words(other)[1:4]]
    assert checked(own) == [say("markedWord", word=text, label=say("theAnswer")) for text in texts]
    assert own.one("status").text == say("markedAs", label=say("theAnswer"), quoted=quotation)
    assert own.one("button", say("removeMark", label=say("theAnswer"), quoted=quotation))
    rest = node.one("group", one.article)
    assert (checked(rest), rest.one("status").text) == ([], "")


def test_the_key_of_two_articles_names_each_and_quotes_what_answers(compare):
    compare.show_me.click()
    expect(compare.try_again).to_be_visible()
    told_of_both = told(compare).all("status")[-1]
    for passage in compare.item.passages:
        found = told_of_both.one("group", passage.article).text
        for first, last in runs_of(passage, right(compare.exercise, compare.item))[passage.letter]:
            assert words(passage)[first][0] in found
            assert words(passage)[last][0] in found


def test_an_article_that_does_not_answer_says_so_in_the_key(page, book_address, kinds):
    exercise = next(each for each in kinds.values() if each.kind == "compare")
    silent = [
        (item, passage)
        for item in exercise.asked
        for passage in item.passages
        if not item.back.key[passage.letter]
    ]
    assert silent
    page.goto(f"{book_address}/notebooks/kinds.html")
    for item, passage in silent:
        question = Worksheet(page, exercise).question(item.id)
        question.show_me.click()
        expect(question.told).to_contain_text(say("doesNotAnswer"))
        part = told(question).all("status")[-1].one("group", passage.article)
        assert part.text.endswith(say("doesNotAnswer"))


def test_the_result_of_marking_is_a_status_and_the_finished_words_are_closed(mark):
    question = sure(mark)
    give(Mouse(mark.page), question, right(question.exercise, question.item))
    expect(question.try_again).to_be_visible()
    node = told(question)
    assert node.all("status")[-1].text.startswith(say("verdict.right"))
    group = node.one("group", say("wordsOfSentence"))
    assert all(is_disabled(each) for each in group.all("checkbox"))
