"""What does the browser tell a screen reader about choices, links, numbers and texts?"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from whosays.wording.wording import wording

from .support.answering import enter, give
from .support.candidates import OWN_TEXT
from .support.keyboard import Keyboard
from .support.language import apart, say
from .support.pointers import Assistive
from .support.responses import arguable, missed, right
from .support.roles import checked, is_disabled
from .support.states import fullest
from .support.tree import Node, tree
from .support.worksheet import Question, Worksheet

pytestmark = [pytest.mark.browser, pytest.mark.book]


@pytest.fixture
def kinds_page(page, book_address) -> Page:
    page.goto(f"{book_address}/notebooks/kinds.html")
    return page


@pytest.fixture
def ask(kinds_page, kinds) -> Callable[[str], Question]:
    """Of a sort of screen, the item that can be brought to most states; newly opened."""
    most = fullest(kinds.values())

    def question(sort: str) -> Question:
        place = most[sort]
        return Worksheet(kinds_page, place.exercise).expect_ready().question(place.item.id)

    return question


def told(question: Question) -> Node:
    """The tree of an item."""
    return tree(question.page, question.selector)


def glossed(group: Node, role: str = "radio") -> list[tuple[str, str]]:
    return [(each.name, each.description) for each in group.all(role)]


def as_glossed(options) -> list[tuple[str, str]]:
    return [(option.label, option.gloss) for option in options]


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def test_voices_are_radio_buttons_in_a_group_named_by_the_sentence(page, book_address, lesson1):
    page.goto(f"{book_address}/notebooks/lesson-1.html")
    exercise = next(each for each in lesson1.values() if each.kind == "voice")
    sheet = Worksheet(page, exercise).expect_ready()
    for item in exercise.asked:
        sentence = in_one_line("".join(token[0] for token in item.tokens))
        group = told(sheet.question(item.id)).one("group", sentence)
        assert glossed(group) == as_glossed(exercise.options)
        assert checked(group) == []


def test_options_of_one_question_are_radio_buttons_and_of_several_answers_checkboxes(ask):
    one = ask("choose")
    group = told(one).one("group", one.item.prompt)
    assert glossed(group) == as_glossed(one.item.options)
    several = ask("choose several")
    group = told(several).one("group", several.item.prompt)
    assert glossed(group, "checkbox") == as_glossed(several.item.options)
    assert group.description == say("chooseSeveral")
    assert group.all("radio") == []


@pytest.mark.parametrize("sort", ["voice", "choose", "choose several"])
def test_a_finished_choice_says_beside_the_options_what_was_chosen_and_what_is_the_key(ask, sort):
    question = ask(sort)
    item, exercise = question.item, question.exercise
    answer = missed(exercise, item)[0]
    # The second miss brings the explanation.
    for _ in range(2):
        give(Assistive(question.page), question, answer)
        expect(question.told).not_to_be_empty()
    expect(question.try_again).to_be_visible()
    chosen, keyed = (
        [value] if isinstance(value, str) else value for value in (answer, item.back.key)
    )
    options = getattr(item, "options", exercise.options)
    drawn = [
        each for each in told(question).walk() if each.children and is_choice(each.children[0])
    ]
    assert len(drawn) == len(options)
    for node, option in zip(drawn, options, strict=True):
        notes = [say("yourAnswer")] * (option.value in chosen)
        notes += [say("keyAnswer")] * (option.value in keyed)
        assert node.children[0].name == option.label
        assert checked(node) == [option.label] * (option.value in chosen)
        assert node.text == f"{wording().sequence(notes)} {option.gloss}".strip()


def is_choice(node: Node) -> bool:
    return node.role in ("radio", "checkbox")


def test_a_verb_has_its_denial_test_and_two_groups_of_radio_buttons(ask):
    question = ask("stance")
    node = told(question)
    assert question.item.test in node.one("group", say("denialTest")).text
    place = node.one("group", apart("stanceLegend", cue=question.cue))
    assert glossed(place) == as_glossed(question.exercise.options)
    change = node.one("group", apart("swapLegend", verb=question.item.swap))
    assert glossed(change) == as_glossed(question.item.changes)
    # The cue is emphasised in its sentence, and not by colour alone.
    assert node.one("mark").text == question.cue
    line = question.element.locator("mark").first.evaluate(
        "(mark) => getComputedStyle(mark).textDecorationLine"
    )
    assert line == "underline"


def test_a_mention_is_a_group_named_by_its_words_and_described_by_its_sentence(ask):
    question = ask("match")
    groups = [each for each in told(question).all("group") if each.all("radio")]
    numbers = [say("sourceNumber", number=str(n + 1)) for n in range(question.item.groups)]
    assert [group.name for group in groups] == [
        say("quoted", text=m.words) for m in question.item.mentions
    ]
    for group, mention in zip(groups, question.item.mentions, strict=True):
        assert group.description == in_one_line(mention.before + mention.words + mention.after)
        assert [each.name for each in group.all("radio")] == [*numbers, say("notASource")]
        assert checked(group) == []


def test_what_is_tied_is_listed_as_groups(ask):
    question = ask("match")
    enter(Assistive(question.page), question, right(question.exercise, question.item))
    yours = told(question).one("group", say("yourGroups")).text
    for mention in question.item.mentions:
        assert say("quoted", text=mention.words) in yours
    one, two = (say("sourceNumber", number=str(n)) for n in (1, 2))
    assert yours.index(one) < yours.index(two) < yours.index(say("notASource"))


def test_each_mention_is_held_against_the_key_when_it_is_done(ask):
    question = ask("match")
    item, key = question.item, right(question.exercise, question.item)
    (reading,) = item.back.readings
    # Only this item's one reading, that a mention is a source of its own, is defended.
    spare = next(str(n) for n in range(1, item.groups + 1) if str(n) not in key.values())
    off = arguable(question.exercise, item)[-1]
    for answer, note in ((key | {reading.field: spare}, "tied.reading"), (off, "tied.nothing")):
        give(Assistive(question.page), question, answer)
        expect(question.try_again).to_be_visible()
        _, *inner = told(question).all("listitem")
        rows = [row for row in inner if row.all("radio")]
        for row, mention in zip(rows, item.mentions, strict=True):
            source = item.back.key[mention.id]
            named = say("notASource") if source == "none" else source
            agrees = answer[mention.id] == key[mention.id]
            assert row.text.endswith(
                f"{apart('keySays', source=named)} · {say('tied.key' if agrees else note)}"
            )
        question.try_again.click()
        expect(question.told).to_be_empty()


def test_a_story_with_a_single_source_is_called_one(kinds_page, kinds):
    single = [
        (exercise, item, set(item.back.key.values()) - {"none"})
        for exercise in kinds.values()
        if exercise.kind == "match"
        for item in exercise.asked
    ]
    single = [each for each in single if len(each[2]) == 1]
    assert single
    for exercise, item, (name,) in single:
        count = list(item.back.key.values()).count(name)
        question = Worksheet(kinds_page, exercise).question(item.id)
        question.show_me.click()
        expect(question.told).to_contain_text(apart("singleSourceNamed", n=count, name=name))


def test_cards_are_buttons_that_name_what_they_add_and_are_spent_once(ask):
    question = ask("chain")
    keyboard = Keyboard(question.page)
    keyboard.begin_at(question)
    group = told(question).one("group", say("cards"))
    assert group.description == say("howToChain")
    labels = {card.value: card.label for card in question.item.cards}
    assert [each.name for each in group.all("button")] == [
        say("addCard", label=label) for label in labels.values()
    ]
    assert told(question).all("list", say("yourChain")) == []
    first, second, *_ = right(question.exercise, question.item)["chain"]
    keyboard.activate(question.card(first))
    keyboard.activate(question.card(second))
    node = told(question)
    assert [
        is_disabled(node.one("button", say("addCard", label=label))) for label in labels.values()
    ] == [value in (first, second) for value in labels]
    assert node.all("status")[0].text == say("linkAdded", label=labels[second], place=2)
    chain = node.one("list", say("yourChain"))
    one, other = labels[first], labels[second]
    assert [(each.name, is_disabled(each)) for each in chain.all("button")] == [
        (say(act, label=label), (act, label) in (("moveEarlier", one), ("moveLater", other)))
        for label in (one, other)
        for act in ("moveEarlier", "moveLater", "removeLink")
    ]


def test_a_link_that_is_moved_keeps_the_focus_and_a_removed_one_hands_it_on(ask):
    question = ask("chain")
    keyboard = Keyboard(question.page)
    keyboard.begin_at(question)
    labels = {card.value: card.label for card in question.item.cards}
    first, second, *_ = right(question.exercise, question.item)["chain"]
    enter(keyboard, question, right(question.exercise, question.item))
    said = question.element.locator(".ws-said")
    keyboard.activate(question.link_button("moveLater", first))
    expect(said).to_have_text(say("linkMoved", label=labels[first], place=2))
    expect(question.link_button("moveLater", first)).to_be_focused()
    keyboard.activate(question.link_button("removeLink", second))
    expect(said).to_have_text(say("linkRemoved", label=labels[second]))
    expect(question.link_button("removeLink", first)).to_be_focused()
    while question.removers.count() > 1:
        keyboard.activate(question.removers.first)
    keyboard.activate(question.removers.first)
    expect(question.chain).to_have_count(0)
    expect(question.group(say("cards")).locator(":focus")).to_have_count(1)


def test_a_finished_chain_says_at_each_link_where_the_key_has_it(ask):
    question = ask("chain")
    key = right(question.exercise, question.item)
    strangers = [card for card in question.item.cards if card.value not in key["chain"]]
    answer = key | {"chain": [*key["chain"][::-1], strangers[0].value]}
    for _ in range(2):
        give(Assistive(question.page), question, answer)
        expect(question.told).not_to_be_empty()
    expect(question.try_again).to_be_visible()
    rows = told(question).one("list", say("yourChain")).all("listitem")
    assert [each.all("button") for each in rows] == [[] for _ in rows]
    places = [say("placeInKey", place=n) for n in range(len(key["chain"]), 0, -1)]
    for row, note in zip(rows, [*places, say("notInKey")], strict=True):
        assert row.text.endswith(note)


def test_a_number_is_asked_for_in_a_field_with_its_bounds_and_its_unit(ask):
    question = ask("predict")
    field = told(question).one("spinbutton", question.item.prompt)
    assert field.description == question.item.unit
    assert (field.properties["valuemin"], field.properties["valuemax"]) == (0, question.item.most)


def test_what_was_counted_is_a_named_picture_and_nowhere_on_the_page_before(ask):
    question = ask("predict")
    key, unit = question.item.back.key, question.item.unit
    assert told(question).all("image") == []
    assert question.element.locator("svg").count() == 0
    question.show_me.click()
    expect(question.try_again).to_be_visible()
    assert told(question).one("image").name == say("counted", counted=f"{key} {unit}")
    question.try_again.click()
    expect(question.element.locator("svg")).to_have_count(0)
    give(Assistive(question.page), question, key)
    expect(question.try_again).to_be_visible()
    picture = told(question).one("image")
    assert picture.name == say("predicted", predicted=f"{key} {unit}", counted=key)
    assert picture.children == []


def test_a_text_of_ones_own_has_a_named_field_and_a_count_that_is_not_announced(ask):
    question = ask("write own")
    node = told(question)
    field = node.one("textbox", question.item.prompt)
    assert field.description == say("wordsWrittenOf", n=0, target=question.item.target)
    Assistive(question.page).write(question.sheet_of_paper, "Two words")
    node = told(question)
    field = node.one("textbox", question.item.prompt)
    assert field.description == say("wordsWrittenOf", n=2, target=question.item.target)
    assert [each.text for each in node.all("status")] == [""]


@pytest.mark.parametrize("sort", ["write", "write own"])
def test_the_rows_of_a_rubric_are_groups_whose_levels_are_described(ask, sort):
    question = ask(sort)
    node = told(question)
    for criterion in question.item.rubric:
        group = node.one("group", criterion.label)
        assert glossed(group) == list(zip("1234", criterion.levels, strict=True))


def test_what_was_written_stands_as_a_quotation_when_it_is_done_and_is_kept_to_be_mended(ask):
    question = ask("write own")
    give(Assistive(question.page), question, right(question.exercise, question.item))
    expect(question.try_again).to_be_visible()
    node = told(question)
    assert node.one("blockquote").text == in_one_line(OWN_TEXT)
    assert node.all("textbox") == []
    assert say("selfScored") in node.all("status")[-1].text
    question.try_again.click()
    expect(question.sheet_of_paper).to_have_value(OWN_TEXT)
    expect(question.element.get_by_role("radio", checked=True)).to_have_count(0)


def test_a_sample_is_a_quotation(ask):
    question = ask("write")
    assert told(question).one("blockquote").text == in_one_line(question.item.sample)
