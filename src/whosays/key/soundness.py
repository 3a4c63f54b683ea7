"""Whether the units of a key agree with the article and with one another."""

from __future__ import annotations

from whosays.article.article import Article
from whosays.article.spans import Span, uncovered
from whosays.article.words import words
from whosays.key.key import Attribution, Key
from whosays.tables import Table


def check_soundness(article: Article, key: Key, table: Table) -> None:
    """Add to `table`'s problems whatever does not fit together."""
    _every_sentence_has_one_voice(article, key, table)
    for attribution in key.attributions:
        place = f"attribution {attribution.id}"
        _source_and_its_words_go_together(key, attribution, table, place)
        _quoted_words_belong_to_the_content(article, attribution, table, place)
        _nesting_ends(key, attribution, table, place)
    _voices_fit_the_attributions(article, key, table)


def _every_sentence_has_one_voice(article: Article, key: Key, table: Table) -> None:
    coded = [voice.sentence for voice in key.voices]
    for sentence in article.sentences:
        if (times := coded.count(sentence.id)) != 1:
            table.problem(
                f"sentence {sentence.id}",
                "has no voice" if not times else "is coded more than once",
                "give it exactly one [[voice]]",
            )


def _source_and_its_words_go_together(
    key: Key, attribution: Attribution, table: Table, place: str
) -> None:
    if attribution.source_span is None:
        return
    if attribution.source is None:
        table.problem(place, "has source words but no source", "name the source they stand for")
        return
    source = next((s for s in key.sources if s.id == attribution.source), None)
    if source and attribution.source_span not in source.mentions:
        table.problem(
            place,
            f"its source words are not among the mentions of “{source.id}”",
            "add them to the mentions, or correct one of the two",
        )


def _quoted_words_belong_to_the_content(
    article: Article, attribution: Attribution, table: Table, place: str
) -> None:
    for span in attribution.quoted:
        if uncovered(article.text, attribution.content, span):
            table.problem(
                place,
                f"the quoted words “{span.of(article.text)[:40]}” are not all in its content",
                "widen the content, or shorten the quotation",
            )


def _nesting_ends(key: Key, attribution: Attribution, table: Table, place: str) -> None:
    within = {unit.id: unit.within for unit in key.attributions}
    seen = [attribution.id]
    while (outer := within.get(seen[-1])) is not None:
        if outer in seen:
            table.problem(place, "stands within itself", "break the circle of “within”")
            return
        seen.append(outer)


def _voices_fit_the_attributions(article: Article, key: Key, table: Table) -> None:
    """Direct: all credited words quoted; indirect: none; mixed: some; own: nobody credited."""
    for voice in key.voices:
        sentence = next((s for s in article.sentences if s.id == voice.sentence), None)
        if sentence is None:
            continue
        credited = _words_in(article, sentence.span, [a.content for a in key.attributions])
        quoted = _words_in(article, sentence.span, [a.quoted for a in key.attributions])
        named = any(
            attribution.source and any(span.overlaps(sentence.span) for span in attribution.content)
            for attribution in key.attributions
        )
        fits = {
            "direct": bool(credited) and quoted == credited,
            "indirect": bool(credited) and not quoted,
            "mixed": bool(quoted) and quoted < credited,
            "own": not named,
            "split": bool(credited),
        }
        if not fits.get(voice.voice, True):
            table.problem(
                f"voice {voice.sentence}",
                f"is “{voice.voice}”, which does not fit the attributions of the sentence",
                "check what is credited there and what stands in quotation marks",
            )


def _words_in(article: Article, sentence: Span, groups: list[tuple[Span, ...]]) -> set[Span]:
    spans = [span for group in groups for span in group]
    return {
        word for word in words(article.text, sentence) if any(span.overlaps(word) for span in spans)
    }
