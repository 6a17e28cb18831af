"""The translations are complete, hold the same places as their texts, and what is loaded is what was written."""

import shutil
import sys
from pathlib import Path

import pytest

from installer.translations import LANGUAGES, Entry, catalogue, check, entries, faults, fill, missing, ts_file, update

pytestmark = pytest.mark.skipif(
    not (Path(sys.executable).parent / "pyside6-lupdate").exists(), reason="the translators' tools are not installed"
)


def test_every_text_is_translated_in_every_language_and_compiled() -> None:
    assert check() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_has_all_its_forms(language: str) -> None:
    counted = [entry for entry in entries(ts_file(language)) if entry.numerus]
    assert counted
    assert {len(entry.forms) for entry in counted} == {1 if language == "zh_CN" else 2}
    assert all(all(entry.forms) for entry in counted)


@pytest.mark.parametrize(
    ("source", "form", "wrong"),
    [
        ("{0} of {1}", "{1}: {0}", False),
        ("{0} of {1}", "{0} von", True),
        ("{0} of {1}", "{0} von {0}", True),
        ("{0} of", " {0} von", True),
        ("{0}", "", True),
    ],
)
def test_faults_are_found(source: str, form: str, wrong: bool) -> None:
    assert bool(list(faults(Entry("C", source, (form,), "", numerus=False)))) is wrong


def test_a_count_may_be_left_out_of_a_form_and_nothing_else() -> None:
    assert not list(faults(Entry("C", "%Ln entries", ("ein Eintrag", "%Ln Einträge"), "", numerus=True)))
    assert list(faults(Entry("C", "%Ln of {0}", ("einer", "%Ln von {0}"), "", numerus=True)))


def test_what_is_missing_is_told_and_can_be_filled(tmp_path: Path) -> None:
    update(tmp_path)
    assert (tmp_path / "sentences.json").read_text("utf-8") == catalogue()
    assert missing("de", tmp_path)["The disk is full."] == ""
    assert missing("de", tmp_path)["%Ln owed"] == ["", ""]
    fill("de", {"The disk is full.": "Voll.", "%Ln owed": ["%Ln offen", "%Ln offen"]}, tmp_path)
    update(tmp_path)
    left = missing("de", tmp_path)
    assert "The disk is full." not in left
    assert "%Ln owed" not in left


def test_an_unused_text_is_found(tmp_path: Path) -> None:
    shutil.copytree(ts_file("de").parent, tmp_path / "translations")
    path = ts_file("de", tmp_path / "translations")
    text = path.read_text("utf-8")
    path.write_text(text.replace("<source>The disk is full.</source>", "<source>The disc is full.</source>"), "utf-8")
    found = check(tmp_path / "translations")
    assert any("'The disc is full.' is not used any more" in fault for fault in found)
    assert any("'The disk is full.' is not translated" in fault for fault in found)
