"""The language that was tapped last is spoken at the next start, before that of the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.main.last_language import keep_language, last_language
from floorledger.services.settings import Language, Settings, TerminalSettings


def test_a_language_is_kept_and_read_again(tmp_path: Path) -> None:
    assert last_language(tmp_path / "new") is None
    keep_language(tmp_path / "new", "de")
    keep_language(tmp_path / "new", "es")
    assert last_language(tmp_path / "new") == "es"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["language"]


def test_what_cannot_be_read_is_no_language(tmp_path: Path) -> None:
    (tmp_path / "language").write_bytes(b"\xff\xfe")
    assert last_language(tmp_path) is None
    (tmp_path / "language").write_bytes(b"\n")
    assert last_language(tmp_path) is None


@pytest.fixture
def english(qapp: QApplication):
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_a_tap_is_spoken_at_once_and_at_the_next_start(qapp: QApplication, tmp_path: Path, english: None) -> None:
    settings = Settings(terminal=TerminalSettings(language=Language.SPANISH))

    def started() -> App:
        return App(qapp, Desk(tmp_path, demo=False, use_keyring=False, settings=settings), demo=False)

    first = started()
    assert first.languages.language == "es"
    first.terminal.language_wanted.emit("de")
    assert first.languages.language == "de"
    while first.tasks.pending:
        qapp.processEvents()
    first.close()
    again = started()
    assert again.languages.language == "de"
    again.close()
