"""The application in a language, for tests of the faces."""

from contextlib import contextmanager

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from floorledger.ui.language import Languages
from tests.ui.conftest import FONTS, ROOT

TRANSLATIONS = ROOT / "resources" / "translations"


@contextmanager
def speaking(language):
    """Everything made inside speaks the language; afterwards the test's own is back."""
    before, app = QLocale(), QApplication.instance()
    languages = Languages(app, TRANSLATIONS, FONTS)
    languages.use(language)
    try:
        yield languages
    finally:
        languages.close()
        app.setLayoutDirection(before.textDirection())
        QLocale.setDefault(before)
