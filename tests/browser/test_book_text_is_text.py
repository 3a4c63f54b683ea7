"""Is everything shown as the text it is, even where it looks like markup or a script?"""

import json

import pytest
from playwright.sync_api import Page, expect

from whosays.answers.event import Act
from whosays.answers.record import Record
from whosays.article.article import REGION_KINDS, Article, Mask, Provenance, Region, Rights
from whosays.article.spans import Span
from whosays.exercise.exercise import Back, Exercise, Item, Option, OtherReading
from whosays.marks.sitting import Sitting
from whosays.screens.answers import Answers
from whosays.screens.picture import VoicePicture
from whosays.screens.widget import ArticleScreen, ExerciseScreen

from .support.handmade import tiny_page

pytestmark = [pytest.mark.browser, pytest.mark.book]

# Each would set a mark on the page if any of it were taken for markup.
HOSTILE = (
    "</script><script>window.ran = 1</script>"
    "<img src=x onerror='window.ran = 2'>"
    '<svg onload="window.ran = 3"></svg>'
    "\"' onfocus=window.ran=4 autofocus x='"
    "<!--<script>&lt;b&gt;&amp;"
)


def hostile(name: str) -> str:
    """Text that is hostile, and is known by its name."""
    return f"{name} {HOSTILE}"


def tokens(name: str) -> tuple:
    text = hostile(name)
    return ((text, 0, len(text)), (HOSTILE,), ("word", 1000, 1004))


def exercise(kind: str) -> Exercise:
    """An exercise of which every text is hostile."""
    options = tuple(
        Option(f"{place}{HOSTILE}", hostile(f"label{place}"), hostile(f"gloss{place}"))
        for place in (1, 2)
    )
    one, two = (option.value for option in options)
    key = one if kind == "voice" else {one: [[1000, 1004]], two: []}
    back = Back(
        key=key,
        readings=(
            OtherReading(
                "voice" if kind == "voice" else "unit",
                two if kind == "voice" else None,
                hostile("reading"),
                "arguable",
                hostile("why"),
            ),
        ),
        hints={"": hostile("hint")},
        explanations={one: hostile("right"), two: hostile("wrong"), "right": hostile("right")},
    )
    item = Item(
        id=f"item{HOSTILE}",
        help="alone",
        prompt=hostile("prompt"),
        tokens=tokens("sentence"),
        labels=(one, two),
        back=back,
        lead=hostile("lead"),
        given={} if kind == "mark" else None,
    )
    return Exercise(
        id=f"{kind}{HOSTILE}",
        kind=kind,
        title=hostile(f"title-{kind}"),
        task=hostile("task"),
        article=hostile("article"),
        text_sha256="0",
        options=options,
        items=(item,),
    )


def article() -> Article:
    """An article with every kind of region, of which every text is hostile."""
    text, regions = "", []
    for kind in REGION_KINDS:
        part = f"Outlet {hostile(kind)}"
        regions.append(Region(Span(len(text), len(text) + len(part)), kind))
        text += part
    return Article(
        slug=f"slug{HOSTILE}",
        text=text,
        sha256="0",
        title=hostile("title"),
        publisher="Outlet",
        regions=tuple(regions),
        sentences=(),
        provenance=Provenance("", "", "", "", ()),
        rights=Rights("", "", "", hostile("credit")),
        mask=Mask(hostile("name"), {"Outlet": hostile("mask")}),
    )


def html_of(screen) -> str:
    """What a page without a kernel gets of a screen."""
    bundle, _metadata = screen._repr_mimebundle_()
    return bundle["text/html"]


@pytest.fixture
def screens(tmp_path) -> list[str]:
    """Every kind of screen, with nothing but hostile data."""
    empty = Record(tmp_path / f"record{HOSTILE.replace('/', '')}.answers.jsonl")
    voice, mark = (Sitting(exercise(kind), empty) for kind in ("voice", "mark"))
    return [
        html_of(ArticleScreen(article())),
        html_of(ExerciseScreen(voice)),
        html_of(ExerciseScreen(mark)),
        VoicePicture(voice)._repr_html_(),
        Answers(empty, {})._repr_html_(),
    ]


def open_tiny(new_context, page_file) -> Page:
    context = new_context()
    page = context.new_page()
    page.goto(page_file.as_uri())
    return page


@pytest.fixture
def hostile_page(new_context, screens, tmp_path) -> Page:
    """A page of every screen."""
    page = open_tiny(new_context, tiny_page(tmp_path, *screens))
    expect(page.get_by_role("region", name="Your answers")).to_be_visible()
    return page


