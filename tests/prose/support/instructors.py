"""Whether every lesson has its page for instructors, each with the same sections."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from .pages import page, shown

# In this order, and no others.
SECTIONS = (
    "Time",
    "What learners find hard",
    "Questions for talk",
    "What to leave out",
    "Sensitive places",
    "Answers worth a word",
)


def structure_problems(file: Path) -> Iterator[str]:
    """Where a page has another title, other sections, an empty one, sure minutes, no question."""
    place, sections = shown(file), _sections(file)
    title = page(file)[0].text
    if not re.fullmatch(r"Lesson \d in class", title):
        yield f"{place}: is called “{title}”, not “Lesson … in class”"
    if tuple(sections) != SECTIONS:
        yield f"{place}: its sections are not: {', '.join(SECTIONS)}"
        return
    yield from (f"{place}: “{name}” is empty" for name, text in sections.items() if not text)
    time = sections["Time"].lower()
    if not re.search(r"\d", time) or "estimate" not in time:
        yield f"{place}: “Time” does not give minutes as estimates"
    if "?" not in sections["Questions for talk"]:
        yield f"{place}: “Questions for talk” asks nothing"


def _sections(file: Path) -> dict[str, str]:
    """Heading → all that stands below it; the title and its paragraph are left out."""
    found: dict[str, str] = {}
    name = ""
    for block in page(file)[1:]:
        if block.kind == "heading":
            name = block.text
            found[name] = ""
        elif name:
            found[name] += f"{block.plain}\n"
    return found


def without_page(lessons: Collection[str], folder: Path) -> list[str]:
    """The lessons that have no page for instructors."""
    return [f"{name}: no {name}.md" for name in lessons if not (folder / f"{name}.md").exists()]


def not_led_to(folder: Path, overview: Path, contents: Collection[Path]) -> Iterator[str]:
    """The pages that the overview does not link to, or the book’s contents do not hold."""
    text = overview.read_text(encoding="utf-8")
    for file in sorted(folder.glob("*.md")):
        if f"]({folder.name}/{file.name})" not in text:
            yield f"{shown(file)}: {shown(overview)} does not lead to it"
        if file not in contents:
            yield f"{shown(file)}: _toc.yml does not hold it"
