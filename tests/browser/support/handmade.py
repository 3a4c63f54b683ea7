"""Pages made by hand, for what the book's own pages do not show."""

import shutil
from pathlib import Path

SCREENS = Path(__file__).parents[3] / "src" / "whosays" / "screens"


def with_more(book: Path, page: str, mounted: str) -> str:
    """Write a copy of a page of the book with more under its title; returns the copy's place."""
    html = (book / page).read_text(encoding="utf-8")
    # The first title is for paper.
    before, after = html.rsplit("</h1>", 1)
    # As deep as the page itself, so that its addresses hold; in no room of the book's own.
    copy = Path("handmade", Path(page).name)
    (book / copy).parent.mkdir(exist_ok=True)
    (book / copy).write_text(f"{before}</h1>{mounted}{after}", encoding="utf-8")
    return copy.as_posix()


def tiny_page(folder: Path, *mounted: str, has_module: bool = True) -> Path:
    """Write a page with nothing but what is given, the module's style and (or not) its script."""
    script = '<script defer src="page.js"></script>' if has_module else ""
    for file in ("page.js", "whosays.css"):
        shutil.copy(SCREENS / "built" / file, folder)
    page = folder / "tiny.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tiny</title>'
        f'<link rel="stylesheet" href="whosays.css">{script}</head>'
        f"<body><main><h1>Tiny</h1>{''.join(mounted)}</main></body></html>",
        encoding="utf-8",
    )
    return page
