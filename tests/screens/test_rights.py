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
