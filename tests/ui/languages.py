"""The application in a language, for tests of the faces."""

import re
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
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


class Arabic(QTranslator):
    """Arabic letters for everything; places stay."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return PLACE.sub(lambda part: part[0] if part[1] else LETTERS[ord(part[0]) % len(LETTERS)], text)

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


PLACE = re.compile(r"(\{\w+\}|%L?n)|[A-Za-z]")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@contextmanager
def mirrored():
    """A language that reads from the right, though none ships."""
    translator, before, app = Arabic(), QLocale(), QApplication.instance()
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("ar_EG"))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(before)
        QCoreApplication.removeTranslator(translator)
