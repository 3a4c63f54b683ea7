"""Is all that is made complete: every miss explained, help fading, no outlet named?

Proved of every lesson's exercises and of all that can be drilled on the module's own packs.
"""

import json
import re
from collections import Counter
from dataclasses import asdict, replace
from itertools import combinations
from pathlib import Path

import pytest

from whosays.article.article import Mask
from whosays.article.pack import load_article, own_packs, pack_folder
from whosays.exercise.build import build_exercise, build_exercises, drill_exercises
from whosays.exercise.data import whole
from whosays.exercise.exercise import HELP
from whosays.exercise.items import text_of
from whosays.exercise.kind import Pack
from whosays.exercise.kinds import KINDS
from whosays.exercise.plan import lesson_names, load_plan
from whosays.exercise.soundness import likeness, names_words
from whosays.key.source import load_pack
from whosays.problems import InputProblems

PLANS = {exercise.id: exercise for name in lesson_names() for exercise in load_plan(name).exercises}
OUTLETS = re.compile(r"moscow[\s-]*times|\btass\b", re.IGNORECASE)


def drills(slug):
    return list(drill_exercises(Pack(*load_pack(slug), pack_folder(slug))))


@pytest.fixture(scope="module", params=lesson_names())
def lesson(request):
    """The exercises of each lesson in turn."""
    return list(build_exercises(load_plan(request.param)).values())


@pytest.fixture(scope="module", params=[*lesson_names(), *own_packs()])
def exercises(request):
    """The exercises of each lesson in turn, then all that can be drilled on each pack."""
    if request.param in own_packs():
        return drills(request.param)
    return list(build_exercises(load_plan(request.param)).values())


@pytest.fixture
def explained(exercises):
    """Every explanation that an answer can lead to: exercise, item, reason and text."""
    return [
        (exercise, item, reason, item.back.explanations.get(reason, ""))
        for exercise in exercises
        for item in exercise.items
        for reason in KINDS[exercise.kind].reasons(item)
    ]


def shown(item):
    """The text that stands above a question; nothing if it is about a whole article."""
    if hasattr(item, "passages"):
        return " ".join(text_of(passage.tokens) for passage in item.passages)
    return getattr(item, "sample", None) or text_of(getattr(item, "tokens", ()))


def is_card(item):
    """Whether a plan has written what is shown, which stands in no article."""
    texts = [load_article(slug).text for slug in own_packs()]
    return bool(shown(item)) and not any(shown(item) in text for text in texts)


# ---- explanations and hints ----


def test_whatever_an_answer_can_lead_to_is_explained(explained):
    assert not [(e.id, i.id, reason) for e, i, reason, text in explained if not text.strip()]


def test_every_explanation_is_long_enough_to_explain_and_short_enough_to_be_read(explained):
    for exercise, item, reason, text in explained:
        assert 25 <= len(text.split()) <= 80, (exercise.id, item.id, reason, text)


def test_every_explanation_names_words_of_the_text_it_is_about(explained):
    articles = {slug: load_article(slug).text for slug in own_packs()}
    for exercise, item, reason, text in explained:
        packs = PLANS[exercise.id].packs if exercise.id in PLANS else ()
        about = [articles[slug] for slug in packs if is_card(item)]
        about += [shown(item)] if shown(item) else articles.values()
        assert names_words(text, about), (exercise.id, item.id, reason, text)


def test_no_two_explanations_of_an_item_share_four_fifths_of_their_words(exercises):
    for exercise in exercises:
        for item in exercise.items:
            for one, other in combinations(KINDS[exercise.kind].reasons(item), 2):
                texts = item.back.explanations
                assert likeness(texts[one], texts[other]) < 0.8, (exercise.id, item.id, one, other)


