"""Does the rights page say of each article whose it is and what the copy is?"""

from whosays.screens.rights import RightsRecords


def test_the_record_of_an_article_is_in_the_words_of_its_pack(own_pack):
    article, _ = own_pack
    page = RightsRecords()._repr_markdown_()
    for words in (
        article.rights.credit,
        article.rights.holder,
        article.rights.basis,
        article.rights.statement,
        article.provenance.page,
        article.provenance.date_known_from,
        article.provenance.copy,
        article.sha256,
        *article.provenance.lacks,
    ):
        assert words in page
    assert article.rights.credit in repr(RightsRecords())


def test_an_address_is_set_as_one_and_where_there_is_no_page_the_record_says_so(own_pack):
    article, _ = own_pack
    page = RightsRecords()._repr_markdown_()
    address = f"- *Page:* `{article.provenance.page}`\n"
    assert (address in page) == article.provenance.page.startswith("https://")
    assert "- *Page:* none: the article was written for this module" in page
