"""The planted bugs still fit the code; whether tests notice them is asked by ``python -m tests.mutants``."""

from pathlib import Path

import pytest

from tests.mutants.planted import DOMAIN

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("mutant", DOMAIN, ids=lambda mutant: f"{mutant.file}: {mutant.why}")
def test_the_place_to_plant_it_is_there_exactly_once(mutant):
    text = (ROOT / mutant.path).read_text()
    assert text.count(mutant.original) == 1
    assert mutant.planted != mutant.original
    compile(text.replace(mutant.original, mutant.planted), mutant.path, "exec")


def test_there_are_enough_and_no_two_are_the_same():
    assert len(DOMAIN) >= 20
    assert len({(mutant.file, mutant.original, mutant.planted) for mutant in DOMAIN}) == len(DOMAIN)


def test_the_tests_that_look_for_them_are_there():
    for mutant in DOMAIN:
        assert all((ROOT / "tests" / "domain" / test).is_file() for test in mutant.tests.split()), mutant.why
