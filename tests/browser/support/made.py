"""Exercises made up for tests: one of each sort, with every text and name as a test says it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from whosays.exercise.exercise import Back, Example, Exercise, Item, Option, OtherReading
from whosays.exercise.items import (
    NOBODY,
    ChainItem,
    ChooseItem,
    CompareItem,
    Criterion,
    MarkItem,
    MatchItem,
    Mention,
    Passage,
    PredictItem,
    StanceItem,
    VoiceItem,
    WriteItem,
)
from whosays.marks.feedback import mark_answer

from .candidates import candidates

# Makes of a plain name the text that bears it, always the same one.
Say = Callable[[str], str]


def made_exercises(say: Say) -> dict[str, Exercise]:
    """Sort → an exercise with a worked item and one that is asked.

    Texts are called prompt, lead, sentence, label1, gloss1 and so on, hint, explanation, reading,
    why, example; the title is called after the sort.
    """
    return {sort: _exercise(say, sort, item) for sort, item in _items(say).items()}


def _exercise(say: Say, sort: str, item: Item) -> Exercise:
    (kind, *_) = sort.split()
    exercise = Exercise(
        id=say(f"exercise {sort}"),
        kind=kind,
        title=say(f"title {sort}"),
        task=say("task"),
        article=say("article"),
        text_sha256="0",
        options=_options(say, "label") if kind in ("voice", "mark", "stance") else (),
        items=(item,),
    )
    reasons = {mark_answer(exercise, item.id, each).reason for each in candidates(exercise, item)}
    texts = dict.fromkeys(["right", *sorted(reasons)], say("explanation"))
    asked = replace(item, back=replace(item.back, explanations=texts))
    worked = replace(asked, id=say("worked"), help="worked")
    # A text of one's own has no key, and so nothing to work out.
    return replace(exercise, items=(asked,) if item.back.key is None else (worked, asked))


def _items(say: Say) -> dict[str, Item]:
    one, two, _ = (option.value for option in _options(say, "label"))
    text = {"tokens": _tokens(say, "sentence")}
    first, last = _span(text["tokens"], 0), _span(text["tokens"], 1)
    several = {"options": _options(say, "choice"), **text}
    choice, other, _ = (option.value for option in several["options"])
    cards, hands = _options(say, "card"), _options(say, "hand")
    rubric = tuple(
        Criterion(
            say(f"criterion {n}"),
            say(f"criterion label {n}"),
            tuple(say(f"level {level}") for level in (1, 2, 3, 4)),
        )
        for n in (1, 2)
    )
    scores = {criterion.value: 2 for criterion in rubric}
    passages = tuple(
        Passage(say(f"letter {n}"), say(f"article {n}"), _tokens(say, f"passage {n}"))
        for n in (1, 2)
    )
    mentions = tuple(
        Mention(say(f"m{n}"), say("before"), say(f"mention {n}"), say("after")) for n in (1, 2, 3)
    )

    def item(made: type[Item], key: Any, field: str, value: Any, **fields: Any) -> Item:
        reading = OtherReading(field, value, say("reading"), "accepted", say("why"))
        example = Example(say("example"), say("example why"))
        back = Back(key, (reading,) if field else (), {"": say("hint")}, {}, {"": example})
        plain = {"id": say("item"), "help": "alone", "prompt": say("prompt"), "lead": say("lead")}
        return made(back=back, **plain, **fields)

    return {
        "voice": item(VoiceItem, one, "voice", two, **text),
        "mark": item(MarkItem, {one: [first], two: []}, two, [last], labels=(one, two), **text),
        "match": item(
            MatchItem,
            {mentions[0].id: say("source"), mentions[1].id: say("source"), mentions[2].id: NOBODY},
            mentions[1].id,
            say("another source"),
            mentions=mentions,
            groups=3,
        ),
        "chain": item(
            ChainItem,
            {"chain": [card.value for card in cards[:2]], "hand": hands[0].value},
            "hand",
            hands[1].value,
            claim=say("claim"),
            cards=cards,
            hand_of=say("somebody"),
            hands=hands,
            **text,
        ),
        "stance": item(
            StanceItem,
            {"stance": one, "change": choice},
            "stance",
            two,
            cue=(tuple(first),),
            test=say("test"),
            swap=say("swap"),
            changes=several["options"],
            **text,
        ),
        "choose": item(ChooseItem, choice, "choice", other, several=False, **several),
        "choose several": item(
            ChooseItem, [choice], "choice", [choice, other], several=True, **several
        ),
        "compare": item(
            CompareItem,
            {passages[0].letter: [_span(passages[0].tokens, 0)], passages[1].letter: []},
            passages[0].letter,
            [_span(passages[0].tokens, 1)],
            passages=passages,
        ),
        "predict": item(PredictItem, 1, "count", 2, most=9, unit=say("unit"), tolerance=0),
        "write": item(
            WriteItem,
            scores,
            rubric[0].value,
            1,
            sample=say("sample"),
            target=None,
            rubric=rubric,
        ),
        "write own": item(WriteItem, None, "", None, sample=None, target=9, rubric=rubric),
    }


def _options(say: Say, name: str) -> tuple[Option, ...]:
    return tuple(
        Option(say(f"{name} value {n}"), say(f"{name}{n}"), say(f"gloss{n}")) for n in (1, 2, 3)
    )


def _tokens(say: Say, name: str) -> tuple:
    """Two words, the first of which is a whole text."""
    text = say(name)
    end = len(text)
    return ((text, 0, end), (" ",), ("word", end + 1, end + 5), (".",))


def _span(tokens: tuple, place: int) -> list[int]:
    _, start, end = [token for token in tokens if len(token) == 3][place]
    return [start, end]
