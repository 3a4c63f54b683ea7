"""Does a screen in a notebook record, mark and answer, and turn into a page without a kernel?"""

import json

import pytest

from whosays.article.pack import load_article
from whosays.exercise.data import face, whole
from whosays.marks.sitting import Sitting
from whosays.screens.widget import ArticleScreen, ExerciseScreen
from whosays.wording.wording import wording


@pytest.fixture
def screen(voices, record):
    return ExerciseScreen(Sitting(voices, record))


@pytest.fixture
def ask(screen, monkeypatch):
    """Send the screen a message, as its page does, and return its reply."""
    replies = []
    monkeypatch.setattr(screen, "send", replies.append)

    def send(**question):
        screen._handle_custom_msg({"request": 7, **question}, [])
        return replies.pop()

    return send


def data_of(html):
    return json.loads(html.partition('json">')[2].partition("</script>")[0])


def test_a_screen_gets_the_questions_and_not_the_answers(screen, voices):
    assert screen.view == "exercise"
    assert screen.data == face(voices)
    assert "back" not in screen.data


def test_an_answer_is_recorded_and_the_reply_says_so(screen, ask, record):
    reply = ask(type="answer", item="s1", response="own", confidence=0.5)
    assert (reply["request"], reply["item"], reply["saved"]) == (7, "s1", True)
    assert reply["problem"] is None
    assert reply["feedback"]["shown"] == "hint"
    assert [event.action for event in record.read().events] == ["answer", "hint"]
    assert screen.progress["s1"]["response"] == "own"


def test_being_shown_and_beginning_anew_are_recorded_too(screen, ask, record):
    assert ask(type="show", item="s1")["feedback"]["key"] == "direct"
    reply = ask(type="redo", item="s1")
    assert (reply["feedback"], reply["saved"]) == (None, True)
    assert [event.action for event in record.read().events] == ["show", "redo"]
    assert screen.progress == {}


def test_an_answer_that_cannot_be_saved_is_not_called_saved(screen, ask, record):
    record.file.write_text("Dear diary")
    reply = ask(type="answer", item="s1", response="direct")
    assert (reply["saved"], reply["feedback"]) == (False, None)
    assert "is not an answers file" in reply["problem"]
    assert screen.notice.startswith("Your answers cannot be saved.")


def test_a_fault_that_nobody_foresaw_is_answered_too_and_shows_in_the_log(
    screen, ask, record, monkeypatch, caplog
):
    def fail(acts):
        raise RuntimeError("the unforeseen")

    monkeypatch.setattr(record, "append", fail)
    reply = ask(type="answer", item="s1", response="direct")
    assert (reply["saved"], reply["feedback"]) == (False, None)
    assert reply["problem"] == wording().say("kernelFault")
    assert "the unforeseen" in caplog.text


@pytest.mark.parametrize(
    "question",
    [
        {"type": "answer", "item": "s9", "response": "direct"},
        {"type": "answer", "item": "s1", "response": "loud"},
        {"type": "answer", "item": "s1"},
        {"type": "show"},
        {},
    ],
)
def test_a_message_that_does_not_fit_is_told_and_not_recorded(ask, record, question):
    reply = ask(**question)
    assert (reply["saved"], reply["feedback"]) == (False, None)
    assert "does not fit" in reply["problem"]
    assert not record.file.exists()


def test_a_new_screen_shows_the_answers_given_before(voices, record):
    sitting = Sitting(voices, record)
    sitting.answer("s1", "direct")
    assert ExerciseScreen(Sitting(voices, record)).progress == sitting.progress()


def test_without_a_kernel_the_page_has_questions_answers_and_words_to_fall_back_on(screen, voices):
    bundle, _ = screen._repr_mimebundle_()
    assert bundle["text/plain"] == "Choose Run → Run All Cells to start."
    html = bundle["text/html"]
    assert 'data-whosays-exercise="pebble.voice"' in html
    assert data_of(html) == json.loads(json.dumps(whole(voices)))
    assert "<li><p>“The tide is late,” Ada Moss said.</p>" in html
    assert "This part needs JavaScript" in html


def test_an_article_is_shown_masked_where_no_script_runs():
    bundle, _ = ArticleScreen(load_article("tass"))._repr_mimebundle_()
    html = bundle["text/html"]
    assert 'data-whosays-article="tass"' in html
    fallback = html.partition("</script>")[2]
    assert "MOSCOW, May 22. /[the outlet]/." in fallback
    assert "TASS" not in fallback


def test_all_screens_draw_with_one_module(screen, voices, record):
    other = ExerciseScreen(Sitting(voices, record))
    article = ArticleScreen(load_article("tass"))
    states = [each.get_state() for each in (screen, other, article)]
    assert {state["module"] for state in states} == {f"anywidget:{screen.module.model_id}"}
    built = screen.module.get_state()["_esm"]
    assert all(len(state["_esm"]) < len(built) / 100 for state in states)
    assert not any("_css" in state for state in states)


def test_closing_all_widgets_does_not_leave_later_screens_without_a_module(voices, record):
    before = ExerciseScreen(Sitting(voices, record)).module
    before.close()
    after = ExerciseScreen(Sitting(voices, record)).module
    assert after is not before
    assert after.comm is not None
