"""Does the page see the questions, and before an answer nothing of the answers?"""

import json

import pytest

from whosays.exercise.build import build_exercises
from whosays.exercise.data import face, whole
from whosays.exercise.kinds import KINDS
from whosays.exercise.plan import lesson_names, load_plan

# Kind → what the face of an item that is asked has beside id, help, prompt and lead.
SHOWN = {
    "voice": {"tokens"},
    "mark": {"tokens", "labels", "given"},
    "match": {"mentions", "groups"},
    "chain": {"tokens", "claim", "cards", "hand_of", "hands"},
    "stance": {"tokens", "cue", "test", "swap", "changes"},
    "choose": {"tokens", "options", "several"},
    "compare": {"passages"},
    "predict": {"most", "unit", "tolerance"},
    "write": {"sample", "target", "rubric"},
}


@pytest.fixture(scope="module", params=lesson_names())
def exercises(request):
    return list(build_exercises(load_plan(request.param)).values())


def asked(exercise):
    """Each item that is asked, as it stands in the face and as the exercise has it."""
    faces = {item["id"]: item for item in face(exercise)["items"]}
    return [(faces[item.id], item) for item in exercise.asked]


def answers(exercise, item):
    """The parts of a solution that would give an answer away if they stood in a face."""
    match exercise.kind:
        case "mark" | "compare":
            return [spans for spans in item.solution.values() if spans]
        case "match":
            return [{id: name} for id, name in item.back.key.items()]
        case "chain":
            return [item.solution["chain"], {"hand": item.solution["hand"]}]
        case "stance":
            return [{field: value} for field, value in item.solution.items()]
        case "predict":
            return [{"key": item.solution}]
        case "write":
            return [{name: level} for name, level in (item.back.key or {}).items()]
    return [item.solution]


@pytest.mark.parametrize("kind", KINDS)
def test_the_face_of_an_item_that_is_asked_has_the_question_and_no_more(kind, every_kind):
    for data, _ in asked(every_kind[kind]):
        assert data.keys() == {"id", "help", "prompt", "lead", *SHOWN[kind]}


def test_no_hint_explanation_or_other_reading_can_be_found_in_the_face(exercises):
    for exercise in exercises:
        shown = json.dumps(face(exercise), ensure_ascii=False)
        assert '"back":' not in shown
        for item in exercise.asked:
            texts = [*item.back.hints.values(), *item.back.explanations.values()]
            texts += [reading.why for reading in item.back.readings]
            assert not [text for text in texts if json.dumps(text, ensure_ascii=False) in shown]


def test_no_answer_can_be_found_in_the_face_of_an_item_that_is_asked(exercises):
    for exercise in exercises:
        for data, item in asked(exercise):
            # An option is offered whether it fits or not, so its face must not say which it does.
            options = data.pop("options", [])
            assert all(option.keys() == {"value", "label", "gloss"} for option in options)
            offered = [option["value"] for option in options]
            shown = json.dumps(data, ensure_ascii=False)
            for answer in answers(exercise, item):
                if answer not in offered:
                    assert json.dumps(answer, ensure_ascii=False).strip("{}") not in shown


def test_a_part_that_is_given_is_not_asked_for(exercises):
    for exercise in exercises:
        for item in exercise.asked if exercise.kind == "mark" else ():
            assert not set(item.given) & set(item.labels)


def test_a_worked_item_shows_its_answer_and_why(build, plan):
    voice, mark = build("voice", plan("s1", "worked")), build("mark", plan("a1", "worked"))
    match = build("match", plan("sources", "worked"))
    for exercise, response, reason in (
        (voice, "direct", "direct"),
        (mark, {"source": [[20, 28]], "cue": [[29, 33]], "content": [[1, 17]]}, "right"),
        (match, {"s1.1": "Ada Moss"}, "right"),
    ):
        assert face(exercise)["items"][0]["worked"] == {
            "response": response,
            "explanation": exercise.items[0].back.explanations[reason],
        }


def test_a_page_without_a_kernel_gets_the_backs_of_what_is_asked(build, plan):
    exercise = build("voice", plan("s1", "worked"), plan("s2"))
    data = whole(exercise)
    assert list(data.pop("back")) == ["s2"]
    assert data == face(exercise)
    assert (data["format"], data["version"]) == ("whosays-exercise/1", exercise.version)


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_page_is_given_can_be_written_as_json_and_read_again(kind, every_kind):
    data = whole(every_kind[kind])
    read = json.loads(json.dumps(data))
    assert read["items"][0].keys() == data["items"][0].keys()
    assert read["back"].keys() == data["back"].keys()


def test_an_exercise_about_two_articles_names_both_and_their_texts(every_kind):
    data = face(every_kind["compare"])
    assert data["article"] == "Article P and Article B"
    assert data["title"] == "Article P and Article B: an exercise"
    one, _, other = data["text_sha256"].partition("+")
    assert one == face(every_kind["voice"])["text_sha256"]
    assert len(one) == len(other) == 64
