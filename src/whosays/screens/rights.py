"""Provenance and rights of the articles, in the words of their packs, for the book’s page."""

from __future__ import annotations

from whosays.article.article import Article
from whosays.article.pack import load_article, own_packs


class RightsRecords:
    """Displays as one section an article."""

    def __init__(self) -> None:
        self._articles = [load_article(slug) for slug in own_packs()]

    def __repr__(self) -> str:
        return "\n\n".join(article.rights.credit for article in self._articles)

    def _repr_markdown_(self) -> str:
        return "\n\n".join(_record(article) for article in self._articles)


def _record(article: Article) -> str:
    provenance, rights = article.provenance, article.rights
    lines = {
        "Credit": rights.credit,
        "Rights holder": rights.holder,
        "Rights": f"{rights.statement} {rights.basis}",
        "Page": f"`{provenance.page}`" if "://" in provenance.page else f"{provenance.page}.",
        "Published": f"{provenance.published}. {provenance.date_known_from}",
        "This copy": provenance.copy,
        "What the copy lacks": ", ".join(provenance.lacks) + ".",
        "SHA-256 of the text": f"`{article.sha256}`",
    }
    return f"**{article.mask.name}**\n\n" + "\n".join(
        f"- *{name}:* {words}" for name, words in lines.items()
    )
