"""Is a text cut into the words that a learner would point at?"""

import pytest

from whosays.article.spans import Span
from whosays.article.words import tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("new U.S. sanctions", ["new", "U.S.", "sanctions"]),
        ("about 40,000 of 3.5 million", ["about", "40,000", "of", "3.5", "million"]),
        ("in 2016, or 2017.", ["in", "2016", "or", "2017"]),
        ("the military-technical side", ["the", "military-technical", "side"]),
        ("Moscow’s and Tula's", ["Moscow’s", "and", "Tula's"]),
        ("“‘readiness’ – so”", ["readiness", "so"]),
        ("Владимир сказал: «да»", ["Владимир", "сказал", "да"]),
        ("the end.", ["the", "end"]),
        ("… ?! –", []),
    ],
)
def test_words_are(text, expected):
    assert [word.of(text) for word in words(text, Span(0, len(text)))] == expected


def test_only_the_words_of_the_area_are_given_with_offsets_in_the_whole_text():
    assert words("one two three", Span(4, 7)) == [Span(4, 7)]


def test_tokens_put_together_are_the_text_again():
    text = "“It is late,” she said – twice."
    cut = tokens(text, Span(0, len(text)))
    assert "".join(token[0] for token in cut) == text
    assert [token for token in cut if len(token) == 3][:2] == [("It", 1, 3), ("is", 4, 6)]
    assert cut[0] == ("“",)
    assert cut[-1] == (".",)
