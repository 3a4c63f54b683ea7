"""Load an article pack: `article.txt` byte for byte, and `pack.toml` that says what it is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from whosays.article.article import (
    CODED_KINDS,
    REGION_KINDS,
    Article,
    Mask,
    Note,
    Provenance,
    Region,
    Rights,
    Sentence,
)
from whosays.article.spans import uncovered
from whosays.problems import InputProblems, Problem
from whosays.tables import Table, finder, read_toml

FORMAT = "whosays-pack/1"
PACKS = Path(__file__).parent.parent / "packs"


def pack_folder(name: str | Path) -> Path:
    """The folder of a pack: one of the module's own by slug, or any folder by path."""
    return PACKS / name if str(name) in own_packs() else Path(name)


def own_packs() -> list[str]:
    """The slugs of the packs the module carries, in alphabetical order."""
    return sorted(folder.name for folder in PACKS.iterdir() if (folder / "pack.toml").exists())


def load_article(name: str | Path) -> Article:
    """The article of a pack. Raises InputProblems, holding every problem found."""
    problems: list[Problem] = []
    article = read_article(pack_folder(name), problems)
    if article is None or problems:
        raise InputProblems(problems)
    return article


def read_article(folder: Path, problems: list[Problem]) -> Article | None:
    """The article in `folder`, as far as it can be read; what is wrong is added to `problems`."""
    if not folder.is_dir():
        problems.append(Problem(folder, "", "is not a folder", "name a pack's slug or folder"))
        return None
    read = _read_text(folder / "article.txt", problems)
    table = read_toml(folder / "pack.toml", problems)
    if read is None or table is None:
        return None
    text, sha256 = read
    table.one_of("format", [FORMAT])
    if table.text("sha256") not in ("", sha256):
        table.problem(
            "sha256",
            f"is not that of article.txt, which is {sha256}",
            "put back the original text, or check the new one and record its SHA-256",
        )
    regions = _regions(table, text)
    article = Article(
        slug=table.text("slug"),
        text=text,
        sha256=sha256,
        title=table.text("title"),
        publisher=table.text("publisher"),
        regions=regions,
        sentences=_sentences(table, text, regions),
        provenance=_provenance(table.table("provenance")),
        rights=_rights(table.table("rights")),
        mask=_mask(table.table("mask")),
        notes=_notes(table, text, regions),
    )
    table.finish()
    return article


def _read_text(file: Path, problems: list[Problem]) -> tuple[str, str] | None:
    try:
        raw = file.read_bytes()
        return raw.decode("utf-8"), hashlib.sha256(raw).hexdigest()
    except FileNotFoundError:
        problems.append(Problem(file, "", "is missing", "put the article's text there"))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(file, "", f"cannot be read ({error})", "save it as UTF-8 text"))
    return None


def _regions(table: Table, text: str) -> tuple[Region, ...]:
    regions: list[Region] = []
    for entry in table.tables("region", "kind", needed=True):
        kind = entry.one_of("kind", REGION_KINDS)
        span = entry.span("text", finder(text))
        entry.finish()
        if span is None:
            continue
        if any(span.overlaps(other.span) for other in regions):
            entry.problem("text", "overlaps another region", "let each character belong to one")
        regions.append(Region(span, kind))
    for gap in uncovered(text, [region.span for region in regions]):
        table.problem(
            "region", f"no region covers “{_start(gap.of(text))}”", "give those words a region"
        )
    return tuple(sorted(regions, key=lambda region: region.span))


def _sentences(table: Table, text: str, regions: tuple[Region, ...]) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    coded = [region.span for region in regions if region.kind in CODED_KINDS]
    for entry in table.tables("sentence", needed=True):
        id, span = entry.text("id"), entry.span("text", finder(text))
        entry.finish()
        if id in {sentence.id for sentence in sentences}:
            entry.problem("id", f"“{id}” is used twice", "give each sentence its own id")
        if span is None:
            continue
        if not any(region.holds(span) for region in coded):
            entry.problem("text", "does not stand in one headline, subhead or body region",
                          "cut the sentence or the region so that it does")  # fmt: skip
        if any(span.overlaps(other.span) for other in sentences):
            entry.problem("text", "overlaps another sentence", "let each word belong to one")
        sentences.append(Sentence(id, span))
    spans = [sentence.span for sentence in sentences]
    for region in coded:
        for gap in uncovered(text, spans, region):
            table.problem(
                "sentence",
                f"no sentence holds “{_start(gap.of(text))}”",
                "add the sentence, so that every word of the report is coded",
            )
    return tuple(sorted(sentences, key=lambda sentence: sentence.span))


def _provenance(table: Table) -> Provenance:
    provenance = Provenance(
        page=table.text("page"),
        published=table.text("published"),
        date_known_from=table.text("date_known_from"),
        copy=table.text("copy"),
        lacks=tuple(table.texts("lacks")),
    )
    table.finish()
    return provenance


def _rights(table: Table) -> Rights:
    rights = Rights(
        holder=table.text("holder"),
        basis=table.text("basis"),
        statement=table.text("statement"),
        credit=table.text("credit"),
    )
    table.finish()
    return rights


def _mask(table: Table) -> Mask:
    hidden = {}
    for entry in table.tables("hide", "words"):
        hidden[entry.text("words")] = entry.text("shown")
        entry.finish()
    mask = Mask(table.text("name"), hidden)
    table.finish()
    return mask


def _notes(table: Table, text: str, regions: tuple[Region, ...]) -> tuple[Note, ...]:
    notes: list[Note] = []
    paragraphs = [paragraph for region in regions for paragraph in region.paragraphs(text)]
    for entry in table.tables("note"):
        span, said = entry.span("quote", finder(text)), entry.text("text")
        entry.finish()
        if span is None:
            continue
        if not any(paragraph.holds(span) for paragraph in paragraphs):
            entry.problem("quote", "does not stand in one paragraph", "quote words of one")
        notes.append(Note(span, said))
    return tuple(sorted(notes, key=lambda note: note.span.end))


def _start(words: str, longest: int = 40) -> str:
    """The first characters of `words`, enough to find them by."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