def test_every_miss_that_an_item_can_have_has_a_hint(explained):
    for exercise, item, reason, _ in explained:
        if reason == "right" or (exercise.kind in ("voice", "choose") and reason == item.back.key):
            continue
        _, _, part = reason.partition(".")
        hint = next((item.back.hints.get(name) for name in (reason, part, "")
                     if name in item.back.hints), None)  # fmt: skip
        assert hint, (exercise.id, item.id, reason)


def test_no_hint_tells_the_words_that_are_to_be_found(exercises):
    texts = {article.mask.name: article.text for article in map(load_article, own_packs())}
    for exercise in exercises:
        for item in exercise.items if exercise.kind == "mark" else ():
            for label, hint in item.back.hints.items():
                for start, end in item.back.key[label]:
                    words = texts[exercise.article][start:end]
                    assert f"“{words}”" not in hint, (exercise.id, item.id, label)


def test_no_slot_is_left_unfilled(exercises):
    for exercise in exercises:
        assert not re.search(r"\{\w+\}", json.dumps(asdict(exercise), ensure_ascii=False))


# ---- help ----


def test_help_only_fades(lesson):
    for exercise in lesson:
        given = [HELP.index(item.help) for item in exercise.items]
        assert given == sorted(given)


def test_faded_items_give_a_lead_or_a_part_and_items_alone_neither(lesson):
    for exercise in lesson:
        for item in exercise.items:
            helped = bool(item.lead or getattr(item, "given", None))
            assert helped == (item.help == "faded") or item.help == "worked", (exercise.id, item.id)


# ---- names ----


def test_nothing_a_learner_reads_names_an_outlet_while_outlets_are_masked(exercises):
    named = {plan.id for plan in PLANS.values() if plan.named}
    for exercise in (each for each in exercises if each.id not in named):
        seen = whole(exercise)
        seen.pop("id")
        assert not OUTLETS.search(json.dumps(seen, ensure_ascii=False)), exercise.id


def test_no_lesson_and_no_exercise_is_called_by_the_name_of_an_outlet():
    titles = [load_plan(name).title for name in lesson_names()]
    names = [plan.name for plan in PLANS.values()]
    assert not [name for name in titles + names if OUTLETS.search(name)]


@pytest.mark.parametrize(
    ("slug", "word"),
    [
        ("sound", "tide"),
        ("sound", "pier"),
        ("moscow-times", "Creates"),
        ("moscow-times", "responded"),
        ("tass", "Director"),
        ("tass", "Along"),
    ],
)
def test_what_a_mask_hides_is_shown_and_told_nowhere(slug, word, packs):
    article, key = load_pack(packs / "sound" if slug == "sound" else slug)
    assert word in article.text
    masked = replace(article, mask=Mask("Article Z", {word: "[hidden]"}))
    # Texts written by hand, and the key's own reasons, are masked by whoever writes them.
    made = list(drill_exercises(Pack(masked, key, Path("nowhere"))))
    assert [e.id for e in made if "[hidden]" in json.dumps(whole(e))]
    for exercise in made:
        for item in exercise.items:
            readings = tuple(replace(r, why="") for r in item.back.readings)
            bare = replace(item, back=replace(item.back, readings=readings))
            text = json.dumps(asdict(bare), ensure_ascii=False)
            assert not re.search(rf"\b{word}\b", text), (exercise.id, item.id)


def test_titles_and_tasks_call_the_articles_by_their_neutral_names(lesson):
    for exercise in lesson:
        articles = [load_article(slug) for slug in PLANS[exercise.id].packs]
        if PLANS[exercise.id].named:
            assert all(article.publisher in exercise.title for article in articles)
            articles = [article.named() for article in articles]
        masks = [article.mask.name for article in articles]
        assert exercise.article == (" and ".join(masks) or PLANS[exercise.id].label)
        assert all(mask in exercise.title for mask in masks)


def test_exercises_are_told_apart_by_ids_that_stay():
    assert {"lesson1.voice.moscow-times", "lesson1.mark.tass"} <= set(PLANS)


