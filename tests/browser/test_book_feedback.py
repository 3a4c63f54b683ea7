"""Are confidence, both sides at once, examples and earlier answers there, however one works?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.record import Record
from whosays.exercise.exercise import Exercise, Item
from whosays.marks.sitting import Sitting

from .support.answering import Hands, enter, expect_shown, expect_told, give
from .support.axe import violations
from .support.entered import expect_entered
from .support.keyboard import Keyboard
from .support.language import say
from .support.panel import Panel
from .support.pointers import Assistive, Finger, Mouse
from .support.responses import missed, right, told_of
from .support.roles import checked, is_disabled
from .support.states import fullest
from .support.tree import tree
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]

KINDS_PAGE = "notebooks/kinds.html"
SHARES = (0, 0.25, 0.5, 0.75, 1)
THEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
CHANGED = say("changed", before=say("result.wrong"), now=say("result.right"))
UNCHANGED = say("unchanged", now=say("result.right"))
HANDS: dict[str, Callable[[Page], Hands]] = {
    "keyboard": Keyboard,
    "mouse": Mouse,
    "finger": Finger,
}


@pytest.fixture
def opened(page, book_address) -> Page:
    page.goto(f"{book_address}/{KINDS_PAGE}")
    return page


@pytest.fixture(params=HANDS)
def hands(request, new_context, book_address) -> Hands:
    """Each way of working, at the page of all kinds."""
    page = new_context(has_touch=request.param == "finger").new_page()
    page.goto(f"{book_address}/{KINDS_PAGE}")
    return HANDS[request.param](page)


def asking(page: Page, kinds) -> Question:
    """An item of an exercise that asks how sure one is, and that can be missed."""
    exercise = next(each for each in kinds.values() if each.confidence)
    item = next(each for each in exercise.asked if missed(exercise, each))
    return Worksheet(page, exercise).expect_ready().question(item.id)


def settled(page: Page, kinds, kind: str) -> Question:
    """An item of a kind that can be missed."""
    of_kind = [each for each in kinds.values() if each.kind == kind]
    exercise, item = next((e, i) for e in of_kind for i in e.asked if missed(e, i))
    return Worksheet(page, exercise).expect_ready().question(item.id)


def both(question: Question) -> tuple[Exercise, Item]:
    return question.exercise, question.item


def open_more(hands: Hands, question: Question, name: str) -> None:
    hands.activate(question.opener(name))
    expect(question.opened(name)).to_have_attribute("open", "")


def actions(page: Page, folder) -> list[tuple]:
    exported = Panel(page).exported(folder)
    return [(entry["action"], entry["confidence"]) for entry in exported]


def test_an_answer_counts_only_with_how_sure_one_is(hands, kinds, tmp_path):
    page = hands.page
    question = asking(page, kinds)
    answer = right(*both(question))
    for share in SHARES:
        expect(question.confidence(share)).not_to_be_checked()
    Worksheet(page, question.exercise).expect_done(0)
    hands.choose(question.stance(answer["stance"]))
    hands.choose(question.change(answer["change"]))
    hands.activate(question.check)
    expect(question.told).to_have_text(say("sureFirst"))
    hands.choose(question.confidence(0.75))
    hands.activate(question.check)
    expect_told(question, answer, attempt=1)
    assert actions(page, tmp_path) == [("answer", 0.75)]
    page.reload()
    expect(question.confidence(0.75)).to_be_checked()
    expect(question.confidence(0.75)).to_be_disabled()


def test_who_was_sure_and_is_wrong_is_told_both_sides_and_gets_no_hint(hands, kinds, tmp_path):
    question = asking(hands.page, kinds)
    miss, *_ = missed(*both(question))
    give(hands, question, miss, confidence=1)
    expect_told(question, miss, attempt=1, confidence=1)
    back = question.item.back
    expect(question.told).to_contain_text(say("whyKey") + " " + back.key_explanation)
    expect(question.told).not_to_contain_text(say("hint"))
    assert actions(hands.page, tmp_path) == [("answer", 1)]


def test_a_second_try_is_asked_anew_and_what_was_chosen_may_stand(opened, kinds, tmp_path):
    hands, question = Assistive(opened), asking(opened, kinds)
    miss, *_ = missed(*both(question))
    give(hands, question, miss, confidence=0.25)
    expect_told(question, miss, attempt=1)
    expect(question.confidence(0.25)).to_be_checked()
    hands.activate(question.check)
    expect_told(question, miss, attempt=2)
    assert actions(opened, tmp_path) == [("answer", 0.25), ("hint", None), ("answer", 0.25)]
    hands.activate(question.try_again)
    expect(question.told).to_be_empty()
    for share in SHARES:
        expect(question.confidence(share)).not_to_be_checked()


def test_the_five_steps_are_a_named_group_of_radio_buttons_with_the_ends_in_words(opened, kinds):
    question = asking(opened, kinds)
    group = tree(opened, question.selector).one("group", say("howSureAreYou"))
    steps = [(radio.name, radio.description) for radio in group.all("radio")]
    ends = {0: say("justGuessing"), 100: say("certain")}
    assert steps == [(say("percent", n=n), ends.get(n, "")) for n in (0, 25, 50, 75, 100)]
    give(Assistive(opened), question, right(*both(question)), confidence=0.5)
    expect(question.try_again).to_be_visible()
    group = tree(opened, question.selector).one("group", say("howSureAreYou"))
    assert checked(group) == [say("percent", n=50)]
    assert all(is_disabled(radio) for radio in group.all("radio"))


def test_an_exercise_that_does_not_ask_has_no_such_group(opened, kinds):
    question = settled(opened, kinds, "voice")
    expect(question.group(say("howSureAreYou"))).to_have_count(0)


def test_another_example_opens_after_a_miss_that_is_explained(hands, kinds):
    question = settled(hands.page, kinds, "mark")
    miss, *_ = missed(*both(question))
    give(hands, question, miss)
    expect_told(question, miss, attempt=1)
    hands.activate(question.check)
    if not any(miss.values()):
        hands.activate(question.check)
    expect_told(question, miss, attempt=2)
    example = question.item.back.example(told_of(*both(question), miss)["reason"])
    more = question.opened("anotherExample")
    expect(more.get_by_text(example.why)).to_be_hidden()
    before = question.told.text_content()
    open_more(hands, question, "anotherExample")
    expect(more.locator("p")).to_have_text([example.text, example.why])
    # It stands outside of the status, so that opening it announces nothing anew.
    assert question.told.text_content() == before
    hands.activate(question.opener("anotherExample"))
    expect(more.get_by_text(example.why)).to_be_hidden()


def test_another_example_is_offered_to_who_asks_to_be_shown_and_not_to_who_is_right(opened, kinds):
    hands, question = Assistive(opened), settled(opened, kinds, "chain")
    hands.activate(question.show_me)
    expect_shown(question, attempt=0)
    open_more(hands, question, "anotherExample")
    example = question.item.back.example("show")
    expect(question.opened("anotherExample")).to_contain_text(example.text)
    hands.activate(question.try_again)
    expect(question.opener("anotherExample")).to_have_count(0)
    answer = right(*both(question))
    give(hands, question, answer)
    expect_told(question, answer, attempt=1)


def test_what_was_answered_before_try_again_is_listed_with_what_has_changed(hands, kinds):
    question = settled(hands.page, kinds, "voice")
    labels = {option.value: option.label for option in question.exercise.options}
    miss, answer = missed(*both(question))[0], right(*both(question))
    expect(question.opener("earlierAnswers")).to_have_count(0)
    for response, told in (
        (miss, None),
        (answer, CHANGED),
        (answer, UNCHANGED),
    ):
        give(hands, question, response)
        expect_told(question, response, attempt=1)
        if told is not None:
            open_more(hands, question, "earlierAnswers")
            expect(question.opened("earlierAnswers").locator("p").first).to_have_text(told)
        if response == miss:
            hands.activate(question.show_me)
        if told != UNCHANGED:
            hands.activate(question.try_again)
            expect(question.told).to_be_empty()
            expect(question.opener("earlierAnswers")).to_have_count(0)
    hands.page.reload()
    open_more(hands, question, "earlierAnswers")
    listed = question.opened("earlierAnswers").get_by_role("listitem")
    expect(listed).to_have_text(
        [
            say("verdict.wrong") + labels[miss],
            say("verdict.right") + labels[answer],
        ]
    )


def test_an_earlier_answer_of_each_kind_is_shown_as_its_kind_shows_answers(opened, kinds):
    hands = Assistive(opened)
    for place in fullest(kinds.values()).values():
        question = Worksheet(opened, place.exercise).expect_ready().question(place.item.id)
        answer = right(*place.both)
        for _ in range(2):
            give(hands, question, answer)
            expect(question.try_again).to_be_visible()
            if not question.opener("earlierAnswers").count():
                hands.activate(question.try_again)
                expect(question.told).to_be_empty()
        open_more(hands, question, "earlierAnswers")
        expect(question.opened("earlierAnswers").get_by_role("list").first).to_be_visible()
        solved = question.opened("earlierAnswers").locator(".ws-solved")
        expect(solved).to_have_count(1)
        assert solved.inner_text().strip()
        expect_entered(question, answer)


@pytest.mark.parametrize("theme", THEMES)
def test_the_new_states_pass_axe(new_context, book_address, kinds, held, theme):
    page = new_context(**THEMES[theme]).new_page()
    page.goto(f"{book_address}/{KINDS_PAGE}")
    hands, question = Assistive(page), asking(page, kinds)
    miss = missed(*both(question))[0]
    enter(hands, question, miss, confidence=1)
    assert violations(page, question.selector) == []
    hands.activate(question.check)
    open_more(hands, question, "anotherExample")
    assert violations(page, question.selector) == []
    hands.activate(question.try_again)
    give(hands, question, right(*both(question)))
    open_more(hands, question, "earlierAnswers")
    assert violations(page, question.selector) == []
    for part in page.locator(f'[data-whosays-exercise="{held.id}"] [data-item]').all()[:1]:
        part.get_by_role("radio").first.check()
        part.get_by_role("button", name=say("check"), exact=True).click()
        expect(part).to_have_attribute("data-state", "held")
    assert violations(page, f'[data-whosays-exercise="{held.id}"]') == []


def test_nothing_is_wider_than_a_narrow_window_when_all_is_open(new_context, book_address, kinds):
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"{book_address}/{KINDS_PAGE}")
    hands, question = Assistive(page), asking(page, kinds)
    miss = missed(*both(question))[0]
    give(hands, question, miss, confidence=1)
    hands.activate(question.try_again)
    give(hands, question, miss, confidence=1)
    for name in ("anotherExample", "earlierAnswers"):
        open_more(hands, question, name)
        height = question.opener(name).evaluate("(summary) => summary.offsetHeight")
        assert height >= 24
    sizes = page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    assert sizes[0] <= sizes[1]


def test_a_strangers_earlier_answers_that_do_not_fit_are_not_shown(opened, kinds, act, tmp_path):
    question = settled(opened, kinds, "voice")
    exercise = question.exercise
    sitting = Sitting(exercise, Record(tmp_path / "kinds.answers.jsonl"))
    fitting = {
        "exercise": exercise.id, "exercise_version": exercise.version, "item": question.item.id,
    }  # fmt: skip
    stranger = act(response="loud", **fitting)
    sitting.record.append([stranger, act(action="redo", response=None, **fitting)])
    sitting.answer(question.item.id, right(*both(question)))
    Panel(opened).take_in(sitting.record.file)
    expect(question.try_again).to_be_visible()
    expect(question.opener("earlierAnswers")).to_have_count(0)
