"""Does the page see the questions, and before an answer nothing of the answers?"""

import json

import pytest

from whosays.exercise.build import build_exercises
from whosays.exercise.data import face, whole
from whosays.exercise.plan import ItemPlan, lesson_names, load_plan


@pytest.fixture(scope="module", params=lesson_names())
def exercises(request):
    return list(build_exercises(load_plan(request.param)).values())


def asked(exercise):
    """Each item that is asked, as it stands in the face and as the exercise has it."""
    faces = {item["id"]: item for item in face(exercise)["items"]}
    return [(faces[item.id], item) for item in exercise.asked]


def test_the_face_of_an_item_that_is_asked_has_the_question_and_no_more(exercises):
    for exercise in exercises:
        for data, item in asked(exercise):
            assert data.keys() == {"id", "help", "prompt", "tokens", "labels", "lead", "given"}
            assert not set(data["given"]) & set(item.labels)


def test_no_hint_explanation_or_other_reading_can_be_found_in_the_face(exercises):
    for exercise in exercises:
        shown = json.dumps(face(exercise), ensure_ascii=False)
        assert '"back"' not in shown
        for item in exercise.asked:
            texts = [*item.back.hints.values(), *item.back.explanations.values()]
            texts += [reading.why for reading in item.back.readings]
            assert not [text for text in texts if json.dumps(text, ensure_ascii=False) in shown]


def test_no_answer_can_be_found_in_the_face_of_an_item_that_is_asked(exercises):
    for exercise in exercises:
        for data, item in asked(exercise):
            shown = json.dumps(data, ensure_ascii=False)
            keys = [item.back.key] if exercise.kind == "voice" else item.solution.values()
            assert not [key for key in keys if key and json.dumps(key) in shown]


def test_a_worked_item_shows_its_answer_and_why(build):
    voice, mark = build("voice", ItemPlan("s1", "worked")), build("mark", ItemPlan("a1", "worked"))
    for exercise, response, reason in (
        (voice, "direct", "direct"),
        (mark, {"source": [[20, 28]], "cue": [[29, 33]], "content": [[1, 17]]}, "right"),
    ):
        assert face(exercise)["items"][0]["worked"] == {
            "response": response,
            "explanation": exercise.items[0].back.explanations[reason],
        }


def test_a_page_without_a_kernel_gets_the_backs_of_what_is_asked(build):
    exercise = build("voice", ItemPlan("s1", "worked"), ItemPlan("s2", "alone"))
    data = whole(exercise)
    assert list(data.pop("back")) == ["s2"]
    assert data == face(exercise)
    assert (data["format"], data["version"]) == ("whosays-exercise/1", exercise.version)
