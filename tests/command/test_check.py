"""Does `whosays check` pass what is sound, and tell every problem of what is not?"""

import re

import pytest

# Bad pack → how each line about it goes on after the pack's folder.
FAULTS = {
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
    assert (run.code, run.out, run.err) == (0, "2 packs are sound: moscow-times, tass\n", "")


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
