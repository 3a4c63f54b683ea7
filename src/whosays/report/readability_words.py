"""What a readability score says, what it was reckoned from, and what it does not show, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whosays.article.spans import Span
from whosays.article.words import words as words_in
from whosays.report.readability import (
    FEW_WORDS,
    FORMULAS,
    SMOG_SENTENCES,
    ArticleTexts,
    Counts,
    Formula,
    Measured,
)
from whosays.wording.wording import Wording


def part_name(part: str, words: Wording) -> str:
    """What a part of a text is called."""
    return {
        "body": words.say("readBody"),
        "quotations": words.say("readQuotations"),
        "own": words.say("readOwn"),
        "untitled": words.say("readUntitled"),
    }[part]


def formula_name(formula: Formula, words: Wording) -> str:
    """A formula, with who published it."""
    return words.say("readFormulaOf", formula=formula.name, source=formula.source)


def number(score: float) -> str:
    """A score with one decimal: more would say more than was measured."""
    return f"{score:.1f}"


def score_in_words(measured: Measured, formula: Formula, words: Wording) -> str:
    """The score, or that there is none."""
    if measured.counts is None:
        return words.say("readNoWords")
    return words.say(
        "readScore", formula=formula.name, score=number(formula.score(measured.counts))
    )


def told(text: ArticleTexts, part: str, formula: Formula, words: Wording) -> Iterator[str]:
    """The paragraphs behind a score: the counts, the sum, what to beware of, what it is not."""
    measured = text.measured(part)
    if measured.counts is None:
        return
    yield words.say(
        "readCounts",
        article=text.name,
        part=part_name(part, words),
        counts=words.listed(list(_counts(measured.counts, words))),
    )
    if part == "untitled" and text.title is not None:
        yield title_in_words(text.title, words)
    yield _sum(measured.counts, formula, words)
    careful = " ".join(warnings(measured, formula, words))
    if careful:
        yield careful
    yield words.say("readLimit")


def title_in_words(title: str, words: Wording) -> str:
    """Which words were taken out."""
    length = len(words_in(title, Span(0, len(title))))
    return words.say("readTitleOut", n=length, title=words.quoted(title))


def warnings(measured: Measured, formula: Formula, words: Wording) -> Iterator[str]:
    """Why a score is to be taken with care."""
    counts, by_hand = measured.counts, measured.by_hand
    if counts is None:
        return
    if counts.words < FEW_WORDS:
        yield words.say("readFew", n=counts.words, few=FEW_WORDS)
    if by_hand is not None:
        yield words.say(
            "readByHand",
            n=counts.sentences,
            own=by_hand.sentences,
            score=number(formula.score(by_hand)),
        )
    if formula.id == "smog" and counts.sentences < SMOG_SENTENCES:
        yield words.say("readSmogFew", n=counts.sentences, few=SMOG_SENTENCES)
    if formula.id == "fog":
        yield words.say("readFogWords")
    if formula.id == "cli":
        yield words.say("readLiauFactor")


def sentences_in_words(texts: Sequence[ArticleTexts], words: Wording) -> Iterator[str]:
    """Where textstat counts other sentences than an article has, by the first formula."""
    formula = FORMULAS[0]
    for text in texts:
        measured = text.measured("body")
        if measured.by_hand is not None:
            of = words.sequence([text.name, formula.name])
            careful = " ".join(warnings(measured, formula, words))
            yield words.say("readOf", article=of, told=careful)


def _counts(counts: Counts, words: Wording) -> Iterator[str]:
    yield words.say("wordsWritten", n=counts.words)
    yield words.say("readSentences", n=counts.sentences)
    yield words.say("readSyllables", n=counts.syllables)
    yield words.say("readLong", n=counts.long_words)


def _sum(counts: Counts, formula: Formula, words: Wording) -> str:
    score = number(formula.score(counts))
    each = f"{counts.words_per_sentence:.2f}"
    match formula.id:
        case "fk":
            syllables = f"{counts.syllables_per_word:.3f}"
            return words.say("readSumKincaid", words=each, syllables=syllables, score=score)
        case "fog":
            hard = f"{counts.hard_in_hundred:.2f}"
            return words.say("readSumFog", words=each, hard=hard, score=score)
        case "smog":
            long = f"{counts.long_per_sentence:.2f}"
            return words.say("readSumSmog", long=long, score=score)
        case "cli":
            letters, in_hundred = counts.letters_in_hundred, counts.sentences_in_hundred
            slots = {"letters": f"{letters:.1f}", "sentences": f"{in_hundred:.2f}"}
            return words.say("readSumLiau", score=score, **slots)
        case _:
            characters = f"{counts.characters_per_word:.3f}"
            return words.say("readSumAutomated", characters=characters, words=each, score=score)
