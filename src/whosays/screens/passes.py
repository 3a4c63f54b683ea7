"""A learner and a coding pass of the key, as a notebook shows them; or two passes, as a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from whosays.answers.event import Event
from whosays.exercise.exercise import Exercise
from whosays.report.agreement import agreement, codes_before_feedback
from whosays.report.agreement_words import agreement_in_words
from whosays.report.passes import as_answers
from whosays.screens.figures import table_html, tables_html
from whosays.screens.page import content, paragraph
from whosays.wording.wording import Wording


class PassAgreement:
    """Displays as words and a table with a row for each sentence that both have coded.

    Where the learner has coded nothing yet, as in a page without a kernel, the pass is held against
    another one instead. `found` has the numbers of what is shown.
    """

    def __init__(
        self,
        exercise: Exercise,
        own: Sequence[Event],
        passes: Sequence[dict[str, str]],
        number: int,
        words: Wording,
    ):
        """`passes` are sentence → voice. Raises IndexError if there is no pass of that number."""
        if not 1 <= number <= len(passes):
            raise IndexError(number)
        self._language = words
        self._numbers = (2 if number == 1 else 1, number)
        other, asked = (as_answers(exercise, str(each), passes[each - 1]) for each in self._numbers)
        mine = agreement(exercise, own, asked)
        self._is_own = mine.units > 0
        self.found = mine if self._is_own else agreement(exercise, other, asked)
        self._rows = list(_rows(exercise, own if self._is_own else other, asked))

    @property
    def words(self) -> str:
        """Who is compared, the agreement in words, and what it can and cannot carry."""
        return "\n".join(self._lines())

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        told = map(paragraph, self._lines())
        return tables_html(self._language, *told, self._table(), are_codes=True)

    def _lines(self) -> list[str]:
        say = self._language.say
        told = agreement_in_words(self.found, self._language)
        first, second = self._numbers
        if self._is_own:
            return [say("passYours", number=second), told]
        worked = say("passWorked", first=first, second=second)
        return [say("passNothing"), worked, told, say("passAgain")]

    def _table(self) -> str:
        words, say = self._language, self._language.say
        first, second = self._numbers
        coder = say("passYou") if self._is_own else say("passCoder", number=first)
        head = (say("wordsCoded"), coder, say("passCoder", number=second))
        in_content = partial(content, words=words)
        rows = [(in_content(sentence), codes) for sentence, *codes in self._rows]
        return table_html(self.found.title, head, rows, as_html=in_content)


def _rows(
    exercise: Exercise, first: Sequence[Event], second: Sequence[Event]
) -> Iterator[tuple[str, str, str]]:
    """The words of each sentence that both have coded, with the code of each that is compared."""
    labels = {option.value: option.label for option in exercise.options}
    one, other = (codes_before_feedback(exercise, events) for events in (first, second))
    for unit in one:
        if unit in other:
            yield unit.text, labels[one[unit]], labels[other[unit]]