# ---- what is asked ----


def test_the_first_lesson_asks_about_every_sentence_of_both_articles():
    for article, sentences in (("moscow-times", 7), ("tass", 12)):
        exercise = build_exercise(PLANS[f"lesson1.voice.{article}"])
        assert len({item.id for item in exercise.items}) == len(exercise.items) == sentences


def test_the_third_lesson_tells_truly_of_its_six_verbs_how_they_are_read():
    made = [build_exercise(PLANS[f"lesson3.stance.{slug}"]) for slug in ("moscow-times", "tass")]
    counts = [Counter(item.back.key["stance"] for item in exercise.asked) for exercise in made]
    assert counts == [
        {"acknowledge": 1, "endorse": 1, "distance": 1},
        {"acknowledge": 2, "endorse": 1},
    ]
    asked = [item for exercise in made for item in exercise.asked]
    assert [item.back.arguable("stance") for item in asked].count(True) == 4


@pytest.mark.parametrize(
    ("slug", "endorsing", "distancing"), [("moscow-times", 1, 1), ("tass", 3, 0)]
)
def test_the_third_lesson_tells_truly_which_verbs_are_the_outlets_own(slug, endorsing, distancing):
    _, key = load_pack(slug)
    quotations = [span for attribution in key.attributions for span in attribution.quoted]
    own = Counter(
        attribution.stance
        for attribution in key.attributions
        if not any(quotation.holds(attribution.cue[0]) for quotation in quotations)
    )
    assert (own["endorse"], own["distance"]) == (endorsing, distancing)


def test_there_is_an_exercise_of_every_kind():
    assert {plan.kind for plan in load_plan("kinds").exercises} == set(KINDS)


def about_one_article():
    """The exercises of every kind that are about one article, in pairs by their names."""
    plans = {plan.name: plan for plan in load_plan("kinds").exercises if len(plan.packs) == 1}
    names = sorted({name.rpartition(" ")[0] for name in plans})
    return [(plans.get(f"{name} A"), plans.get(f"{name} B")) for name in names]


def test_every_exercise_about_one_article_has_its_like_about_the_other():
    pairs = about_one_article()
    assert all(one and other for one, other in pairs)
    assert {one.packs[0] for one, _ in pairs} == {"moscow-times"}
    assert {other.packs[0] for _, other in pairs} == {"tass"}
    assert {one.kind for one, _ in pairs} == set(KINDS) - {"compare", "write"}


@pytest.mark.parametrize(("one", "other"), about_one_article(), ids=lambda plan: plan.name)
def test_both_articles_are_asked_the_same_questions(one, other):
    assert (one.kind, one.title, one.task) == (other.kind, other.title, other.task)
    for field in ("labels", "about"):
        assert one.more.fields.get(field) == other.more.fields.get(field)
    # An article may have fewer units to ask about; whatever is asked is asked alike.
    for mine, yours in zip(one.items, other.items, strict=False):
        assert (mine.prompt, mine.lead, mine.help) == (yours.prompt, yours.lead, yours.help)


@pytest.mark.parametrize(("one", "other"), about_one_article(), ids=lambda plan: plan.name)
def test_a_pair_reads_alike_but_for_the_article_and_what_is_quoted_of_it(one, other):
    made = build_exercise(one), build_exercise(other)
    names = "Article A", "Article B"
    for field in ("title", "task"):
        mine, yours = (getattr(e, field).replace(n, "") for e, n in zip(made, names, strict=True))
        assert mine == yours
    assert made[0].options == made[1].options
    prompts = [
        {re.sub("“.+”", "“”", item.prompt.replace(name, "")) for item in exercise.items}
        for exercise, name in zip(made, names, strict=True)
    ]
    assert prompts[0] == prompts[1]


