"""Is a problem told in one sentence with its place and its mend, and only once?"""

from whosays.problems import InputProblems, Problem

ONE = Problem("key.toml", "voice s1", "is missing", "add it")
OTHER = Problem("pack.toml", "", "is empty", "fill it in")


def test_a_problem_says_file_place_what_and_mend():
    assert str(ONE) == "key.toml, voice s1: is missing. Mend: add it."
    assert str(OTHER) == "pack.toml: is empty. Mend: fill it in."


def test_problems_found_twice_are_told_once_and_in_order():
    told = InputProblems([OTHER, ONE, OTHER])
    assert told.problems == (OTHER, ONE)
    assert str(told) == f"{OTHER}\n{ONE}"


def test_a_notebook_shows_the_sentences_alone():
    assert InputProblems([OTHER, ONE])._render_traceback_() == [str(OTHER), str(ONE)]
