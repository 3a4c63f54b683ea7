"""Propose a pack for a new text: its regions and sentences, to be checked by a person."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from whosays.article.pack import FORMAT
from whosays.article.spans import Span, find_words
from whosays.problems import InputProblems, Problem

# A sentence ends at a full stop, question or exclamation mark, closing quotation marks included,
# where the next one opens with a capital, a digit or a quotation mark.
_END = re.compile(r"[.!?…][”’\"')]*(?=\s+[“‘\"'(]*[A-Z0-9])")

# A stop behind one of these ends no sentence: “U.S. Sanctions”, “Mr. Smith”, “Jan. 8”.
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\.$"
)


def sentence_spans(text: str, within: Span) -> list[Span]:
    """The sentences of a stretch of text, as far as punctuation tells.

    A proposal: it splits after a stop before a capital, but not after an initial or a common
    abbreviation, so a sentence that ends in “U.S.” is joined to the next.
    """
    spans = []
    for paragraph in re.finditer(r"[^\n]+", text[within.start : within.end]):
        start, last = (within.start + offset for offset in paragraph.span())
        for end in _END.finditer(text, start, last):
            if not _ABBREVIATION.search(text, start, end.end()):
                spans.append(Span(start, end.end()))
                start = end.end()
        spans.append(Span(start, last))
    return [trimmed for span in spans if (trimmed := _trimmed(text, span)).start < trimmed.end]


def propose_pack(text_file: Path, folder: Path) -> list[Path]:
    """Write a pack's three files into a new `folder`; return them.

    The first paragraph is proposed as headline, the rest as body. What only a person can know is
    left empty, and `whosays check` asks for it. Raises InputProblems if the text cannot be read or
    the folder exists already: nothing is overwritten.
    """
    try:
        raw = text_file.read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(text_file, "", f"cannot be read ({error})", "name a UTF-8 text file")
        raise InputProblems([problem]) from error
    if len(re.findall(r"\S[^\n]*", text)) < 2:
        problem = Problem(text_file, "", "has fewer than two paragraphs", "add the article’s body")
        raise InputProblems([problem])
    try:
        folder.mkdir(parents=True)
        files = {
            "article.txt": raw,
            "pack.toml": _pack_toml(folder.name, text, raw).encode(),
            "key.toml": _key_toml(folder.name, text, raw).encode(),
        }
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except FileExistsError as error:
        problem = Problem(folder, "", "exists already", "name a new folder; nothing was changed")
        raise InputProblems([problem]) from error
    except OSError as error:
        problem = Problem(folder, "", f"cannot be written ({error.strerror})", "name another place")
        raise InputProblems([problem]) from error
    return [folder / name for name in files]


def _regions(text: str) -> tuple[Span, Span]:
    """Headline and body, as proposed: the first paragraph, and all that follows it."""
    first = re.search(r"\S[^\n]*", text)
    end = first.end() if first else 0
    headline = _trimmed(text, Span(first.start() if first else 0, end))
    return headline, _trimmed(text, Span(end, len(text)))


def _proposed_sentences(text: str) -> dict[str, Span]:
    headline, body = _regions(text)
    numbered = {f"s{n}": span for n, span in enumerate(sentence_spans(text, body), 1)}
    return {"h": headline, **numbered}


def _pack_toml(slug: str, text: str, raw: bytes) -> str:
    headline, body = _regions(text)
    blocks = [
        f"format = {_quoted(FORMAT)}\nslug = {_quoted(slug)}\n"
        f"sha256 = {_quoted(hashlib.sha256(raw).hexdigest())}\n"
        f'title = {_quoted(headline.of(text))}\npublisher = ""',
        "# What page it is, what is known of its date, and what the copy lacks.\n[provenance]\n"
        'page = ""\npublished = ""\ndate_known_from = ""\ncopy = ""\nlacks = []',
        "# Who owns the text, and on what ground it may be shown.\n[rights]\n"
        'holder = ""\nbasis = ""\nstatement = ""\ncredit = ""',
        "# The neutral name; a [[mask.hide]] with words and shown for each name to hide.\n"
        '[mask]\nname = "Article C"',
        "# Kinds: headline, subhead, dateline, byline, credit, body, furniture.\n"
        f'[[region]]\nkind = "headline"\ntext = {_quotation(text, headline)}',
        f'[[region]]\nkind = "body"\ntext = {_quotation(text, body)}',
    ]
    blocks += [
        f"[[sentence]]\nid = {_quoted(id)}\ntext = {_quotation(text, span)}"
        for id, span in _proposed_sentences(text).items()
    ]
    return "\n\n".join(blocks) + "\n"


def _key_toml(slug: str, text: str, raw: bytes) -> str:
    blocks = [
        'format = "whosays-key-source/1"\n'
        f"article = {_quoted(slug)}\n"
        f"sha256 = {_quoted(hashlib.sha256(raw).hexdigest())}\ngaps = []",
        '[dating]\nearliest = ""\nlatest = ""\nreasoning = ""',
    ]
    blocks += [
        f'[[voice]]\nsentence = {_quoted(id)}\nvoice = ""' for id in _proposed_sentences(text)
    ]
    return "\n\n".join(blocks) + "\n"


def _quotation(text: str, span: Span) -> str:
    """A span as the pack writes it: its words, or, when they are many, those at its two ends."""
    words = span.of(text)
    if len(words) <= 80 and "\n" not in words:
        n = _occurrence(text, words, span.start)
        return _quoted(words) if n == 1 else f"{{ words = {_quoted(words)}, n = {n} }}"
    first = _unique_start(text, span)
    last = _unique_end(text, span, span.start)
    n = _occurrence(text, first, span.start)
    nth = f", n = {n}" if n > 1 else ""
    return f"{{ from = {_quoted(first)}, to = {_quoted(last)}{nth} }}"


def _occurrence(text: str, words: str, start: int) -> int:
    """How many times `words` have stood in the text when they stand at `start`."""
    n = 1
    while find_words(text, words, n).start < start:
        n += 1
    return n


def _unique_start(text: str, span: Span) -> str:
    """As many of the span's first words as it takes to find it before any other place."""
    ends = [m.end() for m in re.finditer(r"\S+", span.of(text))]
    for end in ends:
        if text.find(span.of(text)[:end]) == span.start and end >= min(20, ends[-1]):
            return span.of(text)[:end]
    return span.of(text)


def _unique_end(text: str, span: Span, after: int) -> str:
    """As many of the span's last words as it takes to find its end before any other place."""
    starts = [m.start() for m in re.finditer(r"\S+", span.of(text))]
    for start in reversed(starts):
        words = span.of(text)[start:]
        if text.find(words, after) == span.start + start and len(words) >= 12:
            return words
    return span.of(text)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(
        span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip())
    )


def _quoted(words: str) -> str:
    """A TOML basic string, whose escapes are those of JSON; it allows no bare DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
