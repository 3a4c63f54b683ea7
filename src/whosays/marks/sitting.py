"""A learner at an exercise: each answer is recorded, marked and answered with feedback."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from whosays.answers.event import Act, Event
from whosays.answers.record import Record
from whosays.answers.standing import Tries, tries
from whosays.exercise.exercise import Exercise
from whosays.marks.feedback import (
    Feedback,
    feedback_shown,
    feedback_to,
    feedback_told,
    mark_answer,
)
from whosays.marks.marking import Marking, ResponseDoesNotFit
from whosays.marks.responses import share
from whosays.problems import InputProblems
from whosays.wording.wording import Wording, wording


class Sitting:
    """One exercise and the record it is answered into.

    The record alone is the memory: whatever is asked is read from it anew, so that two kernels, or
    a kernel that was started again, agree. Where feedback is held back, nothing here tells how an
    answer compares with the key.
    """

    def __init__(self, exercise: Exercise, record: Record, words: Wording | None = None):
        """`words` says what a notice says; by default those of the language that is set."""
        self.exercise = exercise
        self.record = record
        self.words = words or wording()

    def notice(self) -> str | None:
        """What the learner must know about the record before answering, if anything."""
        try:
            reading = self.record.read()
        except InputProblems as problems:
            return self.words.say("cannotSave", problems=str(problems))
        of_text, of_version = self._older(reading.of(self.exercise.id))
        strangers = sorted({event.learner or "" for event in reading.strangers})
        notices = [str(problem) for problem in reading.problems]
        if strangers:
            names = self.words.listed([self.words.quoted(name) for name in strangers])
            notices.append(self.words.say("strangers", n=len(reading.strangers), names=names))
        if of_text:
            notices.append(self.words.say("olderText", n=of_text))
        if of_version:
            notices.append(self.words.say("olderVersion", n=of_version))
        return " ".join(notices) or None

    def progress(self) -> dict[str, dict[str, Any]]:
        """Item → its newest response, the feedback on it, and what was answered before a redo."""
        standing = {}
        for item, stand in self._tries().items():
            try:
                back = self.exercise.item(item).back
            except KeyError:
                continue  # A stranger's line: it stays in the record and cannot be shown.
            marking = self._marking(item, stand.response)
            if stand.shown and not self.exercise.held:
                feedback = feedback_shown(back, stand.attempt)
            elif marking is not None:
                feedback = feedback_told(self.exercise, item, marking, stand)
            else:
                continue
            standing[item] = {
                "response": None if marking is None else stand.response,
                "confidence": stand.confidence,
                "feedback": feedback,
                "attempt": stand.attempt,
                "earlier": self._earlier(item, stand),
            }
        return standing

    def answer(self, item: str, response: Any, confidence: float | None = None) -> Feedback:
        """Mark an answer, record it, and say what the learner is told.

        `confidence`, 0 to 1, is recorded where the exercise asks for it. Raises KeyError for an
        unknown item, ResponseDoesNotFit for a response that does not fit it, and InputProblems if
        the record cannot be written.
        """
        marking = mark_answer(self.exercise, item, response)
        is_asked = self.exercise.confidence and confidence is not None
        confidence = share(confidence) if is_asked else None
        attempt = self._tries_at(item).attempt + 1
        feedback = feedback_to(self.exercise, item, marking, attempt, confidence)
        acts = [self._act("answer", item, response, confidence)]
        if feedback["shown"] == "hint":
            acts.append(self._act("hint", item))
        self.record.append(acts)
        return feedback

    def show(self, item: str) -> Feedback:
        """Record that the learner asked to be shown, and show. Raises as `answer` does.

        Where feedback is held back nobody can ask: that, too, is a ResponseDoesNotFit.
        """
        back = self.exercise.item(item).back
        if self.exercise.held:
            raise ResponseDoesNotFit("the key is held back")
        attempt = self._tries_at(item).attempt
        self.record.append([self._act("show", item)])
        return feedback_shown(back, attempt)

    def redo(self, item: str) -> None:
        """Begin an item anew: attempts count from 0 again, and the record keeps all."""
        self.exercise.item(item)
        self.record.append([self._act("redo", item)])

    def _older(self, events: Iterable[Event]) -> tuple[int, int]:
        """How many answers were made on an older text, and on an earlier version of the same."""
        older = [
            event.text_sha256 != self.exercise.text_sha256
            for event in events
            if event.action == "answer" and event.exercise_version != self.exercise.version
        ]
        return sum(older), len(older) - sum(older)

    def _tries(self) -> dict[str, Tries]:
        try:
            events = self.record.read().of(self.exercise.id)
        except InputProblems:
            return {}  # `notice` says so.
        return tries(self.exercise.id, self.exercise.version, events)

    def _tries_at(self, item: str) -> Tries:
        return self._tries().get(item, Tries())

    def _earlier(self, item: str, stand: Tries) -> list[dict[str, Any]]:
        """What was answered before each redo, and how it was marked; a stranger’s is left out."""
        if self.exercise.held:
            return []
        marked = [(response, self._marking(item, response)) for response in stand.earlier]
        return [
            {"response": response, "state": marking.state, "mark": marking.mark}
            for response, marking in marked
            if marking is not None
        ]

    def _marking(self, item: str, response: Any) -> Marking | None:
        """None where there is no response, or a stranger’s that the item cannot be given."""
        try:
            return None if response is None else mark_answer(self.exercise, item, response)
        except ResponseDoesNotFit:
            return None

    def _act(
        self, action: str, item: str, response: Any = None, confidence: float | None = None
    ) -> Act:
        return Act(
            action=action,
            exercise=self.exercise.id,
            exercise_version=self.exercise.version,
            text_sha256=self.exercise.text_sha256,
            item=item,
            response=response,
            confidence=confidence,
        )