def test_the_drills_of_a_pack_ask_for_all_that_its_key_has():
    for slug in own_packs():
        article, key = load_pack(slug)
        asked = {exercise.id: {item.id for item in exercise.items} for exercise in drills(slug)}
        sentences = {sentence.id for sentence in article.sentences}
        attributions = {attribution.id for attribution in key.attributions}
        assert asked == {
            "any voice": sentences,
            "any mark": attributions,
            "any mark (scare, loaded, agentless, hedge)": sentences,
            "any mark (furniture)": {"top", "end"},
            "any match": {"sources"},
            "any chain": attributions,
            "any stance": attributions,
            "any choose (identification)": {source.id for source in key.sources},
            "any choose (claim)": {claim.id for claim in key.claims},
            "any predict": {
                "credited-sentences", "quoting-sentences", "sources", "quoted-words",
            },
        }  # fmt: skip


# ---- what is refused ----


def problems_of(plan):
    with pytest.raises(InputProblems) as refusal:
        build_exercise(plan)
    return [str(problem) for problem in refusal.value.problems]


def test_an_unsound_pack_makes_no_exercise(packs):
    plan = replace(PLANS["lesson1.voice.tass"], packs=(str(packs / "rights-missing"),))
    assert len(problems_of(plan)) == 5


@pytest.mark.parametrize(("name", "unit"), [("voice A", "s99"), ("mark A", "a99")])
def test_an_item_about_a_unit_that_the_key_lacks_is_told_with_its_place_in_the_plan(name, unit):
    plan = load_plan("lesson-1").exercise(name)
    stray = replace(plan, items=(replace(plan.items[0], unit=unit), *plan.items[1:]))
    (told,) = problems_of(stray)
    assert re.search(rf"lesson-1\.toml, exercise {plan.id}, item \w+: asks for “{unit}”", told)
    assert told.endswith("Mend: name a unit of the key.")


def test_the_problems_of_all_items_are_told_at_once(refused, build, plan):
    with pytest.raises(InputProblems) as refusal:
        build("mark", plan("a9"), plan("a1", given=["verb"]), plan("a1", swap="said"))
    assert [problem.place for problem in refusal.value.problems] == [
        "item a9", "item a1, given", "item a1, swap",
    ]  # fmt: skip


def test_a_unit_for_which_no_template_can_be_filled_is_told(build, plan, monkeypatch):
    monkeypatch.setattr("whosays.exercise.kind.templates", lambda kind: {"hint": "{moon}"})
    with pytest.raises(InputProblems) as refusal:
        build("voice", plan("s1"))
    (told,) = refusal.value.problems
    assert (told.place, told.mend) == ("item s1", "write the text in the pack’s explanations.toml")
    assert told.what.startswith("no template of hint, hint.direct can be filled from ['credit',")


def test_two_articles_are_named_together_and_their_texts_told_apart(every_kind):
    for exercise in every_kind.values():
        is_of_two = exercise.kind == "compare"
        assert exercise.article == ("Article P and Article B" if is_of_two else "Article P")
        assert ("+" in exercise.text_sha256) == is_of_two


@pytest.mark.parametrize(
    ("name", "packs", "told"),
    [
        ("voice A", ("moscow-times", "tass"), "are 2, which an exercise of the kind voice is not"),
        ("compare A B", ("tass",), "are 1, which an exercise of the kind compare is not about"),
    ],
)
def test_an_exercise_about_too_many_or_too_few_articles_is_told(name, packs, told):
    lesson = load_plan("kinds")
    (problem,) = problems_of(replace(lesson.exercise(name), packs=packs))
    assert told in problem


def test_a_slip_inside_a_kind_is_not_taken_for_an_unknown_unit(build, plan, monkeypatch):
    def slip(_kind, _asked):
        raise KeyError("nothing the plan has asked for")

    monkeypatch.setattr("whosays.exercise.kinds.voice.Voice.item", slip)
    with pytest.raises(KeyError):
        build("voice", plan("s1"))
