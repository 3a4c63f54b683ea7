"""The built book: which pages it has."""

from pathlib import Path

ROOMS = ("book", "book/instructors", "notebooks", "exercises")


def pages(book: Path) -> list[str]:
    """Every page that somebody wrote, by its place in the book; none that only lists others."""
    found = [page for room in ROOMS for page in sorted((book / room).glob("*.html"))]
    return [page.relative_to(book).as_posix() for page in found]
