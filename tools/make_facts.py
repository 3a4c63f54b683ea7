"""Make `book/facts.md`, the page of facts, from `src/whosays/facts.toml`."""

from pathlib import Path

from whosays.article.pack import load_article, own_packs
from whosays.desk import article_days
from whosays.facts import Address, Fact, load_facts

PAGE = Path(__file__).parent.parent / "book" / "facts.md"

HEAD = """\
<!-- `make facts` writes this page from src/whosays/facts.toml: change that file. -->
# Facts

What pages of this module tell beyond the two articles rests on these facts. Each has a date and says how far it is confirmed.

- **Confirmed**: two or more pages agree, and none is a copy of another.
- **Confirmed that it was said**: several pages agree, and all lead back to one speaker. That the words were said is confirmed. What they claim is not.
- **One source only**: one page, or several that copy one.
- **Hindsight**: it could be known only after the article had appeared. Nobody can blame an article for it.

Each fact has at least one address that has no stake in it. The facts were read in stored copies of these pages. A page may have changed since, or be gone. Some of them may not be opened freely where you live, so think before you follow a link.
"""  # noqa: E501 (a paragraph is one line)

# A learner may come here from a lesson in which the outlets are masked.
UNMASKED = """\
## The outlets

The facts from here on name the outlets.
"""

ARTICLES = {slug: load_article(slug) for slug in own_packs()}
DAYS = article_days()

STAKES = {
    "official": "a body that the fact is about",
    "stake": "has a stake in it",
    "none": "no stake",
}


def page(facts: tuple[Fact, ...]) -> str:
    """The whole page, each fact under a heading that links lead to."""
    masked = [entry(fact) for fact in facts if not names_an_outlet(fact)]
    unmasked = [entry(fact) for fact in facts if names_an_outlet(fact)]
    return "\n".join([HEAD, *masked, UNMASKED, *unmasked])


def names_an_outlet(fact: Fact) -> bool:
    """Whether it tells who published an article that lessons mask, by its words or a site."""
    outlets = [each.publisher for each in ARTICLES.values() if each.mask.hidden]
    sites = " ".join(address.host for address in fact.addresses)
    return any(
        outlet in fact.text or outlet.lower().replace(" ", "") in sites for outlet in outlets
    )


def entry(fact: Fact) -> str:
    """One fact: what, when, how sure, where."""
    addresses = "\n".join(f"- {told(address)}" for address in fact.addresses)
    status = fact.status[0].upper() + fact.status[1:]
    neutral = [ARTICLES[slug].mask.name for slug in fact.hindsight_for(DAYS)]
    later = "".join(f" Hindsight for {name}." for name in neutral)
    return f"## {fact.id}\n\n{fact.text}\n\n*{fact.date}. {status}.{later}*\n\n{addresses}\n"


def told(address: Address) -> str:
    """An address as a link that names its site, and whether it has a stake."""
    return f"[{address.host}]({address.url}) ({STAKES[address.stake]})"


if __name__ == "__main__":
    PAGE.write_text(page(load_facts()), encoding="utf-8")
    print("book/facts.md")
