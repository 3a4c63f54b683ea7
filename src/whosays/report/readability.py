"""Readability formulas, on an article and on parts of it: how a score moves, and what it counts.

textstat counts the words, syllables and sentences. It is imported only where it is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from math import sqrt

from whosays.article.article import Article
from whosays.article.data import masked
from whosays.article.spans import Span
from whosays.article.words import words
from whosays.key.key import Key

# With fewer words a single one moves a score; SMOG was made for so many sentences.
FEW_WORDS, SMOG_SENTENCES = 100, 30

# The parts of a text that can be looked at.
PARTS = ("body", "quotations", "own", "untitled")

_MARKS = re.compile('[“”"]')


@dataclass(frozen=True)
class Counts:
    """What textstat counts in a text.

    `long_words` have three syllables or more; of those `hard_words` do not stand on textstat’s list
    of easy words. `chunks` are what spaces part, punctuation alone as well, and `characters` all
    but spaces.
    """

    words: int
    sentences: int
    syllables: int
    long_words: int
    hard_words: int
    letters: int
    characters: int
    chunks: int

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        return self.syllables / self.words

    @property
    def long_per_sentence(self) -> float:
        return self.long_words / self.sentences

    @property
    def hard_in_hundred(self) -> float:
        return 100 * self.hard_words / self.words

    @property
    def letters_in_hundred(self) -> float:
        """The letters of a hundred words."""
        return 100 * self.letters / self.words

    @property
    def sentences_in_hundred(self) -> float:
        """The sentences of a hundred words."""
        return 100 * self.sentences / self.words

    @property
    def characters_per_word(self) -> float:
        return self.characters / self.chunks


def counts_of(text: str) -> Counts:
    """The counts of an English text with at least one word."""
    import textstat

    return Counts(
        words=textstat.lexicon_count(text),
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        long_words=textstat.polysyllabcount(text),
        hard_words=textstat.difficult_words(text, syllable_threshold=3, unique=False),
        letters=textstat.letter_count(text),
        characters=textstat.char_count(text),
        chunks=textstat.lexicon_count(text, removepunct=False),
    )


def flesch_kincaid(counts: Counts) -> float:
    """The Flesch–Kincaid grade, a school year in the United States.

    Kincaid, J. P., Fishburne, R. P., Rogers, R. L., & Chissom, B. S. (1975). Derivation of new
    readability formulas for Navy enlisted personnel. Research Branch Report 8-75.
    """
    return 0.39 * counts.words_per_sentence + 11.8 * counts.syllables_per_word - 15.59


def gunning_fog(counts: Counts) -> float:
    """The fog index, in years of school.

    Gunning, R. (1952). The technique of clear writing. McGraw-Hill. He leaves out names and
    compounds among the hard words; textstat leaves out the words of a list.
    """
    return 0.4 * (counts.words_per_sentence + counts.hard_in_hundred)


def smog(counts: Counts) -> float:
    """The SMOG grade, for samples of 30 sentences.

    McLaughlin, G. H. (1969). SMOG grading: a new readability formula. Journal of Reading, 12(8),
    639–646.
    """
    return 3.1291 + 1.043 * sqrt(30 * counts.long_per_sentence)


def coleman_liau(counts: Counts) -> float:
    """The Coleman–Liau index, which needs no syllables.

    Coleman, M., & Liau, T. L. (1975). A computer readability formula designed for machine scoring.
    Journal of Applied Psychology, 60(2), 283–284. Their factor is 0.0588; this is textstat’s.
    """
    return 0.058 * counts.letters_in_hundred - 0.296 * counts.sentences_in_hundred - 15.8


def automated(counts: Counts) -> float:
    """The Automated Readability Index.

    Smith, E. A., & Senter, R. J. (1967). Automated readability index. AMRL-TR-66-220.
    """
    return 4.71 * counts.characters_per_word + 0.5 * counts.words_per_sentence - 21.43


@dataclass(frozen=True)
class Formula:
    """A formula: its name, who published it and when, and the function that reckons it."""

    id: str
    name: str
    source: str
    score: Callable[[Counts], float]


FORMULAS = (
    Formula("fk", "Flesch–Kincaid grade", "Kincaid et al. 1975", flesch_kincaid),
    Formula("fog", "Gunning fog", "Gunning 1952", gunning_fog),
    Formula("smog", "SMOG", "McLaughlin 1969", smog),
    Formula("cli", "Coleman–Liau", "Coleman & Liau 1975", coleman_liau),
    Formula("ari", "ARI", "Smith & Senter 1967", automated),
)


@dataclass(frozen=True)
class Measured:
    """A part of an article with its counts; None where there are no words.

    `sentences` are those of the article, or what they have of the part. textstat ends one at every
    full stop, in an abbreviation too, so its number can be another.
    """

    counts: Counts | None
    sentences: int

    @property
    def by_hand(self) -> Counts | None:
        """The counts with the article’s own sentences; None where textstat counts as many."""
        if self.counts is None or self.counts.sentences == self.sentences:
            return None
        return replace(self.counts, sentences=self.sentences)


@dataclass(frozen=True)
class ArticleTexts:
    """An article and its key, to take parts of; `title` is the longest that stands before a name.

    It is None where there is no such title to take out. `letter` is the article’s in its lesson.
    """

    letter: str
    article: Article
    key: Key
    title: str | None = None

    @property
    def name(self) -> str:
        """The article’s neutral name."""
        return self.article.mask.name

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that this article has."""
        return tuple(part for part in PARTS if part != "untitled" or self.title)

    def measured(self, part: str) -> Measured:
        """The counts of a part."""
        stretches = self.stretches(part)
        if not stretches:
            return Measured(None, 0)
        # As textstat does: what has no more than two words is no sentence, unless it is all.
        sentences = sum(len(words(text, Span(0, len(text)))) > 2 for text in stretches)
        return Measured(counts_of(" ".join(stretches)), max(1, sentences))

    def stretches(self, part: str) -> list[str]:
        """The words of a part, a string a sentence, with the outlet masked. Raises KeyError."""
        found: Iterable[str]
        match part:
            case "body":
                found = (self._text(sentence) for sentence in self._sentences())
            case "quotations":
                found = (_ended(self._text(span)) for span in self._quoted())
            case "own":
                found = (self._outside(sentence) for sentence in self._sentences())
            case "untitled":
                found = (self._untitled(sentence) for sentence in self._sentences())
            case _:
                raise KeyError(part)
        return [text for text in found if re.search(r"\w", text)]

    def _sentences(self) -> Iterator[Span]:
        """The sentences of the body: a headline has rules of its own, and no full stop."""
        for sentence in self.article.sentences:
            region = self.article.region_of(sentence.span)
            if region is not None and region.kind == "body":
                yield sentence.span

    def _quoted(self) -> list[Span]:
        """What the key has as quoted, in the body, without what stands inside another quotation."""
        spans = {span for attribution in self.key.attributions for span in attribution.quoted}
        return [
            span
            for span in sorted(spans)
            if any(sentence.holds(span) for sentence in self._sentences())
            and not any(other.holds(span) for other in spans - {span})
        ]

    def _outside(self, sentence: Span) -> str:
        """A sentence without its quotations and their marks."""
        left, at = "", sentence.start
        for span in self._quoted():
            if sentence.holds(span):
                left += self._text(Span(at, span.start))
                at = span.end
        left += self._text(Span(at, sentence.end))
        return _tidy(_MARKS.sub("", left))

    def _untitled(self, sentence: Span) -> str:
        return _tidy(self._text(sentence).replace(self.title or "", ""))

    def _text(self, span: Span) -> str:
        return masked(span.of(self.article.text), self.article.mask)


def _tidy(text: str) -> str:
    """One space between words, and no comma without a word before it."""
    spaced = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(text.split()))
    return re.sub(r"^[\s,;:.]+|([,;:])(?=[,;:.])", "", spaced)


def _ended(text: str) -> str:
    """With a full stop, so that the next one is not read as the same sentence."""
    bare = text.strip().rstrip(",;:")
    return bare if bare.endswith((".", "?", "!")) else f"{bare}."
