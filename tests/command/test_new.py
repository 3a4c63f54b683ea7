"""Does `whosays new pack` begin a pack and say what is left to do?"""

import pytest


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "text.txt"
    file.write_text("Tide late\n\nIt is late. So is the boat.\n")
    return file


def test_the_files_of_a_new_pack_are_named_and_the_next_command_told(text, tmp_path, whosays):
    run = whosays("new", "pack", text, tmp_path / "tide")
    assert (run.code, run.err) == (0, "")
    *files, advice = run.out.splitlines()
    assert sorted(files) == sorted(str(file) for file in (tmp_path / "tide").iterdir())
    assert advice.endswith(f"whosays check {tmp_path / 'tide'}")


def test_the_check_of_a_new_pack_asks_for_each_thing_left_to_fill_in_once(text, tmp_path, whosays):
    whosays("new", "pack", text, tmp_path / "tide")
    run = whosays("check", tmp_path / "tide")
    assert run.code == 1
    assert all(line.endswith(": is empty. Mend: fill it in.") for line in run.complaints)
    assert [line.split(".toml, ")[1].split(":")[0] for line in run.complaints] == [
        "publisher",
        "provenance, page", "provenance, published", "provenance, date_known_from",
        "provenance, copy",
        "rights, holder", "rights, basis", "rights, statement", "rights, credit",
        "voice h, voice", "voice s1, voice", "voice s2, voice",
        "dating, earliest", "dating, latest", "dating, reasoning",
    ]  # fmt: skip


def test_a_folder_that_exists_is_refused_in_one_sentence(text, tmp_path, whosays):
    run = whosays("new", "pack", text, tmp_path)
    assert (run.code, run.out) == (1, "")
    assert run.complaints == [
        f"{tmp_path}: exists already. Mend: name a new folder; nothing was changed."
    ]
    assert [file.name for file in tmp_path.iterdir()] == ["text.txt"]
