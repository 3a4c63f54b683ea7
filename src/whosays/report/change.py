"""Before and after: how many sound items were trusted, and how many weak ones doubted.

Both directions of the mistake are kept apart as in signal detection (Green & Swets 1966). A sound
item is the signal, and to trust it is to say “yes”: H is the share of the sound items that were
trusted, F that of the weak ones. How well the two kinds are told apart is d′ = z(H) − z(F); which
way one leans is c = −(z(H) + z(F)) / 2: above 0 towards doubting, below 0 towards trusting.

A share of none or all has no z. So every share is drawn in a little, whatever it is: 0.5 is added
to the number trusted and 1 to the number of items (the log-linear correction: Hautus 1995).

Nothing is counted before every item of the later exercise has an answer: till then the picture
would tell how the items are to be judged. From then on it counts, even if feedback is still held
back, for it tells of no single item. Of the earlier exercise the answers so far are counted, and
d′ and c reckoned only of all its items.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from whosays.answers.event import Event
from whosays.exercise.exercise import Exercise
from whosays.report.drawings import APPEARANCES, Bar, Change, Group, percent
from whosays.report.firsts import first_answers
from whosays.report.profile import Elsewhere
from whosays.wording.wording import Wording

SOUND, WEAK = "sound", "weak"
BEFORE, AFTER = "before", "after"

# z is told in whole ten-thousandths, so that the page reckons with the very same numbers.
_Z_UNIT = 10_000


@dataclass(frozen=True)
class Tally:
    """What the first answers made of the items of an exercise that are `sourced` in one way.

    `time` is before or after. Of so many `items`, so many were `answered` and so many `met`: sound
    ones trusted, weak ones doubted.
    """

    time: str
    exercise: str
    sourced: str
    items: int
    answered: int
    met: int


@dataclass(frozen=True)
class _Sitting:
    """An exercise, and of each item that has a fitting answer whether the first one trusts it."""

    time: str
    exercise: Exercise
    trusted: Mapping[str, bool]

    @property
    def open(self) -> int:
        return len(self.exercise.asked) - len(self.trusted)

    @property
    def tallies(self) -> tuple[Tally, Tally]:
        return self._tally(SOUND), self._tally(WEAK)

    def _tally(self, sourced: str) -> Tally:
        items = _items(self.exercise, sourced)
        answers = [self.trusted[item] for item in items if item in self.trusted]
        met = answers.count(sourced == SOUND)
        return Tally(self.time, self.exercise.id, sourced, len(items), len(answers), met)


@dataclass(frozen=True)
class _Measures:
    """d′, c, and the highest d′ that there could be, in tenths."""

    apart: int
    lean: int
    most: int


def tallies(before: Exercise, after: Exercise, events: Sequence[Event]) -> list[Tally]:
    """A row for each time and each way to be sourced; none while an item of `after` is open.

    `events` are those of both lessons, each lesson’s in order.
    """
    sittings = _sitting(BEFORE, before, events), _sitting(AFTER, after, events)
    if sittings[-1].open:
        return []
    return [tally for sitting in sittings for tally in sitting.tallies]


def change(
    before: Exercise,
    after: Exercise,
    events: Sequence[Event],
    elsewhere: Elsewhere,
    words: Wording,
) -> Change:
    """A group for each way to be sourced, a bar for each time; see above when it is drawn.

    Each item is judged as sound or as weak. `before` stands in the lesson `elsewhere`.
    """
    start, now = _sitting(BEFORE, before, events), _sitting(AFTER, after, events)
    groups = zip(*(sitting.tallies for sitting in (start, now)), strict=True)
    return Change(
        title=words.say("changeTitle"),
        words="\n".join(_paragraphs(start, now, elsewhere, words)),
        groups=() if now.open else tuple(_group(group, words) for group in groups),
        scale=words.say("changeScale"),
        lesson=elsewhere.title,
        notebook=elsewhere.notebook,
    )


def z_scores(items: int) -> list[int]:
    """For 0, 1, … and all of so many items trusted their z, corrected as above, in ten-thousandths.

    The page’s script has no inverse of the normal distribution, and gets these with the picture.
    """
    normal = NormalDist()
    return [round(_Z_UNIT * normal.inv_cdf((k + 0.5) / (items + 1))) for k in range(items + 1)]


def z_tables(*exercises: Exercise) -> dict[str, list[int]]:
    """The z-scores for every number of sound or of weak items that an exercise has."""
    counts = {len(_items(exercise, kind)) for exercise in exercises for kind in (SOUND, WEAK)}
    return {str(count): z_scores(count) for count in sorted(counts)}


def _items(exercise: Exercise, sourced: str) -> list[str]:
    return [item.id for item in exercise.asked if item.back.key == sourced]


def _sitting(time: str, exercise: Exercise, events: Sequence[Event]) -> _Sitting:
    first = first_answers(exercise, events)
    trusted = {item: answer.response == SOUND for item, answer, _ in first}
    return _Sitting(time, exercise, trusted)


def _group(tallies: Sequence[Tally], words: Wording) -> Group:
    sourced = tallies[0].sourced
    bars = tuple(_bar(tally, words) for tally in tallies)
    letter = APPEARANCES["sourced"][sourced]["letter"]
    return Group(letter, words.say(f"changeKind.{sourced}"), words.language, bars)


def _bar(tally: Tally, words: Wording) -> Bar:
    share = percent(tally.met, tally.answered) if tally.answered else 0
    said = words.say("changeShare", count=tally.met, n=tally.answered, percent=share)
    return Bar(
        name=words.say(f"changeTime.{tally.time}"),
        count=tally.met,
        share=share,
        said=said if tally.answered else words.say("changeNone"),
        pattern=APPEARANCES["times"][tally.time]["pattern"],
        language=words.language,
    )


def _paragraphs(
    start: _Sitting, now: _Sitting, elsewhere: Elsewhere, words: Wording
) -> Iterator[str]:
    begun = [sitting for sitting in (start, now) if sitting.trusted]
    lacking = [] if start in begun else [words.say("changeNoStart", lesson=elsewhere.title)]
    if now.open:
        still_open = words.say("changeOpen", n=now.open, title=now.exercise.title)
        yield " ".join([still_open, *lacking])
        return
    if start in begun and start.open:
        lacking = [words.say("changeStartOpen", n=start.open)]
    yield " ".join([*_counts(begun, words), words.say("firstCounted"), *lacking])
    yield from _measured([sitting for sitting in begun if not sitting.open], words)
    answered = [tally.answered for sitting in begun for tally in sitting.tallies]
    few = words.say("changeFew", percent=percent(1, min(filter(None, answered))))
    yield f"{few} {words.say('changeMeaning')}"


def _counts(sittings: Sequence[_Sitting], words: Wording) -> Iterator[str]:
    for group in zip(*(sitting.tallies for sitting in sittings), strict=True):
        counts = [
            _at(tally.time, words.say("changeCount", count=tally.met, n=tally.answered), words)
            for tally in group
            if tally.answered
        ]
        kind = words.say(f"changeKind.{group[0].sourced}")
        yield words.say("changeCounts", kind=kind, counts=words.listed(counts))


def _measured(sittings: Sequence[_Sitting], words: Wording) -> Iterator[str]:
    """A paragraph on d′ and one on c, of exercises of which every item is answered."""
    found = [(sitting.time, _measures(*sitting.tallies)) for sitting in sittings]
    apart = [_at(time, _decimal(measures.apart), words) for time, measures in found]
    lean = [_at(time, _leaning(measures.lean, words), words) for time, measures in found]
    most = _decimal(max(measures.most for _, measures in found))
    told = words.say("changeApart", values=words.listed(apart), most=most)
    is_below = any(measures.apart < 0 for _, measures in found)
    yield f"{told} {words.say('changeBelow')}" if is_below else told
    yield f"{words.say('changeLean', values=words.listed(lean))} {words.say('changeHalf')}"


def _measures(sound: Tally, weak: Tally) -> _Measures:
    z_sound, z_weak = z_scores(sound.items), z_scores(weak.items)
    hits, alarms = z_sound[sound.met], z_weak[weak.items - weak.met]
    return _Measures(
        apart=_tenths(hits - alarms, _Z_UNIT),
        # c is half of this, so its unit counts twice.
        lean=_tenths(-hits - alarms, 2 * _Z_UNIT),
        most=_tenths(z_sound[-1] - z_weak[0], _Z_UNIT),
    )


def _at(time: str, what: str, words: Wording) -> str:
    return words.say(f"changeAt.{time}", what=what)


def _leaning(tenths: int, words: Wording) -> str:
    key = "changeDoubting" if tenths > 0 else "changeTrusting" if tenths < 0 else "changeNeither"
    return words.say(key, value=_decimal(tenths))


def _tenths(number: int, unit: int) -> int:
    """How many tenths of the unit a number is; halves are rounded away from 0, on both sides."""
    tenths = (20 * abs(number) + unit) // (2 * unit)
    return tenths if number > 0 else -tenths


def _decimal(tenths: int) -> str:
    """One decimal: more would say more than so few items show."""
    whole, part = divmod(abs(tenths), 10)
    return f"{'−' if tenths < 0 else ''}{whole}.{part}"
