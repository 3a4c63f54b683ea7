"""Is data in a page inert, and text only ever text?"""

import json
import re
from html.parser import HTMLParser

import pytest

from whosays.screens.page import content, mount, paragraph
from whosays.wording.wording import wording

HOSTILE = [
    "</script><img src=x onerror=alert(1)>",
    "</SCRIPT >",
    "<!-- <script>",
    "]]>",
    "&lt;/script&gt;",
    "\u2028\u2029",
    "\"'`\\",
    "“curly” – Кремль 𓅓",
]


class Page(HTMLParser):
    """The elements of a page, the text of its scripts as a browser reads it, and the rest."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.script, self.words = [], "", ""
        self.is_in_script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.is_in_script = tag == "script"

    def handle_endtag(self, _):
        self.is_in_script = False

    def handle_data(self, text):
        if self.is_in_script:
            self.script += text
        else:
            self.words += text


@pytest.mark.parametrize("text", HOSTILE)
def test_data_comes_back_as_it_went_in_and_adds_no_element(text):
    data = {text: [text, {"deeper": text}]}
    page = Page(mount("exercise", "pebble.voice", data, ""))
    assert page.elements == [
        ("div", {"class": "whosays", "data-whosays-exercise": "pebble.voice"}),
        ("script", {"type": "application/json"}),
    ]
    assert json.loads(page.script) == data


@pytest.mark.parametrize("text", HOSTILE)
def test_no_character_of_the_data_can_begin_or_end_markup(text):
    html = mount("exercise", "pebble.voice", [text], "")
    script = html.partition('json">')[2].rpartition("</script>")[0]
    assert not re.search("[<>&]", script)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text_in_a_paragraph(text):
    page = Page(paragraph(text))
    assert page.elements == [("p", {})]
    assert page.words == text


def test_a_name_stays_inside_its_attribute():
    page = Page(mount("record", 'a" onclick="alert(1)', {}, ""))
    assert page.elements[0][1]["data-whosays-record"] == 'a" onclick="alert(1)'
    assert "onclick" not in page.elements[0][1]


def test_a_link_finds_a_screen_that_has_an_anchor():
    page = Page(mount("exercise", "pebble.voice", {}, "", anchor='a"b'))
    assert page.elements[0][1]["id"] == 'a"b'


def test_what_is_shown_without_a_script_stands_behind_the_data():
    assert mount("article", "tide", {}, paragraph("It is late.")) == (
        '<div class="whosays" data-whosays-article="tide">'
        '<script type="application/json">{}</script><p>It is late.</p></div>'
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_content_is_text_and_told_to_be_english_where_the_interface_is_not(text):
    for language, elements in (("en", []), ("de", [("span", {"lang": "en", "dir": "auto"})])):
        page = Page(content(text, wording(language)))
        assert (page.elements, page.words) == (elements, text)
