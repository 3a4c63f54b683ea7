"""Does `whosays key` print the key of a slug and of a folder?"""

import json

from whosays.key.contract import contract
from whosays.key.source import load_pack


def test_the_key_of_a_slug_is_printed_as_json_with_its_characters_readable(own_pack, whosays):
    article, key = own_pack
    run = whosays("key", article.slug)
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out) == contract(article, key)
    assert "“" in run.out


def test_the_key_of_a_folder_is_printed(packs, whosays):
    run = whosays("key", packs / "sound")
    assert run.code == 0
    assert json.loads(run.out) == contract(*load_pack(packs / "sound"))


def test_an_unsound_pack_has_no_key_to_print(packs, whosays):
    run = whosays("key", packs / "rights-empty")
    assert (run.code, run.out) == (1, "")
    assert len(run.complaints) == 1
