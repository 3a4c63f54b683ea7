"""Does `whosays check` pass what is sound, and tell every problem of what is not?"""

import re
import shutil
from pathlib import Path

import pytest

from whosays.exercise import plan

# Bad pack → how each line about it goes on after the pack's folder.
FAULTS = {
    "content-empty": ["key.toml, attribution a1, content: is an empty list"],
    "cue-empty": ["key.toml, attribution a1, cue: is an empty list"],
    "cue-missing": ["key.toml, attribution a1, cue: is missing"],
    "day-unknown": ["key.toml, dating, latest: is not a day"],
    "explanation-of-no-kind": ["explanations.toml, riddle: is not an exercise kind"],
    "explanation-of-no-unit": ["explanations.toml, voice, s9: is not in the key"],
    "explanation-of-nothing": ["explanations.toml, voice, s1, loud: is not an option or error"],
    "field-misspelt": [
        "pack.toml, publisher: is missing",
        "pack.toml, publischer: is not a field known here",
    ],
    "format-unknown": ["pack.toml, format: is “whosays-pack/9”, which is not known"],
    "hand-unknown": ["key.toml, attribution a1, hand: is 4"],
    "id-twice": ["key.toml, attribution a1, id: “a1” is used twice"],
    "key-missing": ["key.toml: is missing"],
    "key-of-another-text": ["key.toml, sha256: was made for another text"],
    "label-without-words": ["key.toml, label 1, span: is missing"],
    "mention-in-no-sentence": ["key.toml, source ada, mentions, s9: is not a sentence"],
    "nested-in-a-circle": [
        "key.toml, attribution a1: stands within itself",
        "key.toml, attribution a2: stands within itself",
    ],
    "note-across-paragraphs": ["pack.toml, note 1, quote: does not stand in one paragraph"],
    "note-of-nothing": ["pack.toml, note 1, quote: “pier” stands there 1 times, and occurrence 2"],
    "note-without-text": ["pack.toml, note 1, text: is empty"],
    "occurrence-too-high": [
        "key.toml, attribution a1, cue: “said” stands there 1 times, and occurrence 2"
    ],
    "quoted-outside-content": [
        "key.toml, attribution a1: the quoted words",
        "key.toml, voice s1: is “direct”, which does not fit",
    ],
    "reading-of-unit-with-value": [
        "key.toml, voice s2, reading unit, value: stands beside “unit”",
        "key.toml, voice s2, reading unit, value: is not a field known here",
    ],
    "reading-status-unknown": ["key.toml, voice s2, reading voice, status: is “perhaps”"],
    "reading-without-reason": ["key.toml, voice s2, reading voice, why: is missing"],
    "reading-without-value": ["key.toml, voice s2, reading voice, value: is missing"],
    "region-kind-unknown": [
        "pack.toml, region story, kind: is “story”, which is not known",
        "pack.toml, sentence s1, text: does not stand in one headline, subhead or body",
        "pack.toml, sentence s2, text: does not stand in one headline, subhead or body",
    ],
    "regions-overlap": ["pack.toml, region furniture, text: overlaps another region"],
    "rights-empty": ["pack.toml, rights, holder: is empty"],
    "rights-missing": [
        "pack.toml, rights: is missing",
        "pack.toml, rights, holder: is missing",
        "pack.toml, rights, basis: is missing",
        "pack.toml, rights, statement: is missing",
        "pack.toml, rights, credit: is missing",
    ],
    "sentence-id-twice": ["pack.toml, sentence s2, id: “s2” is used twice"],
    "sentence-in-furniture": ["pack.toml, sentence s2, text: does not stand in one headline"],
    "sentence-missing": ["pack.toml, sentence: no sentence holds “The pier is closed.”"],
    "sentence-not-found": [
        "pack.toml, sentence s2, text: “The pier is open.” stands there 0 times",
        "pack.toml, sentence: no sentence holds “The pier is closed.”",
        "key.toml, voice s2, sentence: is “s2”, which is not known",
    ],
    "sentence-unknown": ["key.toml, label 1, sentence: is “s9”, which is not known"],
    "sentences-overlap": ["pack.toml, sentence s2, text: overlaps another sentence"],
    "several-faults": [
        "pack.toml, rights, statement: is empty",
        "key.toml, voice s2, reading voice, status: is “perhaps”",
        "key.toml, attribution a1, source: is “adam”",
        "key.toml, attribution a1, cue: “says” stands there 0 times",
        "explanations.toml, voice, s1, loud: is not an option or error",
    ],
    "source-unknown": ["key.toml, attribution a1, source: is “adam”, which is not known"],
    "source-without-mentions": ["key.toml, source ada, mentions: are none"],
    "source-words-not-mentioned": [
        "key.toml, attribution a1: its source words are not among the mentions of “ada”"
    ],
    "source-words-of-nobody": ["key.toml, attribution a1: has source words but no source"],
    "span-a-list": ["key.toml, label 1, span: is a list"],
    "span-not-words": ["key.toml, attribution a1, cue: {'words': 3} is not a quotation"],
    "text-changed": [
        "pack.toml, sha256: is not that of article.txt, which is 3947e218",
        "key.toml, sha256: was made for another text",
    ],
    "text-missing": ["article.txt: is missing"],
    "text-not-utf-8": ["article.txt: cannot be read ('utf-8' codec"],
    "text-uncovered": ["pack.toml, region: no region covers “Buy bread.”"],
    "toml-broken": ["pack.toml: is not valid TOML: Illegal character"],
    "voice-missing": ["key.toml, sentence s1: has no voice"],
    "voice-twice": ["key.toml, sentence s1: is coded more than once"],
    "voice-unfitting": ["key.toml, voice s1: is “mixed”, which does not fit"],
    "voice-unknown": ["key.toml, voice s1, voice: is “loud”, which is not known"],
    "words-not-found": ["key.toml, attribution a1, cue: “says” stands there 0 times"],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_pack_is_told_with_file_place_and_mend(fault, packs, whosays, monkeypatch):
    monkeypatch.chdir(packs)
    run = whosays("check", fault)
    assert (run.code, run.out) == (1, "")
    for line, said in zip(run.complaints, FAULTS[fault], strict=True):
        assert line.replace("\\", "/").startswith(f"{fault}/{said}")
        assert re.search(r"\. Mend: [^ ].+\.$", line)


def test_every_bad_pack_kept_here_is_tried(packs):
    assert {folder.name for folder in packs.iterdir()} == {"sound", *FAULTS}


def test_the_sound_pack_that_the_bad_ones_are_made_from_passes(packs, whosays):
    run = whosays("check", packs / "sound")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("1 pack is sound: ")


def test_without_a_name_the_modules_own_packs_and_lessons_are_checked(whosays):
    run = whosays("check")
    told = "4 packs are sound: moscow-times, old-mill-bridge, reading-room, tass\n"
    assert (run.code, run.out, run.err) == (0, told, "")


def test_several_packs_are_checked_and_the_problems_of_all_are_told(packs, whosays):
    run = whosays("check", packs / "rights-empty", "tass", packs / "voice-unknown")
    assert run.code == 1
    assert [line.split(": ")[0] for line in run.complaints] == [
        f"{packs / 'rights-empty' / 'pack.toml'}, rights, holder",
        f"{packs / 'voice-unknown' / 'key.toml'}, voice s1, voice",
    ]


@pytest.mark.parametrize("name", ["no-such-pack", "conftest.py"])
def test_what_is_not_a_pack_is_told(name, packs, whosays):
    run = whosays("check", packs.parent / name)
    assert run.code == 1
    assert run.complaints == [
        f"{packs.parent / name}: is not a folder. Mend: name a pack's slug or folder."
    ]


# ---- what is made of a pack ----


@pytest.fixture
def sound(packs, tmp_path):
    """A copy of the sound pack to be spoilt."""
    return Path(shutil.copytree(packs / "sound", tmp_path / "pack"))


def spoil(pack, **texts):
    """Write explanations by hand for the first sentence of a pack."""
    lines = [f'{option} = "{text}"' for option, text in texts.items()]
    (pack / "explanations.toml").write_text("\n".join(["[voice.s1]", *lines]), encoding="utf-8")


def test_an_explanation_that_says_too_little_or_nothing_of_the_text_is_told(sound, whosays):
    words = " ".join(f"word{number}" for number in range(30))
    spoil(sound, own="No.", split=words)
    run = whosays("check", sound)
    assert (run.code, run.out) == (1, "")
    assert run.complaints == [
        f"{sound}, any voice, s1, own: its explanation has 1 words. "
        "Mend: write 25 to 80, by template or by hand.",
        f"{sound}, any voice, s1, split: its explanation quotes no words of the text. "
        "Mend: name those that decide.",
    ]


def test_explanations_that_say_the_same_are_told(sound, whosays):
    same = "“The tide” " + " ".join(f"word{number}" for number in range(30))
    spoil(sound, own=same, split=same)
    (told,) = whosays("check", sound).complaints
    assert told.startswith(f"{sound}, any voice, s1, own: 100% of its words are those of")


def test_words_of_the_article_too_long_for_a_template_are_told(sound, whosays):
    long = "Ada Moss of the " + "very " * 40 + "old pier"
    for file in (sound / "article.txt", sound / "key.toml", sound / "pack.toml"):
        text = file.read_text(encoding="utf-8").replace("Ada Moss", long)
        file.write_text(text, encoding="utf-8")
    sha256 = whosays("check", sound).err.partition("which is ")[2][:64]
    for file in (sound / "key.toml", sound / "pack.toml"):
        text = re.sub('sha256 = ".+"', f'sha256 = "{sha256}"', file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
    told = whosays("check", sound).complaints
    start = f"{sound}, any mark, a1, right: its explanation has "
    (length,) = [line.removeprefix(start).split()[0] for line in told if line.startswith(start)]
    assert int(length) > 80


def test_what_no_template_can_be_filled_for_is_told_of_every_unit(sound, whosays, monkeypatch):
    monkeypatch.setattr("whosays.exercise.kind.templates", lambda kind: {"hint": "{moon}"})
    told = whosays("check", sound).complaints
    assert [line.partition(": no template of ")[0] for line in told] == [
        f"{sound}, any voice, s1",
        f"{sound}, any voice, s2",
    ]
    assert all(
        line.endswith("Mend: write the text in the pack’s explanations.toml.") for line in told
    )


def test_what_is_unexplained_in_several_packs_is_told_of_all(sound, packs, whosays):
    spoil(sound, own="No.")
    other = Path(shutil.copytree(sound, sound.with_name("other")))
    run = whosays("check", sound, other, packs / "sound")
    assert [line.partition(",")[0] for line in run.complaints] == [str(sound), str(other)]


def test_a_pack_that_is_not_sound_is_asked_for_no_explanations_yet(sound, whosays):
    spoil(sound, own="No.")
    key = sound / "key.toml"
    key.write_text(key.read_text(encoding="utf-8").replace('"Invented."', '""'), encoding="utf-8")
    (told,) = whosays("check", sound).complaints
    assert "key.toml, dating, reasoning: is empty" in told


@pytest.mark.parametrize("change", ["voices", "attributions", "quotations"])
def test_a_pack_that_credits_or_quotes_nobody_is_sound(change, sound, whosays):
    key = sound / "key.toml"
    text = key.read_text(encoding="utf-8").replace('voice = "direct"', 'voice = "own"')
    if change == "quotations":
        text = text.replace('voice = "own"', 'voice = "indirect"', 1)
        text = text.replace('quoted = "The tide is late"', "quoted = []")
    else:
        first = "[[source]]" if change == "voices" else "[[attribution]]"
        text = text.partition(first)[0]
    key.write_text(text, encoding="utf-8")
    run = whosays("check", sound)
    assert (run.code, run.err) == (0, "")


# ---- lessons ----


@pytest.fixture
def lessons(tmp_path, monkeypatch):
    """Lessons in place of the module's own: `lessons(first="[…]")` writes first.toml."""
    monkeypatch.setattr(plan, "LESSONS", tmp_path)

    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def lesson_about(*exercises):
    head = 'format = "whosays-lesson/1"\ntitle = "A lesson"\n[articles]\nB = "tass"\n'
    return head + "".join(
        f'[[exercise]]\nid = "{id}"\nname = "{id}"\nkind = "{kind}"\narticle = "B"\n'
        f'title = "{{article}}"\ntask = "Do."\n[[exercise.item]]\nhelp = "alone"\n{item}\n'
        for id, kind, item in exercises
    )


def test_the_problems_of_every_lesson_are_told_at_once(lessons, whosays):
    hint = 'unit = "s1"\nprompt = "Who?"\nhint = "Look."'
    option = '[[exercise.item.option]]\nvalue = "a"\nlabel = "A"\nfits = "yes"\ntext = "He."'
    folder = lessons(
        broken="[",
        first=lesson_about(
            ("odd.stance", "stance", 'unit = "a1"\nswap = "shouted"'),
            ("odd.voice", "voice", 'unit = "s99"'),
        ),
        second=lesson_about(
            ("short", "choose", f"{hint}\n{option}"), ("fine", "voice", 'unit = "s1"')
        ),
    )
    run = whosays("check")
    assert (run.code, run.out) == (1, "")
    told = [line.replace(str(folder), "").lstrip("/\\") for line in run.complaints]
    assert told[0].startswith("broken.toml: is not valid TOML")
    assert [line.partition(". Mend: ")[0] for line in told[1:]] == [
        "first.toml, exercise odd.stance, item a1, swap: is “shouted”, which is not known here",
        "first.toml, exercise odd.voice, item s99: asks for “s99”, "
        "which its article’s key does not have",
        "second.toml, short, s1, a: its explanation has 1 words",
    ]


def test_lessons_are_not_looked_at_where_packs_are_named(lessons, whosays):
    lessons(broken="[")
    run = whosays("check", "tass")
    assert (run.code, run.err) == (0, "")


def test_lessons_that_are_sound_pass(lessons, whosays):
    lessons(first=lesson_about(("fine", "voice", 'unit = "s1"')))
    assert whosays("check").code == 0