def expect_that_nothing_ran(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => window.ran") is None
    strangers = "img, iframe, script:not([type='application/json']), [onerror], [onload], [onfocus]"
    assert page.locator(f"main :is({strangers})").count() == 0


def expect_to_show(page: Page, *names: str) -> None:
    shown = page.locator("main").inner_text()
    assert [name for name in names if hostile(name) not in shown] == []


def test_nothing_of_an_exercise_an_article_or_a_picture_is_taken_for_markup(hostile_page):
    expect_that_nothing_ran(hostile_page)
    expect_to_show(
        hostile_page, *REGION_KINDS, "name", "mask", "title-voice", "title-mark", "task",
        "article", "prompt", "lead", "label1", "label2", "gloss1", "gloss2", "sentence",
    )  # fmt: skip
    hostile_page.get_by_role("checkbox", name="Show the outlet’s name").check()
    expect_to_show(hostile_page, "credit")
    expect_that_nothing_ran(hostile_page)


def test_nothing_is_taken_for_markup_where_the_module_is_missing(new_context, screens, tmp_path):
    page = open_tiny(new_context, tiny_page(tmp_path, *screens, has_module=False))
    expect_that_nothing_ran(page)
    expect_to_show(page, *REGION_KINDS, "title-voice", "title-mark", "task", "sentence")


def test_nothing_of_the_answers_shown_as_a_table_is_taken_for_markup(new_context, tmp_path):
    record = Record(tmp_path / "lesson-1.answers.jsonl")
    record.append(hostile_acts())
    table = Answers(record, {exercise("voice").id: hostile("table")})._repr_html_()
    page = open_tiny(new_context, tiny_page(tmp_path, table, has_module=False))
    expect_that_nothing_ran(page)
    expect_to_show(page, "table")


def hostile_acts() -> list[Act]:
    """Answers to both exercises, some of which fit and some of which nobody could have given."""
    voice, mark = exercise("voice"), exercise("mark")
    responses = [
        (voice, voice.options[1].value),
        (voice, HOSTILE),
        (voice, {HOSTILE: [[0, 1]]}),
        (mark, {HOSTILE: [[0, 1]]}),
        (mark, HOSTILE),
        (mark, {mark.options[0].value: [[0, 5]]}),
    ]
    return [
        Act(
            action="answer",
            exercise=answered.id,
            exercise_version=answered.version,
            text_sha256=HOSTILE,
            item=answered.items[0].id,
            response=response,
        )
        for answered, response in responses
    ]


@pytest.mark.parametrize("kind", ["voice", "mark"])
def test_nothing_that_is_told_of_an_answer_is_taken_for_markup(hostile_page, kind):
    sheet = hostile_page.get_by_role("region", name=f"title-{kind}")
    if kind == "mark":
        sheet.get_by_role("checkbox").first.click()
        expect(sheet.get_by_role("status").first).to_contain_text(hostile("sentence"))
    sheet.get_by_role("radio").last.check()
    sheet.get_by_role("button", name="Check").click()
    told = sheet.get_by_role("status").last
    expect(told).to_contain_text("Arguable.")
    assert hostile("reading") in told.inner_text()
    assert hostile("why") in told.inner_text()
    expect_that_nothing_ran(hostile_page)


def test_nothing_of_an_imported_file_or_of_its_name_is_taken_for_markup(hostile_page, tmp_path):
    record = Record(tmp_path / "&lt;img src=x onerror='window.ran=5'>.jsonl")
    record.append(hostile_acts())
    take_in = hostile_page.get_by_label("Import answers")
    panel = hostile_page.get_by_role("region", name="Your answers")
    take_in.set_input_files(record.file)
    expect(panel.get_by_role("status")).to_have_text(
        f"Imported 6 new entries from {record.file.name}."
    )
    expect(hostile_page.get_by_role("region", name="title-mark")).to_contain_text("Arguable.")
    expect_that_nothing_ran(hostile_page)
    bad = tmp_path / "bad<img src=x onerror='window.ran=6'>.jsonl"
    line = json.loads(record.file.read_text("utf-8").splitlines()[0])
    bad.write_text(json.dumps(line | {"action": HOSTILE}) + "\n", encoding="utf-8")
    take_in.set_input_files(bad)
    expect(panel.get_by_role("status")).to_contain_text(bad.name)
    expect_that_nothing_ran(hostile_page)
    with hostile_page.expect_download() as download:
        panel.get_by_role("button", name="Export answers").click()
    assert len(download.value.path().read_text("utf-8").splitlines()) == 6
