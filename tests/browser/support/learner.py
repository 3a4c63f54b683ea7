"""A learner who remembers what was done on a page, and what it must earn."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import expect

from whosays.marks.feedback import mark_answer

from .answering import Hands, expect_shown, expect_told, give
from .responses import arguable, farthest, missed, right, told_of
from .worksheet import Question

# What was done, to which exercise and item, and the response.
Deed = tuple[str, str, str, Any]


@dataclass
class Learner:
    """`deeds` are what a record must hold, `marks` what `whosays mark` must say, item by item."""

    hands: Hands
    deeds: list[Deed] = field(default_factory=list)
    marks: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def answers_as_the_key(self, question: Question) -> None:
        self._answers(question, right(question.exercise, question.item), attempt=1)

    def answers_after_a_hint(self, question: Question) -> None:
        self._misses(question, attempt=1)
        self._answers(question, right(question.exercise, question.item), 2, "hint")

    def misses_twice(self, question: Question) -> None:
        self._misses(question, attempt=1)
        self._misses(question, attempt=2)

    def answers_wrongly(self, question: Question) -> None:
        """Amiss, and amiss again after the hint, so that the explanations are read.

        Where nothing is amiss, the answer is one that is discussed, or the least like the key.
        """
        if missed(question.exercise, question.item):
            self.misses_twice(question)
        else:
            self._answers(question, farthest(question.exercise, question.item), attempt=1)

    def asks_to_be_shown(self, question: Question) -> None:
        self.hands.activate(question.show_me)
        self._did("show", question)
        expect_shown(question, attempt=0)
        self._earns(question, "missing", None, 0, "show")

    def begins_anew(self, question: Question) -> None:
        self.misses_twice(question)
        self.tries_again(question)
        self.answers_as_the_key(question)

    def tries_again(self, question: Question) -> None:
        self.hands.activate(question.try_again)
        self._did("redo", question)
        # The result goes as soon as a kernel is asked, the button once it has answered.
        expect(question.try_again).to_have_count(0)
        expect(question.told).to_be_empty()

    def answers_what_is_arguable(self, question: Question) -> None:
        answer = arguable(question.exercise, question.item)[-1]
        self._answers(question, answer, attempt=1)
        assert "wrong" not in question.told.text_content().lower().split()

    def _misses(self, question: Question, attempt: int) -> None:
        answer = missed(question.exercise, question.item)[0 if attempt == 1 else -1]
        self._answers(question, answer, attempt, *["hint"] * (attempt > 1))

    def _answers(self, question: Question, answer: Any, attempt: int, *helped: str) -> None:
        give(self.hands, question, answer)
        self._did("answer", question, answer)
        expect_told(question, answer, attempt)
        if told_of(question.exercise, question.item, answer, attempt)["shown"] == "hint":
            self._did("hint", question)
            helped = ("hint",)
        marking = mark_answer(question.exercise, question.item.id, answer)
        self._earns(question, marking.state, marking.mark, attempt, *helped)

    def _did(self, action: str, question: Question, response: Any = None) -> None:
        self.deeds.append((action, question.exercise.id, question.item.id, response))
        # Whatever was pressed may be gone now, but the focus must not be lost with it.
        question.page.wait_for_function("() => document.activeElement !== document.body")

    def _earns(
        self, question: Question, state: str, mark: float | None, attempt: int, *helped: str
    ) -> None:
        self.marks[question.exercise.id, question.item.id] = {
            "state": state, "mark": mark, "attempt": attempt, "help": list(helped),
        }  # fmt: skip
