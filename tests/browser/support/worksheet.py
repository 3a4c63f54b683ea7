"""An exercise on a page, reached as a learner reaches it: by role and name."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from whosays.exercise.exercise import Exercise, Option
from whosays.exercise.items import NOBODY

from .language import apart, say, saying
from .runs import places, words


class Worksheet:
    """The element of one exercise."""

    def __init__(self, page: Page, exercise: Exercise):
        self.page = page
        self.exercise = exercise
        self.selector = f"[data-whosays-exercise={_in_css(exercise.id)}]"
        if exercise.held:
            # A page may have it twice, and only here the heading says that feedback comes later.
            self.selector += ':has([id$="-later"])'
        self.element = page.locator(self.selector)

    @property
    def region(self) -> Locator:
        # A page may have an exercise twice: held, which its name tells, and released.
        name = self.exercise.title + (f" {say('feedbackLater')}" if self.exercise.held else "")
        return self.element.get_by_role("region", name=name, exact=True)

    def expect_ready(self) -> Worksheet:
        """Wait until the exercise is drawn."""
        expect(self.region).to_be_visible()
        return self

    def expect_done(self, count: int | None = None) -> None:
        """The exercise tells that so many of its items are done: all, if no number is given.

        One that is worked from end to end asks nothing, and tells of none.
        """
        asked = len(self.exercise.asked)
        if not asked:
            expect(self.region.locator(".ws-progress")).to_have_count(0)
            return
        done = asked if count is None else count
        expect(self.region).to_contain_text(say("done", n=done, total=asked))

    def question(self, item: str) -> Question:
        return Question(self, item)


class Surface:
    """Words to be marked, with the switch for runs and what is said of the marking."""

    def __init__(self, page: Page, element: Locator, name: str, run_name: str):
        self.page = page
        self.element = element
        self.name = name
        self._run_name = run_name

    def word(self, place: int) -> Locator:
        """A word, counted from 0."""
        return self._words.get_by_role("checkbox").nth(place)

    @property
    def marked(self) -> Locator:
        """The words that are marked, or given."""
        return self._words.get_by_role("checkbox", checked=True)

    @property
    def _words(self) -> Locator:
        return self.element.get_by_role("group", name=self.name, exact=True)

    @property
    def mark_a_run(self) -> Locator:
        return self.element.get_by_role("button", name=self._run_name, exact=True)

    @property
    def said(self) -> Locator:
        """Where it is said what was marked or removed last."""
        return self.element.locator(".ws-said")


class Question:
    """One item of an exercise. What only some kinds have is found in items of these kinds alone."""

    def __init__(self, sheet: Worksheet, item: str):
        self.sheet = sheet
        self.page = sheet.page
        self.exercise = sheet.exercise
        self.item = sheet.exercise.item(item)
        self.selector = f"{sheet.selector} [data-item={_in_css(item)}]"
        self.element = sheet.page.locator(self.selector)

    def button(self, name: str) -> Locator:
        return self.element.get_by_role("button", name=name, exact=True)

    def group(self, name: str) -> Locator:
        return self.element.get_by_role("group", name=name, exact=True)

    @property
    def check(self) -> Locator:
        return self.button(say("check"))

    @property
    def show_me(self) -> Locator:
        return self.button(say("showMe"))

    @property
    def try_again(self) -> Locator:
        return self.button(say("tryAgain"))

    @property
    def told(self) -> Locator:
        """Where the result is told: an element of role status, beside those for announcements."""
        return self.element.locator(".ws-feedback[role=status]")

    def confidence(self, share: float) -> Locator:
        """The radio button that says how sure one is, from 0 to 1."""
        name = say("percent", n=int(100 * share))
        return self.group(say("howSureAreYou")).get_by_role("radio", name=name, exact=True)

    def opener(self, key: str) -> Locator:
        """What opens more under the result: `anotherExample`, `earlierAnswers`."""
        return self.element.locator("summary").get_by_text(say(key), exact=True)

    def opened(self, key: str) -> Locator:
        """What stands there once it is open."""
        summary = self.page.get_by_text(say(key), exact=True)
        return self.element.get_by_role("group").filter(has=summary)

    # voice, mark, choose

    def option(self, value: str) -> Locator:
        """The radio button or box of an option; of kind mark, of a part to mark words as."""
        own = getattr(self.item, "options", self.exercise.options)
        role = "checkbox" if getattr(self.item, "several", False) else "radio"
        return self.element.get_by_role(role, name=_label(own, value), exact=True)

    # mark

    @property
    def surface(self) -> Surface:
        return Surface(self.page, self.element, say("wordsOfSentence"), say("markRun"))

    def word(self, place: int) -> Locator:
        """A word of the sentence, counted from 0."""
        return self.surface.word(place)

    @property
    def mark_a_run(self) -> Locator:
        return self.surface.mark_a_run

    # match

    def tie(self, mention: str, group: str) -> Locator:
        """The radio button that ties a mention to a group (“1” and up), or to none."""
        name = say("notASource") if group == NOBODY else say("sourceNumber", number=group)
        found = self.element.locator(f"li[data-mention={_in_css(mention)}]")
        return found.get_by_role("radio", name=name, exact=True)

    # chain

    def card(self, value: str) -> Locator:
        """The button that adds a card to the chain."""
        return self.group(say("cards")).get_by_role(
            "button", name=say("addCard", label=self._card(value)), exact=True
        )

    def link_button(self, act: str, value: str) -> Locator:
        """A button of a link of the chain: its act is removeLink, moveEarlier or moveLater."""
        name = say(act, label=self._card(value))
        return self.chain.get_by_role("button", name=name, exact=True)

    @property
    def chain(self) -> Locator:
        return self.element.get_by_role("list", name=say("yourChain"), exact=True)

    def hand(self, value: str) -> Locator:
        group = self.group(apart("howClose", source=self.item.hand_of))
        return group.get_by_role("radio", name=_label(self.item.hands, value), exact=True)

    def _card(self, value: str) -> str:
        return _label(self.item.cards, value)

    # stance

    def stance(self, value: str) -> Locator:
        group = self.group(apart("stanceLegend", cue=self.cue))
        return group.get_by_role("radio", name=_label(self.exercise.options, value), exact=True)

    def change(self, value: str) -> Locator:
        group = self.group(apart("swapLegend", verb=self.item.swap))
        return group.get_by_role("radio", name=_label(self.item.changes, value), exact=True)

    @property
    def cue(self) -> str:
        """The words of the cue, as they are quoted."""
        every = words(self.item)
        found = [
            " ".join(every[place][0] for place in sorted(places(self.item, [list(span)])))
            for span in self.item.cue
        ]
        return " … ".join(found)

    # compare

    def passage(self, letter: str) -> Surface:
        """The words of one article, and what stands around them."""
        (article,) = [p.article for p in self.item.passages if p.letter == letter]
        names = (say(key, article=article) for key in ("wordsOfArticle", "markRunIn"))
        return Surface(self.page, self.group(article), *names)

    # predict

    @property
    def number(self) -> Locator:
        return self.element.get_by_role("spinbutton", name=self.item.prompt, exact=True)

    # write

    def score(self, criterion: str, level: int) -> Locator:
        (label,) = [each.label for each in self.item.rubric if each.value == criterion]
        return self.group(label).get_by_role("radio", name=str(level), exact=True)

    @property
    def sheet_of_paper(self) -> Locator:
        """Where a text of one’s own is written."""
        return self.element.get_by_role("textbox", name=self.item.prompt, exact=True)

    # marks and links

    @property
    def removers(self) -> Locator:
        """The buttons that take a mark or a link of a chain away."""
        every = (saying(key).pattern for key in ("removeMark", "removeLink"))
        return self.element.get_by_role("button", name=re.compile(f"^({'|'.join(every)})$"))


def _label(options: tuple[Option, ...], value: str) -> str:
    (label,) = [option.label for option in options if option.value == value]
    return label


def _in_css(text: str) -> str:
    """Any text as a string of a selector."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
